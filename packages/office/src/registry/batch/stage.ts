// Rows of a file as they are staged for merging: NIKs sealed and digested, names normalised.

import type { SealedNik, Sealer, SqlCell, StageColumns, Vault } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import { monthOf, type Nik, nikParts } from '@payung/values';
import type { LoadMembership, LoadPerson, LoadRow, LoadRows } from './batch.ts';

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

type Cells = SqlCell[];
const noPerson: Readonly<Cells> = Array<null>(10).fill(null);
const noMembership: Readonly<Cells> = Array<null>(8).fill(null);

/** Batches of cells in the order of `stageColumns`; `onRows` hears of each batch. */
export async function* stagedRows(
  rows: LoadRows,
  vault: Vault,
  onRows: (count: number) => void,
): AsyncGenerator<readonly (readonly SqlCell[])[]> {
  const sealer = vault.openSealer();
  try {
    let line = 0;
    for await (const { batch, answer } of ahead(sealing(rows, sealer))) {
      const sealed = besideRows(batch, await answer);
      yield batch.map((row, at) => {
        line += 1;
        return staged(row, line, sealed[at]);
      });
      onRows(batch.length);
    }
  } finally {
    await sealer.close();
  }
}

type Sealing = {
  readonly batch: readonly LoadRow[];
  readonly answer: Promise<readonly SealedNik[]>;
};

async function* sealing(rows: LoadRows, sealer: Sealer): AsyncGenerator<Sealing> {
  for await (const batch of rows) {
    const answer = sealer.seal(batch.map(nikOf).filter((each) => each !== undefined));
    // Awaited in its turn; when the rows break off before that, nobody is left to be told.
    answer.catch(() => {});
    yield { batch, answer };
  }
}

/** Batches whose NIKs are being sealed while the one before them is sent. */
const aheadBatches = 2;

async function* ahead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const held: T[] = [];
  for await (const item of items) {
    held.push(item);
    if (held.length > aheadBatches) yield* held.splice(0, 1);
  }
  yield* held;
}

function nikOf(row: LoadRow): Nik | undefined {
  if (row.disposition === 'ignored') return undefined;
  return row.disposition === 'accepted' ? row.person.nik : row.mentions?.nik;
}

/** Each sealed NIK beside the row it is of; rows without NIK have none. */
function besideRows(
  batch: readonly LoadRow[],
  sealed: readonly SealedNik[],
): readonly (SealedNik | undefined)[] {
  let next = 0;
  const beside = batch.map((row) => {
    if (nikOf(row) === undefined) return undefined;
    next += 1;
    return sealed[next - 1];
  });
  if (next !== sealed.length) throw new Error(`${next} NIKs, ${sealed.length} of them sealed`);
  return beside;
}

/** One array for a row, filled in the order of the columns: of a million rows each further one is felt. */
function staged(row: LoadRow, line: number, sealed: SealedNik | undefined): Cells {
  const cells: Cells = [line, row.row, row.sheet ?? '', row.disposition, row.reasons.join(' ')];
  if (row.disposition === 'accepted') {
    pushPerson(cells, row.person, sealed);
    pushMembership(cells, row.person.membership);
  } else if (row.disposition === 'ignored') {
    cells.push(null, null, null, null, null, ...noPerson, ...noMembership);
  } else {
    const { nik, kpj } = row.mentions ?? {};
    cells.push(null, null);
    pushNik(cells, nik, sealed);
    cells.push(...noPerson, kpj ?? null, ...noMembership.slice(1));
  }
  return cells;
}

/** Only the words are stored; how they sound takes half the time of a name and is not asked for here. */
const withoutSound = () => '';

function pushPerson(cells: Cells, person: LoadPerson, sealed: SealedNik | undefined): void {
  cells.push(person.known ?? null, person.group ?? null);
  pushNik(cells, person.nik, sealed);
  cells.push(
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
  );
}

function pushNik(cells: Cells, nik: Nik | undefined, sealed: SealedNik | undefined): void {
  if (nik === undefined) cells.push(null, null, null);
  else if (sealed === undefined) throw new Error('A NIK was not sealed');
  else cells.push(sealed.sealed, sealed.digest, nikParts(nik).district);
}

function pushMembership(cells: Cells, membership: LoadMembership | undefined): void {
  if (membership === undefined) {
    cells.push(...noMembership);
    return;
  }
  cells.push(
    membership.kpj,
    membership.npp ?? '',
    membership.status,
    membership.segment ?? null,
    membership.start === undefined ? null : monthOf(membership.start),
    membership.paidUntil ?? null,
    membership.payer ?? null,
    membership.programs?.join(' ') ?? null,
  );
}
