// The shape of the texts of the review: a missing one does not compile.

import type { ReviewRefusalCode } from '../refusal.ts';

export type ReviewText = {
  readonly refusals: Readonly<Record<ReviewRefusalCode, string>>;
};
