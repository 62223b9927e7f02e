// A plan that leaves this program: solved, then checked by rules of their own.

import { addMonths } from '@payung/values';
import { checkAssignments, type PlanFault } from './check.ts';
import { fundsOf, type MonthPlan, type PlanRequest, planMonths } from './planner/index.ts';

/** A fault of the program: no plan that breaks a rule is ever written. */
export class PlanBreaksRule extends Error {
  override readonly name = 'PlanBreaksRule';
  readonly faults: readonly PlanFault[];

  constructor(faults: readonly PlanFault[]) {
    super(`The plan breaks ${faults.length} rules, first ${JSON.stringify(faults[0])}`);
    this.faults = faults;
  }
}

/** Rencana yang sudah diperiksa. */
export async function planChecked(request: PlanRequest): Promise<MonthPlan> {
  const plan = await planMonths(request);
  const faults = planFaults(request, plan);
  if (faults.length > 0) throw new PlanBreaksRule(faults);
  return plan;
}

/** Faults of any plan for this request, by the law and the funds alone. */
export function planFaults(
  { people, funds, scenario }: PlanRequest,
  { assignments }: Pick<MonthPlan, 'assignments'>,
): readonly PlanFault[] {
  const named = new Set(assignments.map(({ person }) => person));
  return checkAssignments({
    assignments,
    people: people
      .filter(({ key }) => named.has(key))
      .map(({ candidate, ...person }) => ({ ...candidate, ...person })),
    funds: fundsOf(funds, scenario).map((fund) => ({ ...fund, ...scenario.funds[fund.id] })),
    programs: scenario.programs,
    from: scenario.start,
    until: addMonths(scenario.start, scenario.months),
    minMonths: scenario.minMonths,
  });
}
