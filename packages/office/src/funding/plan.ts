// Plan: who is paid for by which fund, from when to when, and what it costs. Plain data, so that
// file, screen and report read the same.

import type { BpuProgram, Explained } from '@payung/law';
import type { Day, Month, Rupiah } from '@payung/values';
import type { Candidate, ExclusionReason } from './candidate.ts';
import type { Fund } from './fund.ts';
import type { PriorityRule } from './priority.ts';

export type PlanInput = {
  readonly funds: readonly Fund[];
  readonly candidates: readonly Candidate[];
  readonly programs: readonly BpuProgram[];
  readonly start: Month;
  readonly priority: readonly PriorityRule[];
  readonly asOf: Day;
};

/** One person, one fund, the months `[from, until)`; `costs` per month sum to `amount`. */
export type PlanLine = {
  readonly person: number;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly amount: Rupiah;
  readonly costs: readonly Rupiah[];
};

export type FundUse = {
  readonly fund: Fund;
  /** 1 is used first: funds with fewer possible people go before general money. */
  readonly order: number;
  /** The months it pays in this plan; none when it ended before the plan starts. */
  readonly from: Month;
  readonly until: Month;
  readonly months: number;
  /** Contribution of one person in the first of these months, with its articles. */
  readonly monthly: Explained<Rupiah>;
  /** Contribution of one person over all of these months. */
  readonly perPerson: Rupiah;
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  readonly left: Rupiah;
  /** Places the money left could still pay for, if there were names. */
  readonly unfilledPlaces: number;
};

/** What the plan does in one month: the cliff where people fall out of protection shows here. */
export type PlanMonth = { readonly month: Month; readonly people: number; readonly amount: Rupiah };

export const planNoteCodes = [
  'order',
  'start_past',
  'jkm_waiting',
  'age_min_unconfirmed',
  'occupation_unknown',
  'birth_inexact',
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

/** For a plan read back from a file, which may be of a newer program. */
export function isPlanNoteCode(text: string): text is PlanNoteCode {
  return planNoteCodes.some((code) => code === text);
}

/** What the reader of the plan has to know; words in text/, by `planNoteText`. */
export type PlanNote = {
  readonly code: PlanNoteCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export type Plan = {
  /** In the order in which the people were chosen. */
  readonly lines: readonly PlanLine[];
  /** In the order of the funds file. */
  readonly funds: readonly FundUse[];
  readonly months: readonly PlanMonth[];
  /** People who may be paid for, but whom no money reached. */
  readonly waiting: number;
  readonly excluded: readonly { readonly reason: ExclusionReason; readonly people: number }[];
  readonly excludedPersons: ReadonlyMap<number, ExclusionReason>;
  readonly notes: readonly PlanNote[];
};
