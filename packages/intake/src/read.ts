// The second pass over a list: every record of the file exactly once, in order, as a row.

import { type RegionRegister, registrationRegion } from '@payung/regions';
import { Refusal } from '@payung/values';
import { layoutReader } from './columns/layout.ts';
import { realigner } from './columns/realign.ts';
import { openGazetteer } from './fields/gazetteer.ts';
import { personReader } from './fields/person.ts';
import { type SectionReader, sectionReader } from './fields/section.ts';
import { villageReader } from './fields/village.ts';
import type {
  IgnoredKind,
  ListFile,
  ListRow,
  ListSource,
  ListSurvey,
  ReadOptions,
  TableSurvey,
} from './list.ts';
import { openSource } from './readers/index.ts';
import type { SheetRecord } from './readers/record.ts';

/**
 * Membaca daftar baris demi baris menurut hasil `surveyList`. A file that became unreadable since
 * the survey ends in a Refusal: rows are never silently fewer.
 */
export async function* readList(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ListRow[]> {
  for await (const batch of readRecords(file, survey, options)) yield batch.map(({ row }) => row);
}

/** A row, the record it was read from, and the table it stands in. */
export type ReadRecord = {
  readonly row: ListRow;
  readonly record: SheetRecord;
  readonly table: TableSurvey | undefined;
};

/** Rows with their records; for readers that need further columns. */
export async function* readRecords(
  file: ListFile,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ReadRecord[]> {
  const opened = await openSource(file);
  yield* readSource({ name: file.name, opened }, survey, options);
}

/** The same for a list that was opened elsewhere. */
export async function* readSource(
  source: ListSource,
  survey: ListSurvey,
  options: ReadOptions,
): AsyncGenerator<readonly ReadRecord[]> {
  const { opened } = source;
  if (!opened.ok) throw new Refusal(opened.issues);
  const register = await openGazetteer(options.region);
  const sheets = survey.sheets.length > 0 ? survey.sheets : [undefined];
  for (const sheet of sheets) {
    const tables = survey.tables.filter((table) => table.sheet === sheet);
    // A hidden sheet is often an older state of the list: its people are read, and told as hidden.
    const hidden = sheet !== undefined && opened.value.hiddenSheets?.includes(sheet) === true;
    const readOne = sheetReader(tables, { file: source.name, survey, options, register });
    const read = (record: SheetRecord) => readOne(hidden ? { ...record, hidden } : record);
    for await (const batch of opened.value.records(sheet, options.signal)) {
      options.signal?.throwIfAborted();
      for (let at = 0; at < batch.length; at += rowsAtOnce) {
        yield batch.slice(at, at + rowsAtOnce).map(read);
      }
    }
  }
}

/** Few enough that rows are gone before the collector of young objects would move them. */
const rowsAtOnce = 500;

type Context = {
  readonly file: string;
  readonly survey: ListSurvey;
  readonly options: ReadOptions;
  readonly register: RegionRegister;
};

/** Hands each record to the table it stands in. A sheet without tables lists nobody. */
function sheetReader(
  tables: readonly TableSurvey[],
  context: Context,
): (record: SheetRecord) => ReadRecord {
  const [first, ...later] = tables;
  if (first === undefined) {
    return (record) => ({ row: ignoredRow(record, kindBeside(record)), record, table: undefined });
  }
  let table = first;
  let read = tableReader(table, context);
  return (record) => {
    while (later[0] !== undefined && record.row >= later[0].from) {
      table = later.shift() ?? table;
      read = tableReader(table, context);
    }
    return { ...read(record), table };
  };
}

function kindBeside(record: SheetRecord): IgnoredKind {
  return record.cells.every((cell) => cell.text.trim() === '') ? 'blank' : 'title';
}

function tableReader(
  table: TableSurvey,
  context: Context,
): (written: SheetRecord) => { row: ListRow; record: SheetRecord } {
  const { file, survey, options, register } = context;
  const ignored = layoutReader(table);
  const place = { register, tenant: options.region, sender: table.sender };
  const sections: SectionReader = sectionReader(place);
  const readPerson = personReader({
    file,
    survey: table,
    options,
    nik: {
      precisionLost: table.readings.nikPrecisionLost,
      shared: survey.repeats.sharedNiks,
      region: regionReader(register),
      habits: survey.repeats.habits,
      doubts: {
        regency: options.region.slice(0, 4),
        severity: options.doubtNik ? 'warning' : 'note',
      },
    },
    readVillage: villageReader(place),
    register,
    section: sections.current,
  });
  const realign = realigner(table.columns, table.width);
  return (written) => {
    const ignoredAs = ignored(written);
    if (ignoredAs !== undefined) {
      if (ignoredAs === 'section') sections.read(written);
      return { row: ignoredRow(written, ignoredAs), record: written };
    }
    const record = realign(written);
    return { row: readPerson(record, written), record };
  };
}

/** A list comes from a few kecamatan: each code is looked up once. */
function regionReader(register: RegionRegister) {
  const known = new Map<string, ReturnType<typeof registrationRegion>>();
  return (districtCode: string) => {
    const before = known.get(districtCode);
    if (before !== undefined) return before;
    const region = registrationRegion(register, districtCode);
    known.set(districtCode, region);
    return region;
  };
}

function ignoredRow(record: SheetRecord, ignoredAs: IgnoredKind): ListRow {
  return {
    row: record.row,
    ...(record.sheet === undefined ? {} : { sheet: record.sheet }),
    cells: record.cells.map((cell) => cell.text),
    issues: record.issues ?? [],
    disposition: 'ignored',
    ignoredAs,
  };
}
