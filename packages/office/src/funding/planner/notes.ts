// Notes of a plan by months, in the codes of `plan.ts`: what its reader has to know before money is
// promised. Codes and figures only; the words stand in text/.

import {
  bpuRegistrationAge,
  citationText,
  type FigureStep,
  findBpuJkmWaiting,
  findParameter,
  type Step,
} from '@payung/law';
import { addMonths, firstDay, type Month, monthOf, monthsBetween } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import { type ExclusionReason, exclusionOfWork, isNearAgeLimit, payeeOf } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { lawAnswer } from '../law-answer.ts';
import type { PlanNote } from '../plan.ts';
import { type FundTerms, isMeantFor, permissionFor, startOf, termsOf } from '../terms.ts';
import type { FundTotal, PlanPerson, PlanRequest } from './request.ts';
import type { Scenario } from './scenario.ts';
import { type Spell, spellsOf } from './spells.ts';

export type NotesInput = {
  readonly request: PlanRequest;
  readonly byKey: ReadonlyMap<string, PlanPerson>;
  readonly scenario: Scenario;
  readonly funds: readonly Fund[];
  readonly assignments: readonly Assignment[];
  readonly totals: readonly FundTotal[];
  readonly excluded: ReadonlyMap<string, ExclusionReason>;
  readonly proven: boolean;
  readonly gap: number;
};

export function notesOf(input: NotesInput): readonly PlanNote[] {
  const { scenario, funds, totals, excluded, request } = input;
  const { paid, paidBy, several } = payersOf(input);
  // The law asks for the kind of work alone: asked once for all who do the same.
  const byWork = [
    ...Map.groupBy(
      request.people.filter(({ key }) => !excluded.has(key)),
      ({ candidate }) => candidate.occupation,
    ).values(),
  ];
  const spells = spellsOf(input.assignments);
  return [
    note(input.proven ? 'proven' : 'unproven', { gap: percentOf(input.gap) }),
    note('order', { rules: [...scenario.priority, 'undian'].join(', ') }),
    note('draw', { seed: scenario.seed }),
    ...startNotes(request),
    ...factNotes(request),
    ...waitingNotes(scenario, spells),
    ...peopleNotes(input, paid, several),
    ...funds.flatMap((fund, at) => {
      const total = totals[at];
      if (total === undefined) return [];
      return fundNotes(fund, total, { scenario, paid: paidBy.get(fund.id) ?? [], byWork });
    }),
    ...endingNotes(scenario, spells),
  ];
}

/** With so many places that a gap never shows as none. */
function percentOf(gap: number): string {
  return gap === 0 ? '0 %' : `${(100 * gap).toPrecision(2).replace('.', ',')} %`;
}

function startNotes({ asOf, scenario }: PlanRequest): PlanNote[] {
  const isPast = asOf !== undefined && scenario.start < monthOf(asOf);
  return isPast ? [note('start_past', { start: scenario.start, asOf })] : [];
}

function factNotes({ unmatchedFacts = 0 }: PlanRequest): PlanNote[] {
  return unmatchedFacts > 0 ? [note('facts_unmatched', { people: unmatchedFacts })] : [];
}

function waitingNotes({ start, programs }: Scenario, spells: readonly Spell[]): PlanNote[] {
  const waiting = programs.includes('JKM') ? findBpuJkmWaiting(firstDay(start)) : undefined;
  if (waiting === undefined || spells.length === 0) return [];
  const { months, amount } = waiting.value;
  const whole = new Set(spells.filter(({ length }) => length > months).map(({ person }) => person));
  const people = new Set(spells.map(({ person }) => person)).size - whole.size;
  return [
    note('jkm_waiting', { ...waiting.value, law: lawsOf(waiting.steps) }),
    ...(people > 0 ? [note('jkm_waiting_whole', { people, waiting: months, amount })] : []),
  ];
}

