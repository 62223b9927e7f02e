// The gap to a target in people, points and rupiah, and who closes it: people who are listed already
// and have no payer, segment by segment.

import { multiplyRupiah, type Rupiah, type Share } from '@payung/values';
import { gapPeople } from './figure.ts';

export type Gap = {
  readonly people: number;
  /** Percentage points, two decimals; below zero when the target is passed. */
  readonly points: number;
  /** Contributions for the people missing, for so many months at so much a month. */
  readonly cost: Rupiah;
  readonly months: number;
};

export function gapTo(
  share: Share,
  target: {
    readonly percent: number;
    readonly contributionMonthly: Rupiah;
    readonly months: number;
  },
): Gap {
  const people = gapPeople(share.part, share.base.count, target.percent);
  const reached = (share.part * 10_000) / share.base.count;
  return {
    people,
    points: Math.round(target.percent * 100 - reached) / 100 + 0,
    cost: multiplyRupiah(target.contributionMonthly, people * target.months),
    months: target.months,
  };
}

/** People of a segment who are in a list, not protected, and without a payer. */
export type Unfunded = { readonly segment: string; readonly people: number };

export type Closing = {
  readonly segment: string;
  readonly people: number;
  /** Of the people missing, how many this segment closes, in the order given. */
  readonly closes: number;
  /** What is missing after it. */
  readonly left: number;
};

/** In the order given: the office says which segment comes first. */
export function whoClosesTheGap(gap: number, unfunded: readonly Unfunded[]): readonly Closing[] {
  let left = gap;
  return unfunded.map(({ segment, people }) => {
    const closes = Math.min(left, people);
    left -= closes;
    return { segment, people, closes, left };
  });
}

/** Kuota terbayar tanpa nama: person-months paid for, and those that bear a name. */
export type FundedPlaces = {
  readonly fund: string;
  readonly placesFunded: number;
  readonly placesNamed: number;
  /** Paid for and without a name: money that protects nobody. */
  readonly withoutName: number;
  /** Named beyond what is paid: people who believe they are protected. */
  readonly beyondFunds: number;
};

export function placesWithoutNames(
  funds: readonly {
    readonly fund: string;
    readonly placesFunded: number;
    readonly placesNamed: number;
  }[],
): readonly FundedPlaces[] {
  return funds.map((each) => ({
    ...each,
    withoutName: Math.max(0, each.placesFunded - each.placesNamed),
    beyondFunds: Math.max(0, each.placesNamed - each.placesFunded),
  }));
}
