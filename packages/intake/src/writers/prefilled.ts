// Fills a workbook of SIPP Online that comes with its people in it (wages, corrections): only the open
// columns of rows whose person is known beyond doubt are written; every other cell stays as it came.

import { isMonth, type Month } from '@payung/values';
import type { SheetRecord, SourceFile } from '../readers/record.ts';
import {
  type DataSheet,
  plainName,
  rebuilt,
  refused,
  type SplitSheet,
  withDataSheet,
} from './blank-sheet.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import { identityFields, type PrefilledTarget, type WrittenRow } from './grammar.ts';
import type { Registrant } from './registrant.ts';
import { rowsBelow, type SheetRow, withCells } from './sheet-rows.ts';
import { sippRowLimit } from './sipp.ts';

/** One row that was written: what stood there, what stands there now. */
export type UpdatedRow = {
  readonly person: Registrant;
  /** Row of the file as it came. */
  readonly row: number;
  readonly changes: readonly {
    readonly heading: string;
    readonly before: string;
    readonly after: string;
  }[];
};

export type Prefilled = {
  /** Ten thousand rows each; all bear the name of the download. */
  readonly files: readonly {
    readonly name: string;
    readonly part: number;
    readonly bytes: Uint8Array;
  }[];
  readonly updated: readonly UpdatedRow[];
  /** People who stand in the file nowhere, or nowhere beyond doubt. */
  readonly absent: readonly Registrant[];
  /** Rows that were left as they came: nobody was given for them, or it is not sure whom. */
  readonly untouched: number;
};

/**
 * Mengisi berkas SIPP yang sudah berisi. A file of another month is refused whole.
 *
 * @example await fillPrefilled({ path, name: 'data_upah_12345678.xlsx' }, sippWages, { rows: fitted.rows, month }) // …
 */
export async function fillPrefilled(
  file: SourceFile,
  target: PrefilledTarget,
  given: { readonly rows: readonly WrittenRow[]; readonly month?: Month },
): Promise<Outcome<Prefilled>> {
  return await withDataSheet(file, target, async (data) => {
    const found = await matched(data, file, { target, ...given });
    if (!found.ok) return found;
    const { updates, rowCount } = found.value;
    const parts = Math.max(1, Math.ceil(rowCount / sippRowLimit));
    const workbooks = await rebuilt(file, data, (sheet) => {
      const rows = rowsBelow(sheet, data.headingRow);
      const firstRow = parts === 1 ? undefined : data.headingRow + 1;
      return batchesOf(rows, parts).map(
        (batch) => () => madeRows(batch, { places: data.places, target, updates, firstRow, sheet }),
      );
    });
    const name = plainName(file.name);
    const updated = [...updates.values()];
    const done = new Set(updated.map(({ person }) => person));
    return {
      ok: true,
      value: {
        files: workbooks.map((bytes, index) => ({ name, part: index + 1, bytes })),
        updated,
        absent: given.rows.map(({ person }) => person).filter((person) => !done.has(person)),
        untouched: rowCount - updated.length,
      },
      findings: found.findings,
    };
  });
}

type Given = {
  readonly target: PrefilledTarget;
  readonly rows: readonly WrittenRow[];
  readonly month?: Month;
};
type Updates = ReadonlyMap<number, UpdatedRow>;

/** Finds each person's row. Whoever is met twice, or with another's identity, is written nowhere. */
async function matched(
  data: DataSheet,
  file: SourceFile,
  given: Given,
): Promise<Outcome<{ readonly updates: Updates; readonly rowCount: number }>> {
  const known = peopleByIdentity(given.rows);
  const rowsOf = new Map<WrittenRow, SheetRecord[]>();
  const findings: Finding[] = [];
  let rowCount = 0;
  for await (const batch of data.opened.records(data.sheet)) {
    for (const record of batch) {
      if (record.row <= data.headingRow || record.cells.every(({ text }) => text.trim() === '')) {
        continue;
      }
      rowCount += 1;
      const at = { file: file.name, sheet: data.sheet, row: record.row };
      const month = otherMonth(record, data, given);
      if (month !== undefined) {
        const expected = given.month ?? '';
        return refused(finding('month_other', { found: month, expected }, at));
      }
      const person = personOf(record, data, { known, target: given.target });
      if (person === 'unsure') findings.push(finding('prefilled_unsure', {}, at));
      else if (person !== undefined) rowsOf.set(person, [...(rowsOf.get(person) ?? []), record]);
    }
  }
  const updates = new Map<number, UpdatedRow>();
  for (const [written, records] of rowsOf) {
    const [record, second] = records;
    if (record === undefined) continue;
    const at = { file: file.name, sheet: data.sheet, row: record.row };
    if (second !== undefined) {
      findings.push(finding('prefilled_twice', { row: second.row }, at));
      continue;
    }
    updates.set(record.row, updatedRow(written, record, { data, target: given.target }));
  }
  const missing = given.rows
    .filter((written) => !rowsOf.has(written))
    .map(({ person }) => finding('prefilled_absent', { file: file.name }, person.from));
  return { ok: true, value: { updates, rowCount }, findings: [...findings, ...missing] };
}

