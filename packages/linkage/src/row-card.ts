// The accuracy card of the rows: what people ask of a run is not how many pairs are right but how
// many rows, and how many they have to look at. By the model's own probabilities, without labels.

import type { AccuracyCard } from './engine/index.ts';
import type { Limits } from './limits.ts';
import { type Pair, probabilityOf } from './pair.ts';
import type { RowLink } from './result.ts';

/** How good the answers for rows are, as far as the model can tell without labels. */
export type RowCard = {
  /** Expected numbers are sums of the probabilities of the answers; pairs nobody compared by Chao's estimate. */
  readonly method: 'posterior_and_chao';
  readonly rows: number;
  /** Rows linked to a participant without a person's look. */
  readonly linked: number;
  readonly review: number;
  readonly new: number;
  /** Expected right of the linked rows. */
  readonly precision: number;
  /** Expected right linked rows of all rows that are expected to be participants. */
  readonly recall: number;
  /** Rows called new that are expected to be participants: they would be paid twice. */
  readonly missed: number;
};

export type RowCardFacts = {
  readonly links: readonly RowLink[];
  /** Row, in the order of the links → strongest probability below review with any participant. */
  readonly remaining: (row: number) => number;
  readonly card: AccuracyCard;
};

export function rowCard({ links, remaining, card }: RowCardFacts): RowCard {
  const counts = { linked: 0, review: 0, new: 0 };
  const expected = { right: 0, waiting: 0, missed: 0 };
  for (const [row, { status, kpj, probability }] of links.entries()) {
    if (status === 'baru') {
      counts.new += 1;
      expected.missed += remaining(row);
    } else if (status === 'tinjau') {
      counts.review += 1;
      expected.waiting += kpj === undefined ? remaining(row) : probability;
    } else {
      counts.linked += 1;
      expected.right += probability;
    }
  }
  const seen = expected.right + expected.waiting + expected.missed;
  const unseen = seen * unseenShare(card);
  const all = seen + unseen;
  return {
    method: card.method,
    rows: links.length,
    ...counts,
    precision: counts.linked === 0 ? 1 : expected.right / counts.linked,
    recall: all === 0 ? 1 : expected.right / all,
    missed: expected.missed + unseen,
  };
}

/** Expected pairs that no blocking rule finds, for each that one does. */
function unseenShare({ blockMisses, matches, precision, recall }: AccuracyCard): number {
  const expected = recall === 0 ? 0 : (matches * precision) / recall;
  return expected <= blockMisses ? 0 : blockMisses / (expected - blockMisses);
}

/**
 * Input → strongest probability, too weak for a person's look, of a pair with a participant. What is
 * stronger and yet called new was settled by other records.
 */
export function remainingOf(facts: {
  readonly pairs: readonly Pair[];
  readonly ofInput: readonly number[];
  readonly rowCount: number;
  readonly limits: Limits;
}): (row: number) => number {
  const { pairs, ofInput, rowCount, limits } = facts;
  const registered = new Set(ofInput.slice(rowCount));
  const strongest = new Map<number, number>();
  for (const { a, b, bits } of pairs) {
    const probability = probabilityOf(bits);
    if (a === b || probability >= limits.reviewProbability) continue;
    for (const [mine, theirs] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!registered.has(theirs) || probability <= (strongest.get(mine) ?? 0)) continue;
      strongest.set(mine, probability);
    }
  }
  return (row) => strongest.get(ofInput[row] ?? -1) ?? 0;
}
