// The repair workbook of one list, written by `payung intake … --repair`: the rows as they were judged
// for registration, each with what its sender can do.

import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import {
  type AssessedRow,
  type ListSurvey,
  type ReadOptions,
  type RowToRepair,
  readSource,
  repairWorkbookPieces,
  rowEvidence,
  type SentList,
} from '@payung/intake';
import { type Issue, issue, type Language, maskDigits, refuse } from '@payung/values';
import { textIn } from './text/text.ts';

/** What the judgement adds to a row that was read: that it is not taken, and why. */
export type RepairNotes = {
  add(row: AssessedRow): void;
  /** Words for which the row is not taken; none where it is. */
  reasons(place: Place): readonly string[];
  fate(place: Place): 'rejected' | 'held' | undefined;
  extra(place: Place): readonly Issue[];
};

type Place = { readonly row: number; readonly sheet?: string };

const keyOf = ({ sheet, row }: Place): string => `${sheet ?? ''}:${row}`;

export function repairNotes(language: Language): RepairNotes {
  const fates = new Map<string, 'rejected' | 'held'>();
  const reasons = new Map<string, readonly string[]>();
  const extra = new Map<string, readonly Issue[]>();
  return {
    add(row) {
      const key = keyOf(row);
      const { disposition } = row;
      if (disposition === 'rejected' || disposition === 'held') fates.set(key, disposition);
      if (row.reasons.length > 0) reasons.set(key, row.reasons);
      const more = unsaid(row, language);
      if (more.length > 0) extra.set(key, more);
    },
    reasons: (place) => reasons.get(keyOf(place)) ?? [],
    fate: (place) => fates.get(keyOf(place)),
    extra: (place) => extra.get(keyOf(place)) ?? [],
  };
}

/** Findings of the whole list about a row, which the row alone does not show. */
function unsaid(row: AssessedRow, language: Language): readonly Issue[] {
  const { repair } = textIn(language);
  const said = new Set<string>(row.issues.map(({ code }) => code));
  const at = row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
  const nik = row.values?.nik ?? '';
  const issues: Issue[] = [];
  for (const word of row.reasons) {
    if (said.has(word)) continue;
    if (word === 'out_of_scope') issues.push(issue(word, { text: repair.dead }, { at }));
    if (word === 'nik_missing') issues.push(issue(word, {}, { at }));
    if (word === 'nik_shared_by_different_people') {
      issues.push(issue(word, { nik: maskDigits(nik), count: repair.several }, { at }));
    }
  }
  if (row.sameAs !== undefined) {
    const data = { row: row.sameAs.row };
    issues.push(issue('possible_duplicate', data, { severity: 'warning', at }));
  }
  return issues;
}

export type RepairWork = {
  readonly path: string;
  readonly sent: SentList;
  readonly survey: ListSurvey;
  readonly options: ReadOptions;
  readonly notes: RepairNotes;
  readonly language: Language;
};

/** Under its name only when it is whole. */
export async function writeRepairFile(work: RepairWork): Promise<void> {
  const { path, sent, survey, notes, language } = work;
  const pieces = repairWorkbookPieces({
    survey,
    rows: judgedRows(work),
    list: sent.list,
    extra: (row, sheet) => notes.extra(sheet === undefined ? { row } : { row, sheet }),
    language,
    title: sent.list.name,
  });
  const half = `${path}.${randomBytes(4).toString('hex')}.sementara`;
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      for await (const piece of pieces) await file.write(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw refuse('not_found', { what: path }, {}, error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw refuse('permission_denied', { path }, {}, error);
    }
    throw error;
  }
}

async function* judgedRows(work: RepairWork): AsyncGenerator<readonly RowToRepair[]> {
  const { sent, survey, options, notes } = work;
  for await (const batch of readSource(sent, survey, options)) {
    yield batch.map(({ row, record }): RowToRepair => {
      const evidence = rowEvidence(record, row.cells);
      const told = evidence === undefined ? row : { ...row, evidence };
      if (told.disposition === 'ignored') return told;
      const reasons = notes.reasons(row);
      const issues = told.issues.map((each) =>
        reasons.includes(each.code) ? { ...each, severity: 'error' as const } : each,
      );
      const fate = notes.fate(row);
      if (fate === 'rejected') return { ...told, issues, disposition: 'rejected' };
      return { ...told, issues, held: fate === 'held' };
    });
  }
}
