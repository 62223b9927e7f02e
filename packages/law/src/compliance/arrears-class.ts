// Kelas piutang iuran: lancar, kurang lancar, diragukan, macet, by the months in arrears. Branches
// print different limits (Pekalongan 2016, Batam and Karimun 2019); the rule book, Perdir BPJS TK
// 14/PERDIR.02/072023, was not read, so what lies below doubtful is unconfirmed (rules.md E4).

import { type Explained, stepOf } from '../explained.ts';
import { count, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Tanpa tunggakan, lancar, kurang lancar, diragukan, macet. */
export const arrearsClasses = ['none', 'current', 'substandard', 'doubtful', 'bad'] as const;
export type ArrearsClass = (typeof arrearsClasses)[number];

/**
 * Kelas piutang of an employer so many months in arrears.
 *
 * @example arrearsClass({ on: day('2026-07-01'), months: 13 }) // { ok: true, value: { value: 'bad', … }, … }
 */
export const arrearsClass = rule({
  id: 'compliance.arrears_class',
  term: { id: 'Kelas piutang iuran', en: 'Class of arrears' },
  sources: [{ law: 'Kebiasaan kantor cabang' }],
  facts: record({
    on: need('Tanggal', 'Day', onDay('compliance.arrears_months')),
    months: need('Bulan tunggakan', 'Months in arrears', count({ most: 1_200 })),
  }),
  decide: ({ on, months }): Explained<ArrearsClass> => {
    if (months === 0) return { value: 'none', steps: [] };
    const limits = getParameter('compliance.arrears_months', on);
    const substandard = getParameter('compliance.arrears_substandard_months', on);
    const limit = (row: 'doubtful' | 'bad') => stepOf(limits, limits.value[row], { row });
    if (months > limits.value.bad) return { value: 'bad', steps: [limit('bad')] };
    if (months >= limits.value.doubtful) {
      return { value: 'doubtful', steps: [limit('doubtful'), limit('bad')] };
    }
    const step = stepOf(substandard, substandard.value);
    return {
      value: months >= substandard.value ? 'substandard' : 'current',
      steps: [step, limit('doubtful')],
    };
  },
});
