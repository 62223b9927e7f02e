// What a person said of the columns of a list: kept with the list, and as a recipe for the next ones of the same
// sender. Nothing here knows what a column is: it is sealed.

import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';
import type { OfPart } from './rows.ts';

/** `told`: by a person, of this list; `recipe`: by one of the sender's earlier lists. */
export type ColumnsFrom = 'told' | 'recipe';

export type ColumnState = {
  readonly sealed: Uint8Array | null;
  /** Whether its rows were never read: only then a recipe is looked for. */
  readonly isFirst: boolean;
};

export async function findColumnState(tx: Reader, of: OfPart): Promise<ColumnState | undefined> {
  const { rows } = await sql<ColumnState>`
    select p.columns_sealed as sealed, p.records is null as "isFirst"
    from payung.job_part p
    where p.tenant = ${tx.actor.tenant} and p.job = ${of.job} and p.number = ${of.part}
  `.execute(tx.db);
  return rows[0];
}

/**
 * The list is read again with what was told. `version` is that of the job as the person has seen it. False where it
 * changed since, where cells were corrected under the old columns, and where the list does not wait for a person.
 */
export async function tellColumns(
  tx: Writer,
  of: OfPart,
  { sealed, version }: { readonly sealed: Uint8Array; readonly version: number },
): Promise<boolean> {
  const { tenant } = tx.actor;
  const { rows } = await sql`
    update payung.job j set state = 'waiting', version = j.version + 1, ended_at = null
    where j.tenant = ${tenant} and j.id = ${of.job} and j.version = ${version}
      and j.state in ('asking', 'failed', 'done', 'waiting', 'running')
      and exists (
        select from payung.job_part p
        where p.tenant = j.tenant and p.job = j.id and p.number = ${of.part}
          and p.state in ('asking', 'failed') and p.batch is null and p.saved_by is null
      )
    returning j.id
  `.execute(tx.db);
  if (rows.length === 0) return false;
  await sql`
    update payung.job_part
    set state = 'waiting', step = 'receive', problem = null, columns_sealed = ${Buffer.from(sealed)},
      columns_from = 'told', columns_month = null
    where tenant = ${tenant} and job = ${of.job} and number = ${of.part}
  `.execute(tx.db);
  return true;
}

/** How many cell corrections are in force: they stand under the columns as they were read. */
export async function countSteps(tx: Reader, of: OfPart): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count
    from payung.import_step s
    where s.tenant = ${tx.actor.tenant} and s.job = ${of.job} and s.part = ${of.part}
      and s.undone_at is null
  `.execute(tx.db);
  return rows[0]?.count ?? 0;
}

/** With the rows that were just written: the recipe they were read by. */
export async function keepRecipeUsed(
  tx: Writer,
  of: OfPart,
  { sealed, month }: { readonly sealed: Uint8Array; readonly month: string },
): Promise<void> {
  await sql`
    update payung.job_part
    set columns_sealed = ${Buffer.from(sealed)}, columns_from = 'recipe', columns_month = ${month}
    where tenant = ${tx.actor.tenant} and job = ${of.job} and number = ${of.part}
  `.execute(tx.db);
}

export type ColumnRecipe = { readonly sealed: Uint8Array; readonly month: string };

const mostRecipes = 200;

/** Of one sender, the newest last. */
export async function listColumnRecipes(
  tx: Reader,
  sender: string,
): Promise<readonly ColumnRecipe[]> {
  const { rows } = await sql<ColumnRecipe>`
    select newest.sealed, newest.month
    from (
      select r.content_sealed as sealed, r.month, r.made_at
      from payung.column_recipe r
      where r.tenant = ${tx.actor.tenant} and r.sender = ${sender}
      order by r.made_at desc
      limit ${mostRecipes}
    ) as newest
    order by newest.made_at
  `.execute(tx.db);
  return rows;
}

export type NewColumnRecipe = ColumnRecipe & {
  readonly sender: string;
  /** Keyed digest of the headings. */
  readonly headings: Uint8Array;
  readonly account: string;
};

/** What is told of the same headings later takes its place. */
export async function keepColumnRecipe(tx: Writer, recipe: NewColumnRecipe): Promise<void> {
  const { sender, headings, sealed, month, account } = recipe;
  await sql`
    insert into payung.column_recipe (sender, headings, content_sealed, month, account)
    values (
      ${sender}, ${Buffer.from(headings)}, ${Buffer.from(sealed)}, ${month}, ${account}::uuid
    )
    on conflict (tenant, sender, headings) do update
    set content_sealed = excluded.content_sealed, month = excluded.month,
      account = excluded.account, made_at = clock_timestamp()
  `.execute(tx.db);
}
