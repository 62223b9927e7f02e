// The limits of a decision: what is certain, what a person looks at, and what never counts.

export type Limits = {
  /** Probability from which a link is certain. */
  readonly automaticProbability: number;
  /** Probability from which a person looks at it. */
  readonly reviewProbability: number;
  /** Bits by which the best person must lead the next. */
  readonly marginBits: number;
  /** A NIK on rows of this many people with unlike names says nothing. */
  readonly sharedNikPeople: number;
};

/**
 * Limits of linkage-design 8, but for the automatic probability: it starts at 0.99 there. On invented
 * districts 0.95 left the wrong links to the register as they were and cut the review by a fifth.
 */
export const usualLimits: Limits = {
  automaticProbability: 0.95,
  reviewProbability: 0.2,
  marginBits: 3,
  sharedNikPeople: 3,
};
