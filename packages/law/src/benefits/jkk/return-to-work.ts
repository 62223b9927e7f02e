// Return to work (program kembali bekerja): PP 44/2015 art. 49. A case manager, rehabilitation,
// training and transport to them; what it needs is known from word of BPJS Ketenagakerjaan.

import { type Explained, stepOf } from '../../explained.ts';
import { flag, may, need, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { Permission } from '../../unit.ts';
import { accidentDay } from './wage-multiple.ts';

const facts = record({
  accidentOn: accidentDay('benefits.jkk.return_to_work'),
  disabled: need(
    'Cacat atau berisiko cacat karena kecelakaan atau penyakit kerja',
    'Disabled, or at risk of it, by the accident or disease',
    flag(),
  ),
  advised: need('Rekomendasi dokter penasihat', 'Advice of the advising doctor', flag()),
  workerAgrees: need('Pekerja menyetujui', 'The worker agrees', flag()),
  // Absent: he has no employer.
  employerAgrees: may('Pemberi kerja menyetujui', 'The employer agrees', flag()),
});

export const returnToWorkNeeds = ['disabled', 'advised', 'workerAgrees', 'employerAgrees'] as const;
export type ReturnToWorkNeed = (typeof returnToWorkNeeds)[number];

export type ReturnToWork = Explained<Permission> & {
  /** What is not fulfilled. */
  readonly missing: readonly ReturnToWorkNeed[];
};

/**
 * Whether the participant may be supported; `unconfirmed` where nobody can sign as employer. STMB
 * goes on meanwhile.
 *
 * @example
 * returnToWork({ accidentOn: day('2026-07-01'), disabled: true, advised: true, workerAgrees: true, employerAgrees: false })
 * // { ok: true, value: { value: 'no', missing: ['employerAgrees'], … }, … }
 */
export const returnToWork = rule({
  id: 'benefits.jkk.return_to_work',
  term: { id: 'Kembali bekerja (return to work)', en: 'Return to work' },
  sources: [{ law: 'PP 44/2015', article: '49' }],
  facts,
  decide: (input): ReturnToWork => {
    const support = getParameter('benefits.jkk.return_to_work', input.accidentOn);
    const months = getParameter('benefits.jkk.return_to_work_months', input.accidentOn);
    const missing = returnToWorkNeeds.filter((each) => input[each] === false);
    const may = input.employerAgrees === undefined ? 'unconfirmed' : support.value;
    return {
      value: missing.length > 0 ? 'no' : may,
      missing,
      steps: [stepOf(support, support.value), stepOf(months, months.value)],
    };
  },
});
