// From counts to names: who of a cell is paid for in which months, and then by whom. The first in order
// begins first and is the last to leave; nobody leaves before the months he was promised.

import { bpuPrograms } from '@payung/law';
import { addMonths, type Month } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import type { Cell, PayerGroup } from './cells.ts';
import type { Scenario } from './scenario.ts';

/** Of one cell, by month: people paid for, beginnings, and those kept from before the plan. */
export type CellCounts = {
  readonly paid: readonly number[];
  readonly begun: readonly number[];
  readonly kept: readonly number[];
};

/** Of one group of payers, by month and fund: people. */
export type GroupCounts = readonly (readonly number[])[];

export type Counts = {
  readonly cells: readonly CellCounts[];
  readonly groups: readonly GroupCounts[];
};

export type PlaceInput = {
  readonly cells: readonly Cell[];
  readonly groups: readonly PayerGroup[];
  readonly counts: Counts;
  /** Keys of the people of a cell, the first in order first. */
  readonly peopleOf: (cell: Cell, counts: CellCounts) => readonly string[];
  readonly funds: readonly string[];
  readonly scenario: Scenario;
};

const nobody = -1;

/** Assignments cell by cell, in the order of their people; who is paid for in no month has none. */
export function placePeople(input: PlaceInput): readonly Assignment[] {
  const { cells, groups, counts, scenario } = input;
  const rosters = cells.map((cell, at) => rosterOf(cell, counts.cells[at], scenario));
  groups.forEach((_, group) => {
    const own = rosters.filter((roster, at) => roster !== undefined && cells[at]?.group === group);
    const byFund = counts.groups[group] ?? [];
    payAll(
      own.filter((roster) => roster !== undefined),
      byFund,
      scenario.months,
    );
  });
  const calendar = Array.from({ length: scenario.months + 1 }, (_, at) =>
    addMonths(scenario.start, at),
  );
  const programmeSet = bpuPrograms.filter((each) => scenario.programs.includes(each));
  return cells.flatMap((cell, at) => {
    const [roster, own] = [rosters[at], counts.cells[at]];
    if (roster === undefined || own === undefined) return [];
    const named = { cell, funds: input.funds, calendar, programmeSet };
    return input
      .peopleOf(cell, own)
      .flatMap((person, place) => stretches(named, person, payersOf(roster, place)));
  });
}

/** One row of months for each place of a cell: 1 where it is paid for, and the fund that pays. */
type Roster = {
  readonly months: number;
  readonly isPaid: Uint8Array;
  readonly payers: Int16Array;
};

function payersOf({ payers, months }: Roster, place: number): Int16Array {
  return payers.subarray(place * months, (place + 1) * months);
}

/** Undefined: nobody of the cell is paid for. */
function rosterOf(
  cell: Cell,
  counts: CellCounts | undefined,
  scenario: Scenario,
): Roster | undefined {
  if (counts === undefined || counts.paid.every((people) => people === 0)) return undefined;
  const { months } = scenario;
  const places = new Places(cell.people.length, cell.isCarriedOn, scenario);
  for (let month = cell.covered; month < months; month += 1) {
    places.month(month, {
      paid: counts.paid[month] ?? 0,
      begun: counts.begun[month] ?? 0,
      kept: counts.kept[month] ?? 0,
    });
  }
  const payers = new Int16Array(cell.people.length * months).fill(nobody);
  return { months, isPaid: places.isPaid, payers };
}

/** One place for each person of the cell, in order. */
class Places {
  /** By place, by month. */
  readonly isPaid: Uint8Array;
  readonly #people: number;
  readonly #months: number;
  readonly #beganIn: Int32Array;
  readonly #isProtected: Uint8Array;
  /** Protected from before the plan without a gap. */
  readonly #isKept: Uint8Array;
  readonly #wasPaid: Uint8Array;
  readonly #minMonths: number;

  constructor(people: number, isCarriedOn: boolean, scenario: Scenario) {
    this.#people = people;
    this.#months = scenario.months;
    this.isPaid = new Uint8Array(people * scenario.months);
    this.#minMonths = scenario.minMonths;
    this.#beganIn = new Int32Array(people);
    this.#isProtected = new Uint8Array(people).fill(isCarriedOn ? 1 : 0);
    this.#isKept = this.#isProtected.slice();
    this.#wasPaid = new Uint8Array(people);
  }

