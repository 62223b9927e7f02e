// Precision and recall of company names on a labelled set.

import { linkNames } from './link-names.ts';
import type { LabelledNames } from './pairs.fixture.ts';

export type NamesMeasured = {
  /** Labelled pairs: the same company, and strangers that look alike. */
  readonly pairs: number;
  /** Right ones among those linked without a person. */
  readonly precision: number;
  /** Of the companies on both sides: linked without a person. */
  readonly recall: number;
  /** As before, and those that a person finds among the candidates he is shown. */
  readonly recallAsked: number;
  readonly asked: number;
  readonly strangersLinked: number;
};

export async function measureNames(names: LabelledNames): Promise<NamesMeasured> {
  const links = await linkNames(names.list, names.registered);
  let [linked, right, found, asked] = [0, 0, 0, 0];
  for (const [key, link] of links) {
    const true_ = names.truth.get(key);
    if (link.status === 'linked') {
      linked += 1;
      if (link.to === true_) right += 1;
    } else if (link.status === 'ask') {
      asked += 1;
      if (link.candidates.some(({ to }) => to === true_)) found += 1;
    }
  }
  const strangersLinked = names.strangers.filter(([key, to]) => {
    const link = links.get(key);
    return link?.status === 'linked' && link.to === to;
  }).length;
  return {
    pairs: names.truth.size + names.strangers.length,
    precision: right / linked,
    recall: right / names.truth.size,
    recallAsked: (right + found) / names.truth.size,
    asked: asked / names.list.length,
    strangersLinked,
  };
}
