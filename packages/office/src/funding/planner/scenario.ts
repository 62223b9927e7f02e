// Scenario: what a plan by single months is asked for, as plain data: its months, its goals in
// order, the money it may count on, and the seed of the draw.

import type { BpuProgram } from '@payung/law';
import type { Month, Rupiah } from '@payung/values';
import type { PriorityRule } from '../priority.ts';

/**
 * What protection counts by: months of people, people paid for at least `minMonths` on end, or
 * people protected in one month (the date a target is read at).
 */
export type Measure =
  | { readonly kind: 'person_months' }
  | { readonly kind: 'people' }
  | { readonly kind: 'covered_in'; readonly month: Month };

/**
 * In words: nobody now protected lapses; the measure, class of priority by class; the measure over
 * everybody; months of people over everybody; few beginnings (a gap restarts the JKM waiting time);
 * few changes against the last plan; few changes of payer.
 */
export const goalNames = [
  'keep',
  'priority',
  'total',
  'person_months',
  'unbroken',
  'unchanged',
  'steady',
] as const;
export type GoalName = (typeof goalNames)[number];

/** What a scenario changes about the funds of the room. */
export type FundChange = {
  /** False: this scenario does without the fund. */
  readonly used?: boolean;
  readonly ceiling?: Rupiah;
  /** At most this much in any one month. */
  readonly ceilingMonthly?: Rupiah;
};

/** Skenario: months are `months` from `start`; earlier goals are never given up for later ones. */
export type Scenario = {
  readonly name: string;
  readonly start: Month;
  readonly months: number;
  readonly programs: readonly BpuProgram[];
  readonly priority: readonly PriorityRule[];
  readonly measure: Measure;
  /** A beginning is paid for at least so many months on end. */
  readonly minMonths: number;
  readonly goals: readonly GoalName[];
  readonly funds: Readonly<Record<string, FundChange>>;
  /** Bibit undian: fixed and recorded before the draw. */
  readonly seed: string;
};

/** The order of the trade: keep, then who comes first, then as much as there is money for. */
export const usualGoals: readonly GoalName[] = [
  'keep',
  'priority',
  'person_months',
  'unbroken',
  'unchanged',
  'steady',
];
