// Which figures of the law are known to change after a day.

import { parameters } from '@payung/law';
import type { Day, Wording } from '@payung/values';

export type Change = {
  readonly on: string;
  readonly kind: 'begins' | 'ends';
  /** Of the figure. */
  readonly id: string;
  readonly term: Wording;
};

/** Figures with a value that begins or ends later than a day, the next one first. */
export function changesAfter(day: Day): readonly Change[] {
  return Object.entries(parameters)
    .flatMap(([id, { term, values }]): Change[] => {
      return values.flatMap((dated): Change[] => {
        const until = 'until' in dated ? dated.until : undefined;
        return [
          ...(asDay(dated.from) > day
            ? [{ on: dated.from, kind: 'begins' as const, id, term }]
            : []),
          ...(until !== undefined && asDay(until) > day
            ? [{ on: until, kind: 'ends' as const, id, term }]
            : []),
        ];
      });
    })
    .sort((a, b) => (asDay(a.on) < asDay(b.on) ? -1 : 1));
}

/** A month begins on its first day. */
function asDay(point: string): string {
  return point.length === 'YYYY-MM'.length ? `${point}-01` : point;
}
