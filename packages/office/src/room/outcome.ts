// From rows and links to outcomes: what became of every data row, and the persons behind them.
// Pure. Every data row ends in exactly one of accepted, rejected, merged, held (safety.md R01).

import type { ListedPerson, ListRow, OccupationCode, RowToRepair } from '@payung/intake';
import {
  type LinkInput,
  type LinkResult,
  type LinkStatus,
  linkInputOf,
  type Reason,
  type RowLink,
} from '@payung/linkage';
import { type Day, type Nik, nikBirthDay, type Sex } from '@payung/values';
import type { LinkCounts, RowCounts } from '../report/index.ts';
import type { ReadRows } from './reading.ts';

export type DataRow = Extract<ListRow, { readonly disposition: 'accepted' | 'rejected' }>;
export type Disposition = 'accepted' | 'rejected' | 'merged' | 'held';

export type RowOutcome = {
  readonly row: DataRow;
  readonly disposition: Disposition;
  readonly status: LinkStatus;
  readonly person?: number;
  readonly kpj?: string;
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** The first row of this person in the same list; for a replaced row the one that counts. */
  readonly repeatOf?: { readonly row: number; readonly sheet?: string };
  /** The file in which the row stands corrected and counts. */
  readonly replacedIn?: string;
};

export type ListOutcome = ReadRows<RowToRepair> & { readonly outcomes: readonly RowOutcome[] };

/** One person of the lists, put together from all rows that are this person. */
export type Person = {
  readonly number: number;
  readonly status: Exclude<LinkStatus, 'tidak_sah'>;
  readonly nik?: Nik;
  readonly name: string;
  readonly birth?: { readonly day: Day; readonly exact: boolean };
  readonly sex?: Sex;
  readonly village?: { readonly written: string; readonly code?: string };
  readonly occupation?: OccupationCode;
  readonly kpj?: string;
  /** Files in which the person stands, in order. */
  readonly files: readonly string[];
  readonly rows: number;
};

export function isDataRow(row: ListRow): row is DataRow {
  return row.disposition !== 'ignored';
}

export function rowKey(
  file: string,
  row: { readonly row: number; readonly sheet?: string },
): string {
  return row.sheet === undefined ? `${file}#${row.row}` : `${file}#${row.sheet}#${row.row}`;
}

/** Key of a row that a later version of its list holds → key of the row that counts. */
export type Replaced = ReadonlyMap<string, string>;

/** What linkage needs to know of a row; rejected rows and replaced ones are not linked. */
export function linkInputs(list: ReadRows<ListRow>, replaced: Replaced): LinkInput[] {
  const { name } = list.file;
  return list.rows.flatMap((row) =>
    isDataRow(row) && row.disposition === 'accepted' && !replaced.has(rowKey(name, row))
      ? [linkInput(name, row, row.person)]
      : [],
  );
}

export function linkInput(
  file: string,
  row: { readonly row: number; readonly sheet?: string },
  person: ListedPerson,
): LinkInput {
  return linkInputOf({ key: rowKey(file, row), list: file, row: row.row }, person);
}

/** Joins the rows of the lists with what linkage said of them. */
export function outcomesOf(
  lists: readonly ReadRows<RowToRepair>[],
  result: LinkResult,
  replaced: Replaced,
): ListOutcome[] {
  const links = new Map(result.links.map((link) => [link.key, link]));
  const rows = new Map(
    lists.flatMap((list) =>
      list.rows.map((row) => [rowKey(list.file.name, row), { row, file: list.file.name }] as const),
    ),
  );
  return lists.map((list) => ({
    ...list,
    outcomes: list.rows
      .filter(isDataRow)
      .map((row) => outcomeOf(row, rowKey(list.file.name, row), { links, rows, replaced })),
  }));
}

type Joined = {
  readonly links: ReadonlyMap<string, RowLink>;
  readonly rows: ReadonlyMap<string, { readonly row: ListRow; readonly file: string }>;
  readonly replaced: Replaced;
};

function outcomeOf(row: DataRow, key: string, joined: Joined): RowOutcome {
  if (row.disposition === 'rejected') {
    return { row, disposition: 'rejected', status: 'tidak_sah', probability: 0, reasons: [] };
  }
  const standing = standingKey(key, joined.replaced);
  const link = joined.links.get(standing);
  if (link === undefined) throw new Error(`Linkage gave no answer for row ${row.row}`);
  const own = linkedOutcome(row, link);
  if (standing !== key) {
    const { row: later, file } = getRow(joined, standing);
    return { ...own, disposition: 'merged', repeatOf: placeOf(later), replacedIn: file };
  }
  if (link.repeatOf === undefined) return own;
  return {
    ...own,
    disposition: 'merged',
    repeatOf: placeOf(getRow(joined, link.repeatOf).row),
  };
}

/** A row may have been corrected several times: the last one counts. */
function standingKey(key: string, replaced: Replaced): string {
  let standing = key;
  for (let next = replaced.get(standing); next !== undefined; next = replaced.get(standing)) {
    standing = next;
  }
  return standing;
}

function getRow({ rows }: Joined, key: string): { readonly row: ListRow; readonly file: string } {
  const found = rows.get(key);
  if (found === undefined) throw new Error('Linkage named a row that no list has');
  return found;
}

