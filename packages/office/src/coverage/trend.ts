// The trend of a figure: by the base of each date as it was stated, and recomputed on one base, so
// that a change of base is not read as a change of protection.

import { type Day, percentOf, type Source, share } from '@payung/values';

export type TrendPoint = {
  readonly at: string;
  readonly people: number;
  /** The base stated at that date; absent where none is known. */
  readonly base?: { readonly count: number; readonly source: Source; readonly definition: string };
};

export type TrendRow = {
  readonly at: string;
  readonly people: number;
  readonly baseCount?: number;
  /** Two decimals, over the base of its date. */
  readonly percent?: number;
  /** Two decimals, over the one base of the whole trend. */
  readonly percentConstant: number;
  /** Points since the row before: by people, and by the base alone. Their sum is the change. */
  readonly pointsByPeople?: number;
  readonly pointsByBase?: number;
};

/**
 * Each date over its own base and over `constant`. A change is split in the order things happened:
 * first the people on the old base, then the new base.
 *
 * @example 60.56 % → 54 %: +13.7 points by people, −20.2 by the base
 */
export function trendOn(
  points: readonly TrendPoint[],
  constant: { readonly count: number; readonly source: Source; readonly definition: string },
  asOf: Day,
): readonly TrendRow[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const over = (people: number, base: { count: number; source: Source; definition: string }) =>
      percentOf(share(people, { ...base, asOf }));
    const percent = point.base && over(point.people, point.base);
    const row = {
      at: point.at,
      people: point.people,
      percentConstant: over(point.people, constant),
      ...(point.base === undefined ? {} : { baseCount: point.base.count }),
      ...(percent === undefined ? {} : { percent }),
    };
    if (!before?.base || percent === undefined) return row;
    const onOldBase = over(point.people, before.base);
    return {
      ...row,
      pointsByPeople: points2(onOldBase - over(before.people, before.base)),
      pointsByBase: points2(percent - onOldBase),
    };
  });
}

function points2(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
