// Scenarios side by side: the same figures of each plan, so that six months for all can be weighed
// against a year for some.

import { findBpuJkmWaiting, findParameter } from '@payung/law';
import {
  addMonths,
  addRupiah,
  firstDay,
  type Month,
  month,
  monthsBetween,
  type Rupiah,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import type { Assignment } from '../assignment.ts';
import type { Fund } from '../fund.ts';
import type { PlanMonth } from '../plan.ts';
import { type ExpectedBenefits, expectedBenefits, type MortalityRow } from './benefits.ts';
import type { MonthPlan, PlanPerson } from './request.ts';
import { spellsOf } from './spells.ts';

/** Protected people of the region before the plan, on one of its bases. */
export type CoverageBase = {
  readonly definition: string;
  readonly year: number;
  readonly part: number;
  readonly base: number;
};

export type ScenarioFigures = {
  readonly name: string;
  readonly people: number;
  readonly personMonths: number;
  readonly amount: Rupiah;
  /** Of the dearest month. */
  readonly amountMonthlyMost: Rupiah;
  /** The month after which most people fall out of protection at once. */
  readonly cliff: { readonly after: Month; readonly people: number };
  readonly left: Rupiah;
  /** Not paid out by December of the first year: money of a yearly budget is gone then. */
  readonly leftInDecember: Rupiah;
  readonly waiting: number;
  /**
   * Kredit kantor cabang: memberships that count in full from so many months on, in proportion
   * below, company CSR not at all below (practice of the branch, no regulation).
   */
  readonly branchCredit: number;
  /** Months of one person after the JKM waiting time; a gap begins it anew. */
  readonly fullBenefitMonths: number;
  readonly months: readonly PlanMonth[];
  /** Percent of the base that are protected, month by month, if all others stay as they are. */
  readonly coverage: readonly {
    readonly definition: string;
    readonly year: number;
    readonly base: number;
    readonly percent: readonly number[];
  }[];
  readonly proven: boolean;
  readonly gap: number;
  /** Where a table of deaths was given: an estimate. */
  readonly expected?: ExpectedBenefits;
};

export function figuresOf(
  plan: MonthPlan,
  facts: {
    readonly funds: readonly Fund[];
    readonly bases: readonly CoverageBase[];
    readonly people: readonly PlanPerson[];
    readonly mortality?: readonly MortalityRow[];
  },
): ScenarioFigures {
  const { months } = plan;
  const peopleIn = months.map(({ people }) => people);
  return {
    name: plan.scenario.name,
    people: plan.people,
    personMonths: plan.personMonths,
    amount: plan.amount,
    amountMonthlyMost: rupiah(Math.max(0, ...months.map(({ amount }) => amount))),
    cliff: cliffOf(plan),
    left: addRupiah(...plan.funds.map(({ left }) => left)),
    leftInDecember: leftInDecember(plan),
    waiting: plan.waiting,
    branchCredit: branchCredit(plan, facts.funds),
    fullBenefitMonths: fullBenefitMonths(plan),
    months,
    coverage: facts.bases.map(({ definition, year, part, base }) => ({
      definition,
      year,
      base,
      percent: peopleIn.map((people) => (100 * (part + people)) / base),
    })),
    proven: plan.proven,
    gap: plan.gap,
    ...(facts.mortality === undefined
      ? {}
      : { expected: expectedBenefits(plan, facts.people, facts.mortality) }),
  };
}

function leftInDecember({ funds, months, scenario }: MonthPlan): Rupiah {
  const december = month(`${scenario.start.slice(0, 4)}-12`);
  const paid = months.filter((each) => each.month <= december).map(({ amount }) => amount);
  return subtractRupiah(addRupiah(...funds.map(({ ceiling }) => ceiling)), addRupiah(...paid));
}

/** After the last month everybody who is still paid for falls out. */
function cliffOf({ months, scenario }: MonthPlan): ScenarioFigures['cliff'] {
  return months.reduce(
    (worst, { month, people }, at) => {
      const fall = people - (months[at + 1]?.people ?? 0);
      return fall > worst.people ? { after: month, people: fall } : worst;
    },
    { after: addMonths(scenario.start, scenario.months - 1), people: 0 },
  );
}

function branchCredit({ assignments, scenario }: MonthPlan, funds: readonly Fund[]): number {
  const full = findParameter('funding.branch_credit_months', firstDay(scenario.start))?.value;
  if (full === undefined) return 0;
  const csr = new Set(funds.filter(({ source }) => source === 'CSR').map(({ id }) => id));
  const monthsOf = new Map<string, { company: number; public: number }>();
  for (const line of assignments) {
    const months = monthsOf.get(line.person) ?? { company: 0, public: 0 };
    months[csr.has(line.fund) ? 'company' : 'public'] += lengthOf(line);
    monthsOf.set(line.person, months);
  }
  let credit = 0;
  for (const months of monthsOf.values()) {
    const ofCompany = months.company >= full ? full : 0;
    credit += Math.min(full, ofCompany + months.public);
  }
  return credit / full;
}

function fullBenefitMonths({ assignments, scenario }: MonthPlan): number {
  if (!scenario.programs.includes('JKM')) return 0;
  const waiting = findBpuJkmWaiting(firstDay(scenario.start));
  const months = waiting === undefined ? 0 : waiting.value.months;
  return spellsOf(assignments).reduce((sum, { length }) => sum + Math.max(0, length - months), 0);
}

function lengthOf({ months }: Assignment): number {
  return monthsBetween(months.from, months.until);
}
