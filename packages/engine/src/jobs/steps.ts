// Steps of correcting a list on the screen: done, undone and done again while the list waits for a person;
// then the list is read again with them. What a step says is sealed, its lines stand open.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';
import type { OfPart } from './rows.ts';

/** `drop`: these rows are no workers. */
export const stepKinds = ['fix', 'drop'] as const;
export type StepKind = (typeof stepKinds)[number];

export type ImportStep = {
  readonly step: number;
  readonly kind: StepKind;
  readonly account: string;
  /** Title of whoever made it. */
  readonly by: string;
  /** Of the history when it was last done or undone. */
  readonly version: number;
  readonly contentSealed: Uint8Array;
  readonly lines: readonly number[];
  readonly madeAt: string;
  readonly isUndone: boolean;
};

/** In the order of their making; with `lines`, only what of them lies on these. */
export async function listSteps(
  tx: Reader,
  of: OfPart,
  lines?: readonly number[],
): Promise<readonly ImportStep[]> {
  const wanted = lines === undefined ? sql`s.lines` : sql`on_page.lines`;
  const narrowed =
    lines === undefined
      ? sql``
      : sql`join lateral (
          select array_agg(l order by l) as lines
          from unnest(s.lines) as l
          where l = any (${[...lines]}::integer[])
        ) as on_page on on_page.lines is not null`;
  const { rows } = await sql<ImportStep>`
    select s.step, s.kind, s.account, a.title as by, s.version,
      s.content_sealed as "contentSealed", ${wanted} as lines, s.made_at as "madeAt",
      s.undone_at is not null as "isUndone"
    from payung.import_step s
    join payung.account a on a.tenant = s.tenant and a.id = s.account
    ${narrowed}
    where s.tenant = ${tx.actor.tenant} and s.job = ${of.job} and s.part = ${of.part}
    order by s.step
  `.execute(tx.db);
  return rows;
}

export type PlacedStep = Pick<ImportStep, 'step' | 'kind' | 'contentSealed'> & {
  readonly places: readonly { readonly sheet: string; readonly row: number }[];
};

/** Those in force, with the places of their rows in the file. */
export async function listPlacedSteps(tx: Reader, of: OfPart): Promise<readonly PlacedStep[]> {
  const { rows } = await sql<PlacedStep>`
    select s.step, s.kind, s.content_sealed as "contentSealed",
      jsonb_agg(jsonb_build_object('sheet', r.sheet, 'row', r.row) order by r.line) as places
    from payung.import_step s
    join payung.import_row r
      on r.tenant = s.tenant and r.job = s.job and r.part = s.part and r.line = any (s.lines)
    where s.tenant = ${tx.actor.tenant} and s.job = ${of.job} and s.part = ${of.part}
      and s.undone_at is null
    group by s.step, s.kind, s.content_sealed
    order by s.step
  `.execute(tx.db);
  return rows;
}

export type StepState = {
  /** Of the history now, and as the rows were last read with. */
  readonly version: number;
  readonly read: number;
  /** Columns of the list; null where it cannot be corrected on the screen. */
  readonly layoutSealed: Uint8Array | null;
  /** Whether the list waits for a person: only then it is corrected. */
  readonly isOpen: boolean;
};

export async function findStepState(tx: Reader, of: OfPart): Promise<StepState | undefined> {
  const { rows } = await sql<StepState>`
    select p.steps_version as version, p.steps_read as read, p.layout_sealed as "layoutSealed",
      p.state = 'asking' as "isOpen"
    from payung.job_part p
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
  `.execute(tx.db);
  return rows[0];
}

/** Holds the part until commit; the new version, or undefined where the list does not wait for a person. */
export async function turnSteps(tx: Writer, of: OfPart): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update payung.job_part p
    set steps_version = p.steps_version + 1
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
      and p.state = 'asking' and p.batch is null and p.layout_sealed is not null
    returning p.steps_version as version
  `.execute(tx.db);
  const turned = rows[0];
  if (turned === undefined) return undefined;
  // Whoever would save what he saw before is told that it changed.
  await sql`
    update payung.job j set version = j.version + 1
    where j.tenant = ${tx.actor.tenant} and j.id = ${of.job}
  `.execute(tx.db);
  return turned.version;
}

export type NewStep = {
  readonly account: string;
  readonly kind: StepKind;
  readonly version: number;
  readonly contentSealed: Uint8Array;
  readonly lines: readonly number[];
};

/** Behind `turnSteps`. Gives its number; numbers are never given twice. */
export async function insertStep(tx: Writer, of: OfPart, step: NewStep): Promise<number> {
  const { tenant } = tx.actor;
  const { account, kind, version, contentSealed, lines } = step;
  const { rows } = await sql<{ step: number }>`
    insert into payung.import_step
      (tenant, job, part, step, account, kind, version, content_sealed, lines)
    select ${tenant}, ${of.job}::uuid, ${of.part}::integer, coalesce(max(s.step), 0) + 1,
      ${account}::uuid, ${kind}, ${version}::integer, ${Buffer.from(contentSealed)}::bytea,
      ${[...lines]}::integer[]
    from payung.import_step s
    where s.tenant = ${tenant} and s.job = ${of.job} and s.part = ${of.part}
    returning step
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The step was not written');
  return made.step;
}

/** Behind `turnSteps`. False where the step is not there, or is so already. */
export async function markStep(
  tx: Writer,
  of: OfPart,
  { step, version, undone }: { step: number; version: number; undone: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update payung.import_step s
    set version = ${version}, undone_at = case when ${undone} then clock_timestamp() end
    where s.tenant = ${tx.actor.tenant} and s.job = ${of.job} and s.part = ${of.part}
      and s.step = ${step} and (s.undone_at is null) = ${undone}
    returning s.step
  `.execute(tx.db);
  return rows.length > 0;
}

/** The list is read again with its steps. False where it does not wait for a person, or nothing changed. */
export async function askReading(tx: Writer, of: OfPart): Promise<boolean> {
  const { tenant } = tx.actor;
  const { rows } = await sql`
    update payung.job_part p
    set state = 'waiting', step = 'receive', problem = null
    where p.tenant = ${tenant} and p.job = ${of.job} and p.number = ${of.part}
      and p.state = 'asking' and p.batch is null and p.steps_version <> p.steps_read
    returning p.number
  `.execute(tx.db);
  if (rows.length === 0) return false;
  await sql`
    update payung.job j set state = 'waiting', version = j.version + 1
    where j.tenant = ${tenant} and j.id = ${of.job} and j.state in ('waiting', 'running', 'asking')
  `.execute(tx.db);
  return true;
}

/** In the transaction that writes the rows anew; their lines stay what they were. */
export async function clearRows(tx: Writer, of: OfPart): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    delete from payung.import_load l
    where l.tenant = ${tenant} and l.job = ${of.job} and l.part = ${of.part}
  `.execute(tx.db);
  await sql`
    delete from payung.import_row r
    where r.tenant = ${tenant} and r.job = ${of.job} and r.part = ${of.part}
  `.execute(tx.db);
}

/** With the rows that were just written: which history they were read with, and their columns. */
export async function keepReading(
  tx: Writer,
  of: OfPart,
  read: { readonly steps: number; readonly layoutSealed: Uint8Array | null },
): Promise<void> {
  const layout = read.layoutSealed === null ? null : Buffer.from(read.layoutSealed);
  await sql`
    update payung.job_part p
    set steps_read = ${read.steps}, layout_sealed = ${layout}
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
  `.execute(tx.db);
}
