// Pelatihan kerja JKP: PMK 148/2021, PMK 26/2025 art. 31(3). The unit cost is paid to the training
// institute, never to the participant.

import { type Rupiah, rupiah } from '@payung/values';
import { type Explained, givenStep, limitStep } from '../../explained.ts';
import { money, need, onDay, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const costTerm = { id: 'Biaya pelatihan', en: 'Cost of the training' };

/**
 * Biaya pelatihan yang ditanggung.
 *
 * @example jkpTraining({ on: day('2025-04-14'), cost: rupiah(3_000_000) }) // { ok: true, value: { value: 2400000, … }, … }
 */
export const jkpTraining = rule({
  id: 'benefits.jkp.training',
  term: { id: 'Biaya pelatihan kerja JKP', en: 'Cost of JKP job training' },
  sources: [{ law: 'PMK 148/2021' }, { law: 'PMK 26/2025', article: '31 ayat (3)' }],
  facts: record({
    on: need('Tanggal pelatihan', 'Day of the training', onDay('benefits.jkp.training_max')),
    cost: need(costTerm.id, costTerm.en, money()),
  }),
  decide: ({ on, cost }): Explained<Rupiah> => {
    const limit = getParameter('benefits.jkp.training_max', on);
    return {
      value: rupiah(Math.min(cost, limit.value)),
      steps: [
        givenStep('cost', costTerm, cost, { amount: cost }),
        limitStep(limit, limit.value, { before: cost }),
      ],
    };
  },
});
