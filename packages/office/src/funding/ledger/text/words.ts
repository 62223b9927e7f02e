// The shape of the refusals' texts: a missing one does not compile.

import type { FundingRefusalCode } from '../refusal.ts';

export type FundingRefusalTexts = Readonly<Record<FundingRefusalCode, string>>;
