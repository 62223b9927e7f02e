// Categories of coverage (sangat rendah … tinggi) as editable data: the thresholds of Kemendagri are
// not published (practice.md 1), so no scheme ships, and none is ever called official.

import { type Issue, issue, type Parsed, parsed } from '@payung/values';
import type { TableRow } from './base.ts';

/** Of the percentage itself, or of how much of the target it is. */
export type CategoryMeasure = 'percent' | 'share_of_target';

export type Category = { readonly name: string; readonly from: number };
export type CategoryScheme = {
  readonly id: string;
  readonly year: number;
  readonly measure: CategoryMeasure;
  /** Rising; the first begins at 0. */
  readonly categories: readonly Category[];
  readonly source: string;
};

export const categoryColumns = ['skema', 'tahun', 'ukuran', 'kategori', 'mulai_persen', 'sumber'];

const measures: Readonly<Record<string, CategoryMeasure>> = {
  persen: 'percent',
  bagian_target: 'share_of_target',
};

export function categoryOf(
  scheme: CategoryScheme,
  figure: { readonly percent: number; readonly targetPercent?: number },
): string | undefined {
  const { percent, targetPercent } = figure;
  if (scheme.measure === 'share_of_target' && targetPercent === undefined) return undefined;
  const value =
    scheme.measure === 'percent'
      ? percent
      : Math.round((percent * 10_000) / (targetPercent ?? 1)) / 100;
  return scheme.categories.findLast((each) => value >= each.from)?.name;
}

/** Rows of one scheme and year together; a scheme with a hole below its first category is refused. */
export function parseCategories(
  rows: readonly TableRow[],
  file: string,
): Parsed<readonly CategoryScheme[]> {
  const issues: Issue[] = [];
  const read = rows
    .map((row) => readCategory(row, file, issues))
    .filter((each) => each !== undefined);
  const groups = Map.groupBy(read, (each) => `${each.id} ${each.year} ${each.measure}`);
  const schemes = [...groups.values()]
    .map((group) => schemeOf(group, file, issues))
    .filter((each) => each !== undefined);
  return parsed(schemes, issues);
}

type CategoryRow = Omit<CategoryScheme, 'categories'> & Category & { readonly row: number };

function readCategory(row: TableRow, file: string, issues: Issue[]): CategoryRow | undefined {
  const cell = (column: string) => (row.cells[column] ?? '').trim();
  const measure = measures[cell('ukuran')];
  const expected: readonly (readonly [string, boolean, string])[] = [
    ['tahun', /^(19|20)\d{2}$/.test(cell('tahun')), '2026'],
    ['ukuran', measure !== undefined, Object.keys(measures).join(', ')],
    ['mulai_persen', /^\d{1,3}([.,]\d{1,2})?$/.test(cell('mulai_persen')), '0'],
    ['skema', cell('skema') !== '', 'lampung'],
    ['kategori', cell('kategori') !== '', 'rendah'],
    ['sumber', cell('sumber') !== '', 'surat …'],
  ];
  for (const [column, isGood, example] of expected) {
    if (isGood) continue;
    const data = { value: cell(column), key: column, expected: example };
    issues.push(issue('room_value_invalid', data, { at: { file, row: row.row, column } }));
  }
  if (measure === undefined || expected.some(([, isGood]) => !isGood)) return undefined;
  return {
    id: cell('skema'),
    year: Number(cell('tahun')),
    measure,
    name: cell('kategori'),
    from: Number(cell('mulai_persen').replace(',', '.')),
    source: cell('sumber'),
    row: row.row,
  };
}

function schemeOf(
  group: readonly CategoryRow[],
  file: string,
  issues: Issue[],
): CategoryScheme | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const categories = group
    .map(({ name, from }) => ({ name, from }))
    .toSorted((a, b) => a.from - b.from);
  const borders = categories.map((each) => each.from);
  if (borders[0] !== 0 || new Set(borders).size < borders.length) {
    const data = { value: borders.join('; '), key: 'mulai_persen', expected: '0; …' };
    const at = { file, row: first.row, column: 'mulai_persen' };
    issues.push(issue('room_value_invalid', data, { at }));
    return undefined;
  }
  const { id, year, measure, source } = first;
  return { id, year, measure, categories, source };
}
