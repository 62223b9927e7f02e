// The six steps of a sending above its page: each is an address, so that going back, loading anew and a link that was
// sent lead to it.

import type { JobWire } from '@payung/server/wire';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { maySend } from '../frame/menu.ts';
import { Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import './stepper.css';
import { columnsPart, dueStep, type SendingStep, sendingSteps } from './steps.ts';

type Props = { readonly job: JobWire; readonly step: SendingStep };

export function Stepper({ job }: Pick<Props, 'job'>) {
  const text = useText();
  const due = dueStep(job);
  const dueAt = sendingSteps.indexOf(due);
  return (
    <nav aria-label={text('sending_steps')}>
      <ol className="stepper">
        {sendingSteps.map((each, at) => {
          const isDone = job.state === 'done' || at < dueAt;
          return (
            <li key={each} className={isDone ? 'step-done' : ''}>
              <StepLink job={job} step={each}>
                <span className="step-number" aria-hidden="true">
                  {isDone ? '✓' : at + 1}
                </span>{' '}
                {text(`sending_step_${each}`)}
                {isDone ? (
                  <span className="visually-hidden">, {text('sending_step_done')}</span>
                ) : null}
              </StepLink>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type LinkProps = Props & { readonly children: ReactNode };

function StepLink({ job, step, children }: LinkProps) {
  const { id } = job;
  const me = useMe();
  const part = me !== undefined && maySend(me.actor.role) ? columnsPart(job) : undefined;
  if (step !== 'kolom') {
    return (
      <Link to="/masuk-data/$id/$langkah" params={{ id, langkah: step }}>
        {children}
      </Link>
    );
  }
  if (part === undefined) return <span className="step-closed">{children}</span>;
  return (
    <Link to="/masuk-data/$id/kolom/$part" params={{ id, part: String(part) }}>
      {children}
    </Link>
  );
}

/** From the address of the sending itself, and from that of the columns without a file, to where they stand. */
export function ToDueStep({ job, isColumns }: { job: JobWire; isColumns: boolean }) {
  const navigate = useNavigate();
  const { id } = job;
  const part = isColumns ? columnsPart(job) : undefined;
  const langkah = isColumns ? 'berkas' : dueStep(job);
  // Once: what the server tells meanwhile does not lead somewhere else.
  const isGone = useRef(false);
  useEffect(() => {
    if (isGone.current) return;
    isGone.current = true;
    if (part === undefined) {
      const to = '/masuk-data/$id/$langkah';
      void navigate({ to, params: { id, langkah }, search: true, replace: true });
      return;
    }
    const to = '/masuk-data/$id/kolom/$part';
    void navigate({ to, params: { id, part: String(part) }, replace: true });
  }, [navigate, id, part, langkah]);
  return <Loading />;
}

/** So long after arriving the page still moves to its step: rows and problems come one after the other. */
const arriveMs = 3_000;

/** Where a step stands on the page. Whoever comes by its address, lands here. */
export function StepPlace({
  of,
  step,
  children,
}: {
  /** Absent on the second and later files of one sending. */
  readonly of?: SendingStep;
  readonly step: SendingStep;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  const isHere = of === step;
  useEffect(() => {
    const element = place.current;
    // The first step is the top of the page, where every reader begins.
    if (
      !isHere ||
      element === null ||
      step === 'berkas' ||
      performance.now() > arrivedMs() + arriveMs
    )
      return;
    element.scrollIntoView({ block: 'start' });
    element.focus({ preventScroll: true });
  }, [isHere, step]);
  return (
    <div ref={place} tabIndex={-1} className="step-place">
      {children}
    </div>
  );
}

let lastAddress = '';
let lastMs = 0;

/** When the present address was come to. */
function arrivedMs(): number {
  if (location.pathname !== lastAddress) {
    lastAddress = location.pathname;
    lastMs = performance.now();
  }
  return lastMs;
}
