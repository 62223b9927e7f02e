// The rank table of a province as it can be made from published figures: the latest of each region
// up to a day, with its date; a region without a figure stays in the table without a rank.

import type { RegionRegister } from '@payung/regions';
import { compareDates, isBefore, type PublishedDate } from './date.ts';
import type { PublishedFigure } from './figure.ts';
import type { PublishedRegion } from './region.ts';

export type PublishedRank = {
  readonly code: string;
  readonly name: string;
  readonly figure?: PublishedFigure;
  /** By the figures there are; a tie shares it. */
  readonly rank?: number;
  /** What the source itself printed, `5 of 6`. */
  readonly printedRank?: PublishedFigure;
};

export function publishedRanking(
  regions: readonly PublishedRegion[],
  register: RegionRegister,
  ask: { readonly province: string; readonly until: PublishedDate },
): readonly PublishedRank[] {
  const rows = register.children(ask.province).map(({ code, name }) => {
    const figures = regions.find((each) => each.code === code)?.figures ?? [];
    const latest = (metric: PublishedFigure['metric']) =>
      figures
        .filter((each) => each.metric === metric && each.segment === 'all')
        .filter((each) => each.exactness !== 'at_most' && !isBefore(ask.until, each.date))
        .toSorted((a, b) => compareDates(a.date, b.date))
        .at(-1);
    return { code, name, figure: latest('coverage_pct'), printedRank: latest('rank') };
  });
  return rows
    .map(({ code, name, figure, printedRank }) => ({
      code,
      name,
      ...(figure === undefined
        ? {}
        : {
            figure,
            rank: 1 + rows.filter((other) => (other.figure?.value ?? -1) > figure.value).length,
          }),
      ...(printedRank === undefined ? {} : { printedRank }),
    }))
    .toSorted((a, b) => (a.rank ?? rows.length + 1) - (b.rank ?? rows.length + 1));
}
