// Promised against achieved: each promise with what the register counts for it.

import type { Reader } from '@payung/engine';
import { type Month, monthOf } from '@payung/values';
import type { Commitment, Measured } from './commitment.ts';
import * as queries from './queries.ts';

/**
 * Counted from the month of the meeting that heard the promise until `at`, or until the month it was
 * due in where that has passed: what came later was not in time.
 */
export async function measuredPromises(
  tx: Reader,
  promises: readonly Commitment[],
  asked: { readonly at: Month; readonly known: number },
): Promise<readonly Measured[]> {
  const meetings = await queries.findMeetings(tx);
  const heard = new Map(meetings.map(({ meeting, month }) => [meeting, month]));
  const measured: Measured[] = [];
  for (const promise of promises) {
    const { measure, meeting, due } = promise;
    const since = heard.get(meeting);
    if (since === undefined) throw new Error(`Meeting ${meeting} of a promise is unknown`);
    if (measure.kind !== 'people') {
      measured.push(promise);
      continue;
    }
    const last = monthOf(due);
    const at = last < asked.at ? last : asked.at;
    const { whom } = measure;
    const { known } = asked;
    const achieved = await queries.countNewlyCovered(tx, { whom, since, at, known });
    measured.push({ ...promise, achieved });
  }
  return measured;
}
