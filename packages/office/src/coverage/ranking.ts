// Ranking of regions on a common month: ties share a rank, a change of rank is against another
// month, and figures older than that month are marked, not mixed in silently.

import { type Month, percentOf, type Share } from '@payung/values';

export const rankOrders = ['coverage', 'progress', 'distance', 'uncovered'] as const;
export type RankOrder = (typeof rankOrders)[number];

export type RankEntry = {
  readonly code: string;
  readonly name: string;
  readonly share: Share;
  readonly at: Month;
  /** The same region before, on its own base. */
  readonly before?: Share;
  readonly targetPercent?: number;
};

export type RankRow = RankEntry & {
  /** Absent where what is ranked by is not known: the region stays in the table. */
  readonly rank?: number;
  readonly isTied: boolean;
  /** Places won (+) or lost (−) since the month before. */
  readonly rankChange?: number;
  readonly percent: number;
  readonly points?: number;
  readonly pointsToTarget?: number;
  readonly uncovered: number;
  /** Its data are older than the common month. */
  readonly isOlder: boolean;
};

/** Best first; regions that cannot be ranked last, by code. */
export function rankRegions(
  entries: readonly RankEntry[],
  order: RankOrder = 'coverage',
): readonly RankRow[] {
  const newest = entries
    .map((each) => each.at)
    .toSorted()
    .at(-1);
  const now = places(entries, (each) => scoreOf(each, order));
  const then = places(entries, (each) =>
    each.before && order === 'coverage' ? ratio(each.before) : undefined,
  );
  const rows = entries.map((entry) => rowOf(entry, { now, then, newest }));
  return rows.toSorted(
    (a, b) =>
      (a.rank ?? entries.length + 1) - (b.rank ?? entries.length + 1) || (a.code < b.code ? -1 : 1),
  );
}

type Places = ReadonlyMap<string, { readonly rank: number; readonly isTied: boolean }>;

function rowOf(
  entry: RankEntry,
  { now, then, newest }: { now: Places; then: Places; newest: Month | undefined },
): RankRow {
  const [place, old] = [now.get(entry.code), then.get(entry.code)];
  const percent = percentOf(entry.share);
  const { part, base } = entry.share;
  return {
    ...entry,
    percent,
    uncovered: Math.max(0, base.count - part),
    isTied: place?.isTied ?? false,
    isOlder: newest !== undefined && entry.at < newest,
    ...(place === undefined ? {} : { rank: place.rank }),
    ...(place === undefined || old === undefined ? {} : { rankChange: old.rank - place.rank }),
    ...(entry.before === undefined
      ? {}
      : { points: hundredths(percent - percentOf(entry.before)) }),
    ...(entry.targetPercent === undefined
      ? {}
      : { pointsToTarget: hundredths(entry.targetPercent - percent) }),
  };
}

/** Higher is better; undefined where the order cannot be known. */
function scoreOf(
  { share, before, targetPercent }: RankEntry,
  order: RankOrder,
): number | undefined {
  switch (order) {
    case 'coverage':
      return ratio(share);
    case 'progress':
      return before && percentOf(share) - percentOf(before);
    case 'distance':
      return targetPercent === undefined ? undefined : percentOf(share) - targetPercent;
    case 'uncovered':
      return Math.max(0, share.base.count - share.part);
    default:
      return order satisfies never;
  }
}

/** Equal as printed is equal: two regions of 48.44 % share a rank whatever the third decimal. */
function ratio(share: Share): number {
  return percentOf(share);
}

function places(
  entries: readonly RankEntry[],
  score: (entry: RankEntry) => number | undefined,
): Places {
  const scores = entries.flatMap((entry) => {
    const value = score(entry);
    return value === undefined ? [] : [{ code: entry.code, value: hundredths(value) }];
  });
  return new Map(
    scores.map(({ code, value }) => [
      code,
      {
        rank: 1 + scores.filter((other) => other.value > value).length,
        isTied: scores.some((other) => other.code !== code && other.value === value),
      },
    ]),
  );
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
