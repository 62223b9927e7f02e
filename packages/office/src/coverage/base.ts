// Bases and targets as a region writes them down: one row each, dated, with its source.

import { parseRegionCode } from '@payung/regions';
import {
  type Issue,
  isSegment,
  issue,
  type Parsed,
  parsed,
  type Segment,
  type Severity,
} from '@payung/values';

/** Penyebut cakupan: how many workers a definition counts in a region and year. */
export type BaseRow = {
  readonly regionCode: string;
  readonly definition: string;
  readonly year: number;
  /** `semua`, or one segment: what targets below a desa are split by. */
  readonly segment: 'semua' | Segment;
  readonly count: number;
  readonly source: string;
};

/** Target cakupan: a percentage of a scale (UCJ, RPJMN) for one year, exact to two decimals. */
export type TargetRow = {
  readonly regionCode: string;
  readonly scale: string;
  readonly year: number;
  readonly percent: number;
  readonly source: string;
};

/** A row of a small table under its exact headings, as intake's `readTable` gives it. */
export type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

export const baseColumns = ['kode_wilayah', 'definisi', 'tahun', 'segmen', 'jumlah', 'sumber'];
export const targetColumns = ['kode_wilayah', 'skala', 'tahun', 'target_persen', 'sumber'];

/** Good rows go on; a row that cannot be used stays out and is named. */
export function parseBases(rows: readonly TableRow[], file: string): Parsed<readonly BaseRow[]> {
  const issues: Issue[] = [];
  const bases: BaseRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const read = reader(row, file, issues);
    const base = {
      regionCode: read.region('kode_wilayah'),
      definition: read.word('definisi'),
      year: read.year('tahun'),
      segment: segmentOf(read),
      count: read.count('jumlah'),
      source: read.text('sumber'),
    };
    if (!isWhole(base)) continue;
    const key = [base.regionCode, base.definition, base.year, base.segment].join(' ');
    if (read.isRepeat(seen, key, 'jumlah')) continue;
    bases.push(base);
  }
  return parsed(bases, issues);
}

export function parseTargets(
  rows: readonly TableRow[],
  file: string,
): Parsed<readonly TargetRow[]> {
  const issues: Issue[] = [];
  const targets: TargetRow[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const read = reader(row, file, issues);
    const target = {
      regionCode: read.region('kode_wilayah'),
      scale: read.word('skala'),
      year: read.year('tahun'),
      percent: read.percent('target_persen'),
      source: read.text('sumber'),
    };
    if (!isWhole(target)) continue;
    const key = [target.regionCode, target.scale, target.year].join(' ');
    if (read.isRepeat(seen, key, 'target_persen')) continue;
    targets.push(target);
  }
  return parsed(targets, issues);
}

/** What is no segment is set aside with a warning: it is never counted as everybody. */
function segmentOf(read: ReturnType<typeof reader>): BaseRow['segment'] | undefined {
  const value = read.word('segmen');
  if (value === undefined || value === 'semua' || isSegment(value)) return value;
  return read.refuse('segmen', 'semua, PU, BPU, JAKON, PMI', 'warning');
}

type Whole<Row> = { readonly [Field in keyof Row]: Exclude<Row[Field], undefined> };

function isWhole<Row extends object>(row: Row): row is Row & Whole<Row> {
  return Object.values(row).every((field) => field !== undefined);
}

/** Reads the cells of one row; whatever cannot be read is undefined and leaves an issue. */
function reader(row: TableRow, file: string, issues: Issue[]) {
  const cell = (column: string) => (row.cells[column] ?? '').trim();
  const at = (column: string) => ({ file, row: row.row, column });
  const refuse = (column: string, expected: string, severity: Severity = 'error') => {
    const data = { value: cell(column), key: column, expected };
    issues.push(issue('room_value_invalid', data, { at: at(column), severity }));
    return undefined;
  };
  const missing = (column: string) => {
    issues.push(issue('room_value_missing', { key: column }, { at: at(column) }));
    return undefined;
  };
  return {
    refuse,
    region(column: string): string | undefined {
      const code = parseRegionCode(cell(column));
      return code.ok ? code.value : refuse(column, '75.02');
    },
    word: (column: string) => cell(column) || missing(column),
    text: (column: string) => cell(column) || missing(column),
    year(column: string): number | undefined {
      return /^(19|20)\d{2}$/.test(cell(column)) ? Number(cell(column)) : refuse(column, '2026');
    },
    count(column: string): number | undefined {
      const match = /^\d+$|^\d{1,3}(\.\d{3})+$/.exec(cell(column));
      const count = match ? Number(cell(column).replaceAll('.', '')) : 0;
      const isCount = Number.isSafeInteger(count) && count > 0;
      return isCount ? count : refuse(column, '22804');
    },
    percent(column: string): number | undefined {
      const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(cell(column));
      const hundredths = match
        ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
        : 0;
      return hundredths > 0 ? hundredths / 100 : refuse(column, '56.1');
    },
    /** The first row counts; a second one for the same thing is named, never added or averaged. */
    isRepeat(seen: Map<string, number>, key: string, column: string): boolean {
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row.row);
        return false;
      }
      const data = { key: column, row: first };
      issues.push(issue('room_value_duplicate', data, { at: at(column) }));
      return true;
    },
  };
}
