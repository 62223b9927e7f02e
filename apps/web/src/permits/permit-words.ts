// What the pages must know of permits: their shape, how long each still holds, and how a data set stands by them.

import type { PermitsWire } from '@payung/server/wire';
import { type Day, daysBetween } from '@payung/values';
import type { TextKey } from '../text/text.ts';

export type Permit = PermitsWire['permits'][number];
export type DataSet = Permit['dataSet'];

export const dataSets = ['register', 'sendings', 'decisions'] as const satisfies readonly DataSet[];

/** So long before its end a permit is asked for anew. */
const soonDays = 30;

export type SetStanding = {
  /** `none`: no letter was ever agreed to; `lapsed`: one was, and none holds any more. */
  readonly state: 'none' | 'held' | 'lapsed';
  /** The longest-lived of those that hold. */
  readonly until?: Day;
};

/** As the gate of the server judges it: only what a second person agreed to counts. */
export function standingOf(set: DataSet, permits: readonly Permit[]): SetStanding {
  const agreed = permits.filter(
    ({ dataSet, approvedBy }) => dataSet === set && approvedBy !== null,
  );
  if (agreed.length === 0) return { state: 'none' };
  const held = agreed.filter(({ state }) => state === 'held').map(({ until }) => until);
  const until = held.sort().at(-1);
  return until === undefined ? { state: 'lapsed' } : { state: 'held', until };
}

/** The last day counts: `0` is today. */
export function daysLeft(until: Day, today: Day): number {
  return daysBetween(today, until);
}

export function endsSoon(until: Day, today: Day): boolean {
  return daysLeft(until, today) <= soonDays;
}

export function setText(set: DataSet): TextKey {
  return `permit_set_${set}`;
}
