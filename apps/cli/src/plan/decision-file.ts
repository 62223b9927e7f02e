// From a plan to the file that `payung decision freeze` reads: people by their number in the register. Who is
// not in the register cannot be decided on yet; he is named, never left out in silence.

import { type Fund, type MonthPlan, type PlanRequest, waitingList } from '@payung/office';
import { addMonths } from '@payung/values';

export type DecisionFile = {
  readonly file: {
    readonly funds: readonly object[];
    readonly assignments: readonly object[];
    readonly waiting: readonly object[];
  };
  /** Paid for by the plan and unknown to the register. */
  readonly unknown: readonly string[];
};

/** `document` stays empty for the office to fill in: no list is frozen without the paper of its money. */
export function decisionFile(
  request: PlanRequest,
  plan: MonthPlan,
  registerOf: ReadonlyMap<string, number>,
): DecisionFile {
  const used = new Set(plan.assignments.map(({ fund }) => fund));
  const known = plan.assignments.filter(({ person }) => registerOf.has(person));
  const unknown = plan.assignments.filter(({ person }) => !registerOf.has(person));
  const waiting = waitingList(request, plan).flatMap(({ person, funds }) => {
    const number = registerOf.get(person);
    const open = funds.filter((fund) => used.has(fund));
    return number === undefined || open.length === 0 ? [] : [{ person: number, funds: open }];
  });
  return {
    file: {
      funds: request.funds.filter(({ id }) => used.has(id)).map((fund) => fundRecord(fund, plan)),
      assignments: known.map((line) => ({ ...line, person: String(registerOf.get(line.person)) })),
      waiting,
    },
    unknown: [...new Set(unknown.map(({ person }) => person))],
  };
}

function fundRecord(fund: Fund, { scenario }: MonthPlan): object {
  const change = scenario.funds[fund.id];
  return {
    fund: fund.id,
    name: fund.name,
    source: fund.source,
    ceiling: change?.ceiling ?? fund.ceiling,
    from: fund.from,
    until: addMonths(fund.from, fund.months),
    earmark: fund.earmark,
    document: '',
    ...(change?.ceilingMonthly === undefined ? {} : { monthCeiling: change.ceilingMonthly }),
  };
}
