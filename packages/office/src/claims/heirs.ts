// Ahli waris: who is next by the order of the law, and what each gets of a sum without a rupiah lost.

import { type HeirRelation, heirs, pmiHeirs } from '@payung/law';
import { type Day, type Rupiah, shareOut } from '@payung/values';
import type { Claim, ReceiverRelation } from './claim.ts';

/** What is known of the family: everybody alive, and whether a will is a notarial deed. */
export type Family = {
  readonly living: readonly HeirRelation[];
  readonly willIsNotarial?: boolean;
};

/** Who may receive; `destination` where nobody of the order is alive. */
export type Entitled =
  | { readonly ok: true; readonly relations: readonly ReceiverRelation[] }
  | { readonly ok: false; readonly destination: string };

/** Relations of the class whose turn it is. The participant himself receives while he lives. */
export function entitledTo(
  claim: Pick<Claim, 'cause' | 'programme' | 'eventOn'>,
  family: Family,
): Entitled {
  if (!goesToHeirs(claim, family)) return { ok: true, relations: ['self'] };
  const { programme, eventOn: diedOn } = claim;
  if (programme === 'JP' || programme === 'JKP') {
    // PP 45/2015 arts 21-23 know spouse, children and one parent, in this order.
    const next = [['widow', 'widower'], ['child'], ['parent']] as const;
    const found = next.map((each) => each.filter((one) => family.living.includes(one)));
    const relations = found.find((each) => each.length > 0);
    return relations === undefined ? { ok: false, destination: 'none' } : { ok: true, relations };
  }
  const { living, willIsNotarial } = family;
  const will = willIsNotarial === undefined ? {} : { willIsNotarial };
  if (programme === 'PMI') return pmiOrder(living, diedOn);
  const order = heirs({ program: programme, diedOn, living, ...will });
  if (!order.ok) return { ok: false, destination: 'law_refuses' };
  const { entitled, goesTo } = order.value.value;
  return goesTo === 'heirs'
    ? { ok: true, relations: entitled }
    : { ok: false, destination: goesTo };
}

/** Old age and pension go to heirs where the participant has died: then the family is told. */
function goesToHeirs({ cause }: Pick<Claim, 'cause'>, family: Family): boolean {
  if (cause === 'death' || cause === 'work_death') return true;
  return (
    (cause === 'old_age' || cause === 'pension' || cause === 'pmi') && family.living.length > 0
  );
}

/** Bagian of each, in the order given; they sum to the whole. */
export function heirShares(
  amount: Rupiah,
  receivers: readonly { readonly weight: number }[],
): readonly Rupiah[] {
  return receivers.length === 0
    ? []
    : shareOut(
        amount,
        receivers.map(({ weight }) => weight),
      );
}

function pmiOrder(living: readonly HeirRelation[], diedOn: Day): Entitled {
  const order = pmiHeirs({ diedOn, living });
  if (!order.ok) return { ok: false, destination: 'law_refuses' };
  const { entitled, goesTo } = order.value.value;
  return goesTo === 'heirs'
    ? { ok: true, relations: entitled }
    : { ok: false, destination: goesTo };
}
