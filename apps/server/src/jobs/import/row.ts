// A row of a list as it is kept while it is being taken in: what it says is sealed as a whole, its fate
// and the codes of its findings stand open.

import type { SqlCell, Vault } from '@payung/engine';
import { isNote, type ListRow, type ParticipantRow } from '@payung/intake';
import type { BatchEffect, LoadRow } from '@payung/office';
import type { Severity } from '@payung/values';

export const rowColumns = [
  'job',
  'part',
  'line',
  'sheet',
  'row',
  'disposition',
  'errors',
  'warnings',
  'notes',
  'content_sealed',
] as const;

export const loadColumns = ['job', 'part', 'line', 'disposition', 'load_sealed'] as const;

export type KeptRow = ListRow & Pick<ParticipantRow, 'participant'>;

export type PartKey = { readonly job: string; readonly part: number };

export function rowCells(
  { job, part }: PartKey,
  line: number,
  row: KeptRow,
  vault: Vault,
): readonly SqlCell[] {
  const codes = (severity: Severity, isTold: (code: string) => boolean = () => true) => {
    const found = row.issues.filter((each) => each.severity === severity);
    return arrayText(found.map(({ code }) => code).filter(isTold));
  };
  return [
    job,
    part,
    line,
    row.sheet ?? '',
    row.row,
    row.disposition,
    codes('error'),
    codes('warning'),
    codes('note', isNote),
    vault.seal(JSON.stringify(row)),
  ];
}

export function loadCells(
  { job, part }: PartKey,
  line: number,
  row: LoadRow,
  vault: Vault,
): readonly SqlCell[] {
  return [job, part, line, row.disposition, vault.seal(JSON.stringify(row))];
}

/** Codes are lower case words: an array of PostgreSQL needs no quotes around them. */
function arrayText(codes: readonly string[]): string {
  return `{${[...new Set(codes)].join(',')}}`;
}

/** What was sealed here and nowhere else: its form is known. */
export function readRow(vault: Vault, sealed: Uint8Array): KeptRow {
  const row: KeptRow = JSON.parse(vault.open(sealed));
  return row;
}

export function readLoad(vault: Vault, sealed: Uint8Array): LoadRow {
  const row: LoadRow = JSON.parse(vault.open(sealed));
  return row;
}

export function readEffect(vault: Vault, sealed: Uint8Array): BatchEffect {
  const effect: BatchEffect = JSON.parse(vault.open(sealed));
  return effect;
}
