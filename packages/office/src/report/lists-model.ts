// The lists in the report: what each held and its quality, and the data rows by status.

import {
  formatCount,
  formatPercent,
  type Issue,
  issueLine,
  issueText,
  type Language,
} from '@payung/values';
import type { LinkageSummary, ListSummary, Summary } from './summary.ts';
import type { TableModel } from './table-model.ts';
import { fill, reportText } from './text/catalogue.ts';
import type { ReportText } from './text/words.ts';

export type ListsModel = {
  readonly heading: string;
  readonly intro: string;
  readonly sum: string;
  readonly table: TableModel;
  /** Lists that could not be read, with the reason. */
  readonly refused: readonly string[];
  /** What is wrong with whole lists that were read, said once for all of them. */
  readonly findings: readonly string[];
  readonly repair: string;
};

export type LinksModel = {
  readonly heading: string;
  readonly intro: string;
  readonly table: TableModel;
  /** How good the links are, and whether the model still fits. */
  readonly accuracy: string;
  readonly drift?: string;
};

export function listsModel(
  lists: readonly ListSummary[],
  totals: Summary['totals'],
  language: Language,
): ListsModel {
  const text = reportText(language);
  const { rows } = totals;
  const { head } = text.lists;
  const usable = lists.reduce((sum, list) => sum + list.usableNik, 0);
  const count = {
    data: formatCount(rows.data),
    accepted: formatCount(rows.accepted),
    merged: formatCount(rows.merged),
    held: formatCount(rows.held),
    rejected: formatCount(rows.rejected),
  };
  return {
    heading: text.lists.heading,
    intro: fill(text.lists.intro, { lists: formatCount(lists.length), data: count.data }),
    sum: fill(text.lists.sum, { ...count, ignored: formatCount(rows.ignored) }),
    table: {
      caption: text.lists.caption,
      head: [
        head.list,
        head.data,
        head.accepted,
        head.merged,
        head.held,
        head.rejected,
        head.usableNik,
        head.problem,
      ],
      rows: lists.map((list) => listCells(list, text, language)),
      total: [
        text.lists.total,
        count.data,
        count.accepted,
        count.merged,
        count.held,
        count.rejected,
        shareText(usable, rows.data),
        '',
      ],
    },
    refused: lists.filter(isRefused).flatMap((list) => refusalLines(list, language)),
    findings: findingLines(lists, text, language),
    repair: text.lists.repair,
  };
}

function isRefused(list: ListSummary): boolean {
  return list.format === 'unreadable';
}

function refusalLines(list: ListSummary, language: Language): readonly string[] {
  return list.fileIssues
    .filter((issue) => issue.severity === 'error')
    .map((issue) => issueLine({ ...issue, at: { file: list.file, ...issue.at } }, language));
}

/** `15 daftar: NIK rusak …`: a fault many lists share is one sentence, not fifteen. */
function findingLines(
  lists: readonly ListSummary[],
  text: ReportText,
  language: Language,
): readonly string[] {
  const issues = lists
    .filter((list) => !isRefused(list))
    .flatMap((list) => [...new Map(list.fileIssues.map((issue) => [issue.code, issue])).values()])
    .filter((issue) => issue.severity === 'error');
  return [...Map.groupBy(issues, (issue) => issue.code).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { remedy } = issueText(first, language);
    const problem = generalText(first, language);
    return [fill(text.lists.finding, { lists: formatCount(group.length), problem, remedy })];
  });
}

/**
 * A row's problem without what stood in its cells: the report travels further than the lists, and
 * a cell may hold a name, a birth date or most of a NIK. `Nama “…” tidak wajar.`
 */
function generalText(example: Issue, language: Language): string {
  const data = Object.fromEntries(Object.keys(example.data).map((key) => [key, '…']));
  return issueText({ ...example, data }, language).problem;
}

function listCells(list: ListSummary, text: ReportText, language: Language): readonly string[] {
  const { rows } = list;
  return [
    list.file,
    formatCount(rows.data),
    formatCount(rows.accepted),
    formatCount(rows.merged),
    formatCount(rows.held),
    formatCount(rows.rejected),
    shareText(list.usableNik, rows.data),
    problemText(list, text, language),
  ];
}

/** What most rows suffer from, grave problems before slight ones. */
function problemText(list: ListSummary, text: ReportText, language: Language): string {
  const bySeverity = ['error', 'warning'].map((severity) =>
    list.problems.find((problem) => problem.severity === severity && problem.rows > 0),
  );
  const top = bySeverity.find((problem) => problem !== undefined);
  if (top === undefined) return text.lists.noProblem;
  const words = { rows: formatCount(top.rows), text: generalText(top.example, language) };
  return fill(text.lists.problem, words);
}

export function linksModel(
  { totals, linkage }: Pick<Summary, 'totals' | 'linkage'>,
  language: Language,
): LinksModel {
  const text = reportText(language);
  const { links, rows, persons, unprotected } = totals;
  const { head, status } = text.links;
  const order = ['peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau', 'tidak_sah'] as const;
  return {
    heading: text.links.heading,
    intro: fill(text.links.intro, {
      persons: formatCount(persons),
      unprotected: formatCount(unprotected),
    }),
    table: {
      caption: text.links.caption,
      head: [head.status, head.meaning, head.rows, head.share],
      rows: order.map((each) => [
        status[each].label,
        status[each].meaning,
        formatCount(links[each]),
        shareText(links[each], rows.data),
      ]),
      total: [
        text.lists.total,
        '',
        formatCount(order.reduce((sum, each) => sum + links[each], 0)),
        '',
      ],
    },
    accuracy: accuracyText(linkage, links.tinjau, language),
    ...(linkage.drift.length > 0 && { drift: driftText(linkage, text) }),
  };
}

/** What every count of persons rests on; the model's own estimate, and said to be one. */
export function accuracyText(
  linkage: LinkageSummary,
  reviewRows: number,
  language: Language,
): string {
  const percent = (share: number) => formatPercent(Math.round(share * 10_000) / 100);
  const { rows, model } = linkage;
  const words = reportText(language).links;
  return fill(rows === undefined ? words.accuracy : words.rowAccuracy, {
    precision: percent((rows ?? linkage).precision),
    recall: percent((rows ?? linkage).recall),
    linked: formatCount(rows?.linked ?? 0),
    missed: formatCount(rows?.missed ?? 0),
    review: formatCount(reviewRows),
    model,
  });
}

function driftText(linkage: LinkageSummary, text: ReportText): string {
  const names = linkage.drift.map(
    ({ comparison }) => text.links.comparison[comparison] ?? comparison,
  );
  return fill(text.links.drift, { comparisons: [...new Set(names)].join(', ') });
}

/** `48,44 %`, half up in integers; a dash where there is nothing to divide. */
function shareText(part: number, whole: number): string {
  if (whole === 0) return '—';
  return formatPercent(Math.floor((part * 20_000 + whole) / (whole * 2)) / 100);
}
