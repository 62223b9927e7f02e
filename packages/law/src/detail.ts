// The shapes of what is said about figures and rules beside the calculation.

import type { Wording } from '@payung/values';

/** Of one dated value. */
export type FigureDetail = {
  readonly from: string;
  /** Where the law can be read. */
  readonly url?: string;
  /** What the user must know of this value. */
  readonly note?: Wording;
};

/** Of a rule. */
export type RuleText = {
  /** What it says, in one sentence a clerk understands. */
  readonly sentence: Wording;
  /** In signs, with the names of facts and figures. */
  readonly formula: string;
};
