// Tahap sanksi administratif: UU 24/2011 art. 17 and PP 86/2013 arts 5-10 on employers other than the
// state. Two written warnings of at most 10 working days each and a fine of 0.1 percent a month by BPJS,
// paid within 30 days, else no public services, by the government at the request of BPJS.

import { addDays, type Day, failed, type Issue, type Parsed, parsed } from '@payung/values';
import { holidaysField, workingDaysAfter } from '../contributions/working-day.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { contradiction, listOf, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/**
 * What is due next. `unsettled`: the fine is paid, the duty is not fulfilled; PP 86/2013 does not say
 * what follows, so a person decides. Instalments are practice at the prosecutor's, not in this law.
 */
export const sanctionSteps = [
  'warning',
  'fine',
  'fine_payment',
  'public_services',
  'lifting',
  'none',
  'unsettled',
] as const;
export type SanctionStep = (typeof sanctionSteps)[number];

/** BPJS, the employer, or the central, provincial or local government at the request of BPJS. */
export const sanctionActors = ['bpjs', 'employer', 'government'] as const;

/** Layanan publik yang tidak diberikan (PP 86/2013 art. 9). */
const publicServiceKinds = [
  'business_licence',
  'tender_permit',
  'foreign_worker_permit',
  'labour_supplier_licence',
  'building_permit',
] as const;

/** What lifts the refusal of public services (PP 86/2013 art. 10(7)). */
export const liftingConditions = ['fine_paid', 'duty_fulfilled'] as const;

const facts = record({
  asOf: need('Hari penilaian', 'Day of the view', onDay('compliance.warning_days')),
  warnings: need(
    'Tanggal teguran tertulis',
    'Days of the written warnings',
    listOf(onDay('compliance.warning_days'), { most: 10 }),
  ),
  fineOn: may('Tanggal denda dikenakan', 'Day the fine was imposed', onDay()),
  finePaidOn: may('Tanggal denda dibayar lunas', 'Day the fine was paid in full', onDay()),
  servicesRefusedOn: may(
    'Tanggal layanan publik mulai tidak diberikan',
    'Day public services were first refused',
    onDay(),
  ),
  fulfilledOn: may('Tanggal kewajiban dipenuhi', 'Day the duty was fulfilled', onDay()),
  holidays: holidaysField,
});
export type SanctionStepsInput = TypeOf<typeof facts>;

type Next = {
  readonly by?: (typeof sanctionActors)[number];
  /** The first day of it, when the term before has passed in full. */
  readonly from?: Day;
  /** The last day of the term now running. */
  readonly until?: Day;
  /** The how manieth warning. */
  readonly warning?: number;
  /** Of lifting: what is still wanting. */
  readonly missing?: readonly (typeof liftingConditions)[number][];
};

/** `value`: the next step; `open`: it may be taken on the day of the view. */
export type SanctionAnswer = Explained<SanctionStep> & Next & { readonly open: boolean };

/**
 * Tahap sanksi berikutnya, by what was done so far.
 *
 * @example sanctionNext({ asOf: day('2026-07-20'), warnings: [day('2026-07-01')] }) // { ok: true, value: { value: 'warning', warning: 2, by: 'bpjs', from: '2026-07-16', open: true, … }, … }
 */
export const sanctionNext = rule({
  id: 'compliance.steps',
  term: { id: 'Tahap sanksi administratif', en: 'Steps of the administrative sanctions' },
  sources: [
    { law: 'UU 24/2011', article: '17' },
    { law: 'PP 86/2013', article: '5-10' },
    { law: 'Permenaker 4/2018' },
  ],
  facts,
  decide: (input): Parsed<SanctionAnswer> => {
    const [first, ...more] = orderFaults(input);
    if (first) return failed(first, ...more);
    const next = nextOf(input);
    const { from = input.asOf, missing = [] } = next;
    return parsed({ ...next, open: missing.length === 0 && from <= input.asOf });
  },
});

type Found = Explained<SanctionStep> & Next;

function nextOf(input: SanctionStepsInput): Found {
  const { asOf, warnings, fineOn, finePaidOn } = input;
  if (input.servicesRefusedOn !== undefined) return lifting(input);
  if (input.fulfilledOn !== undefined) return afterFulfilment(input);
  const max = getParameter('compliance.warnings_max', asOf);
  const last = warnings.at(-1);
  if (last === undefined || warnings.length < max.value) {
    return nextWarning(input, stepOf(max, max.value));
  }
  if (fineOn === undefined) return fine(last, input);
  if (finePaidOn === undefined) return publicServices(last, input);
  return { value: 'unsettled', steps: [] };
}

