// What a run answers: scored pairs as typed arrays, the model that scored them, the cost of each
// blocking rule, and how good the links are.

import type { LearnedModel } from './model.ts';

/**
 * Pairs at or above the model's `keep`, sorted by record numbers. Records are numbered over both
 * tables: left 0 … L-1, right L …; `left` is always the smaller number.
 */
export type ScoredPairs = {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** log2 of the posterior odds: the prior is in. */
  readonly weight: Float64Array;
  /** Index into the patterns of {@link Outcome.levelsOf}. */
  readonly pattern: Uint32Array;
  /** Index of the first rule that finds the pair. */
  readonly rule: Uint8Array;
};

/** Cost of a blocking rule. */
export type RuleReport = {
  readonly name: string;
  /** Pairs under this rule and no earlier one: those compared. */
  readonly newPairs: number;
  /** Pairs that share the rule's key, an earlier rule's too. */
  readonly pairs: number;
  readonly largestBlock: number;
  /** Blocks over the limit, split by `splitBy`. */
  readonly splitBlocks: number;
  /** Pairs of those blocks that fell apart by the splitting and are not compared under this rule. */
  readonly lostPairs: number;
};

/** How good the links are, as far as the model can tell without labels. */
export type AccuracyCard = {
  /**
   * Without labels: precision is the mean probability of the matches, recall their probabilities
   * over all that are expected; what no rule finds is Chao's estimate (1987).
   */
  readonly method: 'posterior_and_chao';
  readonly records: { readonly left: number; readonly right: number };
  readonly pairsCompared: number;
  readonly pairsKept: number;
  readonly matches: number;
  readonly review: number;
  /** Mean probability of the pairs called matches. */
  readonly precision: number;
  /** Expected matches found of all expected, misses of blocking included. */
  readonly recall: number;
  /** Expected matches that no rule finds (Chao's estimate from rules that find each match). */
  readonly blockMisses: number;
  readonly foundByOneRuleOnly: number;
  /** Comparisons whose freshly learned weights lie further from the stored ones than allowed. */
  readonly drift: readonly Drift[];
  readonly learned: LearnedModel['learned'];
  /** Why the model was not relearned, when it was not. */
  readonly notLearned?: 'too_few_matches' | 'fixed';
};

export type Drift = {
  readonly comparison: string;
  readonly level: string;
  readonly storedBits: number;
  readonly freshBits: number;
};

/** One bar of the waterfall. */
export type ExplainedPart = {
  readonly comparison: string;
  readonly level: number;
  readonly levelName: string;
  /** Bits of the level alone. */
  readonly levelBits: number;
  /** Bits that the frequency of what agrees adds or takes. */
  readonly frequencyBits: number;
  /** The comparison whose agreement holds this one already: both bits above count nothing. */
  readonly heldBy?: string;
  /** What counts: levelBits + frequencyBits, or 0 when held. */
  readonly bits: number;
};

/** Prior and parts sum to the weight. */
export type Explanation = {
  readonly prior: number;
  readonly parts: readonly ExplainedPart[];
  readonly weight: number;
  readonly probability: number;
};

export type Outcome = {
  readonly pairs: ScoredPairs;
  readonly model: LearnedModel;
  readonly rules: readonly RuleReport[];
  readonly card: AccuracyCard;
  /** Level of each comparison, in the order of the model. */
  levelsOf(pattern: number): readonly number[];
  /** Any two records, kept as a pair or not. */
  explain(left: number, right: number): Explanation;
  /** Milliseconds of each stage, when the request brought a clock. */
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
};

/** Probability of posterior odds given in bits. */
export function probabilityOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
