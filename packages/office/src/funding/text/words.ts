// The words a language has to have for the funding plan.

import type { ExclusionReason } from '../candidate.ts';
import type { Earmark } from '../fund.ts';
import type { PlanNoteCode } from '../plan.ts';
import type { FigureRule, PriorityRule } from '../priority.ts';

/** `{people}` is filled from the note's data; `{amount:rupiah}` as money. */
export type FundingTexts = {
  readonly notes: Readonly<Record<PlanNoteCode, string>>;
  readonly exclusions: Readonly<Record<ExclusionReason, string>>;
  readonly priorities: Readonly<
    Record<Exclude<PriorityRule, `${string}:${string}`> | 'undian', string>
  >;
  /** `{figure}` is what the office wrote. */
  readonly figureRules: Readonly<Record<FigureRule, string>>;
  readonly earmarkLimits: Readonly<Record<'places' | 'deciles' | 'lists', string>>;
  readonly earmarks: Readonly<Record<Earmark['kind'], string>>;
};
