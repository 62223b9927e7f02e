// Errors that are nobody's fault: the job was taken away, or its means are not there at the moment.

import { Overtaken } from '@payung/engine/jobs';
import { Refusal } from '@payung/values';

const passing = new Set(['database_unreachable', 'disk_full', 'cancelled']);

/** The work stops where it is and comes back later, behind its last finished stage. */
export function mustStop(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted || error instanceof Overtaken) return true;
  return error instanceof Refusal && error.issues.some(({ code }) => passing.has(code));
}
