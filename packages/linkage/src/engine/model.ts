// The model: how two records are compared, as data. Levels get their probabilities either from the
// model itself or by learning from the tables at hand.

import type { Params } from './comparison.ts';

/** A derived column: the cells of `from` through the named normalisers, in order. */
export type ColumnRule = {
  readonly name: string;
  /** The table's column; absent = the same name. */
  readonly from?: string;
  readonly normalise?: readonly string[];
};

/** Probability of each level (0 = missing is not among them) among matches and non-matches. */
export type LevelProbabilities = {
  /** `m[i]` belongs to level `i + 1`; sums to 1. */
  readonly m: readonly number[];
  readonly u: readonly number[];
};

export type ComparisonRule = {
  readonly name: string;
  readonly kind: string;
  readonly columns: readonly string[];
  readonly params?: Params;
  /** Rare values weigh more than common ones. */
  readonly termFrequency?: boolean;
  /** Most bits by which frequency may move a weight; 8 when absent. */
  readonly frequencyBitsMax?: number;
  /** `false` where a higher level need not weigh more. */
  readonly monotone?: boolean;
  /** Stored or starting probabilities. */
  readonly probabilities?: LevelProbabilities;
  /** `false`: the probabilities above are never relearned. */
  readonly learn?: boolean;
};

/**
 * When comparison `when` reaches level `atLeast`, the agreement of `ignore` counts nothing, since
 * the one holds the other. Its disagreement still counts unless `also` is 'disagreement'.
 */
export type DependenceRule = {
  readonly when: string;
  readonly atLeast: number;
  readonly ignore: string;
  readonly also?: 'disagreement';
};

/** What of a column goes into a key. `words` gives a key per word, `word_pairs` per two words. */
export type KeyTake = 'whole' | 'words' | 'word_pairs' | 'sorted_words';

export type KeyPart = {
  readonly column: string;
  readonly take?: KeyTake;
};

/** Records that agree in all parts are compared; a record that lacks one part is not. */
export type BlockingRule = {
  readonly name: string;
  readonly keys: readonly KeyPart[];
  /** Columns added, in order, to the key of a block with too many pairs. */
  readonly splitBy?: readonly string[];
};

export type TrainingRule = {
  /**
   * 'fresh': learn from the tables. 'stored': use the model's probabilities, learn the prior, and
   * learn the rest only to compare. 'fixed': learn nothing; probabilities and prior must be there.
   */
  readonly mode: 'fresh' | 'stored' | 'fixed';
  /** Pairs looked at for learning, at most. */
  readonly pairsMax?: number;
  /** Random pairs for the probabilities among non-matches. */
  readonly randomPairs?: number;
  /** Fewer expected matches than this: the model is not relearned. */
  readonly matchesMin?: number;
  /** Bits a weight may move before the card calls it drift. */
  readonly driftBits?: number;
};

export type Thresholds = {
  /** Probability from which a pair is a match without a person's help. */
  readonly match: number;
  readonly review: number;
  /** Pairs below this are not kept. */
  readonly keep: number;
};

export type Model = {
  readonly format: 1;
  readonly name: string;
  readonly version: string;
  readonly note?: string;
  readonly columns: readonly ColumnRule[];
  readonly comparisons: readonly ComparisonRule[];
  readonly dependence?: readonly DependenceRule[];
  readonly blocking: readonly BlockingRule[];
  /** Pairs of one block, at most; a larger block is split. 9,000,000 when absent. */
  readonly blockPairsMax?: number;
  readonly training: TrainingRule;
  readonly thresholds: Thresholds;
  /** Probability that two records taken at random match; learned per run when absent. */
  readonly prior?: number;
};

/** A model whose every comparison has probabilities, and the prior of this run. */
export type LearnedModel = Omit<Model, 'comparisons' | 'prior'> & {
  readonly comparisons: readonly (ComparisonRule & {
    readonly probabilities: LevelProbabilities;
    readonly levels: readonly string[];
  })[];
  readonly prior: number;
  /** Where the probabilities come from. */
  readonly learned: 'stored' | 'fresh' | 'start' | 'fixed';
};
