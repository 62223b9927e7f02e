// Jobs in the database as those who ask for them and those who watch them see them. What a job is about
// stands there as references; the work itself is kept by work.ts.

import { sql } from 'kysely';
import type { UploadKind, UploadScope } from '../access/uploads.ts';
import type { Reader, Writer } from '../database/transaction.ts';
import type { ColumnsFrom } from './columns.ts';

/** `asking`: a person must decide before it goes on. */
export const jobStates = ['waiting', 'running', 'asking', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Stages of taking a list in (safety.md R02), each kept when it is finished. */
export const jobSteps = ['receive', 'read', 'link', 'rehearse', 'save'] as const;
export type JobStep = (typeof jobSteps)[number];

export type JobCounts = {
  readonly records: number;
  readonly ignored: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  readonly held: number;
};

/** Why a part cannot go on: a code of the catalogues and what fills its words; never a person. */
export type JobProblem = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
};

export type JobPart = {
  readonly number: number;
  readonly upload: string;
  readonly file: string;
  readonly kind: UploadKind;
  readonly state: JobState;
  /** The last stage that is finished. */
  readonly step: JobStep | null;
  readonly counts: JobCounts | null;
  /** Number of the registry's batch, once saved. */
  readonly batch: number | null;
  readonly problem: JobProblem | null;
  /** Whether the meaning of its columns was told; null = it was guessed. `month`: of a recipe's list. */
  readonly columns: { readonly from: ColumnsFrom; readonly month: string | null } | null;
};

export type ImportRequest = {
  /** The month the files speak of. */
  readonly month: string;
  /** Whether whoever a participants file does not name has left. */
  readonly whole: boolean;
};

export type Job = {
  readonly id: string;
  readonly kind: 'import';
  readonly account: string;
  readonly role: string;
  readonly area: string | null;
  readonly opd: string | null;
  readonly request: ImportRequest;
  readonly state: JobState;
  readonly version: number;
  readonly madeAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly parts: readonly JobPart[];
};

const columns = sql`
  j.id, j.kind, j.account, j.role, j.area, j.opd, j.request, j.state, j.version,
  j.made_at as "madeAt", j.begun_at as "begunAt", j.ended_at as "endedAt",
  (
    select jsonb_agg(jsonb_build_object(
      'number', p.number, 'upload', p.upload, 'file', u.file, 'kind', u.kind, 'state', p.state,
      'step', p.step, 'batch', p.batch, 'problem', p.problem,
      'columns', case when p.columns_from is not null then jsonb_build_object(
        'from', p.columns_from, 'month', p.columns_month) end,
      'counts', case when p.records is not null then jsonb_build_object(
        'records', p.records, 'ignored', p.ignored, 'accepted', p.accepted,
        'rejected', p.rejected, 'merged', p.merged, 'held', p.held) end
    ) order by p.number)
    from payung.job_part p
    join payung.upload u on u.tenant = p.tenant and u.id = p.upload
    where p.tenant = j.tenant and p.job = j.id
  ) as parts`;

function within(scope: UploadScope) {
  if ('account' in scope) return sql`j.account = ${scope.account}`;
  if (scope.area === null) return sql`true`;
  return sql`starts_with(j.area, ${scope.area})`;
}

export type ImportWish = {
  readonly account: string;
  readonly role: string;
  readonly area: string | null;
  readonly opd: string | null;
  readonly month: string;
  readonly whole: boolean;
  /** Received uploads, each a part of the job. */
  readonly uploads: readonly string[];
};

