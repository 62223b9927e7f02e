// A periodic report as words and tables, the same for PDF, DOCX, XLSX and message: where we stand, over
// which base and target, why it moved, what was promised, what to decide.

import {
  addMonths,
  type Day,
  dayParts,
  formatCount,
  formatPercent,
  type Language,
} from '@payung/values';
import { causeText } from '../../registry/index.ts';
import { undertakingParts } from '../agreements/index.ts';
import type { Commitment } from '../commitment.ts';
import { coveragePart, districtPart, fundPart, leadOf, promisePart } from '../paper-model.ts';
import type { PaperModel, PaperPart } from '../paper-part.ts';
import { withoutSmall } from '../standing.ts';
import { dayText, filled, monevText, monthText } from '../text/catalogue.ts';
import { decisionsOf, isOverdue } from './decisions.ts';
import { definitionsPart } from './definitions.ts';
import { indicatorLead, indicatorParts } from './indicator-model.ts';
import {
  benefitsPart,
  coming,
  compliancePart,
  endingsPart,
  fileMonth,
  leaving,
  movementPart,
  named,
  points,
  protectionPart,
  recoveryPart,
  skkPart,
  trendPart,
} from './period-parts.ts';
import { pressLead, pressParts } from './press-model.ts';
import { type Signature, stateOf } from './signature.ts';
import { signatureBlock, signaturePart } from './signature-part.ts';
import type { PeriodCoverage, PeriodMovement, PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';

type Made = {
  readonly language: Language;
  readonly digest: string;
  /** Absent as long as it is not frozen. */
  readonly report?: number;
  readonly signatures: readonly Signature[];
};

export function periodModel(snapshot: PeriodSnapshot, made: Made): PaperModel {
  const { language, report, digest, signatures } = made;
  const text = periodText(language);
  const shared = monevText(language);
  const { period, tenant, day, known } = snapshot;
  return {
    language,
    title: text.titles[period.kind],
    tenant: tenant.name,
    subtitle: filled(report === undefined ? text.previewSubtitle : text.subtitle, {
      ...{ span: spanOf(period, language), report: report ?? '' },
      day: dayText(day, language),
    }),
    date: dayParts(day),
    ...draftOf(made),
    ...said(snapshot, made),
    footer: filled(report === undefined ? text.previewFooter : text.footer, {
      report: report ?? '',
      change: formatCount(known),
      digest: digest.slice(0, 16),
    }),
    page: shared.page,
    signature: signatureBlock(signatures, language),
  };
}

/** `Juni 2026`, or `Januari 2026 sampai Juni 2026`. */
function spanOf({ from, until }: PeriodSnapshot['period'], language: Language): string {
  const [first, last] = [from, addMonths(until, -1)].map((each) => monthText(each, language));
  if (first === last) return first ?? '';
  return filled(periodText(language).span, { from: first ?? '', last: last ?? '' });
}

type Said = Pick<PaperModel, 'lead' | 'parts'>;

/** What it says: a sheet of its own, or the report of its months. */
function said(snapshot: PeriodSnapshot, made: Made): Said {
  const { language, report, signatures } = made;
  const signed = report === undefined ? [] : [signaturePart(signatures, language)];
  switch (snapshot.period.kind) {
    case 'indicators':
      return {
        lead: indicatorLead(snapshot, language),
        parts: [...indicatorParts(snapshot, made), ...signed],
      };
    case 'press':
      // One page: who stands behind it is on its last lines.
      return { lead: pressLead(snapshot, language), parts: pressParts(snapshot, language) };
    default:
      return {
        lead: periodLead(snapshot, language),
        parts: [...periodParts(snapshot, made), ...signed],
      };
  }
}

function periodLead(snapshot: PeriodSnapshot, language: Language): readonly string[] {
  return [
    ...leadOf(snapshot, language),
    ...movementLead(snapshot, language),
    snapshot.promises.length === 0
      ? monevText(language).noPromises
      : promiseLead(snapshot, language),
  ];
}

function periodParts(
  snapshot: PeriodSnapshot,
  { language, digest }: Pick<Made, 'language' | 'digest'>,
): readonly PaperPart[] {
  const shared = monevText(language);
  const { day, coverage, funds, promises, undertakings, protection, benefits } = snapshot;
  // Deaths and accidents of a few are known by their families' names. What ends or is in arrears is told in
  // full: somebody has to decide on it.
  const told = withoutSmall({ protection, ...benefits });
  return [
    decisionPart(snapshot, language),
    coveragePart({ coverage }, shared),
    trendPart(snapshot, language),
    movementPart(snapshot, language),
    districtPart({ coverage }, shared),
    fundPart({ funds }, shared, language),
    protectionPart(snapshot, language),
    endingsPart(snapshot, language),
    compliancePart(snapshot, language),
    skkPart(snapshot, language),
    recoveryPart(snapshot, language),
    benefitsPart(told, language),
    promisePart(promises, shared, language),
    ...undertakingParts(undertakings, { on: day, language }),
    definitionsPart(snapshot, { language, digest }),
  ];
}

/** Said on each page while nobody has signed. */
function draftOf({
  language,
  report,
  signatures,
}: Pick<Made, 'language' | 'report' | 'signatures'>): Pick<PaperModel, 'draft'> {
  const { drafts } = periodText(language);
  if (report === undefined) return { draft: drafts.preview };
  const state = stateOf(signatures);
  return state === 'signed' ? {} : { draft: drafts[state] };
}

function decisionPart(snapshot: PeriodSnapshot, language: Language): PaperPart {
  const text = periodText(language);
  const lines = decisionsOf(snapshot, language);
  return {
    told: true,
    heading: text.parts.decisions,
    lines:
      lines.length === 0
        ? [text.none.decisions]
        : lines.map((line, index) => `${index + 1}. ${line}`),
  };
}

/** Why it moved: by people and their causes, and by the base alone. */
function movementLead(snapshot: PeriodSnapshot, language: Language): readonly string[] {
  const { movement, coverage } = snapshot;
  const rows = rowsOfPeriod(snapshot);
  return [
    ...(movement === undefined
      ? trendSentence(rows, language)
      : [movementSentence(movement, coverage, language)]),
    ...percentSentence(rows, language),
  ];
}

type TrendRows = PeriodCoverage['trend']['rows'];

/** The months the report is about, and before them the one they are measured against. */
function rowsOfPeriod({ coverage, period }: PeriodSnapshot): TrendRows {
  const before = addMonths(period.from, -1);
  return coverage.trend.rows.filter(({ at }) => at >= before);
}

/** How the percentage moved, parted into what the people did to it and what another base did. */
function percentSentence(rows: TrendRows, language: Language): readonly string[] {
  const { lead } = periodText(language);
  const [first, ...others] = rows;
  const [before, after] = [first?.percent, others.at(-1)?.percent];
  if (first === undefined || before === undefined || after === undefined) return [];
  const said =
    after > before ? lead.percentUp : after < before ? lead.percentDown : lead.percentSame;
  return [
    filled(said, {
      ...{ before: formatPercent(before), after: formatPercent(after) },
      ...{ from: named(first.at, language), split: splitOf(rows, language) },
    }),
  ];
}

/** Nothing where the base stayed: the people alone moved it. */
function splitOf([first, ...others]: TrendRows, language: Language): string {
  const { lead } = periodText(language);
  const total = (part: 'pointsByPeople' | 'pointsByBase') =>
    Math.round(others.reduce((all, row) => all + (row[part] ?? 0), 0) * 100) / 100;
  const byBase = total('pointsByBase');
  if (byBase === 0) return '';
  const effect = (value: number) =>
    filled(value > 0 ? lead.raises : value < 0 ? lead.lowers : lead.neither, {
      points: points(Math.abs(value)),
    });
  const [before, after] = [first?.baseCount, others.at(-1)?.baseCount];
  const bases =
    before === undefined || after === undefined || before === after
      ? ''
      : filled(lead.bases, { before: formatCount(before), after: formatCount(after) });
  return filled(lead.split, {
    ...{ people: effect(total('pointsByPeople')), base: effect(byBase), bases },
  });
}

/** How it moved, where nobody can say why; what did not move has no cause. */
function trendSentence(rows: TrendRows, language: Language): readonly string[] {
  const { lead } = periodText(language);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const change = last.people - first.people;
  const words = {
    change: formatCount(Math.abs(change)),
    ...{ from: named(first.at, language), before: formatCount(first.people) },
  };
  if (change === 0) return [filled(lead.trendSame, words)];
  return [filled(change > 0 ? lead.trendUp : lead.trendDown, words), lead.unexplained];
}

function movementSentence(
  movement: PeriodMovement,
  coverage: PeriodCoverage,
  language: Language,
): string {
  const { lead } = periodText(language);
  const { before, after, causes } = movement;
  const change = after - before;
  const words = {
    ...{ before: formatCount(before), after: formatCount(after) },
    ...{
      from: fileMonth({ movement, coverage }, 'before', language),
      to: fileMonth({ movement, coverage }, 'after', language),
    },
    change: formatCount(Math.abs(change)),
  };
  if (change === 0) return filled(lead.stayed, words);
  const directed: readonly (keyof typeof causes)[] = change > 0 ? coming : leaving;
  const most = directed.reduce((top, cause) => (causes[cause] > causes[top] ? cause : top));
  return filled(change > 0 ? lead.grew : lead.shrank, {
    ...words,
    cause: causeText(most, language),
    people: formatCount(causes[most]),
  });
}

function promiseLead({ promises, day }: PeriodSnapshot, language: Language): string {
  const { lead, promised } = periodText(language);
  const settled = (outcome: string) =>
    promises.filter((each) => each.outcome?.outcome === outcome).length;
  const unsettled = promises.filter((each) => each.outcome === undefined);
  const overdue = unsettled.filter((each) => isOverdue(each, day)).length;
  const counts = [
    [promised.kept, settled('kept')],
    [promised.broken, settled('broken')],
    [promised.open, unsettled.length - overdue],
    [promised.overdue, overdue],
    [promised.withdrawn, settled('withdrawn')],
  ] as const;
  const list = counts
    .filter(([, count]) => count > 0)
    .map(([words, count]) => filled(words, { count: formatCount(count) }));
  const said = filled(lead.promises, { list: list.join(', ') });
  return [
    said,
    ...unsettled
      .toSorted(dueFirst)
      .slice(0, promisesTold)
      .map((each) => promiseText(each, day, language)),
  ].join(' ');
}

const promisesTold = 2;

function dueFirst(a: Commitment, b: Commitment): number {
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
}

/** Who promised what until when, by the number it has in the minutes. */
function promiseText(promise: Commitment, on: Day, language: Language): string {
  const { lead } = periodText(language);
  const { meeting, number, who, what, due } = promise;
  return filled(lead.promise, {
    ...{ number: `${meeting}.${number}`, who, what, due: dayText(due, language) },
    late: isOverdue(promise, on) ? lead.late : '',
  });
}
