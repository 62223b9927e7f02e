// Nilai sendiri of one criterion: the score, what shows it, and the steps that would raise it.

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DocumentField } from '../meetings/document-field.tsx';
import { OpenedForm } from '../meetings/opened-form.tsx';
import { sendOrWait } from '../offline/outbox.ts';
import { senderOf } from '../offline/use-sender.ts';
import { ActForm } from '../parts/act-form.tsx';
import { amountOf, LineField, RupiahField } from '../parts/form-fields.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import type { Criterion } from './paritrana-words.ts';
import { scoreLines } from './score-lines.ts';

type TypedStep = { readonly what: string; readonly cost: string; readonly gain: string };
const blank: TypedStep = { what: '', cost: '', gain: '' };
const mostSteps = 10;

type Props = {
  readonly criterion: Criterion;
  readonly year: number;
  readonly onClose: () => void;
};

export function NewScore({ criterion, year, onClose }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const me = useMe();
  const [score, setScore] = useState(criterion.score === undefined ? '' : String(criterion.score));
  const [evidence, setEvidence] = useState(criterion.evidence ?? '');
  const [document, setDocument] = useState<string>();
  const [steps, setSteps] = useState<readonly TypedStep[]>(() =>
    criterion.steps.map(({ what, cost, gain }) => ({
      ...{ what, cost: String(cost), gain: String(gain) },
    })),
  );
  const change = (at: number, part: Partial<TypedStep>) =>
    setSteps(steps.map((each, index) => (index === at ? { ...each, ...part } : each)));
  return (
    <OpenedForm title={text('paritrana_rate', { name: criterion.name })} onClose={onClose}>
      <ActForm
        id="nilai"
        submit={text('paritrana_save_score')}
        onAct={async (told, once) => {
          const body = {
            ...{ year, criterion: criterion.id, score: Number(score) },
            ...{ evidence: evidence.trim(), ...told },
            ...(document === undefined ? {} : { document }),
            steps: steps
              .filter(({ what }) => what.trim() !== '')
              .map(({ what, cost, gain }) => ({
                ...{ what: what.trim(), cost: amountOf(cost) ?? 0, gain: Number(gain) },
              })),
          };
          if (me === undefined) return;
          const wish = {
            ...({ method: 'POST', path: '/paritrana/scores', body, once } as const),
            ...{ version: criterion.version, about: `score:${criterion.id}:${year}` },
            title: text('paritrana_rate', { name: criterion.name }),
            ...{ mine: scoreLines(body, text), origin: scoreLines(criterion, text) },
          };
          await sendOrWait(wish, senderOf(me));
          await queries.invalidateQueries({ queryKey: ['paritrana'] });
          onClose();
        }}
      >
        <LineField
          id="nilai-angka"
          label={text('paritrana_score_field')}
          value={score}
          onChange={setScore}
          inputMode="numeric"
          pattern="\d{1,2}|100"
        />
        <LineField
          id="nilai-bukti"
          label={text('paritrana_evidence')}
          value={evidence}
          onChange={setEvidence}
          mostLength={500}
        />
        <DocumentField id="nilai-naskah" value={document} onChange={setDocument} />
        <fieldset>
          <legend>{text('paritrana_steps')}</legend>
          {steps.map((step, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name, and none is moved
            <StepFields key={at} at={at} step={step} onChange={(part) => change(at, part)} />
          ))}
          {steps.length >= mostSteps ? null : (
            <p>
              <button type="button" className="quiet" onClick={() => setSteps([...steps, blank])}>
                {text('paritrana_step_add')}
              </button>
            </p>
          )}
        </fieldset>
      </ActForm>
    </OpenedForm>
  );
}

type StepProps = {
  readonly at: number;
  readonly step: TypedStep;
  readonly onChange: (part: Partial<TypedStep>) => void;
};

/** A step without words is left out; what it costs may be nothing. */
function StepFields({ at, step, onChange }: StepProps) {
  const text = useText();
  const number = at + 1;
  return (
    <>
      <LineField
        id={`langkah-${number}`}
        label={text('paritrana_step_what', { number })}
        value={step.what}
        onChange={(what) => onChange({ what })}
        mostLength={200}
        isOptional
      />
      <RupiahField
        id={`langkah-${number}-biaya`}
        label={text('paritrana_step_cost', { number })}
        value={step.cost}
        onChange={(cost) => onChange({ cost })}
        isOptional
      />
      <LineField
        id={`langkah-${number}-naik`}
        label={text('paritrana_step_gain', { number })}
        value={step.gain}
        onChange={(gain) => onChange({ gain })}
        inputMode="numeric"
        pattern="[1-9]\d?|100"
        isOptional={step.what.trim() === ''}
      />
    </>
  );
}
