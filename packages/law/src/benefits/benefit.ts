// Benefit: an amount in named parts with the steps it rests on.

import { type Rupiah, sumRupiah } from '@payung/values';
import type { Explained, Step } from '../explained.ts';

/** Manfaat: the parts sum to `value`, in rupiah. */
export type Benefit<Name extends string> = Explained<Rupiah> & {
  readonly parts: readonly BenefitPart<Name>[];
};

type BenefitPart<Name extends string> = { readonly part: Name; readonly amount: Rupiah };

/** A benefit from its parts; a part of zero rupiah is left out. */
export function benefitOf<Name extends string>(
  amounts: readonly BenefitPart<Name>[],
  steps: readonly Step[],
): Benefit<Name> {
  const parts = amounts.filter((each) => each.amount > 0);
  return { value: sumRupiah(parts.map((each) => each.amount)), parts, steps };
}
