// Decides a funding plan: greedy by priority, one payer per person-month, never a rupiah above a
// ceiling. Pure and deterministic: the same input in any order of rows gives the same plan.

import {
  addRupiah,
  firstDay,
  multiplyRupiah,
  type Rupiah,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import {
  type Candidate,
  type ExclusionReason,
  exclusionOf,
  exclusionReasons,
  isOfAge,
} from './candidate.ts';
import { notesOf } from './notes.ts';
import type { FundUse, Plan, PlanInput, PlanLine, PlanMonth } from './plan.ts';
import { inPriority } from './priority.ts';
import {
  type FundTerms,
  isMeantFor,
  permissionFor,
  type Sector,
  sectorOf,
  sectors,
  startOf,
  termsOf,
} from './terms.ts';

/** What is left of a fund while the plan is made. */
type Purse = {
  readonly terms: FundTerms;
  left: Rupiah;
  readonly people: Record<Sector, number>;
  /** Closed once the next in order cannot be paid: nobody cheaper overtakes him. */
  closed: boolean;
};

/**
 * Rencana perlindungan: who is paid for by which fund. A person gets one fund for all the months
 * it still has from the start of the plan; funds that few people may have are used first.
 *
 * @example planFunding({ funds, candidates, programs: ['JKK', 'JKM'], start, priority, asOf }).waiting
 */
export function planFunding(input: PlanInput): Plan {
  assertDistinct(
    'candidate',
    input.candidates.map((each) => each.person),
  );
  assertDistinct(
    'fund',
    input.funds.map((each) => each.id),
  );
  const terms = input.funds.map((fund) => termsOf(fund, input));
  const excludedPersons = sieve(input, terms);
  const eligible = input.candidates.filter((each) => !excludedPersons.has(each.person));
  const purses = inOrderOfUse(terms, eligible).map(openPurse);
  const lines = allocate(inPriority(eligible, input.priority), purses);
  const funds = terms.map((each) =>
    useOf(
      each,
      purses.findIndex((purse) => purse.terms === each),
      purses,
    ),
  );
  const plan = {
    lines,
    funds,
    months: monthsOfPlan(purses),
    waiting: eligible.length - lines.length,
    excluded: countReasons(excludedPersons),
    excludedPersons,
  };
  return { ...plan, notes: notesOf({ plan, input, terms, eligible }) };
}

function assertDistinct(what: string, keys: readonly (string | number)[]): void {
  if (new Set(keys).size !== keys.length)
    throw new RangeError(`A ${what} stands twice in the plan`);
}

function sieve(input: PlanInput, terms: readonly FundTerms[]): Map<number, ExclusionReason> {
  const open = terms.filter((each) => each.months.length > 0).map((each) => each.start);
  const starts = open.length > 0 ? open : [startOf(input.start)];
  const distinct = [...new Map(starts.map((start) => [start.on, start])).values()];
  const excluded = new Map<number, ExclusionReason>();
  for (const candidate of input.candidates) {
    const reason = exclusionOf(candidate, distinct);
    if (reason) excluded.set(candidate.person, reason);
  }
  return excluded;
}

/** Fewest possible people first, so that general money is left for those nobody else pays for. */
function inOrderOfUse(terms: readonly FundTerms[], eligible: readonly Candidate[]): FundTerms[] {
  const breadth = new Map(
    terms.map((each) => [each, eligible.filter((person) => mayHave(each, person)).length]),
  );
  const kinds = ['occupation', 'vulnerable', 'all'];
  return [...terms].sort(
    (a, b) =>
      (breadth.get(a) ?? 0) - (breadth.get(b) ?? 0) ||
      kinds.indexOf(a.fund.earmark.kind) - kinds.indexOf(b.fund.earmark.kind) ||
      (a.fund.id < b.fund.id ? -1 : 1),
  );
}

function mayHave(terms: FundTerms, candidate: Candidate): boolean {
  return isMeantFor(terms.fund, candidate) && permissionFor(terms, candidate) !== 'no';
}

function openPurse(terms: FundTerms): Purse {
  return {
    terms,
    left: terms.fund.ceiling,
    people: { general: 0, transport: 0 },
    closed: terms.months.length === 0,
  };
}

function allocate(inOrder: readonly Candidate[], purses: readonly Purse[]): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const candidate of inOrder) {
    const line = firstPayment(candidate, purses);
    if (line) lines.push(line);
  }
  return lines;
}

/** The first fund in order of use that may and can pay for the whole of its months. */
function firstPayment(candidate: Candidate, purses: readonly Purse[]): PlanLine | undefined {
  const sector = sectorOf(candidate);
  for (const purse of purses) {
    if (purse.closed || !fits(purse.terms, candidate)) continue;
    const { fund, from, until, perPerson, costs } = purse.terms;
    const amount = perPerson[sector];
    if (purse.left < amount) {
      purse.closed = true;
      continue;
    }
    purse.left = subtractRupiah(purse.left, amount);
    purse.people[sector] += 1;
    return { person: candidate.person, fund: fund.id, from, until, amount, costs: costs[sector] };
  }
  return undefined;
}

function fits(terms: FundTerms, candidate: Candidate): boolean {
  const { birth } = candidate;
  return birth !== undefined && mayHave(terms, candidate) && isOfAge(birth, terms.start);
}

function useOf(terms: FundTerms, at: number, purses: readonly Purse[]): FundUse {
  const purse = purses[at];
  if (!purse) throw new RangeError(`Fund ${terms.fund.id} was not opened`);
  const people = purse.people.general + purse.people.transport;
  const place = terms.perPerson.general;
  return {
    fund: terms.fund,
    order: at + 1,
    from: terms.from,
    until: terms.until,
    months: terms.months.length,
    monthly: { value: terms.monthly.value, steps: terms.monthly.steps },
    perPerson: place,
    people,
    personMonths: people * terms.months.length,
    amount: subtractRupiah(terms.fund.ceiling, purse.left),
    left: purse.left,
    unfilledPlaces: place > 0 ? Math.floor(purse.left / place) : 0,
  };
}

function monthsOfPlan(purses: readonly Purse[]): PlanMonth[] {
  const found = new Map<PlanMonth['month'], { people: number; amount: Rupiah }>();
  for (const { terms, people } of purses) {
    terms.months.forEach((month, index) => {
      const before = found.get(month) ?? { people: 0, amount: rupiah(0) };
      const amounts = sectors.map((sector) =>
        multiplyRupiah(terms.costs[sector][index] ?? rupiah(0), people[sector]),
      );
      found.set(month, {
        people: before.people + people.general + people.transport,
        amount: addRupiah(before.amount, ...amounts),
      });
    });
  }
  return [...found]
    .map(([month, sums]) => ({ month, ...sums }))
    .filter((each) => each.people > 0)
    .sort((a, b) => (firstDay(a.month) < firstDay(b.month) ? -1 : 1));
}

function countReasons(excluded: ReadonlyMap<number, ExclusionReason>): Plan['excluded'] {
  const counts = new Map<ExclusionReason, number>();
  for (const reason of excluded.values()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return exclusionReasons
    .map((reason) => ({ reason, people: counts.get(reason) ?? 0 }))
    .filter((each) => each.people > 0);
}
