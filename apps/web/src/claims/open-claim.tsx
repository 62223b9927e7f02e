// Bantu ajukan: a claim after any event, opened from the page of the person. What is asked comes from the law.

import type { PersonWire } from '@payung/server/wire';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { FactForm } from '../law/fact-form.tsx';
import type { Answers } from '../law/facts.ts';
import { ActForm } from '../parts/act-form.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import '../text/cases/words.ts';
import '../text/law/words.ts';
import {
  type ClaimCause,
  claimCauses,
  type Extra,
  extraParts,
  factsOf,
  questionsOf,
  type Told,
} from './claim-events.ts';
import { causeText } from './claim-words.ts';

const nothing: Told = { own: {}, ask: {}, extras: {} };

export function OpenClaim({ person }: { person: PersonWire }) {
  const text = useText();
  const navigate = useNavigate();
  const [cause, setCause] = useState<ClaimCause>('death');
  const [told, setTold] = useState(nothing);
  const [deathOn, setDeathOn] = useState(person.death?.day ?? '');
  const segments = [...new Set(person.memberships.flatMap(({ segment }) => segment ?? []))];
  if (segments.length === 0) return null;
  const questions = questionsOf(cause);
  const setAnswers = (part: 'own' | 'ask', answers: Answers) =>
    setTold({ ...told, [part]: answers });
  return (
    <Card title={text('claim_help')}>
      <p className="muted">{text('claim_help_lead')}</p>
      <details className="others">
        <summary>{text('claim_help_open')}</summary>
        <ActForm
          id="klaim"
          submit={text('claim_open')}
          hasDay={false}
          onAct={async (act, once) => {
            const memberships = segments.map((segment) => ({ segment }));
            const facts = {
              ...factsOf(cause, told),
              ...(questions.hasDeath ? { deathOn } : {}),
              ...(cause === 'death' ? { memberships } : {}),
            };
            const body = { person: person.id, facts, ...act };
            const { id } = await send<{ id: string }>('POST', '/claims', { body, once });
            await navigate({ to: '/klaim/$id', params: { id } });
          }}
        >
          <ChoiceField
            id="klaim-peristiwa"
            label={text('claim_cause')}
            value={cause}
            onChange={(value) => {
              setCause(claimCauses.find((each) => each === value) ?? 'death');
              setTold(nothing);
            }}
            choices={claimCauses.map((each) => [each, text(causeText(each))])}
          />
          {questions.hasDeath ? (
            <LineField
              id="klaim-wafat"
              type="date"
              label={text('claim_death_day')}
              value={deathOn}
              onChange={setDeathOn}
            />
          ) : null}
          <FactForm
            parts={questions.own}
            answers={told.own}
            onChange={(answers) => setAnswers('own', answers)}
          />
          <FactForm
            parts={questions.ask}
            answers={told.ask}
            onChange={(answers) => setAnswers('ask', answers)}
          />
          {questions.extras.map((extra) => (
            <ExtraFacts
              key={extra}
              extra={extra}
              answers={told.extras[extra]}
              onChange={(answers) => setTold({ ...told, extras: { ...told.extras, ...answers } })}
            />
          ))}
        </ActForm>
      </details>
    </Card>
  );
}

type ExtraProps = {
  readonly extra: Extra;
  readonly answers: Answers | undefined;
  readonly onChange: (answers: Told['extras']) => void;
};

function ExtraFacts({ extra, answers, onChange }: ExtraProps) {
  const text = useText();
  return (
    <fieldset className="group">
      <legend>{text(`claim_extra_${extra}`)}</legend>
      {answers === undefined ? (
        <button type="button" className="quiet" onClick={() => onChange({ [extra]: {} })}>
          {text('claim_extra_add')}
        </button>
      ) : (
        <FactForm
          parts={extraParts(extra)}
          answers={answers}
          onChange={(next) => onChange({ [extra]: next })}
        />
      )}
    </fieldset>
  );
}