type Payers = {
  /** Everybody the plan pays for, and those of each fund. */
  readonly paid: readonly PlanPerson[];
  readonly paidBy: ReadonlyMap<string, readonly PlanPerson[]>;
  /** How many are paid for by more than one fund. */
  readonly several: number;
};

/** The assignments of one person stand together. */
function payersOf({ assignments, byKey }: NotesInput): Payers {
  const paid: PlanPerson[] = [];
  const paidBy = new Map<string, PlanPerson[]>();
  let several = 0;
  let own: string[] = [];
  for (const { person: key, fund } of assignments) {
    if (paid.at(-1)?.key !== key) {
      const person = byKey.get(key);
      if (person === undefined) throw new Error(`The plan pays for ${key}, whom nobody named`);
      paid.push(person);
      own = [];
    }
    const person = paid.at(-1);
    if (person === undefined || own.includes(fund)) continue;
    own.push(fund);
    if (own.length === 2) several += 1;
    const people = paidBy.get(fund);
    if (people === undefined) paidBy.set(fund, [person]);
    else people.push(person);
  }
  return { paid, paidBy, several };
}

function peopleNotes(
  { request, scenario, excluded }: NotesInput,
  paid: readonly PlanPerson[],
  several: number,
): PlanNote[] {
  const start = startOf(scenario.start);
  const unknownWork = paid.filter(({ candidate }) => candidate.occupation === undefined).length;
  const inexact = paid.filter(({ candidate }) => !candidate.birthExact).length;
  const nearLimit = request.people.filter(
    ({ candidate: { birth, birthExact } }) =>
      birth !== undefined && !birthExact && isNearAgeLimit(birth, start),
  ).length;
  const young = [...excluded.values()].filter((reason) => reason === 'di_bawah_usia').length;
  const limits = lawAnswer(bpuRegistrationAge({ on: start.on }));
  const isAgeOpen = figuresOf(limits.steps).some((step) => !step.confirmed);
  return [
    ...(isAgeOpen ? [note('age_min_unconfirmed', { age: start.limits.min, people: young })] : []),
    ...(unknownWork > 0 ? [note('occupation_unknown', { people: unknownWork })] : []),
    ...(inexact + nearLimit > 0 ? [note('birth_inexact', { people: inexact, nearLimit })] : []),
    ...(several > 0 ? [note('several_payers', { people: several })] : []),
  ];
}

type FundFacts = {
  readonly scenario: Scenario;
  readonly paid: readonly PlanPerson[];
  readonly byWork: readonly (readonly PlanPerson[])[];
};

function fundNotes(fund: Fund, total: FundTotal, facts: FundFacts): PlanNote[] {
  const named = { fund: fund.id, name: fund.name };
  const { start, months } = facts.scenario;
  const terms = termsOf(fund, facts.scenario);
  if (terms.months.length === 0) return [note('fund_over', { ...named, start })];
  if (terms.from >= addMonths(start, months)) {
    return [note('fund_later', { ...named, from: fund.from })];
  }
  const monthly = terms.monthly.value;
  if (fund.ceiling < monthly) {
    return [note('fund_too_small', { ...named, amount: fund.ceiling, monthly })];
  }
  return [
    ...earmarkNotes(fund),
    ...lawNotes(terms, facts),
    ...figureNotes(terms),
    ...creditNotes(terms),
    ...unfilledNotes(terms, total),
  ];
}

/** An earmark for Penerima Upah or for people without work can never be filled by BPU. */
function earmarkNotes({ id, name, earmark }: Fund): PlanNote[] {
  if (earmark.kind !== 'occupation') return [];
  const elsewhere = earmark.codes.filter((code) => exclusionOfWork(code) !== undefined);
  if (elsewhere.length === 0) return [];
  return [note('earmark_paid_elsewhere', { fund: id, name, occupations: elsewhere.join(', ') })];
}

