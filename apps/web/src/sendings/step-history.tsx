// Riwayat langkah: what was corrected on the screen, newest first, each to be undone or done again; and the
// question to read the file again with it.

import type { StepsWire } from '@payung/server/wire';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText, instantText } from '../parts/format.ts';
import { useAct } from '../parts/use-act.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import type { Steps } from './use-steps.ts';

type Step = StepsWire['steps'][number];

export function StepHistory({ known, steps }: { known: StepsWire; steps: Steps }) {
  const text = useText();
  const language = useLanguage();
  const { isBusy, failure, act } = useAct();
  const inForce = known.steps.filter(({ isUndone }) => !isUndone);
  if (known.steps.length === 0) return null;
  return (
    <section className="step-history">
      <FormFailure error={failure} />
      {known.isWaiting && known.isOpen ? (
        <div className="notice" role="status">
          <div>
            <p>{text('repair_waiting', { count: countText(inForce.length, language) })}</p>
            <Button loading={isBusy} onClick={() => void act(() => steps.readAgain())}>
              {text('repair_read_again')}
            </Button>
          </div>
        </div>
      ) : null}
      <details>
        <summary>
          {text('repair_history', { count: countText(known.steps.length, language) })}
        </summary>
        <ol className="plain steps-made" reversed>
          {known.steps.toReversed().map((step) => (
            <li key={step.step} className={step.isUndone ? 'step-undone' : ''}>
              <div>
                <strong>{stepWords(step, known, text)}</strong>
                <span className="muted small line">
                  {text('repair_step_about', {
                    rows: countText(step.rows, language),
                    by: step.isOwn ? text('repair_by_you') : step.by,
                    at: instantText(step.madeAt, language),
                  })}
                  {step.isUndone ? ` · ${text('repair_undone')}` : ''}
                </span>
              </div>
              {known.isOpen ? (
                <button
                  type="button"
                  className="quiet"
                  disabled={isBusy}
                  aria-label={text(step.isUndone ? 'repair_redo_of' : 'repair_undo_of', {
                    step: step.step,
                  })}
                  onClick={() => void act(() => steps.turn(step.step, !step.isUndone))}
                >
                  {text(step.isUndone ? 'repair_redo' : 'repair_undo')}
                </button>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function stepWords(step: Step, { tables }: StepsWire, text: TextOf): string {
  if (step.kind === 'drop') return text('repair_step_drop', { step: step.step });
  const column = tables
    .flatMap(({ columns }) => columns)
    .find(({ field }) => field === step.field)?.heading;
  return text('repair_step_fix', {
    ...{ step: step.step, column: column ?? step.field ?? '' },
    ...{ from: step.from || '—', to: step.to || '—' },
  });
}