function placeOf({ row, sheet }: ListRow): { row: number; sheet?: string } {
  return sheet === undefined ? { row } : { row, sheet };
}

function linkedOutcome(row: DataRow, link: RowLink): RowOutcome {
  const { status, person, probability, reasons, kpj } = link;
  const disposition = status === 'tinjau' ? 'held' : 'accepted';
  const own = { row, disposition, status, person, probability, reasons } as const;
  return kpj === undefined ? own : { ...own, kpj };
}

/** Persons in order of their number. A person is as protected as the best row says. */
export function personsOf(lists: readonly ListOutcome[], asOf: Day): Person[] {
  const rowsOf = new Map<number, { file: string; outcome: RowOutcome }[]>();
  for (const list of lists) {
    for (const outcome of list.outcomes) {
      // What was corrected since says nothing of the person any more.
      if (outcome.person === undefined || outcome.replacedIn !== undefined) continue;
      const entry = { file: list.file.name, outcome };
      const known = rowsOf.get(outcome.person);
      if (known) known.push(entry);
      else rowsOf.set(outcome.person, [entry]);
    }
  }
  return [...rowsOf]
    .sort(([a], [b]) => a - b)
    .map(([number, entries]) => personOf(number, entries, asOf));
}

const statusOrder = ['peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau'] as const;

function personOf(
  number: number,
  entries: readonly { file: string; outcome: RowOutcome }[],
  asOf: Day,
): Person {
  const people = entries.map(({ outcome }) => outcome.row.person);
  const status = statusOrder.find((each) => entries.some(({ outcome }) => outcome.status === each));
  const kpj = entries.find(({ outcome }) => outcome.status === status && outcome.kpj)?.outcome.kpj;
  const nik = mostFrequent(people.flatMap((person) => person.nik ?? []));
  const birth = bestBirth(people, nik, asOf);
  const sex = mostFrequent(people.flatMap((person) => person.sex ?? []));
  const village =
    people.find((person) => person.village?.code !== undefined)?.village ??
    people.find((person) => person.village !== undefined)?.village;
  const occupation = bestOccupation(people);
  return {
    number,
    status: status ?? 'tinjau',
    name: longestName(people.map((person) => person.name)),
    files: [...new Set(entries.map(({ file }) => file))],
    rows: entries.length,
    ...(nik === undefined ? {} : { nik }),
    ...(birth === undefined ? {} : { birth }),
    ...(sex === undefined ? {} : { sex }),
    ...(village === undefined ? {} : { village }),
    ...(occupation === undefined ? {} : { occupation }),
    ...(kpj === undefined ? {} : { kpj }),
  };
}

/** The most frequent value, the earlier one among equals. */
function mostFrequent<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: Value | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

/** Lists shorten names and never lengthen them: the longest form says most. */
function longestName(names: readonly string[]): string {
  return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}

function bestBirth(
  people: readonly ListedPerson[],
  nik: Nik | undefined,
  asOf: Day,
): Person['birth'] {
  const exact = mostFrequent(
    people.flatMap((person) => (person.birth?.precision === 'day' ? [person.birth.day] : [])),
  );
  if (exact !== undefined) return { day: exact, exact: true };
  const inNik = nik === undefined ? undefined : nikBirthDay(nik, asOf);
  if (inNik !== undefined) return { day: inNik, exact: true };
  const rough = people.find((person) => person.birth !== undefined)?.birth;
  return rough === undefined ? undefined : { day: rough.day, exact: false };
}

/**
 * Work for which an employer or another budget pays comes first: naming such a person a
 * vulnerable worker because of a second list would fund him twice. Then any work before none.
 */
const paidElsewhere: readonly OccupationCode[] = ['ASN', 'NON_ASN', 'APARAT_DESA', 'KARYAWAN'];

function bestOccupation(people: readonly ListedPerson[]): OccupationCode | undefined {
  const codes = people.flatMap((person) => person.occupation?.code ?? []);
  return (
    codes.find((code) => paidElsewhere.includes(code)) ??
    codes.find((code) => code !== 'TIDAK_BEKERJA' && code !== 'LAINNYA') ??
    codes[0]
  );
}

export function countRows(rows: readonly ListRow[], outcomes: readonly RowOutcome[]): RowCounts {
  const count = (disposition: Disposition) =>
    outcomes.filter((outcome) => outcome.disposition === disposition).length;
  return {
    records: rows.length,
    ignored: rows.length - outcomes.length,
    data: outcomes.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    merged: count('merged'),
    held: count('held'),
  };
}

export function countLinks(outcomes: readonly RowOutcome[]): LinkCounts {
  const counts = { peserta_aktif: 0, peserta_nonaktif: 0, baru: 0, tinjau: 0, tidak_sah: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}

/** The sum rule, asserted in production (safety.md R01, R18). */
export function assertCounts(file: string, counts: RowCounts): void {
  const { records, ignored, data, accepted, rejected, merged, held } = counts;
  if (records === data + ignored && data === accepted + rejected + merged + held) return;
  throw new Error(`Rows of ${file} do not add up: ${JSON.stringify(counts)}`);
}
