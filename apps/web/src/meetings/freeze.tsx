// Membekukan bahan: once, with the kept plans the meeting is to decide between.

import type { KeptPlansWire, MeetingWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { countText, rupiahText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { useChange } from './use-change.ts';

const mostChoices = 4;

export function Freeze({ meeting, mayFreeze }: { meeting: MeetingWire; mayFreeze: boolean }) {
  const text = useText();
  return (
    <>
      <p className="muted">{text('meeting_not_frozen')}</p>
      {mayFreeze ? <FreezeForm meeting={meeting} /> : null}
    </>
  );
}

function FreezeForm({ meeting }: { meeting: MeetingWire }) {
  const text = useText();
  const change = useChange(meeting);
  const kept = useQuery({ queryKey: ['plans', 'newest'], queryFn: () => load('/plans') });
  const [plans, setPlans] = useState<readonly string[]>([]);
  return (
    <ActForm
      id="bahan"
      submit={text('meeting_freeze')}
      hasDay={false}
      onAct={({ reason }, once) => {
        const chosen = plans.length === 0 ? {} : { plans };
        return change('PUT', '/material', { reason, ...chosen }, once);
      }}
    >
      <PlanChoices known={kept.data?.plans ?? []} chosen={plans} onChosen={setPlans} />
    </ActForm>
  );
}

type ChoiceProps = {
  readonly known: KeptPlansWire['plans'];
  readonly chosen: readonly string[];
  readonly onChosen: (ids: readonly string[]) => void;
};

function PlanChoices({ known, chosen, onChosen }: ChoiceProps) {
  const text = useText();
  const language = useLanguage();
  if (known.length === 0) return null;
  return (
    <fieldset>
      <legend>{text('meeting_choices_field')}</legend>
      {known.map(({ id, name, people, amount }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= mostChoices}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked
                  ? [...chosen, id]
                  : chosen.filter((each) => each !== id),
              )
            }
          />
          {text('meeting_choice_of', {
            ...{ name, people: countText(people, language) },
            amount: rupiahText(amount, language),
          })}
        </label>
      ))}
    </fieldset>
  );
}
