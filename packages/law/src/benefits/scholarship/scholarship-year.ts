// Beasiswa yang dibayar untuk satu tahun ajaran: claimed every year with proof of schooling, until
// the years of the level are used up, the child is 23, marries or works. PP 82/2019 arts 25 and 34.

import { ageYears, type Day, isDay, type Rupiah, rupiah } from '@payung/values';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import {
  checkAmount,
  checkChoice,
  checkCount,
  checkDay,
  factIssue,
  lesser,
  requireFacts,
} from '../benefit.ts';
import { type SchoolLevel, schoolLevels } from './school-level.ts';

export type ScholarshipYearFacts = {
  /** The day of the yearly claim. */
  readonly claimOn: Day;
  readonly birth: Day;
  readonly level: SchoolLevel;
  /** School years of this level already paid. */
  readonly yearsPaid: number;
  /** Paid for this child so far, all levels, rupiah. */
  readonly paidBefore: Rupiah;
  readonly provenSchooling: boolean;
  readonly married: boolean;
  readonly working: boolean;
};

/** Why nothing is due for the year. */
export type ScholarshipEnd = 'no_proof' | 'age' | 'married' | 'working' | 'years_used' | 'limit';

export type ScholarshipYear = Explained<Rupiah> & { readonly ended?: ScholarshipEnd };

/**
 * Rupiah for one school year of one child; zero only together with the reason in `ended`.
 * A child in SMP, first year: 2000000
 */
export function scholarshipYear(facts: ScholarshipYearFacts): ScholarshipYear {
  const { claimOn, level } = facts;
  requireFacts(
    checkDay('claimOn', claimOn, 'benefits.scholarship.amount_yearly'),
    checkChoice('level', level, schoolLevels),
    isDay(facts.birth) && facts.birth <= claimOn
      ? undefined
      : factIssue('birth', facts.birth, `≤ ${claimOn}`),
    checkCount('yearsPaid', facts.yearsPaid, { least: 0 }),
    checkAmount('paidBefore', facts.paidBefore),
  );
  const ended = findEnd(facts);
  if (ended) return { value: rupiah(0), steps: ended.steps, ended: ended.reason };
  const yearly = getParameter('benefits.scholarship.amount_yearly', claimOn);
  const limit = getParameter('benefits.scholarship.limit_child', claimOn);
  const left = rupiah(Math.max(0, limit.value - facts.paidBefore));
  const value = lesser(yearly.value[level], left);
  const steps = [stepOf(yearly, yearly.value[level]), stepOf(limit, limit.value)];
  return value > 0 ? { value, steps } : { value, steps, ended: 'limit' };
}

function findEnd(
  facts: ScholarshipYearFacts,
): { reason: ScholarshipEnd; steps: readonly Step[] } | undefined {
  const { claimOn, level } = facts;
  const age = getParameter('benefits.scholarship.end_age', claimOn);
  const years = getParameter('benefits.scholarship.years', claimOn);
  if (ageYears(facts.birth, claimOn) >= age.value) {
    return { reason: 'age', steps: [stepOf(age, age.value)] };
  }
  if (facts.married) return { reason: 'married', steps: [stepOf(age, age.value)] };
  if (facts.working) return { reason: 'working', steps: [stepOf(age, age.value)] };
  if (facts.yearsPaid >= years.value[level]) {
    return { reason: 'years_used', steps: [stepOf(years, years.value[level])] };
  }
  return facts.provenSchooling ? undefined : { reason: 'no_proof', steps: [] };
}
