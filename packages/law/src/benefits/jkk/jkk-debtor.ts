// Siapa menanggung manfaat JKK: it belongs to the employment in which the accident happened. Where
// that employer had not registered the worker he owes it himself, at least as high. UU 24/2011, PP
// 44/2015. Who pays first while a registered employer is in arrears is another question: pu-status.

import { type Explained, stepOf } from '../../explained.ts';
import { flag, need, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { accidentDay } from './wage-multiple.ts';

export type JkkDebtor = 'BPJS' | 'employer';

/**
 * Who owes the benefits of JKK after an accident.
 *
 * @example
 * jkkDebtor({ accidentOn: day('2024-05-11'), registeredByEmployer: false })
 * // { ok: true, value: { value: 'employer', … }, … }
 */
export const jkkDebtor = rule({
  id: 'benefits.jkk.jkk_debtor',
  term: { id: 'Penanggung manfaat JKK', en: 'Debtor of the JKK benefit' },
  sources: [{ law: 'UU 24/2011' }, { law: 'PP 44/2015' }],
  facts: record({
    accidentOn: accidentDay('benefits.jkk.unregistered_employer_owes'),
    // By the employer in whose work the accident happened.
    registeredByEmployer: need(
      'Didaftarkan oleh pemberi kerja tempat kecelakaan terjadi',
      'Registered by the employer in whose work the accident happened',
      flag(),
    ),
  }),
  decide: ({ accidentOn, registeredByEmployer }): Explained<JkkDebtor> => {
    const owes = getParameter('benefits.jkk.unregistered_employer_owes', accidentOn);
    const employer = !registeredByEmployer && owes.value === 'yes';
    return { value: employer ? 'employer' : 'BPJS', steps: [stepOf(owes, owes.value)] };
  },
});
