// Ahli waris: PP 44/2015 arts 37(5) and 40(2), the first class that exists takes all. Without any:
// JKK and JKM pay the burial sum to who arranged it and the rest to the social security fund, JHT
// goes to Balai Harta Peninggalan. Since Permenaker 1/2025 a will is a notarial deed and an heir
// outside the order needs a court order (both read for construction only).

import type { Day } from '@payung/values';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { choice, flag, listOf, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

export const heirRelations = [
  'widow',
  'widower',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'parent_in_law',
  'will',
] as const;
export type HeirRelation = (typeof heirRelations)[number];

const facts = record({
  program: need('Program', 'Programme', choice(['JKK', 'JKM', 'JHT'])),
  diedOn: need('Tanggal meninggal', 'Day of death', onDay('eligibility.heir_order')),
  // `will` is the person a will names.
  living: need('Yang masih hidup', 'Everybody alive', listOf(choice(heirRelations))),
  willIsNotarial: may('Wasiat berupa akta notaris', 'The will is a notarial deed', flag()),
});
export type HeirsInput = TypeOf<typeof facts>;

/** Where the money goes when nobody of the order is alive. */
export const heirDestinations = [
  'heirs',
  'burial_payer_and_fund',
  'balai_harta_peninggalan',
] as const;

/** The law does not divide within the class; `entitled` names its relations that are alive. */
export type Heirs = {
  readonly goesTo: (typeof heirDestinations)[number];
  readonly entitled: readonly HeirRelation[];
};

/**
 * Siapa yang berhak atas santunan atau saldo.
 *
 * @example heirs({ program: 'JKM', diedOn: day('2026-05-01'), living: ['sibling', 'parent'] }) // { ok: true, value: { value: { goesTo: 'heirs', entitled: ['parent'] }, … }, … }
 */
export const heirs = rule({
  id: 'eligibility.heirs',
  term: { id: 'Ahli waris', en: 'Heirs' },
  sources: [
    { law: 'PP 44/2015', article: '37 ayat (5), 40 ayat (2)' },
    { law: 'Permenaker 1/2025', article: '79 ayat (2a) dan (2b)' },
  ],
  facts,
  decide: ({ program, diedOn, living, willIsNotarial = false }): Explained<Heirs> => {
    const order = getParameter('eligibility.heir_order', diedOn);
    const deed = willStep(diedOn, living);
    const willFails = deed?.value === 'yes' && !willIsNotarial;
    const able = living.filter((each) => each !== 'will' || !willFails);
    const rank = Math.min(...able.map((each) => order.value[each]));
    const entitled = heirRelations.filter(
      (each) => able.includes(each) && order.value[each] === rank,
    );
    return {
      value: { goesTo: entitled.length > 0 ? 'heirs' : heirless(program), entitled },
      steps: [
        ...entitled.map((row) => stepOf(order, rank, { row })),
        ...(deed ? [deed] : []),
        ...(entitled.length > 0 ? [] : courtSteps(diedOn)),
      ],
    };
  },
});

function willStep(diedOn: Day, living: readonly HeirRelation[]): Step | undefined {
  const deed = findParameter('eligibility.heir_will_deed', diedOn);
  return deed && living.includes('will') ? stepOf(deed, deed.value) : undefined;
}

/** Who stands outside the order may still ask a court. */
function courtSteps(diedOn: Day): readonly Step[] {
  const court = findParameter('eligibility.heir_court_order', diedOn);
  return court ? [stepOf(court, court.value)] : [];
}

function heirless(program: HeirsInput['program']): Heirs['goesTo'] {
  return program === 'JHT' ? 'balai_harta_peninggalan' : 'burial_payer_and_fund';
}
