// Notes of a plan: what its reader has to know before money is promised. Codes and figures only;
// the words stand in text/.

import {
  bpuRegistrationAge,
  citationText,
  type FigureStep,
  findBpuJkmWaiting,
  findParameter,
  type PayPermission,
  type Step,
} from '@payung/law';
import { addMonths, firstDay, monthOf } from '@payung/values';
import { type Candidate, exclusionOfWork, isNearAgeLimit, payeeOf } from './candidate.ts';
import { lawAnswer } from './law-answer.ts';
import type { FundUse, Plan, PlanInput, PlanNote } from './plan.ts';
import { type FundTerms, isMeantFor, permissionFor, startOf } from './terms.ts';

export type Facts = {
  readonly plan: Omit<Plan, 'notes'>;
  readonly input: PlanInput;
  readonly terms: readonly FundTerms[];
  readonly eligible: readonly Candidate[];
};

export function notesOf(facts: Facts): PlanNote[] {
  return [
    ...planNotes(facts),
    ...facts.plan.funds.flatMap((use, at) => {
      const terms = facts.terms[at];
      return terms ? fundNotes(use, terms, facts) : [];
    }),
  ];
}

function planNotes({ plan, input }: Facts): PlanNote[] {
  const funded = new Set(plan.lines.map((line) => line.person));
  const paidFor = input.candidates.filter((each) => funded.has(each.person));
  const inexact = input.candidates.filter((each) => !each.birthExact && each.birth !== undefined);
  const start = startOf(input.start);
  const near = inexact.filter((each) => each.birth && isNearAgeLimit(each.birth, start));
  const people = {
    unknownWork: paidFor.filter((each) => each.occupation === undefined).length,
    inexact: inexact.filter((each) => funded.has(each.person)).length,
    nearLimit: near.length,
    tooYoung: plan.excluded.find((each) => each.reason === 'di_bawah_usia')?.people ?? 0,
  };
  const waiting = input.programs.includes('JKM') ? findBpuJkmWaiting(start.on) : undefined;
  const limits = lawAnswer(bpuRegistrationAge({ on: start.on }));
  const ageMin = figuresOf(limits.steps).find((step) => !step.confirmed);
  return [
    note('order', { rules: [...input.priority, 'tanggal_lahir', 'nomor_orang'].join(', ') }),
    ...(input.start < monthOf(input.asOf)
      ? [note('start_past', { start: input.start, asOf: input.asOf })]
      : []),
    ...(waiting && funded.size > 0
      ? [note('jkm_waiting', { ...waiting.value, law: lawsOf(waiting.steps) })]
      : []),
    ...(ageMin
      ? [note('age_min_unconfirmed', { age: start.limits.min, people: people.tooYoung })]
      : []),
    ...(people.unknownWork > 0 ? [note('occupation_unknown', { people: people.unknownWork })] : []),
    ...(people.inexact + people.nearLimit > 0
      ? [note('birth_inexact', { people: people.inexact, nearLimit: people.nearLimit })]
      : []),
  ];
}

function fundNotes(use: FundUse, terms: FundTerms, facts: Facts): PlanNote[] {
  const named = { fund: use.fund.id, name: use.fund.name };
  if (use.months === 0) return [note('fund_over', { ...named, start: facts.input.start })];
  return [
    ...earmarkNotes(use),
    ...lawNotes(use, terms, facts),
    ...figureNotes(use, terms),
    ...lengthNotes(use, facts),
    ...(use.unfilledPlaces > 0
      ? [note('unfilled', { ...named, places: use.unfilledPlaces, amount: use.left })]
      : []),
  ];
}

/** An earmark for Penerima Upah or for people without work can never be filled by BPU. */
function earmarkNotes({ fund }: FundUse): PlanNote[] {
  if (fund.earmark.kind !== 'occupation') return [];
  const elsewhere = fund.earmark.codes.filter((code) => exclusionOfWork(code) !== undefined);
  if (elsewhere.length === 0) return [];
  const occupations = elsewhere.join(', ');
  return [note('earmark_paid_elsewhere', { fund: fund.id, name: fund.name, occupations })];
}

function lawNotes(use: FundUse, terms: FundTerms, { plan, eligible }: Facts): PlanNote[] {
  const funded = new Set(
    plan.lines.filter((line) => line.fund === use.fund.id).map((line) => line.person),
  );
  const meant = eligible.filter((each) => isMeantFor(use.fund, each));
  const answered = (answer: PayPermission) =>
    meant.filter((each) => permissionFor(terms, each) === answer);
  const forbidden = answered('no');
  const open = answered('unconfirmed').filter((each) => funded.has(each.person));
  const named = { fund: use.fund.id, name: use.fund.name };
  return [
    ...(forbidden.length > 0
      ? [note('law_forbids', { ...named, people: forbidden.length, law: lawOf(terms, forbidden) })]
      : []),
    ...(open.length > 0
      ? [note('law_unconfirmed', { ...named, people: open.length, law: lawOf(terms, open) })]
      : []),
  ];
}

/** The laws behind the answers for these people; more than one where their kinds differ. */
function lawOf(terms: FundTerms, people: readonly Candidate[]): string {
  const steps = people.flatMap((each) => {
    const payee = payeeOf(each.occupation);
    return payee === undefined ? [] : (terms.permissions.get(payee)?.steps ?? []);
  });
  return lawsOf(steps);
}

export function lawsOf(steps: readonly Step[]): string {
  return [...new Set(figuresOf(steps).map((step) => citationText(step.source)))].join('; ');
}

export function figuresOf(steps: readonly Step[]): readonly FigureStep[] {
  return steps.filter((step) => step.kind === 'figure');
}

function figureNotes(use: FundUse, terms: FundTerms): PlanNote[] {
  const named = { fund: use.fund.id, name: use.fund.name };
  const costs = [...terms.costs.general, ...terms.costs.transport];
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const unconfirmed = figuresOf(use.monthly.steps).filter((step) => !step.confirmed);
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

/** Short windows: within the JKM waiting time, or below what the branch counts in full. */
function lengthNotes(use: FundUse, { input }: Facts): PlanNote[] {
  const on = firstDay(use.from);
  const named = { fund: use.fund.id, name: use.fund.name, months: use.months };
  const waiting = input.programs.includes('JKM') ? findBpuJkmWaiting(on) : undefined;
  const credit = findParameter('funding.branch_credit_months', on);
  const grace = findParameter('eligibility.bpu_grace_months', on);
  return [
    ...(waiting && use.months <= waiting.value.months
      ? [note('jkm_waiting_whole', { ...named, ...pick(waiting.value) })]
      : []),
    ...(credit && use.months < credit.value
      ? [note('below_branch_credit', { ...named, needed: credit.value })]
      : []),
    ...(grace && use.people > 0
      ? [
          note('protection_ends', {
            fund: use.fund.id,
            name: use.fund.name,
            people: use.people,
            last: addMonths(use.until, -1),
            grace: grace.value,
          }),
        ]
      : []),
  ];
}

function pick(waiting: { readonly months: number; readonly amount: number }) {
  return { waiting: waiting.months, amount: waiting.amount };
}

function note(code: PlanNote['code'], data: PlanNote['data']): PlanNote {
  return { code, data };
}
