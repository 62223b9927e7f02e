// Skenario tersimpan: what was asked for and what came out stand open, without a person in them; who would
// be paid for is sealed, so that a decision takes the very plan that was shown.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';

export type KeptPlan = {
  readonly id: string;
  readonly name: string;
  readonly scenario: unknown;
  readonly figures: unknown;
  readonly madeBy: string;
  readonly madeAt: string;
};

const columns = sql`
  k.id, k.name, k.scenario, k.figures, k.made_by as "madeBy", k.made_at as "madeAt"`;

export async function keepPlan(
  tx: Writer,
  plan: Pick<KeptPlan, 'name' | 'scenario' | 'figures' | 'madeBy'> & {
    readonly linesSealed: Uint8Array;
  },
): Promise<string> {
  const { name, scenario, figures, linesSealed, madeBy } = plan;
  const { rows } = await sql<{ id: string }>`
    insert into payung.kept_plan (name, scenario, figures, lines_sealed, made_by)
    values (
      ${name}, ${JSON.stringify(scenario)}::jsonb, ${JSON.stringify(figures)}::jsonb,
      ${Buffer.from(linesSealed)}, ${madeBy}
    )
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The plan was not written');
  return made.id;
}

export async function findKeptPlan(tx: Reader, id: string): Promise<KeptPlan | undefined> {
  const { rows } = await sql<KeptPlan>`
    select ${columns}
    from payung.kept_plan k
    where k.tenant = ${tx.actor.tenant} and k.id = ${id}
  `.execute(tx.db);
  return rows[0];
}

/** Newest first; `before` is the last of the page before. */
export async function listKeptPlans(
  tx: Reader,
  page: {
    readonly limit: number;
    readonly before?: { readonly madeAt: string; readonly id: string };
  },
): Promise<readonly KeptPlan[]> {
  const { limit, before } = page;
  const { rows } = await sql<KeptPlan>`
    select ${columns}
    from payung.kept_plan k
    where k.tenant = ${tx.actor.tenant}
      and ${
        before === undefined
          ? sql`true`
          : sql`(k.made_at, k.id) < (${before.madeAt}::timestamptz, ${before.id}::uuid)`
      }
    order by k.made_at desc, k.id desc
    limit ${limit}
  `.execute(tx.db);
  return rows;
}

/** Who would be paid for, and who comes next; sealed. */
export async function findPlanLines(tx: Reader, id: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array }>`
    select k.lines_sealed as sealed
    from payung.kept_plan k
    where k.tenant = ${tx.actor.tenant} and k.id = ${id}
  `.execute(tx.db);
  return rows[0]?.sealed;
}