  month(
    month: number,
    counts: { readonly paid: number; readonly begun: number; readonly kept: number },
  ): void {
    const newcomers = this.#newcomers(counts.begun);
    const kept = sum(this.#isKept);
    const others = sum(this.#isProtected) - kept + newcomers.length;
    this.#leave(kept - counts.kept, (place) => this.#isKept[place] === 1);
    // Nothing was promised to the kept; the others stay for the months they began with.
    const mayLeave = (place: number) =>
      this.#isKept[place] === 0 && month - (this.#beganIn[place] ?? month) >= this.#minMonths;
    this.#leave(others - (counts.paid - counts.kept), mayLeave);
    for (const place of newcomers) {
      this.#isProtected[place] = 1;
      this.#beganIn[place] = month;
    }
    for (let place = 0; place < this.#people; place += 1) {
      if (this.#isProtected[place] === 0) continue;
      this.isPaid[place * this.#months + month] = 1;
      this.#wasPaid[place] = 1;
    }
  }

  /** Whom no month was paid for yet comes before who had his months. */
  #newcomers(count: number): readonly number[] {
    const found: number[] = [];
    for (const hadMonths of [0, 1]) {
      for (let place = 0; place < this.#people && found.length < count; place += 1) {
        if (this.#isProtected[place] === 0 && this.#wasPaid[place] === hadMonths) found.push(place);
      }
    }
    return found;
  }

  /** The last in order first. */
  #leave(count: number, mayLeave: (place: number) => boolean): void {
    let left = count;
    for (let place = this.#people - 1; place >= 0 && left > 0; place -= 1) {
      if (this.#isProtected[place] === 0 || !mayLeave(place)) continue;
      this.#isProtected[place] = 0;
      this.#isKept[place] = 0;
      left -= 1;
    }
    if (left !== 0) throw new Error(`${left} people too many or too few leave a cell`);
  }
}

/** Someone who needs another payer in a month: his row, and how many months on end he is paid for. */
type Turning = { readonly roster: Roster; readonly at: number };

/**
 * Month after month: who was paid for by a fund stays with it while it pays for so many; of the others
 * those who stay longest get the funds that last longest.
 */
function payAll(rosters: readonly Roster[], byFund: GroupCounts, months: number): void {
  for (let month = 0; month < months; month += 1) {
    const left = [...(byFund[month] ?? [])];
    const turning: Turning[][] = Array.from({ length: months + 1 }, () => []);
    for (const roster of rosters) {
      const { isPaid, payers } = roster;
      for (let at = month; at < isPaid.length; at += months) {
        if (isPaid[at] === 0) continue;
        const before = month === 0 ? nobody : (payers[at - 1] ?? nobody);
        if (before !== nobody && (left[before] ?? 0) > 0) {
          payers[at] = before;
          left[before] = (left[before] ?? 0) - 1;
        } else turning[lengthFrom(roster, at, month)]?.push({ roster, at });
      }
    }
    const funds = lastingFirst(byFund, month, left);
    let next = 0;
    for (const { roster, at } of turning.reverse().flat()) {
      while (next < funds.length && left[funds[next] ?? 0] === 0) next += 1;
      const fund = funds[next];
      if (fund === undefined) throw new Error(`Month ${month}: more people than are paid for`);
      roster.payers[at] = fund;
      left[fund] = (left[fund] ?? 0) - 1;
    }
  }
}

function lengthFrom({ isPaid, months }: Roster, at: number, month: number): number {
  let length = 1;
  while (month + length < months && isPaid[at + length] === 1) length += 1;
  return length;
}

/** Funds that still pay for anybody in this month, those that pay on longest first. */
function lastingFirst(
  byFund: GroupCounts,
  month: number,
  left: readonly number[],
): readonly number[] {
  const lasts = (fund: number) => {
    let length = 0;
    while ((byFund[month + length]?.[fund] ?? 0) > 0) length += 1;
    return length;
  };
  return left
    .flatMap((people, fund) => (people > 0 ? [{ fund, months: lasts(fund) }] : []))
    .sort((a, b) => b.months - a.months || a.fund - b.fund)
    .map(({ fund }) => fund);
}

function sum(counts: Iterable<number>): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

type Named = {
  readonly cell: Cell;
  readonly funds: readonly string[];
  /** The months of the plan and the one after. */
  readonly calendar: readonly Month[];
  readonly programmeSet: Assignment['programmeSet'];
};

function stretches(input: Named, person: string, payers: Int16Array): Assignment[] {
  const { cell, funds, calendar, programmeSet } = input;
  const costOf = (month: number) => cell.costs[month]?.[payers[month] ?? nobody];
  const found: Assignment[] = [];
  let from = 0;
  for (let month = 1; month <= payers.length; month += 1) {
    if (payers[month] === payers[from] && costOf(month) === costOf(from)) continue;
    const fund = funds[payers[from] ?? nobody];
    const [first, after, amountPerMonth] = [calendar[from], calendar[month], costOf(from)];
    if (fund !== undefined) {
      if (first === undefined || after === undefined || amountPerMonth === undefined) {
        throw new Error(`Fund ${fund} pays in a month it may not pay in`);
      }
      const months = { from: first, until: after };
      found.push({ person, programmeSet, fund, months, amountPerMonth });
    }
    from = month;
  }
  return found;
}
