// The SQL of SKK: batches, their packs, and the sealed bundle of each.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Rupiah } from '@payung/values';
import { sql } from 'kysely';

export type BatchRow = {
  readonly batch: number;
  readonly number: string;
  readonly office: string;
  readonly madeBy: string;
  readonly releasedOn: Day | null;
};

export async function findBatches(tx: Reader): Promise<readonly BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select batch, number, office, made_by as "madeBy", released_on as "releasedOn"
    from payung.skk_batch
    where tenant = ${tx.actor.tenant}
    order by batch
  `.execute(tx.db);
  return rows;
}

export async function insertBatch(
  tx: Writer,
  batch: Pick<BatchRow, 'batch' | 'number' | 'office'>,
): Promise<void> {
  await sql`
    insert into payung.skk_batch (batch, event, number, office, made_by)
    values (${batch.batch}, ${batch.batch}, ${batch.number}, ${batch.office}, ${tx.actor.id})
  `.execute(tx.db);
}

export async function releaseBatch(
  tx: Writer,
  released: { readonly batch: number; readonly event: number; readonly on: Day },
): Promise<void> {
  await sql`
    update payung.skk_batch
    set released_by = ${tx.actor.id}, released_on = ${released.on}, released_event = ${released.event}
    where tenant = ${tx.actor.tenant} and batch = ${released.batch}
  `.execute(tx.db);
}

export type PackRow = {
  readonly batch: number;
  readonly caseNumber: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly due: Rupiah;
  readonly withdrawn: string | null;
  readonly releasedOn: Day | null;
};

export async function findPacks(tx: Reader): Promise<readonly PackRow[]> {
  const { rows } = await sql<PackRow>`
    select
      p.batch, p.case_number as "caseNumber", p.sha256, p.bytes, p.due,
      p.withdrawn_reason as withdrawn, b.released_on as "releasedOn"
    from payung.skk_pack p
    join payung.skk_batch b on b.tenant = p.tenant and b.batch = p.batch
    where p.tenant = ${tx.actor.tenant}
    order by p.batch, p.case_number
  `.execute(tx.db);
  return rows;
}

export async function insertPack(
  tx: Writer,
  pack: Pick<PackRow, 'batch' | 'caseNumber' | 'sha256' | 'bytes' | 'due'> & {
    readonly event: number;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.skk_pack (batch, case_number, event, sha256, bytes, bundle_sealed, due)
    values (
      ${pack.batch}, ${pack.caseNumber}, ${pack.event}, ${pack.sha256}, ${pack.bytes},
      ${Buffer.from(pack.sealed)}, ${pack.due}
    )
  `.execute(tx.db);
}

export async function findBundle(
  tx: Reader,
  at: { readonly batch: number; readonly caseNumber: number },
): Promise<{ readonly sealed: Uint8Array; readonly sha256: string } | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array; sha256: string }>`
    select bundle_sealed as sealed, sha256
    from payung.skk_pack
    where tenant = ${tx.actor.tenant} and batch = ${at.batch} and case_number = ${at.caseNumber}
  `.execute(tx.db);
  return rows[0];
}

export async function withdrawPack(
  tx: Writer,
  at: {
    readonly batch: number;
    readonly caseNumber: number;
    readonly event: number;
    readonly reason: string;
  },
): Promise<void> {
  await sql`
    update payung.skk_pack set withdrawn_event = ${at.event}, withdrawn_reason = ${at.reason}
    where tenant = ${tx.actor.tenant} and batch = ${at.batch} and case_number = ${at.caseNumber}
  `.execute(tx.db);
}
