// A permit as its letter says it; it holds once another administrator agrees.

import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../text/text.ts';
import { dataSets, type Permit, setText } from './permit-words.ts';

type Props = {
  /** The one that is asked for anew. */
  readonly renews: Permit | undefined;
  readonly onClose: () => void;
};

export function NewPermit({ renews, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [dataSet, setDataSet] = useState(renews?.dataSet ?? dataSets[0]);
  const [typed, setTyped] = useState({ letter: '', purpose: renews?.purpose ?? '', until: '' });
  const field = (key: keyof typeof typed) => ({
    id: `izin-${key}`,
    value: typed[key],
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  });
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = {
        ...{ dataSet, until: typed.until },
        ...{ letter: typed.letter.trim(), purpose: typed.purpose.trim() },
      };
      await send('POST', '/permits', { body, once });
      await queries.invalidateQueries({ queryKey: ['permits'] });
      onClose();
    });
  }
  return (
    <OpenedForm title={text('permit_new')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <ChoiceField
          id="izin-kumpulan"
          label={text('permit_set')}
          value={dataSet}
          onChange={(value) => setDataSet(dataSets.find((each) => each === value) ?? dataSet)}
          choices={dataSets.map((each) => [each, text(setText(each))])}
        />
        <LineField
          {...field('letter')}
          label={text('permit_letter')}
          hint={text('permit_letter_hint')}
          mostLength={200}
        />
        <LineField {...field('purpose')} label={text('permit_purpose')} mostLength={200} />
        <LineField
          {...field('until')}
          type="date"
          label={text('permit_until')}
          hint={text('permit_until_hint')}
        />
        <Button type="submit" loading={isBusy}>
          {text('permit_save')}
        </Button>
      </form>
    </OpenedForm>
  );
}
