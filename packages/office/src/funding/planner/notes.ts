// Notes of a plan by months, in the codes of `plan.ts`: funds that cannot be used, answers of the
// law and figures that nobody has confirmed, what is left without names.

import { citationText, findBpuJkmWaiting } from '@payung/law';
import { addMonths, firstDay, monthOf } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import { payeeOf } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import { figuresOf, lawsOf } from '../notes.ts';
import type { PlanNote } from '../plan.ts';
import { type FundTerms, permissionFor, termsOf } from '../terms.ts';
import type { FundTotal, PlanPerson, PlanRequest } from './request.ts';
import type { Scenario } from './scenario.ts';

export function notesOf(input: {
  readonly request: PlanRequest;
  readonly scenario: Scenario;
  readonly funds: readonly Fund[];
  readonly assignments: readonly Assignment[];
  readonly totals: readonly FundTotal[];
}): readonly PlanNote[] {
  const { scenario, funds, totals } = input;
  const paidBy = Map.groupBy(input.assignments, ({ fund }) => fund);
  const people = new Map(input.request.people.map((person) => [person.key, person]));
  return [
    note('order', { rules: [...scenario.priority, 'undian'].join(', ') }),
    ...startNotes(input.request),
    ...waitingNotes(scenario, input.assignments.length > 0),
    ...funds.flatMap((fund, at) => {
      const total = totals[at];
      if (total === undefined) return [];
      const keys = new Set((paidBy.get(fund.id) ?? []).map(({ person }) => person));
      const paid = [...keys].flatMap((key) => people.get(key) ?? []);
      return fundNotes(fund, total, { scenario, paid });
    }),
  ];
}

function startNotes({ asOf, scenario }: PlanRequest): PlanNote[] {
  const isPast = asOf !== undefined && scenario.start < monthOf(asOf);
  return isPast ? [note('start_past', { start: scenario.start, asOf })] : [];
}

function waitingNotes({ start, programs }: Scenario, paysAnybody: boolean): PlanNote[] {
  const waiting = programs.includes('JKM') ? findBpuJkmWaiting(firstDay(start)) : undefined;
  return waiting && paysAnybody
    ? [note('jkm_waiting', { ...waiting.value, law: lawsOf(waiting.steps) })]
    : [];
}

function fundNotes(
  fund: Fund,
  total: FundTotal,
  { scenario, paid }: { readonly scenario: Scenario; readonly paid: readonly PlanPerson[] },
): PlanNote[] {
  const named = { fund: fund.id, name: fund.name };
  const terms = termsOf(fund, scenario);
  const { start, months } = scenario;
  if (terms.months.length === 0) return [note('fund_over', { ...named, start })];
  if (terms.from >= addMonths(start, months)) {
    return [note('fund_later', { ...named, from: fund.from })];
  }
  const monthly = terms.monthly.value;
  if (fund.ceiling < monthly) {
    return [note('fund_too_small', { ...named, amount: fund.ceiling, monthly })];
  }
  const unconfirmed = figuresOf(terms.monthly.steps).filter((step) => !step.confirmed);
  return [
    ...lawNotes(terms, paid),
    ...unconfirmed.map((step) =>
      note('figure_unconfirmed', {
        ...named,
        label: step.label.id,
        law: citationText(step.source),
      }),
    ),
    ...(total.unfilledMonths > 0
      ? [note('unfilled_months', { ...named, amount: total.left, months: total.unfilledMonths })]
      : []),
  ];
}

function lawNotes(terms: FundTerms, paid: readonly PlanPerson[]): PlanNote[] {
  const open = paid.filter(({ candidate }) => permissionFor(terms, candidate) === 'unconfirmed');
  if (open.length === 0) return [];
  const payees = new Set(open.flatMap(({ candidate }) => payeeOf(candidate.occupation) ?? []));
  const steps = [...payees].flatMap((payee) => terms.permissions.get(payee)?.steps ?? []);
  const { id, name } = terms.fund;
  return [note('law_unconfirmed', { fund: id, name, people: open.length, law: lawsOf(steps) })];
}

function note(code: PlanNote['code'], data: PlanNote['data']): PlanNote {
  return { code, data };
}
