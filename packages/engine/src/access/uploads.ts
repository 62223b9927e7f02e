// Uploads in the database: announced once, filled part by part, received when whole. A part that is
// there already is not written again, so a sender may repeat whatever he is unsure of.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

export type UploadKind = 'workers' | 'participants';
export type Upload = {
  readonly id: string;
  readonly account: string;
  readonly area: string | null;
  readonly opd: string | null;
  readonly kind: UploadKind;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly partBytes: number;
  readonly begunAt: string;
  readonly receivedAt: string | null;
  /** Numbers of the parts that have arrived, in order. */
  readonly parts: readonly number[];
};

/** Whose uploads are seen: the own ones, or all of a region. */
export type UploadScope = { readonly account: string } | { readonly area: string | null };

const columns = sql`
  u.id, u.account, u.area, u.opd, u.kind, u.file, u.bytes, u.sha256, u.part_bytes as "partBytes",
  u.begun_at as "begunAt", u.received_at as "receivedAt",
  coalesce((
    select jsonb_agg(p.number order by p.number)
    from payung.upload_part p
    where p.tenant = u.tenant and p.upload = u.id
  ), '[]') as parts`;

function within(scope: UploadScope) {
  if ('account' in scope) return sql`u.account = ${scope.account}`;
  if (scope.area === null) return sql`true`;
  return sql`starts_with(u.area, ${scope.area})`;
}

export async function insertUpload(
  tx: Writer,
  upload: Pick<
    Upload,
    'account' | 'area' | 'opd' | 'kind' | 'file' | 'bytes' | 'sha256' | 'partBytes'
  >,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.upload (account, area, opd, kind, file, bytes, sha256, part_bytes)
    values (
      ${upload.account}, ${upload.area}, ${upload.opd}, ${upload.kind}, ${upload.file},
      ${upload.bytes}, ${upload.sha256}, ${upload.partBytes}
    )
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The upload was not written');
  return made.id;
}

export async function findUpload(
  tx: Reader,
  id: string,
  scope: UploadScope,
): Promise<Upload | undefined> {
  const { rows } = await sql<Upload>`
    select ${columns}
    from payung.upload u
    where u.tenant = ${tx.actor.tenant} and u.id = ${id} and ${within(scope)}
  `.execute(tx.db);
  return rows[0];
}

/** Newest first. */
export async function listUploads(tx: Reader, scope: UploadScope): Promise<readonly Upload[]> {
  const { rows } = await sql<Upload>`
    select ${columns}
    from payung.upload u
    where u.tenant = ${tx.actor.tenant} and ${within(scope)}
    order by u.begun_at desc, u.id
    limit 200
  `.execute(tx.db);
  return rows;
}

/** How many uploads of the account are begun and not received: nobody fills the disk by beginning. */
export async function countOpen(tx: Reader, account: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.upload u
    where u.tenant = ${tx.actor.tenant} and u.account = ${account} and u.received_at is null
      and u.begun_at > clock_timestamp() - interval '7 days'
  `.execute(tx.db);
  return rows[0]?.count ?? 0;
}

export async function insertPart(
  tx: Writer,
  part: {
    readonly upload: string;
    readonly number: number;
    readonly sha256: string;
    readonly bytes: number;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.upload_part (upload, number, sha256, bytes, content_sealed)
    values (
      ${part.upload}, ${part.number}, ${part.sha256}, ${part.bytes}, ${Buffer.from(part.sealed)}
    )
    on conflict (tenant, upload, number) do nothing
  `.execute(tx.db);
}

/** One part at a time: a file of 200 MiB needs the memory of one. */
export async function findPart(
  tx: Reader,
  upload: string,
  number: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select p.content_sealed as sealed
    from payung.upload_part p
    where p.tenant = ${tx.actor.tenant} and p.upload = ${upload} and p.number = ${number}
  `.execute(tx.db);
  return rows[0]?.sealed;
}

export async function markReceived(tx: Writer, upload: string): Promise<void> {
  await sql`
    update payung.upload set received_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${upload} and received_at is null
  `.execute(tx.db);
}
