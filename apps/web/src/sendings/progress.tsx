// How far a sending is: its steps with ticks, the rows of the step at hand, and how long it still takes.

import type { JobWire } from '@payung/server/wire';
import { useEffect, useRef, useState } from 'react';
import { countText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import { steps, stepText } from './job-words.ts';
import { type Seen, timeLeft } from './time-left.ts';

export function Progress({ job }: { job: JobWire }) {
  const text = useText();
  const language = useLanguage();
  const { progress } = job;
  const left = useTimeLeft(progress);
  const now = progress?.step ?? 'receive';
  const at = steps.indexOf(now);
  const rows =
    progress === undefined
      ? ''
      : progress.total === undefined
        ? text('job_rows_done', { done: countText(progress.done, language) })
        : text('job_rows_of', {
            done: countText(progress.done, language),
            total: countText(progress.total, language),
          });
  return (
    <>
      <ol className="steps">
        {steps.slice(0, -1).map((step, index) => (
          <li
            key={step}
            className={index < at ? 'step-done' : index === at ? 'step-now' : 'step-todo'}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="step-mark">{index < at ? <Icon name="done" size={16} /> : null}</span>
            <span>{text(stepText(step))}</span>
            <span className="step-figure">
              {index === at ? [rows, leftText(left, text)].filter(Boolean).join(' · ') : ''}
            </span>
          </li>
        ))}
      </ol>
      {progress?.total === undefined || progress.total === 0 ? null : (
        <progress
          className="job-bar"
          aria-label={text(stepText(now))}
          value={Math.min(progress.done, progress.total)}
          max={progress.total}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {text(stepText(now))}
      </p>
    </>
  );
}

/** What was seen first of this step, and what is left by the pace since. */
function useTimeLeft(progress: JobWire['progress']) {
  const first = useRef<Seen>(undefined);
  const [left, setLeft] = useState<ReturnType<typeof timeLeft>>();
  useEffect(() => {
    if (progress === undefined) return;
    const seen = { ...progress, atMs: performance.now() };
    if (first.current?.step !== seen.step || first.current.part !== seen.part) first.current = seen;
    setLeft(timeLeft(first.current, seen));
  }, [progress]);
  return left;
}

function leftText(left: ReturnType<typeof timeLeft>, text: TextOf): string {
  if (left === undefined) return '';
  const { least, most, unit } = left;
  return text(unit === 'seconds' ? 'job_left_seconds' : 'job_left_minutes', { least, most });
}
