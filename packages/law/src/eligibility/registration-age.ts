// Usia pendaftaran JP dan JKP, dan tenaga kerja asing: PP 45/2015 art. 15 (JP at the latest in the
// month before the pension age), PP 37/2021 art. 4 (JKP before 54), UU 24/2011 art. 14 (foreigners
// after six months of work). For BPU see bpu-registration-age.ts.

import { addMonthsToDay, ageYears, type Day, monthOf, type Parsed, parsed } from '@payung/values';
import { choiceFaults, dayFaults, fault } from '../contributions/input-fault.ts';
import { jpEnd } from '../contributions/jp-end.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';

export type RegistrationInput = {
  readonly program: 'JP' | 'JKP';
  readonly birth: Day;
  readonly on: Day;
  /** Foreigners: the first day of work in Indonesia. */
  readonly foreignerSince?: Day;
};

export type RegistrationAnswer = {
  readonly allowed: boolean;
  readonly refusal?: 'too_old' | 'foreigner_too_soon' | 'not_for_foreigners';
};

type AgeAnswer = { readonly tooOld: boolean; readonly steps: readonly Step[] };

/**
 * Whether a wage earner may be registered for JP or JKP on a day.
 *
 * @example registrationAge({ program: 'JKP', birth: day('1972-05-10'), on: day('2026-05-10') }) // { ok: true, value: { value: { allowed: false, refusal: 'too_old' }, … }, … }
 */
export function registrationAge(input: RegistrationInput): Parsed<Explained<RegistrationAnswer>> {
  const { program, birth, on, foreignerSince } = input;
  const first =
    program === 'JP' ? 'contributions.jp_end_age' : 'eligibility.jkp_registration_age_max';
  const faults = [
    ...choiceFaults('program', program, ['JP', 'JKP']),
    ...dayFaults('on', on, first),
    ...(birth > on ? [fault('birth', birth, `<= ${on}`)] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const { tooOld, steps } = program === 'JP' ? pensionAge(birth, on) : jkpAge(birth, on);
  const foreigners = findParameter('eligibility.foreigner_months', on);
  if (tooOld) return parsed({ value: { allowed: false, refusal: 'too_old' }, steps });
  if (foreignerSince === undefined || !foreigners)
    return parsed({ value: { allowed: true }, steps });
  if (program === 'JKP') {
    return parsed({ value: { allowed: false, refusal: 'not_for_foreigners' }, steps });
  }
  const allowed = addMonthsToDay(foreignerSince, foreigners.value) <= on;
  return parsed({
    value: allowed ? { allowed } : { allowed, refusal: 'foreigner_too_soon' },
    steps: [...steps, stepOf(foreigners, foreigners.value)],
  });
}

/** Who had reached the pension age before JP began is too old as well. */
function pensionAge(birth: Day, on: Day): AgeAnswer {
  const end = jpEnd(birth);
  if (end.ok) return { tooOld: monthOf(on) > end.value.value, steps: end.value.steps };
  const age = getParameter('contributions.jp_end_age', on);
  return { tooOld: true, steps: [stepOf(age, age.value)] };
}

function jkpAge(birth: Day, on: Day): AgeAnswer {
  const limit = getParameter('eligibility.jkp_registration_age_max', on);
  return { tooOld: ageYears(birth, on) >= limit.value, steps: [stepOf(limit, limit.value)] };
}
