// Runs the YAML cases of JKM, JKK and scholarships. `output` names the parts and `total`; `refused`
// lists the facts that cannot be used; `open` says that a figure used is unconfirmed.

import { day, parseRate, Refusal, type Rupiah, rupiah } from '@payung/values';
import { expect } from 'vitest';
import type { Step } from '../explained.ts';
import { aidBenefit } from './jkk/aid.ts';
import { careBenefit, homeCareBenefit } from './jkk/care.ts';
import { type Injury, isBodyPart, isGradedPart } from './jkk/injury-rate.ts';
import { jkkDeathBenefit } from './jkk/jkk-death.ts';
import { jkkDebtor } from './jkk/jkk-debtor.ts';
import { partialDisabilityBenefit } from './jkk/partial-disability.ts';
import { stmbBenefit } from './jkk/stmb.ts';
import { totalDisabilityBenefit } from './jkk/total-disability.ts';
import { transportBenefit } from './jkk/transport.ts';
import { accidentCircumstances, workAccident } from './jkk/work-accident.ts';
import { type JkmMembership, jkmBenefit } from './jkm/jkm-benefit.ts';
import { scholarshipPotential } from './scholarship/scholarship-potential.ts';
import { scholarshipRight } from './scholarship/scholarship-right.ts';
import { scholarshipYear } from './scholarship/scholarship-year.ts';
import { schoolLevels } from './scholarship/school-level.ts';

type Fields = Readonly<Record<string, unknown>>;
type Case = { readonly input: Fields; readonly output: unknown };
type Answer = Fields & { readonly steps: readonly Step[] };

export const deathAndAccidentRuns: Readonly<Record<string, (each: Case) => void>> = {
  'benefits/jkm/jkm-benefit.yaml': run((input) => {
    const deathOn = dayOf(input['death_on']);
    const benefit = jkmBenefit({ deathOn, memberships: listOf(input['memberships'], membership) });
    return { ...namedParts(benefit), steps: benefit.steps };
  }),
  'benefits/jkk/jkk-death.yaml': run((input) => {
    const benefit = jkkDeathBenefit(accident(input));
    return { ...namedParts(benefit), steps: benefit.steps };
  }),
  'benefits/jkk/total-disability.yaml': run((input) => {
    const benefit = totalDisabilityBenefit(accident(input));
    return { ...namedParts(benefit), steps: benefit.steps };
  }),
  'benefits/jkk/partial-disability.yaml': run((input) => {
    const injuries = listOf(input['injuries'], injury);
    const leftHanded = input['left_handed'] === true;
    const { value, steps } = partialDisabilityBenefit({ ...accident(input), injuries, leftHanded });
    return { total: value, steps };
  }),
  'benefits/jkk/stmb.yaml': run((input) => {
    const time = { from: dayOf(input['from']), until: dayOf(input['until']) };
    const employerPaidWage = input['employer_paid_wage'] === true;
    const { value, ...rest } = stmbBenefit({ ...accident(input), ...time, employerPaidWage });
    return { total: value, ...rest, periods: rest.periods.map((each) => each.amount) };
  }),
  'benefits/jkk/transport.yaml': run((input) => {
    const costs = Object.entries(fieldsOf(input['costs'])).map(([mode, cost]) => [
      mode,
      money(cost),
    ]);
    const accidentOn = dayOf(input['accident_on']);
    const benefit = transportBenefit({ accidentOn, costs: Object.fromEntries(costs) });
    return { ...namedParts(benefit), steps: benefit.steps };
  }),
  'benefits/jkk/care.yaml': run((input) => {
    const accidentOn = dayOf(input['accident_on']);
    if (input['home_costs_monthly'] !== undefined) {
      const costsMonthly = listOf(input['home_costs_monthly'], money);
      const { value, steps } = homeCareBenefit({ accidentOn, costsMonthly });
      return { total: value, steps };
    }
    const cooperatingFacility = input['cooperating_facility'] === true;
    const cost = money(input['cost']);
    const { value, ...rest } = careBenefit({ accidentOn, cost, cooperatingFacility });
    return { total: value, ...rest };
  }),
  'benefits/jkk/aid.yaml': run((input) => {
    const facts = { accidentOn: dayOf(input['accident_on']), cost: money(input['cost']) };
    const { value, steps } =
      input['standard_price'] === undefined
        ? aidBenefit({ ...facts, aid: oneOf(['dentures', 'hearing_aid', 'glasses'], input['aid']) })
        : aidBenefit({
            ...facts,
            aid: oneOf(['prosthesis', 'orthosis'], input['aid']),
            standardPrice: money(input['standard_price']),
          });
    return { total: value, steps };
  }),
  'benefits/jkk/jkk-debtor.yaml': run((input) => {
    const registeredByEmployer = input['registered_by_employer'] === true;
    const accidentOn = dayOf(input['accident_on']);
    const { value, steps } = jkkDebtor({ accidentOn, registeredByEmployer });
    return { debtor: value, steps };
  }),
  'benefits/jkk/work-accident.yaml': run((input) => {
    const circumstance = oneOf(accidentCircumstances, input['circumstance']);
    const { value, steps } = workAccident(circumstance, dayOf(input['accident_on']));
    return { answer: value, steps };
  }),
  'benefits/scholarship/scholarship-potential.yaml': run((input) => {
    const eventOn = dayOf(input['event_on']);
    const children = listOf(input['children'], grade);
    const { value, ...rest } = scholarshipPotential({ eventOn, children });
    return { total: value, ...rest };
  }),
  'benefits/scholarship/scholarship-year.yaml': run((input) => {
    const { value, ...rest } = scholarshipYear({
      claimOn: dayOf(input['claim_on']),
      birth: dayOf(input['birth']),
      level: oneOf(schoolLevels, input['level']),
      yearsPaid: Number(input['years_paid'] ?? 0),
      paidBefore: money(input['paid_before'] ?? 0),
      provenSchooling: input['proven_schooling'] !== false,
      married: input['married'] === true,
      working: input['working'] === true,
    });
    return { total: value, ...rest };
  }),
  'benefits/scholarship/scholarship-right.yaml': run((input) => {
    const eventOn = dayOf(input['event_on']);
    const months = Number(input['contribution_months']);
    const consecutive = Number(input['consecutive_months'] ?? months);
    const { value, steps } =
      input['program'] === 'JKK'
        ? scholarshipRight({ program: 'JKK', eventOn })
        : scholarshipRight({
            program: 'JKM',
            eventOn,
            contributionMonths: months,
            consecutiveMonths: consecutive,
          });
    return { answer: value, steps };
  }),
};

