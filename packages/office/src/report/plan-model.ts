// The plan in the report: one line per fund, people per month, and what the plan leaves open.

import { fundSourceText } from '@payung/law';
import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import { exclusionText, planNoteText } from '../funding/index.ts';
import type { FundSummary, PlanSummary } from './summary.ts';
import type { TableModel } from './table-model.ts';
import { fill, reportText } from './text/catalogue.ts';
import type { ReportText } from './text/words.ts';
import { longMonth, shortDate } from './words.ts';

export type PlanModel = {
  readonly heading: string;
  readonly intro: string;
  readonly table?: TableModel;
  readonly chart: { readonly title: string; readonly alt: string };
  /** Where people fall out of the plan: one sentence per cliff. */
  readonly cliffs: readonly string[];
  /** What the plan leaves open: places without names, people without money, notes. */
  readonly open: readonly string[];
  readonly excluded: HeadedLines;
  readonly notes: HeadedLines;
};

export type HeadedLines = { readonly heading: string; readonly lines: readonly string[] };

export function planModel(plan: PlanSummary, language: Language): PlanModel {
  const text = reportText(language);
  const cliffs = cliffsOf(plan, text, language);
  const hasFunds = plan.funds.length > 0;
  return {
    heading: text.plan.heading,
    intro: hasFunds
      ? [
          fill(text.plan.intro, {
            programs: plan.programs.join(' + '),
            start: longMonth(plan.start, language),
          }),
          ...plan.notes.filter(isProof).map((note) => planNoteText(note, language)),
        ].join(' ')
      : text.plan.none,
    ...(hasFunds && { table: planTable(plan, text, language) }),
    chart: {
      title: text.plan.chart,
      alt: fill(text.plan.chartAlt, { reading: cliffs.join(' ') }),
    },
    cliffs,
    open: openLines(plan, text),
    excluded: {
      heading: text.plan.excluded,
      lines: plan.excluded.map(({ reason, people }) =>
        fill(text.plan.excludedLine, {
          people: formatCount(people),
          reason: exclusionText(reason, language),
        }),
      ),
    },
    notes: {
      heading: text.plan.notes,
      lines: plan.notes
        .filter((note) => !isProof(note))
        .map((note) => planNoteText(note, language)),
    },
  };
}

/** Said beside the plan itself; the rest stands under it. */
function isProof({ code }: PlanSummary['notes'][number]): boolean {
  return code === 'proven' || code === 'unproven';
}

function planTable(plan: PlanSummary, text: ReportText, language: Language): TableModel {
  const { head } = text.plan;
  const sum = (of: (fund: FundSummary) => number) =>
    plan.funds.reduce((all, fund) => all + of(fund), 0);
  const rupiahOf = (amount: number) => formatRupiah(rupiah(amount));
  return {
    caption: text.plan.caption,
    head: [
      head.fund,
      head.months,
      head.monthly,
      head.ceiling,
      head.amount,
      head.left,
      head.people,
      head.unfilled,
    ],
    rows: plan.funds.map((fund) => [
      `${fund.name}\n${fundSourceText(fund.source, language)}`,
      fill(text.plan.months, {
        months: String(fund.months),
        from: shortDate(fund.from, language),
      }),
      formatRupiah(fund.monthly),
      formatRupiah(fund.ceiling),
      formatRupiah(fund.amount),
      formatRupiah(fund.left),
      formatCount(fund.people),
      formatCount(fund.unfilledPlaces),
    ]),
    total: [
      text.plan.total,
      '',
      '',
      rupiahOf(sum((fund) => fund.ceiling)),
      formatRupiah(plan.amount),
      rupiahOf(sum((fund) => fund.left)),
      formatCount(plan.people),
      formatCount(sum((fund) => fund.unfilledPlaces)),
    ],
  };
}

/** Each month after which fewer people are protected, and the end of it all. */
function cliffsOf(plan: PlanSummary, text: ReportText, language: Language): readonly string[] {
  const falls = plan.months.slice(1).flatMap((next, index) => {
    const month = plan.months[index];
    const fall = month === undefined ? 0 : month.people - next.people;
    if (month === undefined || fall <= 0) return [];
    const words = { month: longMonth(month.month, language), people: formatCount(fall) };
    return [fill(text.plan.cliff, words)];
  });
  const last = plan.months.at(-1);
  if (last === undefined) return falls;
  const words = { month: longMonth(last.month, language), people: formatCount(last.people) };
  return [...falls, fill(text.plan.ends, words)];
}

/** The plan's own notes name unfilled places fund by fund; without them one line says the sum. */
function openLines(plan: PlanSummary, text: ReportText): readonly string[] {
  const places = plan.funds.reduce((sum, fund) => sum + fund.unfilledPlaces, 0);
  const isNoted = plan.notes.some((note) => note.code === 'unfilled');
  return [
    ...(plan.funds.length > 0 ? [sumLine(plan, text)] : []),
    ...(places > 0 && !isNoted ? [fill(text.plan.unfilled, { places: formatCount(places) })] : []),
  ];
}

/** Planned, waiting and excluded are everybody without protection: nobody falls between. */
function sumLine(plan: PlanSummary, text: ReportText): string {
  const excluded = plan.excluded.reduce((sum, each) => sum + each.people, 0);
  return fill(text.plan.sum, {
    planned: formatCount(plan.people),
    waiting: formatCount(plan.waiting),
    excluded: formatCount(excluded),
    all: formatCount(plan.people + plan.waiting + excluded),
  });
}
