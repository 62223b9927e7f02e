// What a plan says of its months and to its reader. Plain data, so that file, screen and report read
// the same.

import type { Month, Rupiah } from '@payung/values';

/** What the plan does in one month: the cliff where people fall out of protection shows here. */
export type PlanMonth = { readonly month: Month; readonly people: number; readonly amount: Rupiah };

export const planNoteCodes = [
  'proven',
  'unproven',
  'order',
  'draw',
  'start_past',
  'jkm_waiting',
  'age_min_unconfirmed',
  'occupation_unknown',
  'birth_inexact',
  'several_payers',
  'facts_unmatched',
  'fund_over',
  'fund_later',
  'fund_too_small',
  'earmark_paid_elsewhere',
  'law_forbids',
  'law_unconfirmed',
  'figure_unconfirmed',
  'contribution_varies',
  'jkm_waiting_whole',
  'below_branch_credit',
  'unfilled',
  'unfilled_months',
  'protection_ends',
] as const;
export type PlanNoteCode = (typeof planNoteCodes)[number];

/** What the reader of the plan has to know; words in text/, by `planNoteText`. */
export type PlanNote = {
  readonly code: PlanNoteCode;
  readonly data: Readonly<Record<string, string | number>>;
};
