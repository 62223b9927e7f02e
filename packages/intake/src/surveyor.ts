// Surveys the records of one sheet in a single pass: finds heading after heading, maps each table's
// columns from its first people, then counts over all of its rows.

import type { RegionRegister } from '@payung/regions';
import { type Issue, issue } from '@payung/values';
import { type Mapping, mapColumns } from './columns/columns.ts';
import {
  findHeader,
  type Header,
  headerSearchRows,
  isFurtherHeading,
  layoutFor,
} from './columns/header.ts';
import { headingKey } from './columns/heading.ts';
import { type Layout, layoutReader } from './columns/layout.ts';
import { realigner } from './columns/realign.ts';
import { listConstants } from './constants.ts';
import type { Column, FieldName, KnownLayout, ReadOptions, TableSurvey } from './list.ts';
import type { SheetRecord } from './readers/record.ts';
import type { RepeatFinder } from './repeats.ts';
import { columnTally, type Tally } from './tally.ts';

/** People looked at to learn what a column holds. */
const sampleRows = 300;
/** Records that settle a table: its heading and enough people below it. */
export const waitingMax = headerSearchRows + sampleRows;

export type SheetSurveyor = {
  add(record: SheetRecord): void;
  end(): SheetFindings;
};

export type SheetFindings = {
  readonly tables: readonly TableSurvey[];
  readonly issues: readonly Issue[];
  readonly people: number;
  /** Whether anything is written on the sheet at all. */
  readonly isFilled: boolean;
  /** Filled records before the first heading, when there was none. */
  readonly unheaded: readonly SheetRecord[];
};

export type SurveyContext = {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly options: ReadOptions;
  readonly register: RegionRegister;
  readonly repeats: Pick<RepeatFinder, 'add'>;
  /** The table before this sheet: a sheet without heading goes on under its columns. */
  readonly before?: TableSurvey | undefined;
};

type Open = {
  readonly table: Omit<TableSurvey, 'readings'>;
  readonly tally: Tally;
  readonly isPerson: (record: SheetRecord) => boolean;
  readonly realign: (record: SheetRecord) => SheetRecord;
};

/** An empty table saved as text is lines of `;;;;`, and nobody can tell what divides nothing. */
const written = /[^\s;,|]/;

export function sheetSurveyor(context: SurveyContext): SheetSurveyor {
  const tables: TableSurvey[] = [];
  const issues: Issue[] = [];
  let people = 0;
  let isFilled = false;
  /** Records whose table is not settled yet. */
  let waiting: SheetRecord[] = [];
  let open: Open | undefined;
  let from = 1;

  const close = () => {
    if (open === undefined) return;
    const result = open.tally.result();
    people += result.people;
    tables.push({ ...open.table, readings: result.readings });
    issues.push(...result.issues);
    open = undefined;
  };
  const settle = () => {
    const started = startTable(waiting, from, context);
    if (started === undefined) return;
    issues.push(...started.issues);
    const rest = waiting.filter((record) => record.row > started.open.table.headerRow);
    waiting = [];
    open = started.open;
    for (const record of rest) count(record);
  };
  const count = (record: SheetRecord): void => {
    isFilled ||= record.cells.some((cell) => written.test(cell.text));
    if (open === undefined) {
      if (waiting.length < waitingMax && waiting.push(record) === waitingMax) settle();
    } else if (open.isPerson(record)) open.tally.add(open.realign(record));
    else if (startsTable(record, open.table.columns)) {
      close();
      from = record.row;
      waiting = [record];
    }
  };
  const end = (): SheetFindings => {
    // What waits may hold a second heading: settled table by table, until nothing changes.
    for (let before: unknown; open === undefined && waiting !== before; ) {
      before = waiting;
      settle();
    }
    const unheaded = open === undefined ? waiting : [];
    close();
    return { tables, issues, people, isFilled, unheaded };
  };
  return { add: count, end };
}

/** Another heading than this table's own: its columns stand in other places or mean other things. */
function startsTable(record: SheetRecord, columns: readonly Column[]): boolean {
  if (!isFurtherHeading(record)) return false;
  const keys = record.cells.map((cell) => headingKey(cell.text));
  return columns.some(
    (column) => column.field !== undefined && keys[column.index] !== headingKey(column.heading),
  );
}

function startTable(
  records: readonly SheetRecord[],
  from: number,
  context: SurveyContext,
): { open: Open; issues: readonly Issue[] } | undefined {
  const layouts = context.options.profile?.layouts ?? [];
  const header = findHeader(records, layouts) ?? continued(records, context.before);
  if (header === undefined) return undefined;
  const known = layoutFor(header, layouts);
  const mapping = mapHeading({ header, known }, records, context);
  const { open, issues } = opened({ header, mapping, from, known }, records, context);
  return { open, issues: [...mapping.issues, ...issues] };
}

