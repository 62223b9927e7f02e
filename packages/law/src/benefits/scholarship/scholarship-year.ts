// Beasiswa yang dibayar untuk satu tahun ajaran: claimed every year with proof of schooling, until
// the years of the level are used up, the child is 23, marries or works. PP 82/2019 arts 25 and 34.

import {
  ageYears,
  failed,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import { type Explained, givenStep, type Step, stepOf, sumStep } from '../../explained.ts';
import {
  contradiction,
  count,
  flag,
  money,
  need,
  onDay,
  record,
  type TypeOf,
} from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { levelField } from './school-level.ts';

const paidTerm = { id: 'Beasiswa yang sudah dibayar', en: 'Paid for this child so far' };

const facts = record({
  claimOn: need(
    'Tanggal pengajuan',
    'Day of the yearly claim',
    onDay('benefits.scholarship.amount_yearly'),
  ),
  birth: need('Tanggal lahir anak', 'Birth of the child', onDay()),
  level: levelField,
  yearsPaid: need(
    'Tahun jenjang ini yang sudah dibayar',
    'Years of this level already paid',
    count({ most: 100 }),
  ),
  // All levels together.
  paidBefore: need(paidTerm.id, paidTerm.en, money({ least: 0 })),
  provenSchooling: need('Ada surat keterangan sekolah', 'Schooling is proven', flag()),
  married: need('Sudah menikah', 'Married', flag()),
  working: need('Sudah bekerja', 'Working', flag()),
});
export type ScholarshipYearFacts = TypeOf<typeof facts>;

/** Why nothing is due for the year. */
export type ScholarshipEnd = 'no_proof' | 'age' | 'married' | 'working' | 'years_used' | 'limit';

export type ScholarshipYear = Explained<Rupiah> & { readonly ended?: ScholarshipEnd };

/**
 * Rupiah for one school year of one child; zero only together with the reason in `ended`.
 *
 * @example
 * scholarshipYear({ claimOn: day('2026-07-01'), birth: day('2012-01-01'), level: 'SMP', yearsPaid: 0, paidBefore: rupiah(0), provenSchooling: true, married: false, working: false })
 * // { ok: true, value: { value: 2000000, … }, … }
 */
export const scholarshipYear = rule({
  id: 'benefits.scholarship.scholarship_year',
  term: { id: 'Beasiswa setahun', en: 'Scholarship of one school year' },
  sources: [{ law: 'PP 82/2019', article: '25 dan 34' }],
  facts,
  decide: (input): Parsed<ScholarshipYear> => {
    const { birth, claimOn } = input;
    return birth > claimOn
      ? failed(contradiction('birth', birth, `<= ${claimOn}`))
      : parsed(findEnd(input) ?? paidFor(input));
  },
});

function paidFor({ claimOn, level, paidBefore }: ScholarshipYearFacts): ScholarshipYear {
  const yearly = getParameter('benefits.scholarship.amount_yearly', claimOn);
  const limit = getParameter('benefits.scholarship.limit_child', claimOn);
  const full = sumStep(yearly, yearly.value[level], { row: level });
  const left = rupiah(Math.max(0, limit.value - paidBefore));
  const before = givenStep('paidBefore', paidTerm, paidBefore);
  if (left >= full.amount) {
    return { value: full.amount, steps: [full, before, stepOf(limit, limit.value)] };
  }
  const cut = { amount: subtractRupiah(left, full.amount), adjusts: true } as const;
  const steps = [full, before, stepOf(limit, limit.value, cut)];
  return left > 0 ? { value: left, steps } : { value: left, steps, ended: 'limit' };
}

function findEnd(facts: ScholarshipYearFacts): ScholarshipYear | undefined {
  const { claimOn, level } = facts;
  const age = getParameter('benefits.scholarship.end_age', claimOn);
  const years = getParameter('benefits.scholarship.years', claimOn);
  const end = stepOf(age, age.value);
  if (ageYears(facts.birth, claimOn) >= age.value) return ended('age', end);
  if (facts.married) return ended('married', end);
  if (facts.working) return ended('working', end);
  if (facts.yearsPaid >= years.value[level]) {
    return ended('years_used', stepOf(years, years.value[level], { row: level }));
  }
  return facts.provenSchooling ? undefined : ended('no_proof');
}

function ended(reason: ScholarshipEnd, ...steps: readonly Step[]): ScholarshipYear {
  return { value: rupiah(0), steps, ended: reason };
}
