// One published figure, as printed: its value with the digits of the print, its date and source.

import { type Issue, issue, type Parsed, parsed } from '@payung/values';
import { isPublishedDate, type PublishedDate } from './date.ts';
import { isMetric, isUnitOf, type Metric, metricUnits } from './metric.ts';
import { parseRecords, type TextRecord } from './records.ts';

export const publishedLevels = [
  'national',
  'province',
  'regency',
  'city',
  'branch',
  'kanwil',
] as const;
export type PublishedLevel = (typeof publishedLevels)[number];

export type PublishedSource = {
  /** As the data file has it: address, article id, or number of a public code repository. */
  readonly id: string;
  /** What people read: name of the article, or host of the address. */
  readonly text: string;
  readonly url?: string;
};

/** How exact the source says its figure is. */
export type Exactness = 'as_printed' | 'rounded' | 'about' | 'at_least' | 'at_most';

export type PublishedFigure = {
  /** Row of the data file; 1 is the heading. */
  readonly row: number;
  readonly date: PublishedDate;
  readonly regionName: string;
  readonly level: PublishedLevel;
  readonly province?: string;
  readonly metric: Metric;
  readonly segment: string;
  readonly value: number;
  /** Digits after the point in print: 44 and 44.00 are not the same claim. */
  readonly decimals: number;
  readonly unit: string;
  readonly exactness: Exactness;
  readonly source: PublishedSource;
  readonly note?: string;
};

/** Label of an article by its id; other sources are named by their address. */
export type Articles = ReadonlyMap<string, string>;

const columns = [
  'date',
  'region_name',
  'region_level',
  'province',
  'metric',
  'segment',
  'value',
  'unit',
  'source_url',
  'quote_note',
] as const;
type ColumnName = (typeof columns)[number];

/** Good rows go on; a row that cannot be read stays out and is named. */
export function parsePublished(
  csv: string,
  articles: Articles = new Map(),
): Parsed<readonly PublishedFigure[]> {
  const records = parseRecords(csv);
  if (!records.ok) return records;
  const [head, ...rows] = records.value;
  const missing = columns.filter((column) => !head?.cells.includes(column));
  if (head === undefined || missing.length > 0) {
    const data = { columns: missing.join(', '), expected: columns.join(', ') };
    return { ok: false, issues: [issue('room_table_column_missing', data, { at: { row: 1 } })] };
  }
  const issues: Issue[] = [];
  const figures = rows.flatMap((record) => {
    if (record.cells.length !== head.cells.length) {
      const data = { count: record.cells.length, expected: head.cells.length };
      issues.push(issue('row_shape', data, { at: { row: record.row } }));
      return [];
    }
    const figure = figureOf(record, head.cells, articles, issues);
    return figure === undefined ? [] : [figure];
  });
  return parsed(figures, issues);
}

function figureOf(
  record: TextRecord,
  heads: readonly string[],
  articles: Articles,
  issues: Issue[],
): PublishedFigure | undefined {
  const cell = (column: ColumnName) => (record.cells[heads.indexOf(column)] ?? '').trim();
  const refuse = (column: ColumnName, expected: string) => {
    const at = { row: record.row, column };
    const data = { value: cell(column), key: column, expected };
    issues.push(issue('room_value_invalid', data, { at }));
    return undefined;
  };
  const missing = (column: ColumnName) => {
    issues.push(issue('room_value_missing', { key: column }, { at: { row: record.row, column } }));
    return undefined;
  };
  const date = cell('date');
  if (!isPublishedDate(date)) return refuse('date', '2024-12-19, 2024-12, 2024, undated');
  const level = publishedLevels.find((each) => each === cell('region_level'));
  if (level === undefined) return refuse('region_level', publishedLevels.join(', '));
  const metric = cell('metric');
  if (!isMetric(metric)) return refuse('metric', Object.keys(metricUnits).join(', '));
  if (!isUnitOf(metric, cell('unit'))) return refuse('unit', metricUnits[metric].join(', '));
  const number = /^\d+(?:\.(\d+))?$/.exec(cell('value'));
  if (!number) return refuse('value', '48.44');
  if (cell('region_name') === '') return missing('region_name');
  if (cell('source_url') === '') return missing('source_url');
  const [province, note] = [cell('province'), cell('quote_note')];
  return {
    row: record.row,
    date,
    regionName: cell('region_name'),
    level,
    ...(province === '' ? {} : { province }),
    metric,
    segment: cell('segment'),
    value: Number(cell('value')),
    decimals: number[1]?.length ?? 0,
    unit: cell('unit'),
    exactness: exactnessOf(note),
    source: sourceOf(cell('source_url'), articles),
    ...(note === '' ? {} : { note }),
  };
}

/** `https://host/path`, the id of an article, or a short name: never shown as a bare file name. */
function sourceOf(id: string, articles: Articles): PublishedSource {
  const label = articles.get(id);
  if (label !== undefined) return { id, text: label };
  const address = /^https?:\/\/(?:www\.)?([^/\s]+)\S*/.exec(id);
  if (address?.[1] === undefined) return { id, text: id };
  return { id, text: address[1], url: address[0] };
}

/** The source's own words of caution, as copied into the remark. */
function exactnessOf(note: string): Exactness {
  if (/upper bound|hampir|nearly/i.test(note)) return 'at_most';
  if (/'([^']* )?lebih( dari)?'/i.test(note)) return 'at_least';
  if (/'(sekitar|berkisar)|^about(;|$)|^approx|diperkirakan/i.test(note)) return 'about';
  return /\brounded\b/i.test(note) ? 'rounded' : 'as_printed';
}

/** The small table of articles: id and label. */
export function parseArticles(csv: string): Parsed<Articles> {
  const records = parseRecords(csv);
  if (!records.ok) return records;
  const [head, ...rows] = records.value;
  const [id, label] = [head?.cells.indexOf('id') ?? -1, head?.cells.indexOf('label') ?? -1];
  if (id < 0 || label < 0) {
    const data = { columns: 'id, label', expected: 'id, label' };
    return { ok: false, issues: [issue('room_table_column_missing', data, { at: { row: 1 } })] };
  }
  return parsed(new Map(rows.map(({ cells }) => [cells[id] ?? '', cells[label] ?? ''])));
}