type Known = KnownLayout | undefined;

/** What the columns below a heading mean, by its words and the first people under it. */
export function mapHeading(
  { header, known }: { readonly header: Header; readonly known: Known },
  records: readonly SheetRecord[],
  { register, options }: Pick<SurveyContext, 'register' | 'options'>,
): Mapping {
  return mapColumns(header, peopleUnder(header, records).slice(0, sampleRows), {
    isVillage: (text) =>
      options.region !== '' && register.resolve(text, options.region, 'village').kind !== 'none',
    profile: options.profile,
    layout: known,
  });
}

/** The layout goes by headings alone: here its columns have no meaning yet. */
export function peopleUnder(
  header: Header,
  records: readonly SheetRecord[],
): readonly SheetRecord[] {
  const isPerson = layoutReader({ headerRows: header.rows, columns: unmapped(header) });
  return records.filter((record) => isPerson(record) === undefined);
}

function opened(
  found: { header: Header; mapping: Mapping; from: number; known: Known },
  records: readonly SheetRecord[],
  context: SurveyContext,
): { open: Open; issues: readonly Issue[] } {
  const { header, mapping, from, known } = found;
  const { columns } = mapping;
  const said = listConstants(
    {
      name: context.file,
      ...(context.sheet === undefined ? {} : { sheet: context.sheet }),
      titles: titlesOf(records, header),
      columns,
      told: known?.constants ?? {},
    },
    { register: context.register, tenant: context.options.region },
  );
  const layout: Layout = { headerRows: header.rows, columns };
  const read = layoutReader(layout);
  const table = {
    ...(context.sheet === undefined ? {} : { sheet: context.sheet }),
    from,
    headerRow: header.row,
    headerRows: header.rows,
    columns,
    width: header.width,
    constants: said.constants,
    ...(said.sender === undefined ? {} : { sender: said.sender }),
    asked: mapping.asked,
    ...(known === undefined ? {} : { known }),
  };
  return {
    open: {
      table,
      tally: columnTally(columns, context.repeats, {
        dateOrder: context.options.profile?.dateOrder,
      }),
      isPerson: (record) => read(record) === undefined,
      realign: realigner(columns, header.width),
    },
    issues: said.issues,
  };
}

/** A sheet that begins with people where the one before had a heading: the list goes on. */
function continued(
  records: readonly SheetRecord[],
  before: TableSurvey | undefined,
): Header | undefined {
  if (before === undefined) return undefined;
  const nik = before.columns.find((column) => column.field === 'nik');
  const first = records.find((record) => record.cells.some((cell) => cell.text.trim() !== ''));
  if (nik === undefined || first === undefined) return undefined;
  const fits = records.filter((record) => {
    const digits = record.cells[nik.index]?.text.replace(/\D/g, '').length ?? 0;
    return digits >= 14 && digits <= 17;
  }).length;
  const filled = records.filter((record) => record.cells.some((cell) => cell.text !== '')).length;
  if (fits * 2 < filled) return undefined;
  const headings = before.columns.map((column) => column.heading);
  return { row: 0, rows: [], headings, width: before.width };
}

function unmapped(header: Header): Column[] {
  return header.headings.map((heading, index) => ({ index, heading, confidence: 0 }));
}

function titlesOf(records: readonly SheetRecord[], header: Header): string[] {
  return records
    .filter((record) => record.row < (header.rows[0] ?? 0))
    .flatMap((record) => record.cells.map((cell) => cell.text.trim()))
    .filter((text) => text !== '');
}

/** Whether a table can hold people at all: somebody's name stands in it, or could. */
export function holdsPeople(table: Pick<TableSurvey, 'columns' | 'asked'>): boolean {
  const has = (...fields: readonly FieldName[]) =>
    table.columns.some((column) => column.field !== undefined && fields.includes(column.field));
  return has('nik', 'name', 'name_first') || table.asked.length > 0;
}

/** Without a name nobody can be registered; a list without NIKs is workable and is told so. */
export function missingColumns(table: TableSurvey): readonly Issue[] {
  const has = (...fields: readonly FieldName[]) =>
    table.columns.some((column) => column.field !== undefined && fields.includes(column.field)) ||
    fields.some((field) => table.asked.includes(field));
  if (!has('name', 'name_first')) return [issue('missing_required_column', { columns: 'Nama' })];
  if (has('nik')) return [];
  return [issue('missing_required_column', { columns: 'NIK' }, { severity: 'warning' })];
}
