// The run under way: its steps with ticks, rows done, and honest words about leaving the page.

import type { RunWire } from '@payung/server/wire';
import { ProgressBar } from '../parts/bar.tsx';
import { countText, durationText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { stepsInOrder, stepText } from './steps.ts';

type Running = Extract<RunWire, { state: 'running' }>;

export function Progress({ run }: { run: Running }) {
  const text = useText();
  const language = useLanguage();
  const percent = percentDone(run);
  const quarter = percent === undefined ? '' : `${Math.floor(percent / 25) * 25} %`;
  const rows =
    run.total === undefined
      ? text('run_rows', { done: countText(run.done, language) })
      : text('run_rows_of', {
          done: countText(run.done, language),
          total: countText(run.total, language),
        });
  const done = new Map(run.stepsDone.map((step) => [step.step, step]));
  return (
    <section className="card">
      <h2>{text('run_title')}</h2>
      <p className="muted">{text('run_text')}</p>
      <ol className="steps">
        {stepsInOrder([...done.keys()], run.step).map((step) => {
          const finished = done.get(step);
          const isNow = step === run.step;
          return (
            <li key={step} className={isNow ? 'step-now' : finished ? 'step-done' : 'step-todo'}>
              <span className="step-mark">{finished ? <Icon name="done" size={16} /> : null}</span>
              <span>
                {stepText(step, text)}
                <span className="visually-hidden">
                  {', '}
                  {text(isNow ? 'run_step_now' : finished ? 'run_step_done' : 'run_step_todo')}
                </span>
              </span>
              <span className="step-figure">
                {isNow ? rows : finished ? finishedText(finished, language) : ''}
              </span>
            </li>
          );
        })}
      </ol>
      {percent === undefined ? null : <ProgressBar percent={percent} label={text('run_title')} />}
      <p className="visually-hidden" aria-live="polite">
        {stepText(run.step, text)} {quarter}
      </p>
    </section>
  );
}

/** For the title of the tab, where the reader sees it while he works elsewhere. */
export function progressMark(run: RunWire | undefined): string {
  if (run?.state !== 'running') return '';
  const percent = percentDone(run);
  return percent === undefined ? '…' : `(${percent} %)`;
}

function percentDone({ done, total }: Running): number | undefined {
  if (total === undefined || total <= 0) return undefined;
  return Math.min(100, Math.floor((done * 100) / total));
}

function finishedText(step: Running['stepsDone'][number], language: 'id' | 'en'): string {
  return `${countText(step.count, language)} · ${durationText(step.seconds, language)}`;
}
