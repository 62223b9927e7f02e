// Ahli waris PMI: Permenaker 4/2023 art. 57(4), for JKM. The first class that exists takes all; what
// happens without any heir stands in paragraph 5, which was not read.

import { type HeirRelation, heirRelations } from '../../eligibility/heirs.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { choice, listOf, need, onDay, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const facts = record({
  diedOn: need('Tanggal meninggal', 'Day of death', onDay('benefits.pmi.heir_order')),
  // `will` is the person a will names.
  living: need('Yang masih hidup', 'Everybody alive', listOf(choice(heirRelations))),
});

/** `entitled` names the relations of the class that are alive; the law does not divide within it. */
export type PmiHeirs = {
  readonly goesTo: 'heirs' | 'unconfirmed';
  readonly entitled: readonly HeirRelation[];
};

/**
 * Siapa yang berhak atas manfaat JKM PMI.
 *
 * @example pmiHeirs({ diedOn: day('2026-05-01'), living: ['sibling', 'parent'] }) // { ok: true, value: { value: { goesTo: 'heirs', entitled: ['parent'] }, … }, … }
 */
export const pmiHeirs = rule({
  id: 'benefits.pmi.heirs',
  term: { id: 'Ahli waris PMI', en: 'Heirs of migrant workers' },
  sources: [{ law: 'Permenaker 4/2023', article: '57 ayat (4)' }],
  facts,
  decide: ({ diedOn, living }): Explained<PmiHeirs> => {
    const order = getParameter('benefits.pmi.heir_order', diedOn);
    const rank = Math.min(...living.map((each) => order.value[each]));
    const entitled = heirRelations.filter(
      (each) => living.includes(each) && order.value[each] === rank,
    );
    return {
      value: { goesTo: entitled.length > 0 ? 'heirs' : 'unconfirmed', entitled },
      steps: entitled.map((row) => stepOf(order, rank, { row })),
    };
  },
});
