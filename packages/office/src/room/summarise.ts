// Builds the summary of a run from its parts and asserts that everything adds up.

import type { ListRow, ParticipantRow } from '@payung/intake';
import type { LinkRun } from '@payung/linkage';
import { type Issue, type IssueCode, issue, type Language, type Severity } from '@payung/values';
import type {
  LinkageSummary,
  LinkCounts,
  ListSummary,
  ParticipantsSummary,
  ProblemCount,
  RowCounts,
  Summary,
} from '../report/index.ts';
import {
  assertCounts,
  countLinks,
  countRows,
  isDataRow,
  type ListOutcome,
  type Person,
  type RowOutcome,
  rowKey,
} from './outcome.ts';
import type { ReadRows } from './reading.ts';
import { roomText } from './text/catalogue.ts';

export function summariseList(list: ListOutcome, repairFile: string | undefined): ListSummary {
  const rows = countRows(list.rows, list.outcomes);
  assertCounts(list.file.name, rows);
  return {
    file: list.file.name,
    format: list.survey?.format ?? 'unreadable',
    bytes: list.bytes,
    sha256: list.sha256,
    rows,
    links: countLinks(list.outcomes),
    usableNik: list.outcomes.filter(({ row }) => row.person.nik !== undefined).length,
    problems: countProblems(list.rows),
    fileIssues: list.issues.map(withoutPerson),
    ...(repairFile === undefined ? {} : { repairFile }),
  };
}

/**
 * What a list says of a person stays in the list: the summary goes to pages and reports that have
 * no need of it. Counts, limits and column names stay.
 */
const personalData = ['text', 'nik', 'inNik', 'inColumn', 'day', 'amount'];

function withoutPerson(issue: Issue): Issue {
  const data = Object.entries(issue.data).map(([key, value]) =>
    personalData.includes(key) ? ([key, '…'] as const) : ([key, value] as const),
  );
  return { ...issue, data: Object.fromEntries(data) };
}

/** Problems by code, the one with most rows first; each row counts once per code. */
export function countProblems(rows: readonly ListRow[]): ProblemCount[] {
  const found = new Map<IssueCode, { severity: Severity; rows: number; example: Issue }>();
  for (const row of rows) {
    const codes = new Map(row.issues.map((each) => [each.code, each]));
    for (const [code, example] of codes) {
      const known = found.get(code);
      if (known) known.rows += 1;
      else
        found.set(code, { severity: example.severity, rows: 1, example: withoutPerson(example) });
    }
  }
  return [...found]
    .map(([code, count]) => ({ code, ...count }))
    .sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
}

/**
 * The participants file has no linkage of its own rows to lists; a second record of one person
 * (two KPJ) is `merged`, so that records and persons can be told apart.
 */
export function summariseParticipants(
  reading: ReadRows<ParticipantRow>,
  personOf: (row: ParticipantRow) => number | undefined,
): ParticipantsSummary {
  const data = reading.rows.filter(isDataRow);
  const seen = new Set<number>();
  const activePersons = new Set<number>();
  let merged = 0;
  for (const row of reading.rows) {
    const person = personOf(row);
    if (person === undefined) continue;
    if (seen.has(person)) merged += 1;
    seen.add(person);
    if (row.participant?.status === 'active') activePersons.add(person);
  }
  const rejected = data.filter((row) => row.disposition === 'rejected').length;
  const rows: RowCounts = {
    records: reading.rows.length,
    ignored: reading.rows.length - data.length,
    data: data.length,
    accepted: data.length - rejected - merged,
    rejected,
    merged,
    held: 0,
  };
  assertCounts(reading.file.name, rows);
  const count = (status: string) =>
    reading.rows.filter((row) => row.participant?.status === status).length;
  return {
    file: reading.file.name,
    bytes: reading.bytes,
    sha256: reading.sha256,
    rows,
    active: count('active'),
    inactive: count('inactive'),
    dead: count('dead'),
    persons: seen.size,
    activePersons: activePersons.size,
    problems: countProblems(reading.rows),
  };
}