function run(answer: (input: Fields) => Answer): (each: Case) => void {
  return ({ input, output }) => {
    const { refused, open, ...expected } = fieldsOf(output);
    if (refused !== undefined) {
      expect(refusedFacts(() => answer(input))).toEqual(refused);
      return;
    }
    const { steps, ...given } = answer(input);
    expect(given).toMatchObject(expected);
    expect(Object.keys(expected)).not.toEqual([]);
    if (open !== undefined) expect(steps.some((step) => !step.confirmed)).toBe(open);
  };
}

function refusedFacts(ask: () => unknown): readonly unknown[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refusal) return error.issues.map((each) => each.data['key']);
    throw error;
  }
  return [];
}

function namedParts(benefit: {
  readonly value: Rupiah;
  readonly parts: readonly { readonly part: string; readonly amount: Rupiah }[];
}): Fields {
  const parts = benefit.parts.map((each) => [each.part, each.amount]);
  return { ...Object.fromEntries(parts), total: benefit.value };
}

function accident(input: Fields) {
  return { accidentOn: dayOf(input['accident_on']), wageMonthly: money(input['wage_monthly']) };
}

function membership(written: unknown): JkmMembership {
  const fields = fieldsOf(written);
  const segment = oneOf(['PU', 'BPU', 'JAKON'] as const, fields['segment']);
  if (segment !== 'BPU') return { segment };
  const reregistered = fields['reregistered'] === true;
  return { segment, membershipMonth: Number(fields['month']), reregistered };
}

function injury(written: unknown): Injury {
  const { part = '', kind, ...rest } = fieldsOf(written);
  const on = day('2026-01-01');
  if (kind === 'scalp') return { kind, rate: percent(rest['rate']) };
  if (typeof part === 'string' && isGradedPart(part, on)) {
    return { kind: 'graded', part, tens: Number(rest['tens']) };
  }
  if (typeof part !== 'string' || !isBodyPart(part, on)) throw new Error(`part ${part}`);
  if (rest['loss'] === undefined) return { kind: 'lost', part };
  return { kind: 'impaired', part, loss: percent(rest['loss']) };
}

function grade(written: unknown) {
  const fields = fieldsOf(written);
  return { level: oneOf(schoolLevels, fields['level']), year: Number(fields['year'] ?? 1) };
}

function percent(written: unknown) {
  const read = parseRate(String(written));
  if (!read.ok) throw new Error(`rate ${written}`);
  return read.value;
}

function money(written: unknown): Rupiah {
  return rupiah(Number(written));
}

function dayOf(written: unknown) {
  return day(String(written));
}

function oneOf<Name extends string>(names: readonly Name[], written: unknown): Name {
  const found = names.find((each) => each === written);
  if (found === undefined) throw new Error(`${written} is none of ${names.join(', ')}`);
  return found;
}

function listOf<Item>(written: unknown, read: (each: unknown) => Item): readonly Item[] {
  return Array.isArray(written) ? written.map(read) : [];
}

function fieldsOf(written: unknown): Fields {
  return typeof written === 'object' && written !== null
    ? Object.fromEntries(Object.entries(written))
    : {};
}
