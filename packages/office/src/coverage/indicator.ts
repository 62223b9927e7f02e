// Indicators: those that come with Payung, and those a region writes into a table of its own.

import {
  type Issue,
  isProgram,
  isSegment,
  issue,
  type Parsed,
  parsed,
  type Segment,
} from '@payung/values';
import type { BaseRow, TableRow } from './base.ts';
import type { NumeratorRule } from './cube/membership.ts';
import { type Indicator, indicators } from './text/indicators.ts';

export const indicatorColumns = [
  'id',
  'nama',
  'rumus',
  'segmen',
  'program',
  'sektor',
  'pembayar',
  'penyebut',
  'sumber',
];

/** The indicator of that id, a region's own before one that comes with Payung. */
export function findIndicator(id: string, own: readonly Indicator[] = []): Indicator | undefined {
  return [...own, ...indicators].find((each) => each.id === id);
}

/**
 * The base an indicator is divided by in a region and year: of its definitions the first that is
 * stated, of its years the newest that is not in the future. Of all segments, unless one is named.
 */
export function findBase(
  indicator: Pick<Indicator, 'bases'>,
  bases: readonly BaseRow[],
  at: { readonly region: string; readonly year: number; readonly segment?: Segment },
): BaseRow | undefined {
  const { region, year, segment = 'semua' } = at;
  for (const definition of indicator.bases) {
    const stated = bases
      .filter((base) => base.regionCode === region && base.definition === definition)
      .filter((base) => base.segment === segment && base.year <= year)
      .toSorted((a, b) => b.year - a.year);
    if (stated[0] !== undefined) return stated[0];
  }
  return undefined;
}

/** A region's own indicators. Lists in a cell are parted by `|`; an empty cell asks for nothing. */
export function parseIndicators(
  rows: readonly TableRow[],
  file: string,
): Parsed<readonly Indicator[]> {
  const issues: Issue[] = [];
  const own: Indicator[] = [];
  for (const row of rows) {
    const read = cellReader(row, file, issues);
    const [id, name, formula] = [read.text('id'), read.text('nama'), read.text('rumus')];
    const [bases, source] = [read.text('penyebut'), read.text('sumber')];
    const rule = ruleOf(read);
    if (!id || !name || !formula || !bases || !source || !rule) continue;
    if (own.some((each) => each.id === id)) {
      issues.push(
        issue('room_value_duplicate', { key: 'id', row: row.row }, { at: read.at('id') }),
      );
      continue;
    }
    own.push({
      id,
      name: { id: name, en: name },
      formula: { id: formula, en: formula },
      rule,
      bases: parts(bases),
      owner: 'daerah',
      source,
      mark: 'U',
    });
  }
  return parsed(own, issues);
}

type Reader = ReturnType<typeof cellReader>;

function ruleOf(read: Reader): NumeratorRule | undefined {
  const segments = read.list('segmen', isSegment, 'PU|BPU|JAKON|PMI');
  const programmes = read.list('program', isProgram, 'JKK|JKM');
  const sectors = parts(read.cell('sektor'));
  const payers = parts(read.cell('pembayar'));
  if (segments === undefined || programmes === undefined) return undefined;
  return {
    ...(segments.length === 0 ? {} : { segments }),
    ...(programmes.length === 0 ? {} : { programmes }),
    ...(sectors.length === 0 ? {} : { sectors }),
    ...(payers.length === 0 ? {} : { payers }),
  };
}

function cellReader(row: TableRow, file: string, issues: Issue[]) {
  const cell = (column: string) => (row.cells[column] ?? '').trim();
  const at = (column: string) => ({ file, row: row.row, column });
  return {
    cell,
    at,
    text(column: string): string | undefined {
      if (cell(column) !== '') return cell(column);
      issues.push(issue('room_value_missing', { key: column }, { at: at(column) }));
      return undefined;
    },
    list<T extends string>(
      column: string,
      isKnown: (text: string) => text is T,
      expected: string,
    ): readonly T[] | undefined {
      const given = parts(cell(column));
      const known = given.filter(isKnown);
      if (known.length === given.length) return known;
      const data = { value: cell(column), key: column, expected };
      issues.push(issue('room_value_invalid', data, { at: at(column) }));
      return undefined;
    },
  };
}

function parts(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
