// What Payung would write into a cell, by what it found in the row: never written without being accepted.

import type { RowsWire, StepsWire } from '@payung/server/wire';

export type Row = RowsWire['rows'][number];
export type Columns = StepsWire['tables'][number]['columns'];

export type Suggestion = {
  /** Of the column. */
  readonly index: number;
  readonly to: string;
  readonly because: 'nik' | 'register';
};

/** One for each cell at most; the first finding of a cell tells. */
export function suggestionsOf(row: Row, columns: Columns): readonly Suggestion[] {
  const found = new Map<number, Suggestion>();
  for (const { code, data, at } of row.issues) {
    const made = suggested(code, data, row);
    if (made === undefined) continue;
    const column = columns.find(({ field, heading }) =>
      made.field === undefined ? heading === at.column : field === made.field,
    );
    if (column === undefined || found.has(column.index)) continue;
    if (row.changed?.includes(column.index) || row.cells[column.index] === made.to) continue;
    const { to, because } = made;
    found.set(column.index, { index: column.index, to, because });
  }
  return [...found.values()];
}

type Made = Pick<Suggestion, 'to' | 'because'> & { readonly field?: string };

function suggested(code: string, data: Row['issues'][number]['data'], row: Row): Made | undefined {
  switch (code) {
    case 'nik_dob_mismatch': {
      const to = wholeBirth(String(data['inNik'] ?? ''), row.person?.birth);
      return to === undefined ? undefined : { field: 'birth', to, because: 'nik' };
    }
    case 'nik_sex_mismatch':
      return { field: 'sex', to: String(data['inNik'] ?? ''), because: 'nik' };
    case 'region_read_as':
      return { to: String(data['name'] ?? ''), because: 'register' };
    default:
      return undefined;
  }
}

/** A NIK knows two digits of the year; the century is that of the list. */
function wholeBirth(inNik: string, birth: string | undefined): string | undefined {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d\d)$/.exec(inNik) ?? [];
  if (day === undefined || birth === undefined) return undefined;
  return `${day}-${month}-${birth.slice(0, 2)}${year}`;
}