export function summariseLinkage(
  model: string,
  { card, rowCard }: Pick<LinkRun, 'card' | 'rowCard'>,
): LinkageSummary {
  const { method, precision, recall, blockMisses, drift } = card;
  const { linked, review, new: fresh } = rowCard;
  return {
    model,
    method,
    precision: fourPlaces(precision),
    recall: fourPlaces(recall),
    blockMisses: Math.round(blockMisses),
    rows: {
      ...{ linked, review, new: fresh },
      precision: fourPlaces(rowCard.precision),
      recall: fourPlaces(rowCard.recall),
      missed: Math.ceil(rowCard.missed),
    },
    drift: drift.map((each) => ({
      ...each,
      storedBits: twoPlaces(each.storedBits),
      freshBits: twoPlaces(each.freshBits),
    })),
  };
}

function twoPlaces(bits: number): number {
  return Math.round(bits * 100) / 100;
}

/** Rounded down: what is not certain never shows as 1. */
function fourPlaces(share: number): number {
  return Math.floor(share * 10_000) / 10_000;
}

export function totalsOf(
  lists: readonly ListSummary[],
  persons: readonly Person[],
): Summary['totals'] {
  return {
    rows: lists.map((list) => list.rows).reduce(addRows, noRows),
    links: lists.map((list) => list.links).reduce(addLinks, noLinks),
    persons: persons.length,
    unprotected: persons.filter(({ status }) => status === 'baru' || status === 'peserta_nonaktif')
      .length,
    toReview: persons.filter(({ status }) => status === 'tinjau').length,
  };
}

const noRows: RowCounts = {
  records: 0,
  ignored: 0,
  data: 0,
  accepted: 0,
  rejected: 0,
  merged: 0,
  held: 0,
};
const noLinks: LinkCounts = {
  peserta_aktif: 0,
  peserta_nonaktif: 0,
  baru: 0,
  tinjau: 0,
  tidak_sah: 0,
};

function addRows(a: RowCounts, b: RowCounts): RowCounts {
  return {
    records: a.records + b.records,
    ignored: a.ignored + b.ignored,
    data: a.data + b.data,
    accepted: a.accepted + b.accepted,
    rejected: a.rejected + b.rejected,
    merged: a.merged + b.merged,
    held: a.held + b.held,
  };
}

function addLinks(a: LinkCounts, b: LinkCounts): LinkCounts {
  return {
    peserta_aktif: a.peserta_aktif + b.peserta_aktif,
    peserta_nonaktif: a.peserta_nonaktif + b.peserta_nonaktif,
    baru: a.baru + b.baru,
    tinjau: a.tinjau + b.tinjau,
    tidak_sah: a.tidak_sah + b.tidak_sah,
  };
}

/** What a clerk is told beside the problems of a row: that it repeats an earlier one. By `rowKey`. */
export function repeatIssues(
  { file, outcomes }: ListOutcome,
  language: Language,
): ReadonlyMap<string, readonly Issue[]> {
  return new Map(
    outcomes.flatMap(({ row, repeatOf, replacedIn }) => {
      if (repeatOf === undefined || replacedIn !== undefined) return [];
      const at = row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
      const data = { row: rowText(repeatOf, row.sheet, language) };
      const found = issue('possible_duplicate', data, { at, severity: 'warning' });
      return [[rowKey(file.name, row), [found]] as const];
    }),
  );
}

/** The number of a row; with its sheet where it is another than the reader's own. */
function rowText(
  { row, sheet }: NonNullable<RowOutcome['repeatOf']>,
  own: string | undefined,
  language: Language,
): string | number {
  if (sheet === undefined || sheet === own) return row;
  return roomText(language).rowOfSheet.replace('{row}', String(row)).replace('{sheet}', sheet);
}
