// The next step of an employer's case: what the stage offers this role; the server decides.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import type { Role } from '../frame/menu.ts';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { useText } from '../text/text.ts';
import { type CaseMove, type CaseState, moveText, offeredMoves } from './case-words.ts';

const outcomes = ['paid', 'instalments', 'unpaid', 'closed'] as const;
type Outcome = (typeof outcomes)[number];

type Props = { readonly id: string; readonly state: CaseState; readonly who: Role };

export function CaseMoves({ id, state, who }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const offered = offeredMoves(state, who);
  const [chosen, setChosen] = useState<CaseMove>();
  const [until, setUntil] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('closed');
  const move = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
  if (move === undefined) return null;
  const hasTerm = move === 'instalments' || move === 'commit';
  return (
    <ActForm
      id={`langkah-${id}`}
      submit={text(moveText(move))}
      onAct={async (told, once) => {
        const body = {
          ...{ move, ...told },
          ...(hasTerm ? { until } : {}),
          ...(move === 'close' ? { outcome } : {}),
        };
        await send('POST', `/cases/${id}/moves`, { body, once });
        await queries.invalidateQueries();
      }}
    >
      <ChoiceField
        id={`langkah-apa-${id}`}
        label={text('claim_move')}
        value={move}
        onChange={(value) => setChosen(offered.find((each) => each === value))}
        choices={offered.map((each) => [each, text(moveText(each))])}
      />
      {hasTerm ? (
        <LineField
          id={`langkah-sampai-${id}`}
          type="date"
          label={text('case_until')}
          value={until}
          onChange={setUntil}
        />
      ) : null}
      {move === 'close' ? (
        <ChoiceField
          id={`langkah-hasil-${id}`}
          label={text('case_outcome')}
          value={outcome}
          onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? outcome)}
          choices={outcomes.map((each) => [each, text(`case_outcome_${each}`)])}
        />
      ) : null}
    </ActForm>
  );
}
