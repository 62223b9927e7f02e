// Cells: people who are alike in all that a plan by months asks, so that the solver counts people
// instead of naming them. Villages do not part people; money, law, priority and age do.

import { addMonths, type Day, type Month, monthsBetween, type Rupiah } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import {
  type BirthSpan,
  birthsOfAge,
  type ExclusionReason,
  exclusionOf,
  exclusionOfWork,
  type Start,
} from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { classKeyOf } from '../priority.ts';
import {
  type FundTerms,
  hasLimits,
  isMeantFor,
  isWithinLimits,
  permissionFor,
  sectorOf,
  startOf,
  termsOf,
} from '../terms.ts';
import type { PlanPerson } from './request.ts';
import type { Scenario } from './scenario.ts';

/** A stretch of the last plan, in months of this one. */
export type EarlierPay = { readonly fund: number; readonly from: number; readonly until: number };

export type Cell = {
  /** Months 0.. of the plan × funds in the order of the request: rupiah, or undefined: may not. */
  readonly costs: readonly (readonly (Rupiah | undefined)[])[];
  /** 0 comes first. */
  readonly priorityClass: number;
  /** Months somebody else pays from the start of the plan on. */
  readonly covered: number;
  /** Protected up to the first month the plan could pay: he goes on, he does not begin. */
  readonly isCarriedOn: boolean;
  /** A beginning is allowed by age in the months `[from, until)`. */
  readonly startFrom: number;
  readonly startUntil: number;
  /** Index of those whom the same money may pay for. */
  readonly group: number;
  /** Indexes into the people of the request, in no particular order. */
  readonly people: readonly number[];
};

/**
 * Cells whom the same funds may pay the same for, and whom the last plan paid for alike: which of them
 * a fund pays for makes no difference to any goal.
 */
export type PayerGroup = Pick<Cell, 'costs'> & { readonly earlier: readonly EarlierPay[] };

export type Cells = {
  readonly months: readonly Month[];
  readonly cells: readonly Cell[];
  readonly groups: readonly PayerGroup[];
  /** Classes there are people in, 0 first. */
  readonly classes: number;
  readonly excluded: ReadonlyMap<string, ExclusionReason>;
};

export type CellInput = {
  readonly people: readonly PlanPerson[];
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
  readonly before?: readonly Assignment[];
};

