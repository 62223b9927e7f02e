// A list as a clerk types it: columns, people, and the lines between. Says what each record is
// before anything is turned into bytes.

import type { Worker } from './people.ts';
import type { Disposition, Fate, Field, RowTruth, Values } from './truth.ts';
import type { Cell } from './workbook.ts';

/** A column: its heading and the field under it ('no' is the running number, '' nothing). */
export type Column = readonly [heading: string, field: Field | 'no' | ''];

export type Entry =
  | { readonly is: 'person'; readonly person: Worker; readonly cells: Cells; readonly fate: Fate }
  | {
      readonly is: 'line';
      readonly cells: readonly Cell[];
      readonly blank: boolean;
      readonly fate: Fate;
    };
type Cells = Readonly<Partial<Record<Field | 'no' | 'extra', Cell>>>;

/** The columns of most village lists. */
export const usual: readonly Column[] = [
  ['No', 'no'],
  ['NIK', 'nik'],
  ['Nama', 'nama'],
  ['Tanggal Lahir', 'tanggal_lahir'],
  ['L/P', 'jenis_kelamin'],
  ['Desa', 'desa'],
  ['Pekerjaan', 'pekerjaan'],
];

/** Columns by field, with the usual heading. */
export function columnsOf(...names: readonly (Field | 'no')[]): readonly Column[] {
  return names.map((name) => [headings[name], name]);
}

const headings: Readonly<Record<Field | 'no', string>> = {
  no: 'No',
  nik: 'NIK',
  nama: 'Nama',
  tempat_lahir: 'Tempat Lahir',
  tanggal_lahir: 'Tanggal Lahir',
  jenis_kelamin: 'Jenis Kelamin',
  pekerjaan: 'Pekerjaan',
  upah: 'Penghasilan',
  alamat: 'Alamat',
  desa: 'Desa',
  kecamatan: 'Kecamatan',
  hp: 'No HP',
};

/** A worker whose row is in order. `cells` says how a field is written, where not as usual. */
export function good(person: Worker, cells: Cells = {}, fate: Partial<Fate> = {}): Entry {
  return { is: 'person', person, cells, fate: { disposition: 'accepted', ...fate } };
}

/** A worker whose row must not be taken as it is. */
export function bad(
  person: Worker,
  cells: Cells,
  reasons: string,
  fate: Partial<Fate> = {},
): Entry {
  const disposition: readonly Disposition[] = ['rejected', 'held'];
  const told = { disposition, reasons: reasons.split(' ') };
  return { is: 'person', person, cells, fate: { ...told, ...fate } };
}

/** A worker whose row is taken, with warnings. */
export function warned(
  person: Worker,
  cells: Cells,
  warnings: string,
  fate: Partial<Fate> = {},
): Entry {
  const told = { disposition: 'accepted', warnings: warnings.split(' ') } as const;
  return { is: 'person', person, cells, fate: { ...told, ...fate } };
}

/** A record that is nobody: title, section, total, signature. */
export function line(...cells: readonly Cell[]): Entry {
  return { is: 'line', cells, blank: false, fate: { disposition: 'ignored' } };
}

/** An empty record. */
export const blank: Entry = {
  is: 'line',
  cells: [],
  blank: true,
  fate: { disposition: 'ignored' },
};

export type Sheet = {
  readonly name: string;
  readonly grid: readonly (readonly Cell[])[];
  readonly rows: readonly RowTruth[];
};

export type Layout = {
  readonly columns?: readonly Column[];
  /** Records before the heading. */
  readonly before?: readonly Entry[];
  /** The heading's own records, where it is not the columns' headings; [] for none. */
  readonly heading?: readonly Entry[];
  readonly sheet?: string;
  /** How a birth date is written when its cell does not say. */
  readonly date?: (iso: string) => Cell;
  /** Fields of which the file tells more than its columns (the sheet's name, a section). */
  readonly known?: Values;
};

