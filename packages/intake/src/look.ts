// A first look at a list: what a person needs to say what its columns mean, from the first rows of each
// sheet alone, however long the list is.

import { type Issue, type Parsed, parsed, Refusal } from '@payung/values';
import {
  findHeader,
  type Header,
  headerAt,
  headingKeys,
  holdsPerson,
  layoutFor,
} from './columns/header.ts';
import { readBirth } from './fields/date.ts';
import { isFiller } from './fields/filler.ts';
import { openGazetteer } from './fields/gazetteer.ts';
import type { Column, FieldName, ListSource, ReadOptions } from './list.ts';
import type { Opened, SheetRecord } from './readers/record.ts';
import { mapHeading, peopleUnder, waitingMax } from './surveyor.ts';

/** Satu kolom: with up to five different values that stand below its heading. */
export type LookedColumn = Column & {
  readonly samples: readonly string[];
  /** Of a column of births: the first value as it is read, in its parts. */
  readonly reads?: { readonly place?: string; readonly day?: string };
};

export type LookedHeading = {
  /** 0 = the sheet has no heading that was found. */
  readonly row: number;
  /** Makes these headings known again (`KnownLayout`). */
  readonly keys: readonly string[];
  readonly columns: readonly LookedColumn[];
  /** Fields that several columns may hold. */
  readonly asked: readonly FieldName[];
  /** Whether a person has explained these headings before. */
  readonly isKnown: boolean;
};

export type LookedSheet = {
  readonly sheet?: string;
  readonly isHidden: boolean;
  /** The first rows as written, for choosing the heading among them; a person's row heads nothing. */
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly string[];
    readonly isPerson: boolean;
  }[];
  /** Absent where nothing looks like a heading. */
  readonly heading?: LookedHeading;
};

/** Where a person says the heading stands. */
export type ToldHeading = { readonly sheet?: string; readonly row: number };

const shownRows = 12;
const samplesMax = 5;

/**
 * Melihat kolom daftar tanpa membaca seluruhnya: every sheet with its heading, found or told, and the
 * meaning of its columns, guessed or known.
 *
 * @example await lookAtList(source, { asOf: day('2026-06-30'), region: '7502' }) // { ok: true, … }
 */
export async function lookAtList(
  { opened }: ListSource,
  options: ReadOptions,
  told: readonly ToldHeading[] = [],
): Promise<Parsed<readonly LookedSheet[]>> {
  if (!opened.ok) return opened;
  const { sheets, hiddenSheets = [] } = opened.value;
  const looked: LookedSheet[] = [];
  try {
    for (const sheet of sheets.length > 0 ? sheets : [undefined]) {
      const records = await firstRecords(opened.value, sheet, options.signal);
      const at = told.find((each) => each.sheet === sheet);
      const heading = await headingOf(records, options, at?.row);
      looked.push({
        ...(sheet === undefined ? {} : { sheet }),
        isHidden: sheet !== undefined && hiddenSheets.includes(sheet),
        rows: records.filter(isWritten).slice(0, shownRows).map(shown),
        ...(heading === undefined ? {} : { heading }),
      });
    }
  } catch (error) {
    if (error instanceof Refusal) return refusedFor(error.issues);
    throw error;
  }
  return parsed(looked);
}

function refusedFor(issues: readonly Issue[]): Parsed<never> {
  return { ok: false, issues };
}

async function firstRecords(
  opened: Opened,
  sheet: string | undefined,
  signal: AbortSignal | undefined,
): Promise<readonly SheetRecord[]> {
  const records: SheetRecord[] = [];
  for await (const batch of opened.records(sheet, signal)) {
    records.push(...batch.slice(0, waitingMax - records.length));
    if (records.length === waitingMax) break;
  }
  return records;
}

function isWritten({ cells }: SheetRecord): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}

function shown(record: SheetRecord): LookedSheet['rows'][number] {
  const cells = record.cells.map(({ text }) => text);
  return { row: record.row, cells, isPerson: holdsPerson(record) };
}

async function headingOf(
  records: readonly SheetRecord[],
  options: ReadOptions,
  told: number | undefined,
): Promise<LookedHeading | undefined> {
  const layouts = options.profile?.layouts ?? [];
  const header = headerIn(records, told) ?? findHeader(records, layouts) ?? lastAbove(records);
  if (header === undefined || header.width === 0) return undefined;
  const known = layoutFor(header, layouts);
  const register = await openGazetteer(options.region);
  const { columns, asked } = mapHeading({ header, known }, records, { register, options });
  const people = peopleUnder(header, records);
  return {
    row: header.row,
    keys: headingKeys(header),
    columns: columns.map((column) => lookedColumn(column, people, options)),
    asked,
    isKnown: known !== undefined,
  };
}

function headerIn(records: readonly SheetRecord[], row: number | undefined): Header | undefined {
  const at = records.findIndex((record) => record.row === row && !holdsPerson(record));
  return at < 0 ? undefined : headerAt(records, at);
}

/** Where no word is one of a heading: the row above the first person, for a person to judge. */
function lastAbove(records: readonly SheetRecord[]): Header | undefined {
  const people = records.findIndex(holdsPerson);
  const at = records.slice(0, Math.max(0, people)).findLastIndex(isWritten);
  return at < 0 ? undefined : headerAt(records, at);
}

function lookedColumn(
  column: Column,
  people: readonly SheetRecord[],
  { asOf }: ReadOptions,
): LookedColumn {
  const cells = people.flatMap(({ cells }) => cells[column.index] ?? []);
  const filled = cells.filter(({ text }) => !isFiller(text));
  const samples = [...new Set(filled.map(({ text }) => text.trim()))].slice(0, samplesMax);
  const [first] = filled;
  if (column.field !== 'birth' || first === undefined) return { ...column, samples };
  const { place, birth } = readBirth(first, { asOf, orders: new Map() });
  const reads = {
    ...(place === undefined ? {} : { place }),
    ...(birth === undefined ? {} : { day: birth.day }),
  };
  return { ...column, samples, reads };
}