function peopleByIdentity(rows: readonly WrittenRow[]): ReadonlyMap<string, WrittenRow> {
  const known = new Map<string, WrittenRow>();
  for (const row of rows) {
    for (const field of identityFields) {
      const value = row.person[field];
      if (value !== undefined) known.set(`${field} ${value}`, row);
    }
  }
  return known;
}

/** The person of a row; `unsure` where its identities or its birth date say different people. */
function personOf(
  record: SheetRecord,
  data: DataSheet,
  { known, target }: { known: ReadonlyMap<string, WrittenRow>; target: PrefilledTarget },
): WrittenRow | 'unsure' | undefined {
  const said = target.columns.flatMap(({ field, heading }, index) => {
    const text = textAt(record, data, index);
    return field === undefined || text === '' ? [] : [{ field, heading, index, text }];
  });
  const people = new Set<WrittenRow>();
  for (const { field, text } of said) {
    const person = known.get(`${field} ${text}`);
    if (person !== undefined) people.add(person);
  }
  const [only, other] = people;
  if (only === undefined) return undefined;
  if (other !== undefined) return 'unsure';
  const { person, cells } = only;
  for (const { field, index, text } of said) {
    const identity = identityFields.find((each) => each === field);
    if (identity !== undefined && person[identity] !== undefined && person[identity] !== text) {
      return 'unsure';
    }
    if (field === 'birth' && isOtherDay(text, cells[index] ?? '')) return 'unsure';
  }
  return only;
}

function isOtherDay(one: string, other: string): boolean {
  const [a, b] = [dayText(one), dayText(other)];
  return a !== undefined && b !== undefined && a !== b;
}

/** A date as year, month and day, however its parts are ordered and divided. */
function dayText(text: string): string | undefined {
  const [, first = '', month = '', last = ''] =
    /^(\d{1,4})\D(\d{1,2})\D(\d{1,4})$/.exec(text) ?? [];
  if (month === '') return undefined;
  const parts = first.length === 4 ? [first, month, last] : [last, month, first];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

function textAt(record: SheetRecord, { places }: DataSheet, column: number): string {
  return record.cells[places[column] ?? -1]?.text.trim() ?? '';
}

/** The month of a row as it stands there, when it is not the one that is meant. */
function otherMonth(record: SheetRecord, data: DataSheet, given: Given): string | undefined {
  const { target, month } = given;
  const index = target.columns.findIndex(({ heading }) => heading === target.month);
  const text = index < 0 || month === undefined ? '' : textAt(record, data, index);
  return text === '' || monthIn(text) === month ? undefined : text;
}

/** `07/2026`, `7-2026`, `202607`, `2026-07`, and a day of the month: the forms seen and their like. */
function monthIn(text: string): Month | undefined {
  const [, month, year] = /^(?:\d{1,2}\D)?(\d{1,2})\D(\d{4})$/.exec(text) ?? [];
  const [, years, months] = /^(\d{4})\D?(\d{2})(?:\D\d{2})?$/.exec(text) ?? [];
  const read = `${year ?? years}-${(month ?? months ?? '').padStart(2, '0')}`;
  return isMonth(read) ? read : undefined;
}

function updatedRow(
  { person, cells }: WrittenRow,
  record: SheetRecord,
  { data, target }: { readonly data: DataSheet; readonly target: PrefilledTarget },
): UpdatedRow {
  const changes = target.columns.flatMap(({ heading }, index) => {
    const [before, after] = [textAt(record, data, index), cells[index] ?? ''];
    const isOpen = target.open.includes(heading) && (data.places[index] ?? -1) >= 0;
    // What nobody said stays as it is.
    return !isOpen || after === '' || after === before ? [] : [{ heading, before, after }];
  });
  return { person, row: record.row, changes };
}

/** One workbook keeps its rows where they are; several hold ten thousand each, without gaps. */
function batchesOf(rows: readonly SheetRow[], parts: number): readonly (readonly SheetRow[])[] {
  if (parts === 1) return [rows];
  const filled = rows.filter(({ cells }) => cells.some(({ isEmpty }) => !isEmpty));
  return Array.from({ length: parts }, (_, part) =>
    filled.slice(part * sippRowLimit, (part + 1) * sippRowLimit),
  );
}

type Making = Pick<DataSheet, 'places'> & {
  readonly target: PrefilledTarget;
  readonly updates: Updates;
  readonly sheet: SplitSheet;
  /** Where rows begin that are numbered anew. */
  readonly firstRow: number | undefined;
};

function* madeRows(rows: readonly SheetRow[], making: Making): Generator<string> {
  const { target, updates, places, sheet, firstRow } = making;
  const placeOf = new Map(
    target.columns.map(({ heading }, index) => [heading, places[index] ?? -1] as const),
  );
  for (const [index, row] of rows.entries()) {
    const texts = new Map(
      (updates.get(row.number)?.changes ?? []).map(
        ({ heading, after }) => [placeOf.get(heading) ?? -1, after] as const,
      ),
    );
    const number = firstRow === undefined ? row.number : firstRow + index;
    yield withCells(row, { texts, number, sheet });
  }
}