function lawNotes(terms: FundTerms, { paid, byWork }: FundFacts): PlanNote[] {
  const { fund } = terms;
  const isPaid = new Set(paid.map(({ key }) => key));
  // Over all its months; where the law changes within them, some of them may still be paid.
  const forbidden = byWork
    .filter(([one]) => one !== undefined && permissionFor(terms, one.candidate) === 'no')
    .flatMap((alike) =>
      alike.filter(({ key, candidate }) => !isPaid.has(key) && isMeantFor(fund, candidate)),
    );
  const open = paid.filter(({ candidate }) => permissionFor(terms, candidate) !== 'yes');
  const told = (code: PlanNote['code'], people: readonly PlanPerson[]) =>
    people.length === 0
      ? []
      : [
          note(code, {
            fund: fund.id,
            name: fund.name,
            people: people.length,
            law: lawOf(terms, people),
          }),
        ];
  return [...told('law_forbids', forbidden), ...told('law_unconfirmed', open)];
}

/** The laws behind the answers for these people; more than one where their kinds differ. */
function lawOf(terms: FundTerms, people: readonly PlanPerson[]): string {
  const payees = new Set(people.flatMap(({ candidate }) => payeeOf(candidate.occupation) ?? []));
  return lawsOf([...payees].flatMap((payee) => terms.permissions.get(payee)?.steps ?? []));
}

function lawsOf(steps: readonly Step[]): string {
  return [...new Set(figuresOf(steps).map((step) => citationText(step.source)))].join('; ');
}

function figuresOf(steps: readonly Step[]): readonly FigureStep[] {
  return steps.filter((step) => step.kind === 'figure');
}

function figureNotes(terms: FundTerms): PlanNote[] {
  const named = { fund: terms.fund.id, name: terms.fund.name };
  const costs = [...terms.costs.general, ...terms.costs.transport];
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const unconfirmed = figuresOf(terms.monthly.steps).filter((step) => !step.confirmed);
  return [
    ...unconfirmed.map((step) =>
      note('figure_unconfirmed', {
        ...named,
        label: step.label.id,
        law: citationText(step.source),
      }),
    ),
    ...(least < most ? [note('contribution_varies', { ...named, least, most })] : []),
  ];
}

/** Money for fewer months than the branch counts in full. */
function creditNotes({ fund, from, months }: FundTerms): PlanNote[] {
  const credit = findParameter('funding.branch_credit_months', firstDay(from));
  if (credit === undefined || months.length >= credit.value) return [];
  const named = { fund: fund.id, name: fund.name, months: months.length };
  return [note('below_branch_credit', { ...named, needed: credit.value })];
}

function unfilledNotes({ fund, perPerson }: FundTerms, total: FundTotal): PlanNote[] {
  const named = { fund: fund.id, name: fund.name, amount: total.left };
  const places = placesFor(total, perPerson.general);
  if (places > 0) return [note('unfilled', { ...named, places })];
  if (total.unfilledMonths === 0) return [];
  return [note('unfilled_months', { ...named, months: total.unfilledMonths })];
}

/** Places over all its months that what is left of a fund would still pay for. */
export function placesFor({ left }: FundTotal, perPerson: number): number {
  return perPerson > 0 ? Math.floor(left / perPerson) : 0;
}

/** Where somebody's last protected month is; arrears may be paid for so long, and no longer. */
function endingNotes({ start }: Scenario, spells: readonly Spell[]): PlanNote[] {
  const grace = findParameter('eligibility.bpu_grace_months', firstDay(start));
  if (grace === undefined) return [];
  const lastOf = new Map<string, Month>();
  for (const { person, until } of spells) {
    const known = lastOf.get(person);
    if (known === undefined || known < until) lastOf.set(person, until);
  }
  const ends = Map.groupBy(lastOf.values(), (until) => until);
  return [...ends]
    .sort(([a], [b]) => monthsBetween(b, a))
    .map(([until, people]) =>
      note('protection_ends', {
        people: people.length,
        last: addMonths(until, -1),
        grace: grace.value,
      }),
    );
}

function note(code: PlanNote['code'], data: PlanNote['data']): PlanNote {
  return { code, data };
}
