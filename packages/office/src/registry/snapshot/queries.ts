// Every SQL of the snapshot of a run. Rows in, domain values out; the tenant is set on the transaction
// and enforced by row policies, and named here once more: forgetting one of the two leaks nothing.

import type { Reader, Writer } from '@payung/engine';
import { isDay } from '@payung/values';
import { sql } from 'kysely';
import type { Candidate } from './candidate.ts';
import type { BatchLoad, RunLoad } from './load.ts';

export const personColumns = [
  'tenant',
  'run',
  'number',
  'status',
  'name',
  'nik_sealed',
  'nik_digest',
  'birth',
  'birth_exact',
  'sex',
  'village_code',
  'village_written',
  'occupation',
] as const;

export const rowColumns = [
  'tenant',
  'run',
  'batch',
  'sheet',
  'row',
  'cells_sealed',
  'disposition',
  'status',
  'person',
  'kpj',
  'probability',
  'reasons',
  'repeat_of',
] as const;

export const participantColumns = [
  'tenant',
  'run',
  'row',
  'person',
  'kpj',
  'status',
  'name',
  'nik_sealed',
  'nik_digest',
  'birth',
  'sex',
  'segment',
  'start',
  'npp',
] as const;

export const planColumns = ['tenant', 'run', 'person', 'month', 'fund', 'amount'] as const;

export async function findRun(tx: Reader, run: RunLoad): Promise<{ id: string } | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id
    from payung.run
    where tenant = ${tx.actor.tenant}
      and digest = ${run.digest}
  `.execute(tx.db);
  return rows[0];
}

export async function insertRun(tx: Writer, run: RunLoad): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.run (tenant, digest, as_of)
    values (${tx.actor.tenant}, ${run.digest}, ${run.asOf})
    returning id
  `.execute(tx.db);
  return single(rows).id;
}

export async function insertBatch(tx: Writer, run: string, batch: BatchLoad): Promise<string> {
  const { counts } = batch;
  const { rows } = await sql<{ id: string }>`
    insert into payung.batch (
      tenant, run, kind, file, sha256, records, ignored, accepted, rejected, merged, held
    )
    values (
      ${tx.actor.tenant}, ${run}, ${batch.kind}, ${batch.file}, ${batch.sha256},
      ${counts.records}, ${counts.ignored}, ${counts.accepted},
      ${counts.rejected}, ${counts.merged}, ${counts.held}
    )
    returning id
  `.execute(tx.db);
  return single(rows).id;
}

export type Loaded = {
  readonly rows: number;
  readonly persons: number;
  readonly participants: number;
  /** Batches whose rows by disposition differ from their announced counts. */
  readonly unevenBatches: number;
};

export async function countLoaded(tx: Reader, run: string): Promise<Loaded> {
  const { rows } = await sql<{
    rows: number;
    persons: number;
    participants: number;
    uneven: number;
  }>`
    with counted as (
      select
        batch,
        count(*) as records,
        count(*) filter (where disposition = 'ignored') as ignored,
        count(*) filter (where disposition = 'accepted') as accepted,
        count(*) filter (where disposition = 'rejected') as rejected,
        count(*) filter (where disposition = 'merged') as merged,
        count(*) filter (where disposition = 'held') as held
      from payung.list_row
      where tenant = ${tx.actor.tenant} and run = ${run}
      group by batch
    )
    select
      (select count(*) from payung.list_row where tenant = ${tx.actor.tenant} and run = ${run})
        as rows,
      (select count(*) from payung.person where tenant = ${tx.actor.tenant} and run = ${run})
        as persons,
      (select count(*) from payung.participant where tenant = ${tx.actor.tenant} and run = ${run})
        as participants,
      (
        select count(*)
        from payung.batch
        left join counted on counted.batch = batch.id
        where batch.tenant = ${tx.actor.tenant}
          and batch.run = ${run}
          and (batch.records, batch.ignored, batch.accepted, batch.rejected, batch.merged, batch.held)
            is distinct from (
              coalesce(counted.records, 0), coalesce(counted.ignored, 0),
              coalesce(counted.accepted, 0), coalesce(counted.rejected, 0),
              coalesce(counted.merged, 0), coalesce(counted.held, 0)
            )
      ) as uneven
  `.execute(tx.db);
  const { uneven, ...counts } = single(rows);
  return { ...counts, unevenBatches: uneven };
}

export async function countActivePersons(tx: Reader, run: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(distinct person) as people
    from payung.participant
    where tenant = ${tx.actor.tenant} and run = ${run} and status = 'active'
  `.execute(tx.db);
  return single(rows).people;
}

export async function findCandidates(tx: Reader, run: string): Promise<Candidate[]> {
  const { rows } = await sql<{
    number: number;
    status: 'baru' | 'peserta_nonaktif';
    birth: string | null;
    birth_exact: boolean;
    occupation: string | null;
    has_nik: boolean;
    village_code: string | null;
  }>`
    select
      number, status, birth, birth_exact, occupation, nik_digest is not null as has_nik, village_code
    from payung.person
    where tenant = ${tx.actor.tenant}
      and run = ${run}
      and status in ('baru', 'peserta_nonaktif')
    order by number
  `.execute(tx.db);
  return rows.map((row) => ({
    person: row.number,
    status: row.status,
    birthExact: row.birth_exact,
    hasNik: row.has_nik,
    ...(row.birth !== null && isDay(row.birth) ? { birth: row.birth } : {}),
    ...(row.occupation === null ? {} : { occupation: row.occupation }),
    ...(row.village_code === null ? {} : { village: row.village_code }),
  }));
}

export async function isFinished(tx: Reader, run: string): Promise<boolean> {
  const { rows } = await sql<{ finished: boolean }>`
    select summary is not null as finished
    from payung.run
    where tenant = ${tx.actor.tenant} and id = ${run}
    for update
  `.execute(tx.db);
  return single(rows).finished;
}

export async function saveSummary(tx: Writer, run: string, summary: object): Promise<void> {
  await sql`
    update payung.run
    set summary = ${JSON.stringify(summary)}::jsonb, finished_at = now()
    where tenant = ${tx.actor.tenant} and id = ${run}
  `.execute(tx.db);
}

export async function findSummary(tx: Reader, digest: string): Promise<unknown> {
  const { rows } = await sql<{ summary: unknown }>`
    select summary
    from payung.run
    where tenant = ${tx.actor.tenant} and digest = ${digest} and summary is not null
    order by finished_at desc
    limit 1
  `.execute(tx.db);
  return rows[0]?.summary;
}

function single<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined || rows.length > 1) throw new Error(`One row expected, got ${rows.length}`);
  return row;
}
