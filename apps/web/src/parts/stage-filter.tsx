// Narrows a list to one stage of its path; the server narrows, so that pages that have not come count too.

import { useText } from '../text/text.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly (readonly [value: string, name: string])[];
};

export function StageFilter({ value, onChange, choices }: Props) {
  const text = useText();
  return (
    <div className="filters">
      <label>
        {text('claim_state_head')}
        <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{text('stage_all')}</option>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
