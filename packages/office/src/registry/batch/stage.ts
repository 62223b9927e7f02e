// Rows of a file as they are staged for merging: NIKs sealed and digested, names normalised.

import type { SqlCell, StageColumns, Vault } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import { monthOf, type Nik, nikParts } from '@payung/values';
import type { LoadMembership, LoadPerson, LoadRow, LoadRows, Mention } from './batch.ts';

export const stageColumns = {
  line: 'integer',
  row: 'integer',
  sheet: 'text',
  disposition: 'text',
  reasons: 'text',
  known: 'bigint',
  grp: 'bigint',
  nik_sealed: 'bytea',
  nik_digest: 'bytea',
  nik_region: 'text',
  name_written: 'text',
  name_normalised: 'text',
  birth: 'date',
  birth_exact: 'boolean',
  sex: 'text',
  domicile: 'text',
  domicile_written: 'text',
  workplace: 'text',
  occupation: 'text',
  sector: 'text',
  kpj: 'text',
  npp: 'text',
  status: 'text',
  segment: 'text',
  start_month: 'text',
  paid_until: 'text',
  payer: 'text',
  programs: 'text',
} as const satisfies StageColumns;

type Cells = readonly SqlCell[];
const noPerson: Cells = Array<null>(15).fill(null);
const noMembership: Cells = Array<null>(8).fill(null);

/** Batches of cells in the order of `stageColumns`; `onRows` hears of each batch. */
export async function* stagedRows(
  rows: LoadRows,
  vault: Vault,
  onRows: (count: number) => void,
): AsyncGenerator<readonly Cells[]> {
  let line = 0;
  for await (const batch of rows) {
    yield batch.map((row) => {
      line += 1;
      return staged(row, line, vault);
    });
    onRows(batch.length);
  }
}

function staged(row: LoadRow, line: number, vault: Vault): Cells {
  const place = [line, row.row, row.sheet ?? '', row.disposition, row.reasons.join(' ')];
  if (row.disposition === 'ignored') return [...place, ...noPerson, ...noMembership];
  if (row.disposition !== 'accepted') return [...place, ...mentionCells(row.mentions ?? {}, vault)];
  const { person } = row;
  return [...place, ...personCells(person, vault), ...membershipCells(person.membership)];
}

function mentionCells({ nik, kpj }: Mention, vault: Vault): Cells {
  const person = [null, null, ...nikCells(nik, vault), ...noPerson.slice(5)];
  return [...person, kpj ?? null, ...noMembership.slice(1)];
}

/** Only the words are stored; how they sound takes half the time of a name and is not asked for here. */
const withoutSound = () => '';

function personCells(person: LoadPerson, vault: Vault): Cells {
  return [
    person.known ?? null,
    person.group ?? null,
    ...nikCells(person.nik, vault),
    person.name,
    normaliseName(person.name, withoutSound).tokens.join(' '),
    person.birth ?? null,
    person.birthExact,
    person.sex ?? null,
    person.domicile ?? null,
    person.domicileWritten ?? null,
    person.workplace ?? null,
    person.occupation ?? null,
    person.sector ?? null,
  ];
}

function nikCells(nik: Nik | undefined, vault: Vault): Cells {
  if (nik === undefined) return [null, null, null];
  return [vault.seal(nik), vault.digest(nik), nikParts(nik).district];
}

function membershipCells(membership: LoadMembership | undefined): Cells {
  if (membership === undefined) return noMembership;
  return [
    membership.kpj,
    membership.npp ?? '',
    membership.status,
    membership.segment ?? null,
    membership.start === undefined ? null : monthOf(membership.start),
    membership.paidUntil ?? null,
    membership.payer ?? null,
    membership.programs?.join(' ') ?? null,
  ];
}
