// Usia pendaftaran menurut program dan segmen, dan tenaga kerja asing: PP 45/2015 art. 15 (JP at the
// latest in the month before the pension age), PP 37/2021 art. 4 (JKP before 54), Permenaker 5/2021
// (BPU before 65), UU 24/2011 art. 14 (foreigners after six months of work). For JKK, JKM and JHT of
// wage earners no age limit was read.

import {
  addMonthsToDay,
  ageYears,
  type Day,
  failed,
  monthOf,
  type Parsed,
  parsed,
} from '@payung/values';
import { jpEnd } from '../contributions/jp-end.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { choice, contradiction, may, need, onDay, type TypeOf, variants } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import type { ParameterId } from '../parameter-id.ts';
import { rule } from '../rule.ts';
import { bpuAgeOn } from './bpu-registration-age.ts';

const anySegment = {
  on: registeredOn('eligibility.foreigner_months'),
  segment: need('Segmen', 'Segment', choice(['PU', 'BPU'])),
};

const facts = variants(
  'program',
  { id: 'Program', en: 'Programme' },
  {
    JKK: anySegment,
    JKM: anySegment,
    JHT: anySegment,
    JP: { on: registeredOn('contributions.jp_end_age') },
    JKP: { on: registeredOn('eligibility.jkp_registration_age_max') },
  },
  {
    birth: need('Tanggal lahir', 'Day of birth', onDay()),
    foreignerSince: may(
      'Orang asing: hari pertama bekerja di Indonesia',
      'Foreigner: first day of work in Indonesia',
      onDay(),
    ),
  },
);
export type RegistrationInput = TypeOf<typeof facts>;

/** Why a registration is refused. */
export const registrationRefusals = [
  'too_young',
  'too_old',
  'foreigner_too_soon',
  'not_for_foreigners',
] as const;

export type RegistrationAnswer = {
  readonly allowed: boolean;
  readonly refusal?: (typeof registrationRefusals)[number];
};

/**
 * Whether a worker may be registered for a programme on a day.
 *
 * @example registrationAge({ program: 'JKP', birth: day('1972-05-10'), on: day('2026-05-10') }) // { ok: true, value: { value: { allowed: false, refusal: 'too_old' }, … }, … }
 */
export const registrationAge = rule({
  id: 'eligibility.registration_age',
  term: { id: 'Usia pendaftaran', en: 'Age at registration' },
  sources: [
    { law: 'PP 45/2015', article: '15' },
    { law: 'PP 37/2021', article: '4' },
    { law: 'Permenaker 5/2021' },
    { law: 'UU 24/2011', article: '14' },
  ],
  facts,
  decide: (input): Parsed<Explained<RegistrationAnswer>> => {
    const { birth, on } = input;
    return birth > on ? failed(contradiction('birth', birth, `<= ${on}`)) : parsed(answerOf(input));
  },
});

type Refused = RegistrationAnswer['refusal'];

function answerOf(input: RegistrationInput): Explained<RegistrationAnswer> {
  const age = ageRefusal(input);
  if (age.value !== undefined) return refusedFor(age.value, age.steps);
  const foreigner = foreignerRefusal(input);
  const steps = [...age.steps, ...foreigner.steps];
  return foreigner.value === undefined
    ? { value: { allowed: true }, steps }
    : refusedFor(foreigner.value, steps);
}

function refusedFor(
  refusal: NonNullable<Refused>,
  steps: readonly Step[],
): Explained<RegistrationAnswer> {
  return { value: { allowed: false, refusal }, steps };
}

function ageRefusal(input: RegistrationInput): Explained<Refused> {
  const { program, birth, on } = input;
  if (program === 'JP') return pensionAge(birth, on);
  if (program === 'JKP') {
    const limit = getParameter('eligibility.jkp_registration_age_max', on);
    const tooOld = ageYears(birth, on) >= limit.value;
    return { value: tooOld ? 'too_old' : undefined, steps: [stepOf(limit, limit.value)] };
  }
  return input.segment === 'BPU' ? bpuAge(birth, on) : { value: undefined, steps: [] };
}

/** Who had reached the pension age before JP began is too old as well. */
function pensionAge(birth: Day, on: Day): Explained<Refused> {
  const end = jpEnd({ birth });
  if (end.ok) {
    const { value: lastMonth, steps } = end.value;
    return { value: monthOf(on) > lastMonth ? 'too_old' : undefined, steps };
  }
  const age = getParameter('contributions.jp_end_age', on);
  return { value: 'too_old', steps: [stepOf(age, age.value)] };
}

function bpuAge(birth: Day, on: Day): Explained<Refused> {
  const { value: limits, steps } = bpuAgeOn(on);
  const age = ageYears(birth, on);
  if (age >= limits.max) return { value: 'too_old', steps };
  return { value: age < limits.min ? 'too_young' : undefined, steps };
}

function foreignerRefusal(input: RegistrationInput): Explained<Refused> {
  const { program, on, foreignerSince } = input;
  if (foreignerSince === undefined) return { value: undefined, steps: [] };
  if (program === 'JKP') return { value: 'not_for_foreigners', steps: [] };
  const months = getParameter('eligibility.foreigner_months', on);
  const soon = on < addMonthsToDay(foreignerSince, months.value);
  return {
    value: soon ? 'foreigner_too_soon' : undefined,
    steps: [stepOf(months, months.value)],
  };
}

function registeredOn(law: ParameterId) {
  return need('Tanggal pendaftaran', 'Day of registration', onDay(law));
}
