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
 * Two people taken for one leave a family unprotected: five times as bad as one person paid for twice.
 * A look at a pair is worth two fifths of a double payment. So a look is worth its while from a
 * probability of 0.4 (0.4 × 1) up to 0.92 (0.08 × 5), and beyond it nobody is asked. Linkage-design 8
 * starts at 0.2 and 0.99.
 */
export const usualLimits: Limits = {
  automaticProbability: 0.92,
  reviewProbability: 0.4,
  marginBits: 3,
  sharedNikPeople: 3,
};
