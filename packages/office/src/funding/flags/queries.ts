// The SQL of flags and visits.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Month } from '@payung/values';
import { sql } from 'kysely';
import type { FlagRule, Sign } from './rule.ts';

const signColumns = { person: 'bigint', rule: 'text', evidence: 'text' } as const;

/** Signs that are not known yet, also not as ones that were looked at; how many are new. */
export async function insertSigns(
  tx: Writer,
  act: number,
  signs: readonly Sign[],
): Promise<number> {
  const { tenant } = tx.actor;
  await tx.stage('funding_sign', signColumns, [
    signs.map(({ person, rule, evidence }) => [person, rule, JSON.stringify(evidence)]),
  ]);
  const { numAffectedRows } = await sql`
    insert into payung.flag (tenant, flag, act, person, rule, evidence)
    select
      ${tenant},
      (select coalesce(max(flag), 0) from payung.flag where tenant = ${tenant})
        + row_number() over (order by s.person, s.rule),
      ${act}::bigint, s.person, s.rule, s.evidence::jsonb
    from funding_sign s
    where not exists (
      select from payung.flag f
      where f.tenant = ${tenant} and f.person = s.person and f.rule = s.rule
        and (f.outcome is null or f.evidence = s.evidence::jsonb)
    )
  `.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

export type FlagRow = {
  readonly flag: number;
  readonly person: number;
  readonly rule: FlagRule;
  readonly evidence: Readonly<Record<string, number>>;
  readonly outcome: 'confirmed' | 'cleared' | null;
  readonly outcomeReason: string | null;
};

export async function findFlags(tx: Reader): Promise<readonly FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    select flag, person, rule, evidence, outcome, outcome_reason as "outcomeReason"
    from payung.flag
    where tenant = ${tx.actor.tenant}
    order by flag
  `.execute(tx.db);
  return rows;
}

/** False where there is no such open flag. */
export async function closeFlag(
  tx: Writer,
  act: number,
  closed: {
    readonly flag: number;
    readonly outcome: 'confirmed' | 'cleared';
    readonly reason: string;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update payung.flag
    set outcome = ${closed.outcome}, outcome_reason = ${closed.reason}, outcome_act = ${act}
    where tenant = ${tx.actor.tenant} and flag = ${closed.flag} and outcome is null
  `.execute(tx.db);
  return numAffectedRows === 1n;
}

export type RegisterFacts = {
  readonly person: number;
  readonly from: Month;
  readonly birth: Day | null;
  readonly diedOn: Day | null;
  readonly diedIn: Month | null;
  readonly family: string | null;
  readonly registrar: string;
};

/** What the register knows of people with a funded place; `registrar` is who loaded them. */
export async function findFacts(tx: Reader): Promise<readonly RegisterFacts[]> {
  const { rows } = await sql<RegisterFacts>`
    select
      h.person, min(h.from_month::text collate "C") as from, min(i.birth) as birth,
      min(d.day) as "diedOn", min(d.month::text collate "C") as "diedIn",
      min(encode(k.kk_digest, 'hex')) as family, min(c.actor) as registrar
    from payung.place_holder h
    join payung.people o on o.tenant = h.tenant and o.person = h.person
    join payung.change c on c.tenant = o.tenant and c.id = o.source
    join payung.identity i
      on i.tenant = h.tenant and i.person = h.person and i.superseded_in is null
    left join payung.death d
      on d.tenant = h.tenant and d.person = h.person and d.superseded_in is null
    left join payung.household k
      on k.tenant = h.tenant and k.person = h.person and k.superseded_in is null
    where h.tenant = ${tx.actor.tenant}
    group by h.person
    order by h.person
  `.execute(tx.db);
  return rows;
}

export type DrawRow = {
  readonly draw: number;
  readonly act: number;
  readonly seedDigest: string;
  readonly sharePpm: number;
  readonly decision: number | null;
  readonly seed: string | null;
};

export async function insertDraw(
  tx: Writer,
  act: number,
  draw: { readonly seedDigest: string; readonly sharePpm: number },
): Promise<number> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ draw: number }>`
    insert into payung.visit_draw (tenant, draw, act, seed_digest, share_ppm)
    select
      ${tenant}, coalesce(max(draw), 0) + 1, ${act}::bigint, decode(${draw.seedDigest}, 'hex'),
      ${draw.sharePpm}::integer
    from payung.visit_draw
    where tenant = ${tenant}
    returning draw
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('A draw got no number');
  return made.draw;
}

export async function findDraw(tx: Reader, draw: number): Promise<DrawRow | undefined> {
  const { rows } = await sql<DrawRow>`
    select
      draw, act, encode(seed_digest, 'hex') as "seedDigest", share_ppm as "sharePpm", decision, seed
    from payung.visit_draw
    where tenant = ${tx.actor.tenant} and draw = ${draw}
  `.execute(tx.db);
  return rows[0];
}

export const visitColumns = ['draw', 'person', 'act'] as const;

export async function closeDraw(
  tx: Writer,
  act: number,
  drawn: { readonly draw: number; readonly decision: number; readonly seed: string },
): Promise<void> {
  await sql`
    update payung.visit_draw
    set decision = ${drawn.decision}, seed = ${drawn.seed}, drawn_act = ${act}
    where tenant = ${tx.actor.tenant} and draw = ${drawn.draw}
  `.execute(tx.db);
}

/** Everybody whom a list names. */
export async function findListed(tx: Reader, decision: number): Promise<readonly number[]> {
  const { rows } = await sql<{ person: number }>`
    select person from payung.decision_row
    where tenant = ${tx.actor.tenant} and decision = ${decision}
    order by row
  `.execute(tx.db);
  return rows.map(({ person }) => person);
}

export async function findVisits(tx: Reader, draw: number): Promise<readonly number[]> {
  const { rows } = await sql<{ person: number }>`
    select person from payung.visit
    where tenant = ${tx.actor.tenant} and draw = ${draw}
    order by person
  `.execute(tx.db);
  return rows.map(({ person }) => person);
}

export async function findHead(tx: Reader, decision: number): Promise<string> {
  const { rows } = await sql<{ head: string }>`
    select encode(head, 'hex') as head
    from payung.decision
    where tenant = ${tx.actor.tenant} and decision = ${decision}
  `.execute(tx.db);
  const [found] = rows;
  if (found === undefined) throw new Error('The decision of a draw is gone');
  return found.head;
}
