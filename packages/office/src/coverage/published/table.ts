// The table of published figures as lines of text, for the command line: per region the figures by
// date with their base and source, and the findings below.

import { formatRegionCode } from '@payung/regions';
import { formatCount, formatPercent, type Language } from '@payung/values';
import { coverageText, dateText, findingText, segmentText, valueText } from '../text/catalogue.ts';
import type { PublishedFigure } from './figure.ts';
import type { PublishedMoment } from './moment.ts';
import type { PublishedRegion } from './region.ts';

/** Lines for the terminal; regions are parted by an empty line. */
export function publishedTable(
  regions: readonly PublishedRegion[],
  language: Language = 'id',
): readonly string[] {
  return regions.flatMap((region, index) => [
    ...(index === 0 ? [] : ['']),
    ...regionLines(region, language),
  ]);
}

function regionLines(region: PublishedRegion, language: Language): readonly string[] {
  const text = coverageText(language);
  return [
    titleOf(region, language),
    ...(region.moments.length === 0 ? [] : momentLines(region.moments, language)),
    ...otherLines(region, language),
    ...(region.findings.length === 0 ? [] : [`  ${text.head.findings}:`]),
    ...region.findings.map(
      (finding) => `  ! ${text.severity[finding.severity]}: ${findingText(finding, language)}`,
    ),
  ];
}

function titleOf(region: PublishedRegion, language: Language): string {
  const text = coverageText(language);
  const place =
    region.code === undefined ? text.level[region.level] : formatRegionCode(region.code);
  const remark =
    region.placement === 'register' || region.placement === 'nation'
      ? ''
      : `, ${text.placement[region.placement]}`;
  return `${region.name} (${place}${remark})`;
}

function momentLines(moments: readonly PublishedMoment[], language: Language): readonly string[] {
  const { head } = coverageText(language);
  const rows = [
    [head.date, head.segment, head.percent, head.heads, head.base, head.source],
    ...moments.map((moment) => momentCells(moment, language)),
  ];
  const right = [false, false, true, true, true, false];
  const widths = right.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return right[column] ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')}`.trimEnd(),
  );
}

function momentCells(moment: PublishedMoment, language: Language): readonly string[] {
  const text = coverageText(language);
  const printed = [moment.percent, moment.heads, moment.base, moment.unprotected].filter(
    (figure) => figure !== undefined,
  );
  return [
    dateText(moment.date, language),
    segmentText(moment.segment, language),
    percentCell(moment, language),
    moment.heads ? cautious(moment.heads, language) : text.word.none,
    baseCell(moment, language),
    [...new Set(printed.map((figure) => figure.source.text))].join('; '),
  ];
}

function percentCell(moment: PublishedMoment, language: Language): string {
  const { word } = coverageText(language);
  if (moment.percent) return cautious(moment.percent, language);
  return moment.computedPercent === undefined
    ? word.none
    : `${formatPercent(moment.computedPercent)} (${word.computed})`;
}

function baseCell(moment: PublishedMoment, language: Language): string {
  const { word } = coverageText(language);
  if (moment.base) return cautious(moment.base, language);
  return moment.implied ? `≈ ${formatCount(moment.implied.count)} (${word.computed})` : word.none;
}

/** The value with the source's own word of caution. */
function cautious(figure: PublishedFigure, language: Language): string {
  const value = valueText(figure, language);
  if (figure.exactness === 'as_printed') return value;
  return `${coverageText(language).exactness[figure.exactness]} ${value}`;
}

/** What is not coverage, heads or base: targets, ranks, funded workers, claims. */
function otherLines(region: PublishedRegion, language: Language): readonly string[] {
  const text = coverageText(language);
  const shown = new Set(
    region.moments.flatMap((moment) => [moment.percent, moment.heads, moment.base]),
  );
  const others = region.figures.filter((figure) => !shown.has(figure));
  if (others.length === 0) return [];
  return [
    `  ${text.head.other}:`,
    ...others.map((figure) => {
      const segment = figure.segment === 'all' ? '' : `, ${segmentText(figure.segment, language)}`;
      const date = dateText(figure.date, language);
      return `  - ${date}: ${text.metric[figure.metric]}${segment}: ${cautious(figure, language)} [${figure.source.text}]`;
    }),
  ];
}
