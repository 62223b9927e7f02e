// Jobs as their worker keeps them: taken under a number that grows, each stage kept with what it made,
// or nothing. A worker that was thought dead holds an older number, and what it writes is refused.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';
import type { JobCounts, JobProblem, JobState, JobStep } from './job.ts';
import type { OfPart } from './rows.ts';

export type OpenJob = {
  readonly tenant: string;
  readonly id: string;
  readonly account: string;
  readonly state: 'waiting' | 'running';
  readonly madeAt: string;
};

/** Of all tenants, the oldest first: ids and who asked, nothing else. */
export async function openJobs(tx: Reader): Promise<readonly OpenJob[]> {
  const { rows } = await sql<OpenJob>`
    select o.tenant, o.id, o.account, o.state, o.made_at as "madeAt" from payung.open_jobs() o
  `.execute(tx.db);
  return rows;
}

/** The job went on without this worker: cancelled, or taken by another. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Takes the job; undefined when there is nothing to do on it. Parts that were running wait again. */
export async function takeJob(tx: Writer, job: string): Promise<number | undefined> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ attempt: number }>`
    update payung.job j
    set state = 'running', attempt = j.attempt + 1, version = j.version + 1,
      begun_at = coalesce(j.begun_at, clock_timestamp())
    where j.tenant = ${tenant} and j.id = ${job} and j.state in ('waiting', 'running')
    returning j.attempt
  `.execute(tx.db);
  const taken = rows[0];
  if (taken === undefined) return undefined;
  await sql`
    update payung.job_part set state = 'waiting'
    where tenant = ${tenant} and job = ${job} and state = 'running'
  `.execute(tx.db);
  return taken.attempt;
}

/** First in each transaction of a worker: holds the job until commit, and refuses a late worker. */
export async function holdJob(tx: Writer, job: string, attempt: number): Promise<void> {
  const { rows } = await sql`
    update payung.job j set version = j.version + 1
    where j.tenant = ${tx.actor.tenant} and j.id = ${job} and j.attempt = ${attempt}
      and j.state in ('waiting', 'running')
    returning j.id
  `.execute(tx.db);
  if (rows.length === 0) throw new Overtaken('The job went on without this worker');
}

export type PartNews = {
  readonly state: JobState;
  readonly step?: JobStep;
  readonly counts?: JobCounts;
  readonly effectSealed?: Uint8Array;
  readonly problem?: JobProblem;
  readonly batch?: number;
};

/**
 * What is absent stays as it was; a problem is taken away where none is told, and an order to save
 * where a person is asked anew.
 */
export async function keepPart(tx: Writer, of: OfPart, news: PartNews): Promise<void> {
  const { state, step, counts, effectSealed, problem, batch } = news;
  const count = (name: keyof JobCounts) => counts?.[name] ?? null;
  await sql`
    update payung.job_part p
    set state = ${state},
      step = coalesce(${step ?? null}, p.step),
      records = coalesce(${count('records')}, p.records),
      ignored = coalesce(${count('ignored')}, p.ignored),
      accepted = coalesce(${count('accepted')}, p.accepted),
      rejected = coalesce(${count('rejected')}, p.rejected),
      merged = coalesce(${count('merged')}, p.merged),
      held = coalesce(${count('held')}, p.held),
      effect_sealed = coalesce(${effectSealed === undefined ? null : Buffer.from(effectSealed)}, p.effect_sealed),
      problem = ${problem === undefined ? null : JSON.stringify(problem)},
      saved_by = case when ${state} = 'asking' then null else p.saved_by end,
      saved_role = case when ${state} = 'asking' then null else p.saved_role end,
      save_reason = case when ${state} = 'asking' then null else p.save_reason end,
      batch = coalesce(${batch ?? null}, p.batch)
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
  `.execute(tx.db);
}

/** What the job is, now that its parts are what they are. */
export async function settleJob(tx: Writer, job: string): Promise<void> {
  await sql`
    update payung.job j
    set state = now.state, version = j.version + 1,
      ended_at = case when now.state in ('done', 'failed', 'cancelled') then clock_timestamp() end
    from (
      select case
        when bool_or(p.state in ('waiting', 'running')) then 'waiting'
        when bool_or(p.state = 'asking') then 'asking'
        when bool_or(p.state = 'done') then 'done'
        when bool_or(p.state = 'failed') then 'failed'
        else 'cancelled'
      end as state
      from payung.job_part p
      where p.tenant = ${tx.actor.tenant} and p.job = ${job}
    ) as now
    where j.tenant = ${tx.actor.tenant} and j.id = ${job}
      and j.state in ('waiting', 'running', 'asking')
  `.execute(tx.db);
}

export type SaveOrder = {
  readonly account: string;
  readonly role: string;
  readonly reason: string;
  readonly confirmed: boolean;
};

/** Who said Simpan to this part, if somebody has. */
export async function findSaveOrder(tx: Reader, of: OfPart): Promise<SaveOrder | undefined> {
  const { rows } = await sql<SaveOrder>`
    select p.saved_by as account, p.saved_role as role, p.save_reason as reason,
      coalesce(p.save_confirmed, false) as confirmed
    from payung.job_part p
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
      and p.saved_by is not null
  `.execute(tx.db);
  return rows[0];
}

export type SealedRow = { readonly line: number; readonly sealed: Uint8Array };

/** From behind the line `after`; no page is larger than what a worker holds anyway. */
export type Page = { readonly after: number; readonly limit: number };

/** Contents of rows as read, in pages, so that a file of any size needs the memory of one. */
export async function listContents(
  tx: Reader,
  of: OfPart,
  page: Page,
): Promise<readonly SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select r.line, r.content_sealed as sealed
    from payung.import_row r
    where r.tenant = ${tx.actor.tenant} and r.job = ${of.job} and r.part = ${of.part}
      and r.line > ${page.after}
    order by r.line
    limit ${page.limit}
  `.execute(tx.db);
  return rows;
}

/** Rows as they go to the register, in pages. */
export async function listLoads(tx: Reader, of: OfPart, page: Page): Promise<readonly SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select l.line, l.load_sealed as sealed
    from payung.import_load l
    where l.tenant = ${tx.actor.tenant} and l.job = ${of.job} and l.part = ${of.part}
      and l.line > ${page.after}
    order by l.line
    limit ${page.limit}
  `.execute(tx.db);
  return rows;
}

/** The part whose worker ended again and again is given up; the others go on. */
export async function failRunning(tx: Writer, job: string, problem: JobProblem): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.job_part p
    set state = 'failed', problem = ${JSON.stringify(problem)}
    where p.tenant = ${tenant} and p.job = ${job} and p.number = (
      select min(o.number) from payung.job_part o
      where o.tenant = ${tenant} and o.job = ${job} and o.state in ('waiting', 'running')
    )
  `.execute(tx.db);
  await settleJob(tx, job);
}
