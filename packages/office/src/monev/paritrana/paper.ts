// The Paritrana sheet as words and tables: own score, gap, the cheapest next step; for PDF, DOCX, XLSX and
// message alike. A region fills it in for itself, and the paper says so.

import {
  type Day,
  dayParts,
  formatCount,
  formatRupiah,
  type Language,
  rupiah,
} from '@payung/values';
import type { PaperModel, PaperPart } from '../paper-part.ts';
import { dayText, filled, monevText } from '../text/catalogue.ts';
import type { ParitranaScore } from './score.ts';
import { paritranaText } from './text/catalogue.ts';

export function paritranaModel(
  result: ParitranaScore,
  made: { readonly language: Language; readonly tenantName: string; readonly day: Day },
): PaperModel {
  const { language, tenantName, day } = made;
  const { scheme, points, gap, steps } = result;
  const text = paritranaText(language);
  const [next] = steps;
  return {
    language,
    title: text.title,
    tenant: tenantName,
    subtitle: filled(text.subtitle, {
      ...{ scheme: scheme.id, year: scheme.year, day: dayText(day, language) },
    }),
    date: dayParts(day),
    draft: text.unofficial,
    lead: [
      filled(text.lead, { points: decimal(points), gap: decimal(gap) }),
      next === undefined
        ? text.noStep
        : filled(text.next, {
            ...{ what: next.what, criterion: next.criterion.name },
            ...{ points: decimal(next.points), cost: formatRupiah(next.cost) },
          }),
    ],
    parts: [criteriaPart(result, language), stepsPart(result, language)],
    footer: filled(text.footer, { scheme: scheme.id, year: scheme.year }),
    page: monevText(language).page,
    signature: text.signature,
  };
}

function criteriaPart({ rows, strangers }: ParitranaScore, language: Language): PaperPart {
  const text = paritranaText(language);
  const shared = monevText(language);
  const digits = digitsOf(rows.flatMap(({ points, gap }) => [points, gap]));
  return {
    told: true,
    heading: text.criteria,
    lines: strangers.length === 0 ? [] : [filled(text.strangers, { ids: strangers.join(', ') })],
    table: {
      caption: text.criteriaCaption,
      head: [
        ...[text.columns.criterion, text.columns.weight, text.columns.score],
        ...[text.columns.points, text.columns.gap, shared.columns.evidence, text.columns.source],
      ],
      rows: rows.map((row) => [
        ...[row.name, formatCount(row.weight)],
        row.score === undefined ? shared.none : formatCount(row.score),
        ...[decimal(row.points, digits), decimal(row.gap, digits), row.evidence ?? shared.none],
        row.mark === 'U' ? `${row.source} ${text.unconfirmed}` : row.source,
      ]),
      right: [1, 2, 3, 4],
    },
  };
}

function stepsPart({ steps }: ParitranaScore, language: Language): PaperPart {
  const text = paritranaText(language);
  const { columns } = text;
  const digits = digitsOf(steps.map(({ points }) => points));
  return {
    told: true,
    heading: text.steps,
    lines: steps.length === 0 ? [text.noStep] : [],
    table: {
      caption: text.stepsCaption,
      head: [
        ...[columns.step, columns.criterion, columns.raises],
        ...[columns.cost, columns.costByPoint],
      ],
      rows: steps.map((step) => [
        ...[step.what, step.criterion.name, decimal(step.points, digits)],
        ...[formatRupiah(step.cost), formatRupiah(rupiah(Math.round(step.cost / step.points)))],
      ]),
      right: [2, 3, 4],
    },
  };
}

/** As many digits behind the comma as the figure of a column that has most of them. */
function digitsOf(column: readonly number[]): number {
  return Math.max(0, ...column.map((points) => String(points).split('.')[1]?.length ?? 0));
}

/** `12,5`: in a sentence without idle noughts, in a column comma under comma. */
function decimal(points: number, digits?: number): string {
  return (digits === undefined ? String(points) : points.toFixed(digits)).replace('.', ',');
}