/** The records in order, with row numbers as the clerk counts. */
export function listOf(entries: readonly Entry[], layout: Layout = {}): Sheet {
  const columns = layout.columns ?? usual;
  const heading = layout.heading ?? [line(...columns.map(([text]) => text))];
  const all = [...(layout.before ?? []), ...heading, ...entries];
  let number = 0;
  const grid: (readonly Cell[])[] = [];
  const rows: RowTruth[] = [];
  for (const [at, entry] of all.entries()) {
    if (entry.is === 'person') number += 1;
    grid.push(entry.is === 'line' ? entry.cells : cellsOf(entry, columns, number, layout));
    rows.push(rowTruth(entry, at + 1, columns, layout));
  }
  return { name: layout.sheet ?? 'Sheet1', grid, rows };
}

function cellsOf(
  entry: Extract<Entry, { is: 'person' }>,
  columns: readonly Column[],
  number: number,
  layout: Layout,
): readonly Cell[] {
  const cells = columns.map(([, field]) => {
    if (field === '') return '';
    const written = entry.cells[field];
    if (written !== undefined) return written;
    if (field === 'no') return String(number);
    const value = entry.person[field];
    return field === 'tanggal_lahir' ? (layout.date ?? dashed)(value) : value;
  });
  return entry.cells.extra === undefined ? cells : [...cells, entry.cells.extra];
}

function rowTruth(entry: Entry, row: number, columns: readonly Column[], layout: Layout): RowTruth {
  const sheet = layout.sheet === undefined ? {} : { sheet: layout.sheet };
  if (entry.is === 'line') {
    return { row, ...sheet, ...(entry.blank ? { blank: true } : {}), ...entry.fate };
  }
  const { values, ...fate } = entry.fate;
  const isTaken = ([entry.fate.disposition].flat() as readonly string[]).includes('accepted');
  const told = isTaken ? valuesOf(entry.person, columns) : {};
  return {
    row,
    ...sheet,
    ...withDerived(fate, columns),
    values: { ...told, ...layout.known, ...values },
  };
}

function valuesOf(person: Worker, columns: readonly Column[]): Values {
  const pairs = columns.flatMap(([, field]) =>
    field === '' || field === 'no' ? [] : [[field, person[field]] as const],
  );
  return Object.fromEntries(pairs);
}

// A list without a birth date or sex may take them from the NIK, and say so.
function withDerived(fate: Omit<Fate, 'values'>, columns: readonly Column[]): Omit<Fate, 'values'> {
  const has = (field: Field) => columns.some(([, each]) => each === field);
  const may = [
    ...(fate.may ?? []),
    ...(has('tanggal_lahir') ? [] : ['dob_from_nik']),
    ...(has('jenis_kelamin') ? [] : ['sex_from_nik']),
  ];
  return may.length === 0 ? fate : { ...fate, may };
}

const monthNames =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );

/** Habits of writing a day, from `yyyy-mm-dd`. */
export const dashed = (iso: string) => parts(iso, (y, m, d) => `${d}-${m}-${y}`);
export const slashed = (iso: string) => parts(iso, (y, m, d) => `${d}/${m}/${y}`);
export const dotted = (iso: string) => parts(iso, (y, m, d) => `${Number(d)}.${Number(m)}.${y}`);
export const named = (iso: string) =>
  parts(iso, (y, m, d) => `${Number(d)} ${monthNames[Number(m) - 1]} ${y}`);
export const short = (iso: string) =>
  parts(iso, (y, m, d) => `${d}-${monthNames[Number(m) - 1]?.slice(0, 3)}-${y.slice(2)}`);
export const twoDigitYear = (iso: string) => parts(iso, (y, m, d) => `${d}/${m}/${y.slice(2)}`);
export const monthFirst = (iso: string) => parts(iso, (y, m, d) => `${m}/${d}/${y}`);
export const joined = (iso: string) => parts(iso, (y, m, d) => `${y}${m}${d}`);

function parts(iso: string, write: (y: string, m: string, d: string) => string): string {
  const [y = '', m = '', d = ''] = iso.split('-');
  return write(y, m, d);
}

/** Days since 1899-12-30, as spreadsheets count (1904: since 1904-01-01). */
export function serialOf(iso: string, since1904 = false): number {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  const days = Date.UTC(y, m - 1, d) / 86_400_000;
  return days + (since1904 ? 24_107 : 25_569);
}

/** A NIK written in groups, as on the card's copy. */
export const grouped = (nik: string, by: string) =>
  [nik.slice(0, 6), nik.slice(6, 12), nik.slice(12)].join(by);
