// What the planner is given and what it hands back. Plain data on both sides.

import type { Day, Month, Rupiah } from '@payung/values';
import type { Assignment } from '../assignment.ts';
import type { Candidate, ExclusionReason } from '../candidate.ts';
import type { Fund } from '../fund.ts';
import type { PlanMonth, PlanNote } from '../plan.ts';
import type { GoalName, Scenario } from './scenario.ts';

/** A person a plan may pay for. */
export type PlanPerson = {
  /** Distinct; what assignments name him by. */
  readonly key: string;
  readonly candidate: Candidate;
  /** Somebody else has paid for all months before this one: the plan can only carry on. */
  readonly coveredUntil?: Month;
};

export type PlanRequest = {
  readonly people: readonly PlanPerson[];
  readonly funds: readonly Fund[];
  readonly scenario: Scenario;
  /** The date of the data; a start before it is said. */
  readonly asOf?: Day;
  /** The plan before this one; deviating from it is a goal of its own. */
  readonly before?: readonly Assignment[];
  /** People the room tells facts of and who stand on none of its lists. */
  readonly unmatchedFacts?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
};

export type PlanProgress = { readonly goal: number; readonly goals: number };

/** `bound` is what no plan can exceed, given the goals before; `value` what this plan reaches. */
export type GoalResult = {
  readonly goal: GoalName;
  /** Of `priority`: the class, 1 first. */
  readonly priorityClass?: number;
  readonly value: number;
  readonly bound: number;
  /** (bound − value) / bound; 0 is proven best. */
  readonly gap: number;
};

/**
 * `linear`: the optimum fell on whole people; `repaired`: whole people found that reach every bound
 * or come within the stated gap; `integer`: solved goal by goal over whole people; `greedy`: the
 * solver gave up and own code made the plan.
 */
export type PlanMethod = 'linear' | 'repaired' | 'integer' | 'greedy';

export type FundTotal = {
  readonly fund: string;
  readonly ceiling: Rupiah;
  readonly amount: Rupiah;
  readonly left: Rupiah;
  readonly people: number;
  readonly personMonths: number;
  /** Months of one person the money left would still pay, if there were names. */
  readonly unfilledMonths: number;
};

export type MonthPlan = {
  readonly scenario: Scenario;
  /** Those of one person stand together, in the order of their months. */
  readonly assignments: readonly Assignment[];
  readonly goals: readonly GoalResult[];
  readonly method: PlanMethod;
  /** Every goal but `steady`, which only tidies, is within 1e-4 of its bound. */
  readonly proven: boolean;
  readonly gap: number;
  readonly size: { readonly cells: number; readonly columns: number; readonly rows: number };
  readonly funds: readonly FundTotal[];
  readonly months: readonly PlanMonth[];
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  /** People no month could be paid for, though the law lets them. */
  readonly waiting: number;
  readonly excluded: ReadonlyMap<string, ExclusionReason>;
  readonly excludedReasons: readonly {
    readonly reason: ExclusionReason;
    readonly people: number;
  }[];
  /** What the reader has to know before money is promised. */
  readonly notes: readonly PlanNote[];
};
