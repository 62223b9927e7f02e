// Rows and tables of lists for the tests of the writers; invented people only.

import type { Issue } from '@payung/values';
import type { FieldName, IgnoredKind, ListRow, TableSurvey } from '../list.ts';

export function tableOf(
  headings: readonly string[],
  headerRow: number,
  more: { sheet?: string; from?: number; fields?: readonly (FieldName | undefined)[] } = {},
): TableSurvey {
  return {
    ...(more.sheet === undefined ? {} : { sheet: more.sheet }),
    from: more.from ?? 1,
    headerRow,
    headerRows: [headerRow],
    columns: headings.map((heading, index) => {
      const field = more.fields?.[index];
      return { index, heading, confidence: 1, ...(field === undefined ? {} : { field }) };
    }),
    width: headings.length,
    constants: {},
    readings: {
      nikPrecisionLost: false,
      dateOrders: new Map(),
      sexCodes: new Map(),
      downwards: new Set(),
    },
    asked: [],
  };
}

export function ignoredRow(
  row: number,
  cells: readonly string[],
  ignoredAs: IgnoredKind,
  sheet?: string,
): ListRow {
  const at = sheet === undefined ? { row } : { row, sheet };
  return { ...at, cells, issues: [], disposition: 'ignored', ignoredAs };
}

export function personRow(
  row: number,
  cells: readonly string[],
  issues: readonly Issue[] = [],
  sheet?: string,
): ListRow {
  const at = sheet === undefined ? { row } : { row, sheet };
  const person = { name: cells[2] ?? '', nikDamage: 'none' as const };
  return { ...at, cells, issues, disposition: 'accepted', person };
}
