// The six steps of a sending (S2), each with an address of its own, and which of them is due.

import type { JobWire } from '@payung/server/wire';
import { isOpen } from './job-words.ts';

/** As they stand in the address. */
export const sendingSteps = [
  'berkas',
  'kolom',
  'periksa',
  'perbaiki',
  'cocokkan',
  'simpan',
] as const;
export type SendingStep = (typeof sendingSteps)[number];

export function findStep(text: string | undefined): SendingStep | undefined {
  return sendingSteps.find((each) => each === text);
}

/** What the server does now, as the step it belongs to. */
const running = {
  receive: 'berkas',
  read: 'periksa',
  link: 'cocokkan',
  rehearse: 'simpan',
  save: 'simpan',
} as const satisfies Record<NonNullable<JobWire['progress']>['step'], SendingStep>;

/** Where whoever opens the sending is needed, or what goes on meanwhile. */
export function dueStep(job: Pick<JobWire, 'state' | 'progress' | 'parts' | 'isOwn'>): SendingStep {
  if (isOpen(job)) return running[job.progress?.step ?? 'receive'];
  if (job.state === 'failed') return 'berkas';
  const hasBadRows = job.parts.some(({ counts }) => (counts?.rejected ?? 0) > 0);
  return job.state === 'asking' && job.isOwn && hasBadRows ? 'perbaiki' : 'simpan';
}

/** The part whose columns can be told: a list of workers that waits or could not be read. */
export function columnsPart({ parts }: Pick<JobWire, 'parts'>): number | undefined {
  const open = (state: JobWire['state']) => state === 'asking' || state === 'failed';
  return parts.find(({ kind, state }) => kind === 'workers' && open(state))?.number;
}