/** Undefined where an upload is not there or not received whole: the caller takes all of it back. */
export async function insertImport(tx: Writer, wish: ImportWish): Promise<string | undefined> {
  const { account, role, area, opd, month, whole, uploads } = wish;
  const request = JSON.stringify({ month, whole } satisfies ImportRequest);
  const { rows } = await sql<{ id: string }>`
    insert into payung.job (kind, account, role, area, opd, request)
    values ('import', ${account}, ${role}, ${area}, ${opd}, ${request})
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The job was not written');
  for (const [index, upload] of uploads.entries()) {
    const { rows: parts } = await sql`
      insert into payung.job_part (job, number, upload, step)
      select ${made.id}, ${index + 1}, u.id, 'receive'
      from payung.upload u
      where u.tenant = ${tx.actor.tenant} and u.id = ${upload} and u.received_at is not null
      returning number
    `.execute(tx.db);
    if (parts.length === 0) return undefined;
  }
  return made.id;
}

export async function findJob(
  tx: Reader,
  id: string,
  scope: UploadScope,
): Promise<Job | undefined> {
  const { rows } = await sql<Job>`
    select ${columns}
    from payung.job j
    where j.tenant = ${tx.actor.tenant} and j.id = ${id} and ${within(scope)}
  `.execute(tx.db);
  return rows[0];
}

/** Newest first; `before` is the last job of the page before. */
export async function listJobs(
  tx: Reader,
  scope: UploadScope,
  page: {
    readonly before?: { readonly madeAt: string; readonly id: string };
    readonly limit: number;
  },
): Promise<readonly Job[]> {
  const { before, limit } = page;
  const older =
    before === undefined
      ? sql`true`
      : sql`(j.made_at, j.id) < (${before.madeAt}::timestamptz, ${before.id}::uuid)`;
  const { rows } = await sql<Job>`
    select ${columns}
    from payung.job j
    where j.tenant = ${tx.actor.tenant} and ${within(scope)} and ${older}
    order by j.made_at desc, j.id desc
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

/** How many jobs of the tenant are not ended yet: nobody fills the queue by asking. */
export async function countOpenJobs(tx: Reader): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.job j
    where j.tenant = ${tx.actor.tenant} and j.state in ('waiting', 'running')
  `.execute(tx.db);
  return rows[0]?.count ?? 0;
}

export type SaveWish = {
  readonly job: string;
  readonly part: number;
  readonly account: string;
  readonly role: string;
  readonly reason: string;
  /** Somebody has seen that unusually many memberships end, and says the file is whole. */
  readonly confirmed: boolean;
  /** Of the job, as the person has seen it. */
  readonly version: number;
};

/** Simpan: the part goes on to the register. False when the job is no longer what the person saw. */
export async function askSave(tx: Writer, wish: SaveWish): Promise<boolean> {
  const { job, part, account, role, reason, confirmed, version } = wish;
  const { tenant } = tx.actor;
  const moved = await sql`
    update payung.job j
    set state = 'waiting', version = j.version + 1
    where j.tenant = ${tenant} and j.id = ${job} and j.version = ${version}
      and j.state in ('waiting', 'running', 'asking')
      and exists (
        select from payung.job_part p
        where p.tenant = j.tenant and p.job = j.id and p.number = ${part} and p.state = 'asking'
          and p.steps_version = p.steps_read
      )
    returning j.id
  `.execute(tx.db);
  if (moved.rows.length === 0) return false;
  await sql`
    update payung.job_part
    set state = 'waiting', problem = null, saved_by = ${account}, saved_role = ${role},
      save_reason = ${reason}, save_confirmed = ${confirmed}
    where tenant = ${tenant} and job = ${job} and number = ${part} and state = 'asking'
  `.execute(tx.db);
  return true;
}

/**
 * Batalkan: what waits ends here; what runs is stopped by its worker. False when it had ended, and while
 * a part is on its way into the register: that load is whole or not there, whatever the job says.
 */
export async function askCancel(tx: Writer, job: string): Promise<boolean> {
  const { tenant } = tx.actor;
  const ended = await sql`
    update payung.job j
    set state = 'cancelled', version = j.version + 1, attempt = j.attempt + 1,
      ended_at = clock_timestamp()
    where j.tenant = ${tenant} and j.id = ${job} and j.state in ('waiting', 'running', 'asking')
      and not exists (
        select from payung.job_part p
        where p.tenant = j.tenant and p.job = j.id and p.saved_by is not null
          and p.state in ('waiting', 'running')
      )
    returning j.id
  `.execute(tx.db);
  if (ended.rows.length === 0) return false;
  await sql`
    update payung.job_part
    set state = 'cancelled'
    where tenant = ${tenant} and job = ${job} and state in ('waiting', 'running', 'asking')
  `.execute(tx.db);
  return true;
}
