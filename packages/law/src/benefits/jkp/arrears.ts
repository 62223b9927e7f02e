// JKP bila pemberi kerja menunggak: PP 37/2021 art. 39 (up to three months BPJS TK pays, above the
// employer pays first and is repaid after settling), PP 6/2025 art. 39A (bankrupt or closed: six).

import { type Explained, stepOf } from '../../explained.ts';
import { count, flag, need, onDay, record, type TypeOf } from '../../facts.ts';
import { findParameter, getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const facts = record({
  dismissedOn: need('Tanggal PHK', 'Day of dismissal', onDay('benefits.jkp.arrears_months')),
  employerArrearsMonths: need(
    'Bulan tunggakan berturut-turut pemberi kerja',
    'Consecutive months of arrears of the employer',
    count({ most: 1_200 }),
  ),
  bankruptOrClosed: need('Pemberi kerja pailit atau tutup', 'Bankrupt or closed', flag()),
});
export type JkpArrearsInput = TypeOf<typeof facts>;

/**
 * Siapa yang membayar JKP lebih dahulu.
 *
 * @example jkpArrears({ dismissedOn: day('2026-01-05'), employerArrearsMonths: 4, bankruptOrClosed: false }) // { ok: true, value: { value: 'employer_first', … }, … }
 */
export const jkpArrears = rule({
  id: 'benefits.jkp.arrears',
  term: { id: 'JKP bila pemberi kerja menunggak', en: 'JKP when the employer is in arrears' },
  sources: [
    { law: 'PP 37/2021', article: '39' },
    { law: 'PP 6/2025', article: '39A' },
  ],
  facts,
  decide: (input): Explained<'bpjs_tk' | 'employer_first'> => {
    const { dismissedOn, employerArrearsMonths, bankruptOrClosed } = input;
    const general = getParameter('benefits.jkp.arrears_months', dismissedOn);
    const closed = bankruptOrClosed
      ? findParameter('benefits.jkp.arrears_months_closed', dismissedOn)
      : undefined;
    const limit = closed ?? general;
    return {
      value: employerArrearsMonths <= limit.value ? 'bpjs_tk' : 'employer_first',
      steps: [stepOf(limit, limit.value)],
    };
  },
});
