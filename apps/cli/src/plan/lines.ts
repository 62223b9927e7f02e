// What `payung plan` prints for people: one plan, or scenarios side by side.

import {
  type GoalResult,
  type MonthPlan,
  planNoteText,
  type ScenarioFigures,
} from '@payung/office';
import { formatCount, formatPercent, formatRupiah, type Language } from '@payung/values';
import { decimal } from '../progress.ts';
import { fill } from '../text/text.ts';
import { type PlanText, planText } from './text/text.ts';

export function planLines(
  { plan, seconds }: { readonly plan: MonthPlan; readonly seconds: number },
  language: Language,
): readonly string[] {
  const text = planText(language);
  return [
    fill(text.headline, {
      name: plan.scenario.name,
      people: formatCount(plan.people),
      months: formatCount(plan.personMonths),
      amount: formatRupiah(plan.amount),
      waiting: formatCount(plan.waiting),
      excluded: formatCount(plan.excluded.size),
    }),
    fill(plan.proven ? text.proven : text.unproven, {
      gap: formatPercent(100 * plan.gap, 4),
      seconds: decimal(seconds, language),
      cells: formatCount(plan.size.cells),
      method: text.methods[plan.method],
    }),
    ...plan.goals.filter(({ bound }) => bound !== 0).map((goal) => goalLine(goal, text)),
    ...plan.funds.map((fund) =>
      fill(text.fund, {
        fund: fund.fund,
        people: formatCount(fund.people),
        months: formatCount(fund.personMonths),
        amount: formatRupiah(fund.amount),
        left: formatRupiah(fund.left),
      }),
    ),
    ...plan.months.map(({ month, people, amount }) =>
      fill(text.month, { month, people: formatCount(people), amount: formatRupiah(amount) }),
    ),
    ...plan.notes.map((each) => `  ${planNoteText(each, language)}`),
  ];
}

/** Goals that count what is to be few stand below zero in the plan, and as counts here. */
function goalLine({ goal, priorityClass, value, bound }: GoalResult, text: PlanText): string {
  return fill(bound < 0 ? text.goalOfFew : text.goal, {
    goal: fill(text.goals[goal], { class: priorityClass ?? '' }),
    value: formatCount(Math.abs(value)),
    bound: formatCount(Math.abs(bound)),
  });
}

/** A row for each figure, a column for each scenario. */
export function tableLines(
  figures: readonly ScenarioFigures[],
  language: Language,
): readonly string[] {
  const text = planText(language);
  const row = (name: string, cell: (each: ScenarioFigures) => string) => [
    name,
    ...figures.map(cell),
  ];
  const rows = [
    row('', ({ name }) => name),
    row(text.table.people, ({ people }) => formatCount(people)),
    row(text.table.personMonths, ({ personMonths }) => formatCount(personMonths)),
    row(text.table.amount, ({ amount }) => formatRupiah(amount)),
    row(text.table.amountMonthlyMost, (each) => formatRupiah(each.amountMonthlyMost)),
    row(text.table.cliff, ({ cliff }) =>
      fill(text.afterMonth, { people: formatCount(cliff.people), month: cliff.after }),
    ),
    row(text.table.left, ({ left }) => formatRupiah(left)),
    row(text.table.leftInDecember, (each) => formatRupiah(each.leftInDecember)),
    row(text.table.waiting, ({ waiting }) => formatCount(waiting)),
    row(text.table.branchCredit, ({ branchCredit }) => formatCount(Math.floor(branchCredit))),
    row(text.table.fullBenefitMonths, (each) => formatCount(each.fullBenefitMonths)),
    ...expectedRows(figures, language),
    ...coverageRows(figures, text),
    row(text.table.proven, ({ proven }) => (proven ? text.yes : text.no)),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((each) => each[column]?.length ?? 0)),
  );
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths?.[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
}

/** Only where a table of deaths was given; what is unconfirmed says so in the name of its row. */
function expectedRows(figures: readonly ScenarioFigures[], language: Language): string[][] {
  const text = planText(language);
  const expected = figures.flatMap((each) => each.expected ?? []);
  if (expected.length < figures.length) return [];
  const mark = expected.every(({ confirmed }) => confirmed) ? '' : ` ${text.unconfirmed}`;
  return [
    [`${text.table.deaths}${mark}`, ...expected.map(({ deaths }) => decimal(deaths, language))],
    [`${text.table.benefits}${mark}`, ...expected.map(({ amount }) => formatRupiah(amount))],
  ];
}

function coverageRows(figures: readonly ScenarioFigures[], text: PlanText): string[][] {
  const bases = figures[0]?.coverage ?? [];
  return bases.flatMap(({ definition, year }, at) => {
    const percents = figures.map(({ coverage }) => coverage[at]?.percent ?? []);
    const named = { definition, year };
    return [
      [
        fill(text.table.coverage, named),
        ...percents.map((each) => formatPercent(Math.max(0, ...each))),
      ],
      [
        fill(text.table.coverageLast, named),
        ...percents.map((each) => formatPercent(each.at(-1) ?? 0)),
      ],
    ];
  });
}
