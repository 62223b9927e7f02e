// Ahli waris: PP 44/2015 arts 37(5) and 40(2), the first class that exists takes all. Without any:
// JKK and JKM pay the burial sum to who arranged it and the rest to the social security fund, JHT
// goes to Balai Harta Peninggalan. A will is a notarial deed since Permenaker 1/2025.

import { type Day, type Parsed, parsed } from '@payung/values';
import { choiceFaults, dayFaults } from '../contributions/input-fault.ts';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';

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

export type HeirsInput = {
  readonly program: 'JKK' | 'JKM' | 'JHT';
  readonly diedOn: Day;
  /** Everybody alive; `will` is the person a will names. */
  readonly living: readonly HeirRelation[];
  readonly willIsNotarial?: boolean;
};

/** The law does not divide within the class; `entitled` names its relations that are alive. */
export type Heirs = {
  readonly goesTo: 'heirs' | 'burial_payer_and_fund' | 'balai_harta_peninggalan';
  readonly entitled: readonly HeirRelation[];
};

/**
 * Siapa yang berhak atas santunan atau saldo.
 *
 * @example heirs({ program: 'JKM', diedOn: day('2026-05-01'), living: ['sibling', 'parent'] }) // { ok: true, value: { value: { goesTo: 'heirs', entitled: ['parent'] }, … }, … }
 */
export function heirs(input: HeirsInput): Parsed<Explained<Heirs>> {
  const { program, diedOn, living } = input;
  const faults = [
    ...choiceFaults('program', program, ['JKK', 'JKM', 'JHT']),
    ...dayFaults('diedOn', diedOn, 'eligibility.heir_order'),
    ...living.flatMap((each) => choiceFaults('living', each, heirRelations)),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const order = getParameter('eligibility.heir_order', diedOn);
  const deed = findParameter('eligibility.heir_will_deed', diedOn);
  const willFails = deed?.value === 'yes' && input.willIsNotarial !== true;
  const able = living.filter((each) => each !== 'will' || !willFails);
  const rank = Math.min(...able.map((each) => order.value[each]));
  const entitled = heirRelations.filter(
    (each) => able.includes(each) && order.value[each] === rank,
  );
  return parsed({
    value: { goesTo: entitled.length > 0 ? 'heirs' : heirless(program), entitled },
    steps: [
      ...(entitled.length > 0 ? [stepOf(order, rank)] : []),
      ...(deed && living.includes('will') ? [stepOf(deed, deed.value)] : []),
    ],
  });
}

function heirless(program: HeirsInput['program']): Heirs['goesTo'] {
  return program === 'JHT' ? 'balai_harta_peninggalan' : 'burial_payer_and_fund';
}
