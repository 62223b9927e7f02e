// From counts to names: who of a cell is paid for in which months and by whom. The first in order
// begins first and is the last to leave; nobody leaves before the months he was promised.

import { bpuPrograms } from '@payung/law';
import { addMonths, type Month } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import type { Cell } from './cells.ts';
import type { Scenario } from './scenario.ts';

/** Of one cell, by month: people by fund, beginnings, and those kept from before the plan. */
export type CellCounts = {
  readonly byFund: readonly (readonly number[])[];
  readonly begun: readonly number[];
  readonly kept: readonly number[];
};

export type PlaceInput = {
  readonly cell: Cell;
  readonly counts: CellCounts;
  /** Keys of its people, the first in order first. */
  readonly people: readonly string[];
  readonly funds: readonly string[];
  readonly scenario: Scenario;
};

/** Assignments of the people of a cell, in their order; who is paid for in no month has none. */
export function placePeople(input: PlaceInput): readonly Assignment[] {
  const places = new Places(input.people.length, input.cell.covered, input.scenario);
  for (let month = input.cell.covered; month < input.scenario.months; month += 1) {
    const { byFund, begun, kept } = input.counts;
    places.month(month, byFund[month] ?? [], { begun: begun[month] ?? 0, kept: kept[month] ?? 0 });
  }
  const { start, months } = input.scenario;
  const calendar = Array.from({ length: months + 1 }, (_, at) => addMonths(start, at));
  const named = { ...input, calendar, programmeSet: programmesOf(input.scenario) };
  return input.people.flatMap((person, at) => stretches(named, person, places.payersOf(at)));
}

const nobody = -1;

/** One place for each person of the cell, in order. */
class Places {
  /** By place, by month: the fund that pays. */
  readonly #payers: Int16Array;
  readonly #people: number;
  readonly #months: number;
  readonly #beganIn: Int32Array;
  readonly #isProtected: Uint8Array;
  /** Protected from before the plan without a gap. */
  readonly #isKept: Uint8Array;
  readonly #wasPaid: Uint8Array;
  readonly #minMonths: number;

  constructor(people: number, covered: number, scenario: Scenario) {
    this.#people = people;
    this.#months = scenario.months;
    this.#payers = new Int16Array(people * scenario.months).fill(nobody);
    this.#minMonths = scenario.minMonths;
    this.#beganIn = new Int32Array(people);
    this.#isProtected = new Uint8Array(people).fill(covered > 0 ? 1 : 0);
    this.#isKept = this.#isProtected.slice();
    this.#wasPaid = new Uint8Array(people);
  }

  payersOf(place: number): Int16Array {
    return this.#payers.subarray(place * this.#months, (place + 1) * this.#months);
  }

  month(
    month: number,
    byFund: readonly number[],
    counts: { readonly begun: number; readonly kept: number },
  ): void {
    const people = sum(byFund);
    const newcomers = this.#newcomers(counts.begun);
    const kept = sum(this.#isKept);
    const others = sum(this.#isProtected) - kept + newcomers.length;
    this.#leave(kept - counts.kept, (place) => this.#isKept[place] === 1);
    // Nothing was promised to the kept; the others stay for the months they began with.
    const mayLeave = (place: number) =>
      this.#isKept[place] === 0 && month - (this.#beganIn[place] ?? month) >= this.#minMonths;
    this.#leave(others - (people - counts.kept), mayLeave);
    for (const place of newcomers) {
      this.#isProtected[place] = 1;
      this.#beganIn[place] = month;
    }
    this.#pay(month, byFund);
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

  /** Who was paid for by a fund stays with it while it pays for so many. */
  #pay(month: number, byFund: readonly number[]): void {
    const left = [...byFund];
    const take = (place: number, fund: number) => {
      this.#payers[place * this.#months + month] = fund;
      left[fund] = (left[fund] ?? 0) - 1;
      this.#wasPaid[place] = 1;
    };
    const turning: number[] = [];
    this.#isProtected.forEach((isProtected, place) => {
      if (isProtected === 0) return;
      const fund =
        month === 0 ? nobody : (this.#payers[place * this.#months + month - 1] ?? nobody);
      if (fund !== nobody && (left[fund] ?? 0) > 0) take(place, fund);
      else turning.push(place);
    });
    let fund = 0;
    for (const place of turning) {
      while (fund < left.length && left[fund] === 0) fund += 1;
      if (fund === left.length) throw new Error(`Month ${month}: more people than are paid for`);
      take(place, fund);
    }
  }
}

function sum(counts: Iterable<number>): number {
  let all = 0;
  for (const count of counts) all += count;
  return all;
}

type Named = PlaceInput & {
  /** The months of the plan and the one after. */
  readonly calendar: readonly Month[];
  readonly programmeSet: Assignment['programmeSet'];
};

function programmesOf({ programs }: Scenario): Assignment['programmeSet'] {
  return bpuPrograms.filter((each) => programs.includes(each));
}

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
