// The waiting list of a plan: whom no month could be paid for though the law lets them, in the order in
// which they would come, each with the funds that may pay for him.

import { isMeantFor, permissionFor, termsOf } from '../terms.ts';
import { fundsOf, orderOf } from './planner.ts';
import type { MonthPlan, PlanRequest } from './request.ts';

/** Daftar tunggu. */
export type Waiting = { readonly person: string; readonly funds: readonly string[] };

export function waitingList(request: PlanRequest, plan: MonthPlan): readonly Waiting[] {
  const { scenario } = plan;
  const paid = new Set(plan.assignments.map(({ person }) => person));
  const waiting = request.people.filter(({ key }) => !paid.has(key) && !plan.excluded.has(key));
  const terms = fundsOf(request.funds, scenario).map((fund) => termsOf(fund, scenario));
  return orderOf(waiting, scenario).map(({ key, candidate }) => ({
    person: key,
    funds: terms
      .filter(
        (each) =>
          each.months.length > 0 &&
          isMeantFor(each.fund, candidate) &&
          permissionFor(each, candidate) !== 'no',
      )
      .map(({ fund }) => fund.id),
  }));
}