/** In an order that hangs on the content alone: the same people in any order make the same cells. */
export function cellsOf(input: CellInput): Cells {
  const { scenario } = input;
  const months = Array.from({ length: scenario.months }, (_, at) => addMonths(scenario.start, at));
  const sorting = new Sorting(input, months);
  const found = new Map<string, { traits: Traits; people: number[] }>();
  const excluded = new Map<string, ExclusionReason>();
  input.people.forEach((person, at) => {
    const reason = sorting.exclusion(person);
    if (reason !== undefined) {
      excluded.set(person.key, reason);
      return;
    }
    const traits = sorting.traits(person);
    const cell = found.get(traits.alike);
    if (cell === undefined) found.set(traits.alike, { traits, people: [at] });
    else cell.people.push(at);
  });
  const sorted = [...found.values()]
    .map((each) => ({ ...each, key: contentOf(each.traits) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const ranks = [...new Set(sorted.map(({ traits }) => traits.classKey))].sort();
  const names = [...new Set(sorted.map(({ traits }) => traits.groupKey))].sort();
  const groups = names.map((name): PayerGroup => {
    const [own] = sorted.flatMap(({ traits }) => (traits.groupKey === name ? [traits] : []));
    if (own === undefined) throw new Error(`No cell of group ${name}`);
    return { costs: own.costs, earlier: own.earlier };
  });
  const cells = sorted.map(({ traits, people }) => ({
    costs: traits.costs,
    priorityClass: ranks.indexOf(traits.classKey),
    covered: traits.covered,
    isCarriedOn: traits.isCarriedOn,
    startFrom: traits.startFrom,
    startUntil: traits.startUntil,
    group: names.indexOf(traits.groupKey),
    people,
  }));
  return { months, cells, groups, classes: ranks.length, excluded };
}

/** What a cell is told by, in words that hang on the content alone: cells stand in their order. */
function contentOf(traits: Traits): string {
  const { classKey, groupKey, covered, isCarriedOn, startFrom, startUntil } = traits;
  return `${classKey}|${groupKey}|${isCarriedOn ? covered : '-'}|${startFrom}|${startUntil}`;
}

type Traits = Omit<Cell, 'people' | 'priorityClass' | 'group'> & {
  /** Equal for people of one cell: short, since it is made for everybody. */
  readonly alike: string;
  readonly groupKey: string;
  readonly earlier: readonly EarlierPay[];
  readonly classKey: string;
};

/** `number` is that of the name: kinds of one name are one. */
type Kind = { readonly name: string; readonly number: number; readonly costs: Cell['costs'] };
type Window = { readonly from: number; readonly until: number };
const nobody: Window = { from: 0, until: 0 };

/** What is asked of every person, remembered by occupation, limits and birth date. */
class Sorting {
  readonly #input: CellInput;
  readonly #terms: readonly (readonly FundTerms[])[];
  readonly #starts: readonly Start[];
  readonly #spans: readonly BirthSpan[];
  readonly #kinds = new Map<string, Kind>();
  readonly #names: string[] = [];
  readonly #limited: readonly Fund[];
  readonly #windows = new Map<Day, Window>();
  readonly #earlier: ReadonlyMap<string, readonly EarlierPay[]>;

  constructor(input: CellInput, months: readonly Month[]) {
    this.#input = input;
    const { funds, scenario } = input;
    this.#limited = funds.filter(hasLimits);
    this.#terms = months.map((month) =>
      funds.map((fund) => termsInMonth(fund, month, scenario.programs)),
    );
    this.#starts = months.map(startOf);
    this.#spans = this.#starts.map(birthsOfAge);
    this.#earlier = earlierPays(input);
  }

  /** Who is protected now is carried on whatever his age: only a beginning asks for it. */
  exclusion({ candidate, coveredUntil }: PlanPerson): ExclusionReason | undefined {
    if (coveredUntil !== undefined && coveredUntil >= this.#input.scenario.start) {
      return candidate.hasNik ? exclusionOfWork(candidate.occupation) : 'tanpa_nik';
    }
    const { birth } = candidate;
    if (birth !== undefined) {
      const { from, until } = this.#window(birth);
      if (from < until && candidate.hasNik) return exclusionOfWork(candidate.occupation);
    }
    return exclusionOf(candidate, this.#starts);
  }

  traits(person: PlanPerson): Traits {
    const { candidate } = person;
    const { start, months, priority } = this.#input.scenario;
    const covered =
      person.coveredUntil === undefined
        ? 0
        : clamp(monthsBetween(start, person.coveredUntil), months);
    const isCarriedOn = person.coveredUntil !== undefined && person.coveredUntil >= start;
    const kind = this.#kind(person);
    const window = this.#beginnings(candidate.birth);
    const earlier = this.#earlier.get(person.key) ?? [];
    const classKey = classKeyOf(candidate, priority, this.#firstDay());
    const before = earlier.length === 0 ? '' : earlierName(earlier);
    const alike = `${classKey}|${kind.number}|${isCarriedOn ? covered : '-'}|${window.from}|${window.until}|${before}`;
    return {
      alike,
      groupKey: `${kind.name}|${before}`,
      classKey,
      costs: kind.costs,
      covered,
      isCarriedOn,
      startFrom: window.from,
      startUntil: window.until,
      earlier,
    };
  }

  #firstDay(): Day {
    const [first] = this.#starts;
    if (first === undefined) throw new RangeError('A plan has at least one month');
    return first.on;
  }

  /** People whom all funds treat alike, in every month, are one kind. */
  #kind({ candidate }: PlanPerson): Kind {
    const within = this.#limited.map(({ earmark }) =>
      isWithinLimits(earmark, candidate) ? '1' : '0',
    );
    const alike = `${candidate.occupation ?? ''} ${within.join('')}`;
    const known = this.#kinds.get(alike);
    if (known !== undefined) return known;
    const costs = this.#terms.map((ofMonth) =>
      ofMonth.map((terms) => {
        const pays = isMeantFor(terms.fund, candidate) && permissionFor(terms, candidate) !== 'no';
        return pays ? terms.costs[sectorOf(candidate)][0] : undefined;
      }),
    );
    const name = costs.map((ofMonth) => ofMonth.map((cost) => cost ?? '-').join(',')).join(';');
    const number = this.#names.indexOf(name);
    if (number < 0) this.#names.push(name);
    const kind = { name, costs, number: number < 0 ? this.#names.length - 1 : number };
    this.#kinds.set(alike, kind);
    return kind;
  }

  /** Only beginnings that leave the months promised part people; later ones are none for all. */
  #beginnings(birth: Day | undefined): Window {
    const { months, minMonths } = this.#input.scenario;
    const end = months - minMonths + 1;
    const { from, until } = birth === undefined ? nobody : this.#window(birth);
    return from < end ? { from, until: Math.min(until, end) } : nobody;
  }

  #window(birth: Day): Window {
    const known = this.#windows.get(birth);
    if (known !== undefined) return known;
    const fits = ({ after, until }: BirthSpan) => after < birth && birth <= until;
    const from = this.#spans.findIndex(fits);
    const window = from < 0 ? nobody : { from, until: this.#spans.findLastIndex(fits) + 1 };
    this.#windows.set(birth, window);
    return window;
  }
}

/** The terms of one month alone: a ban of one year does not forbid the next. */
function termsInMonth(fund: Fund, month: Month, programs: Scenario['programs']): FundTerms {
  const at = monthsBetween(fund.from, month);
  const inside = at >= 0 && at < fund.months;
  return termsOf({ ...fund, from: month, months: inside ? 1 : 0 }, { start: month, programs });
}

function earlierPays({ before, funds, scenario }: CellInput): Map<string, EarlierPay[]> {
  const found = new Map<string, EarlierPay[]>();
  for (const line of before ?? []) {
    const fund = funds.findIndex(({ id }) => id === line.fund);
    const from = clamp(monthsBetween(scenario.start, line.months.from), scenario.months);
    const until = clamp(monthsBetween(scenario.start, line.months.until), scenario.months);
    if (fund < 0 || from >= until) continue;
    const pays = found.get(line.person) ?? [];
    pays.push({ fund, from, until });
    found.set(line.person, pays);
  }
  for (const pays of found.values()) pays.sort((a, b) => a.from - b.from);
  return found;
}

function earlierName(earlier: readonly EarlierPay[]): string {
  return earlier.map(({ fund, from, until }) => `${fund}:${from}-${until}`).join(' ');
}

function clamp(count: number, most: number): number {
  return Math.min(Math.max(count, 0), most);
}
