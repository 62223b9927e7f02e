// The plan of a careful clerk, in own code: cell after cell in order of priority, the narrowest
// money first, the longest stretch from the earliest month. Fallback of the solver, and the mark a
// solved plan must never fall below.

import type { Cell, Cells } from './cells.ts';
import type { Counts } from './places.ts';
import type { FundLimits } from './program.ts';
import type { Scenario } from './scenario.ts';

export function greedyCounts(
  { cells, groups }: Cells,
  limits: readonly FundLimits[],
  scenario: Scenario,
): Counts {
  const purses = new Purses(limits, scenario.months, narrowFirst(cells, limits.length));
  const { months } = scenario;
  const counts = cells.map(() => emptyCounts(months));
  const byFund = groups.map(() => emptyGroup(limits.length, months));
  const order = cells
    .map((cell, at) => ({ cell, at }))
    .sort(
      (a, b) =>
        Number(b.cell.isCarriedOn) - Number(a.cell.isCarriedOn) ||
        a.cell.priorityClass - b.cell.priorityClass ||
        a.at - b.at,
    );
  for (const { cell, at } of order) {
    const [own, ofGroup] = [counts[at], byFund[cell.group]];
    if (own !== undefined && ofGroup !== undefined) {
      fillCell(cell, { own, ofGroup }, purses, scenario);
    }
  }
  return { cells: counts, groups: byFund };
}

type OwnCounts = {
  readonly paid: number[];
  readonly begun: number[];
  readonly kept: number[];
};

function emptyCounts(months: number): OwnCounts {
  const none = () => new Array<number>(months).fill(0);
  return { paid: none(), begun: none(), kept: none() };
}

function emptyGroup(funds: number, months: number): number[][] {
  return Array.from({ length: months }, () => new Array<number>(funds).fill(0));
}

/** Funds that fewest people may have come first. */
function narrowFirst(cells: readonly Cell[], funds: number): readonly number[] {
  const breadth = Array.from({ length: funds }, (_, fund) =>
    cells.reduce((sum, cell) => {
      const may = cell.costs.some((ofMonth) => ofMonth[fund] !== undefined);
      return may ? sum + cell.people.length : sum;
    }, 0),
  );
  return breadth
    .map((people, fund) => ({ people, fund }))
    .sort((a, b) => a.people - b.people || a.fund - b.fund)
    .map(({ fund }) => fund);
}

function fillCell(
  cell: Cell,
  { own, ofGroup }: { readonly own: OwnCounts; readonly ofGroup: readonly number[][] },
  purses: Purses,
  scenario: Scenario,
): void {
  let people = cell.people.length;
  while (people > 0) {
    const stretch = longestStretch(cell, purses, scenario);
    if (stretch === undefined) return;
    const paid = Math.min(people, purses.people(cell, stretch));
    purses.pay(cell, stretch, paid);
    people -= paid;
    stretch.funds.forEach((fund, index) => {
      const month = stretch.from + index;
      const ofMonth = ofGroup[month];
      if (ofMonth !== undefined) ofMonth[fund] = (ofMonth[fund] ?? 0) + paid;
      own.paid[month] = (own.paid[month] ?? 0) + paid;
      if (cell.isCarriedOn) own.kept[month] = (own.kept[month] ?? 0) + paid;
    });
    if (!cell.isCarriedOn) own.begun[stretch.from] = (own.begun[stretch.from] ?? 0) + paid;
  }
}

/** Months from `from` on, each with the fund that pays for one person. */
type Stretch = { readonly from: number; readonly funds: readonly number[] };

function longestStretch(cell: Cell, purses: Purses, scenario: Scenario): Stretch | undefined {
  const [first, last, least] = cell.isCarriedOn
    ? [cell.covered, cell.covered + 1, 1]
    : [cell.startFrom, cell.startUntil, scenario.minMonths];
  let longest: Stretch | undefined;
  for (let from = first; from < last; from += 1) {
    const funds = purses.stretch(cell, from);
    if (funds.length < least || funds.length <= (longest?.funds.length ?? 0)) continue;
    longest = { from, funds };
  }
  return longest;
}

class Purses {
  readonly #left: number[];
  readonly #leftMonthly: number[][];
  readonly #order: readonly number[];

  constructor(limits: readonly FundLimits[], months: number, order: readonly number[]) {
    this.#left = limits.map(({ ceiling }) => ceiling);
    this.#leftMonthly = limits.map(({ ceilingMonthly }) =>
      new Array<number>(months).fill(ceilingMonthly ?? Infinity),
    );
    this.#order = order;
  }

  /** The funds that can pay one person month after month; ends at the first month without. */
  stretch(cell: Cell, from: number): readonly number[] {
    const left = [...this.#left];
    const funds: number[] = [];
    for (let month = from; month < cell.costs.length; month += 1) {
      const costs = cell.costs[month] ?? [];
      const fund = this.#order.find((each) => {
        const cost = costs[each] ?? Infinity;
        return cost <= (left[each] ?? 0) && cost <= (this.#leftMonthly[each]?.[month] ?? 0);
      });
      if (fund === undefined) break;
      left[fund] = (left[fund] ?? 0) - (costs[fund] ?? 0);
      funds.push(fund);
    }
    return funds;
  }

  /** How many people the money lasts for over a stretch. */
  people(cell: Cell, stretch: Stretch): number {
    const needs = this.#needs(cell, stretch);
    const monthly = stretch.funds.map((fund, index) => {
      const month = stretch.from + index;
      return (this.#leftMonthly[fund]?.[month] ?? 0) / (cell.costs[month]?.[fund] ?? Infinity);
    });
    const whole = [...needs].map(([fund, need]) => (this.#left[fund] ?? 0) / need);
    return Math.floor(Math.min(...whole, ...monthly));
  }

  pay(cell: Cell, stretch: Stretch, people: number): void {
    for (const [fund, need] of this.#needs(cell, stretch)) {
      this.#left[fund] = (this.#left[fund] ?? 0) - need * people;
    }
    stretch.funds.forEach((fund, index) => {
      const month = stretch.from + index;
      const ofFund = this.#leftMonthly[fund];
      const cost = cell.costs[month]?.[fund] ?? 0;
      if (ofFund !== undefined) ofFund[month] = (ofFund[month] ?? 0) - cost * people;
    });
  }

  #needs(cell: Cell, { from, funds }: Stretch): ReadonlyMap<number, number> {
    const needs = new Map<number, number>();
    funds.forEach((fund, index) => {
      const cost = cell.costs[from + index]?.[fund] ?? Infinity;
      needs.set(fund, (needs.get(fund) ?? 0) + cost);
    });
    return needs;
  }
}