function nextWarning({ asOf, warnings, holidays }: SanctionStepsInput, max: Step): Found {
  const next = { value: 'warning', by: 'bpjs', warning: warnings.length + 1 } as const;
  const last = warnings.at(-1);
  if (last === undefined) {
    const days = getParameter('compliance.warning_days', asOf);
    return { ...next, steps: [max, stepOf(days, days.value)] };
  }
  const term = warningTerm(last, holidays);
  return { ...next, ...running(term.value), steps: [max, ...term.steps] };
}

/** 0.1 percent a month from the end of the last warning on; `sanctionFine` works it out. */
function fine(last: Day, { holidays }: SanctionStepsInput): Found {
  const term = warningTerm(last, holidays);
  const rate = getParameter('contributions.sanction_fine', last);
  const steps = [...term.steps, stepOf(rate, rate.value)];
  return { value: 'fine', by: 'bpjs', ...running(term.value), steps };
}

function publicServices(last: Day, { asOf, holidays }: SanctionStepsInput): Found {
  const term = fineTerm(last, holidays);
  const law = getParameter('compliance.public_service', asOf);
  const refused = publicServiceKinds.filter((each) => law.value[each] === 'yes');
  const steps = [...term.steps, ...refused.map((row) => stepOf(law, 'yes', { row }))];
  return { value: 'public_services', by: 'government', ...running(term.value), steps };
}

/** A duty fulfilled ends the sanctions, but not a fine already imposed. */
function afterFulfilment({ warnings, fineOn, finePaidOn, holidays }: SanctionStepsInput): Found {
  const last = warnings.at(-1);
  if (last === undefined || fineOn === undefined || finePaidOn !== undefined) {
    return { value: 'none', steps: [] };
  }
  const term = fineTerm(last, holidays);
  return { value: 'fine_payment', by: 'employer', until: term.value, steps: term.steps };
}

function lifting({ asOf, finePaidOn, fulfilledOn }: SanctionStepsInput): Found {
  const law = getParameter('compliance.lifting', asOf);
  const met = { fine_paid: finePaidOn, duty_fulfilled: fulfilledOn };
  const asked = liftingConditions.filter((each) => law.value[each] === 'yes');
  const missing = asked.filter((each) => met[each] === undefined);
  const from = asked
    .flatMap((each) => met[each] ?? [])
    .sort()
    .at(-1);
  return {
    value: 'lifting',
    by: 'government',
    missing,
    ...(missing.length > 0 || from === undefined ? {} : { from }),
    steps: asked.map((row) => stepOf(law, 'yes', { row })),
  };
}

/** The last day of a warning; its longest term is waited for (our reading of `paling lama`). */
function warningTerm(on: Day, holidays: SanctionStepsInput['holidays']): Explained<Day> {
  const days = getParameter('compliance.warning_days', on);
  return {
    value: workingDaysAfter(on, days.value, holidays),
    steps: [stepOf(days, days.value)],
  };
}

/** The last day to pay the fine, counted from the end of the last warning. */
function fineTerm(last: Day, holidays: SanctionStepsInput['holidays']): Explained<Day> {
  const warned = warningTerm(last, holidays);
  const days = getParameter('compliance.fine_payment_days', last);
  return {
    value: addDays(warned.value, days.value),
    steps: [...warned.steps, stepOf(days, days.value)],
  };
}

function running(until: Day): { readonly from: Day; readonly until: Day } {
  return { from: addDays(until, 1), until };
}

/** Each act comes after the one it rests on, and none after the day of the view. */
function orderFaults(input: SanctionStepsInput): Issue[] {
  const { asOf, warnings, fineOn } = input;
  const max = getParameter('compliance.warnings_max', asOf).value;
  const acts = [
    ...warnings.map((on, at) => ({ key: `warnings[${at}]`, on, rests: warnings[at - 1] ?? on })),
    { key: 'fineOn', on: fineOn, rests: warnings[max - 1] },
    { key: 'finePaidOn', on: input.finePaidOn, rests: fineOn },
    { key: 'servicesRefusedOn', on: input.servicesRefusedOn, rests: fineOn },
    { key: 'fulfilledOn', on: input.fulfilledOn, rests: input.fulfilledOn },
  ];
  const many =
    warnings.length > max ? [contradiction('warnings', warnings.length, `<= ${max}`)] : [];
  return [
    ...many,
    ...acts.flatMap(({ key, on, rests }) => {
      if (on === undefined) return [];
      const inOrder = rests !== undefined && rests <= on && on <= asOf;
      return inOrder ? [] : [contradiction(key, on, `${rests ?? '?'} .. ${asOf}`)];
    }),
  ];
}
