// The SQL of what became of settled items: where the rows of their list went, and who the candidates are today.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';
import type { ReviewKind, SettledAnswer } from '../item.ts';
import { isFirst, type OfList } from '../queries.ts';

/** What became of the rows of settled items. */
export async function updateFate(
  tx: Writer,
  items: readonly string[],
  fate: { readonly change: number | null; readonly isLeftOut: boolean },
): Promise<void> {
  await sql`
    update payung.review_item i
    set change = ${fate.change}, is_left_out = ${fate.isLeftOut}
    where i.tenant = ${tx.actor.tenant} and i.id = any (${[...items]}::uuid[])
  `.execute(tx.db);
}

/** All items whose rows one load brought into the register. */
export async function findItemsOf(tx: Reader, change: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select i.id from payung.review_item i
    where i.tenant = ${tx.actor.tenant} and i.change = ${change}
  `.execute(tx.db);
  return rows.map(({ id }) => id);
}

export type FateRow = {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly lines: readonly number[];
  readonly otherLines: readonly number[];
  readonly targets: readonly number[];
  readonly answer: SettledAnswer | null;
  readonly candidate: number | null;
  readonly isDone: boolean;
};

export async function listFates(tx: Reader, { job, part }: OfList): Promise<readonly FateRow[]> {
  const { rows } = await sql<FateRow>`
    select i.id, i.kind, i.lines::bigint[] as lines, i.other_lines::bigint[] as "otherLines",
      i.targets, i.answer, i.candidate, (i.change is not null or i.is_left_out) as "isDone"
    from payung.review_item i
    where i.tenant = ${tx.actor.tenant} and i.job = ${job} and i.part = ${part} and i.known is null
      and not i.is_stale
    order by -i.benefit, i.id
  `.execute(tx.db);
  return rows;
}

export type SavedList = { readonly batch: number; readonly upload: string };

/** The list in the register, as soon as its load is there; known by its bytes. */
export async function findSavedList(
  tx: Reader,
  { job, part }: OfList,
): Promise<SavedList | undefined> {
  const { rows } = await sql<SavedList>`
    select b.change as batch, p.upload
    from payung.job_part p
    join payung.job j on j.tenant = p.tenant and j.id = p.job
    join payung.upload u on u.tenant = p.tenant and u.id = p.upload
    join payung.registry_batch b
      on b.tenant = p.tenant and b.kind = 'workers' and b.sha256 = u.sha256
      and b.undone_in is null and b.rests_on is null
    where p.tenant = ${tx.actor.tenant} and p.job = ${job} and p.number = ${part} and ${isFirst}
  `.execute(tx.db);
  return rows[0];
}

/** Who these lines of the list became, its own load and those that rest on it together. */
export async function findPeopleOfLines(
  tx: Reader,
  { job, part }: OfList,
  of: { readonly batch: number; readonly lines: readonly number[] },
): Promise<ReadonlyMap<number, number>> {
  if (of.lines.length === 0) return new Map();
  const { rows } = await sql<{ line: number; person: number }>`
    select r.line::bigint as line, l.person
    from payung.import_row r
    join payung.registry_line l
      on l.tenant = r.tenant and l.sheet = r.sheet and l.row = r.row and l.person is not null
    join payung.registry_batch b
      on b.tenant = l.tenant and b.change = l.batch and b.undone_in is null
    where r.tenant = ${tx.actor.tenant} and r.job = ${job} and r.part = ${part}
      and r.line = any (${[...of.lines]}::integer[])
      and (b.change = ${of.batch} or b.rests_on = ${of.batch})
  `.execute(tx.db);
  return new Map(rows.map(({ line, person }) => [line, person]));
}

/** The person a number stands for today; undefined where he was taken back. */
export async function findStanding(
  tx: Reader,
  person: number,
): Promise<{ readonly person: number; readonly isDead: boolean } | undefined> {
  const { rows } = await sql<{ person: number; isDead: boolean }>`
    select coalesce(g.same_as, p.person) as person,
      exists (
        select from payung.death d
        where d.tenant = p.tenant and d.person in (p.person, g.same_as)
          and d.superseded_in is null
      ) as "isDead"
    from payung.people p
    left join payung.merged g
      on g.tenant = p.tenant and g.person = p.person and g.superseded_in is null
    where p.tenant = ${tx.actor.tenant} and p.person = ${person} and p.superseded_in is null
  `.execute(tx.db);
  return rows[0];
}
