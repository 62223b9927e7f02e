// What the states and steps of a sending are called, and how they are marked.

import type { JobWire } from '@payung/server/wire';
import type { TextKey } from '../text/text.ts';

export type JobState = JobWire['state'];
type Step = NonNullable<JobWire['progress']>['step'];

const states = {
  waiting: { text: 'job_waiting', mark: '' },
  running: { text: 'job_running', mark: 'mark-note' },
  asking: { text: 'job_asking', mark: 'mark-warning' },
  done: { text: 'job_done', mark: 'mark-ok' },
  failed: { text: 'job_failed', mark: 'mark-error' },
  cancelled: { text: 'job_cancelled', mark: '' },
} as const satisfies Record<JobState, { text: TextKey; mark: string }>;

export function stateWords(state: JobState): { readonly text: TextKey; readonly mark: string } {
  return states[state];
}

/** In the order in which they run. */
export const steps = [
  'receive',
  'read',
  'link',
  'rehearse',
  'save',
] as const satisfies readonly Step[];

export function stepText(step: Step): TextKey {
  return `jobstep_${step}`;
}

/** Whether anything of it is still going on. */
export function isOpen({ state }: Pick<JobWire, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}
