// Grants in the database: giving, approving, ending, and what an account holds on a day.

import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';
import type { Remit } from './grant.ts';
import { type AccountRole, needsApproval } from './role.ts';

export type Grant = Remit & {
  readonly id: string;
  readonly account: string;
  readonly givenBy: string | null;
  readonly givenAt: string;
  readonly approvedBy: string | null;
  /** `waiting`: a second person has not approved yet. */
  readonly state: 'waiting' | 'held' | 'past' | 'ended';
};

type Row = Omit<Grant, 'area' | 'opd'> & {
  readonly area: string | null;
  readonly opd: string | null;
};

function columns(today: Day) {
  return sql`
    g.id, g.account, g.role, g.area, g.opd, g.until, g.given_by as "givenBy",
    g.given_at as "givenAt", g.approved_by as "approvedBy",
    case
      when g.ended_at is not null then 'ended'
      when g.until < ${today}::date then 'past'
      when g.needs_approval and g.approved_by is null then 'waiting'
      else 'held'
    end as state`;
}

export async function listGrants(
  tx: Reader,
  wanted: { readonly account?: string; readonly area?: string; readonly today: Day },
): Promise<readonly Grant[]> {
  const { rows } = await sql<Row>`
    select ${columns(wanted.today)}
    from payung.role_grant g
    where g.tenant = ${tx.actor.tenant}
      and (${wanted.account ?? null}::uuid is null or g.account = ${wanted.account ?? null}::uuid)
      and (${wanted.area ?? null}::text is null or starts_with(g.area, ${wanted.area ?? ''}))
    order by g.given_at desc, g.id
    limit 10000
  `.execute(tx.db);
  return rows.map(grantOf);
}

export async function findGrant(tx: Reader, id: string, today: Day): Promise<Grant | undefined> {
  const { rows } = await sql<Row>`
    select ${columns(today)}
    from payung.role_grant g
    where g.tenant = ${tx.actor.tenant} and g.id = ${id}
  `.execute(tx.db);
  return rows[0] && grantOf(rows[0]);
}

function grantOf({ area, opd, ...row }: Row): Grant {
  return { ...row, ...(area === null ? {} : { area }), ...(opd === null ? {} : { opd }) };
}

/** `givenBy` null only for the first administrator, whom the host makes. */
export async function insertGrant(
  tx: Writer,
  grant: Remit & { readonly account: string; readonly givenBy: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into payung.role_grant (account, role, area, opd, until, needs_approval, given_by)
    values (
      ${grant.account}, ${grant.role}, ${grant.area ?? null}, ${grant.opd ?? null},
      ${grant.until}, ${needsApproval(grant.role)}, ${grant.givenBy}
    )
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The grant was not written');
  return made.id;
}

/** False when it was approved or ended in the meantime. */
export async function approveGrant(tx: Writer, id: string, approver: string): Promise<boolean> {
  const result = await sql`
    update payung.role_grant set approved_by = ${approver}, approved_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${id}
      and needs_approval and approved_by is null and ended_at is null
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

/** Sessions that stand on the grant end with it. */
export async function endGrant(tx: Writer, id: string, ender: string): Promise<boolean> {
  const { tenant } = tx.actor;
  const result = await sql`
    update payung.role_grant set ended_by = ${ender}, ended_at = clock_timestamp()
    where tenant = ${tenant} and id = ${id} and ended_at is null
  `.execute(tx.db);
  await sql`
    update payung.session set ended_at = clock_timestamp()
    where tenant = ${tenant} and role_grant = ${id} and ended_at is null
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

/** How many accounts hold the role on the day: a tenant without an administrator may be given one. */
export async function countHolders(tx: Reader, role: AccountRole, today: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct g.account) as count
    from payung.role_grant g
    join payung.account a on a.tenant = g.tenant and a.id = g.account
    where g.tenant = ${tx.actor.tenant} and g.role = ${role} and g.ended_at is null
      and g.until >= ${today}::date and (not g.needs_approval or g.approved_by is not null)
      and a.disabled_at is null
  `.execute(tx.db);
  return rows[0]?.count ?? 0;
}

export type Holder = { readonly role: AccountRole; readonly title: string };

/** Who holds one of the roles for the whole tenant on the day, by their title. */
export async function listHolders(
  tx: Reader,
  { roles, today }: { readonly roles: readonly AccountRole[]; readonly today: Day },
): Promise<readonly Holder[]> {
  const { rows } = await sql<Holder>`
    select distinct g.role, a.title, a.id
    from payung.role_grant g
    join payung.account a on a.tenant = g.tenant and a.id = g.account
    where g.tenant = ${tx.actor.tenant} and g.role = any(${[...roles]}::text[])
      and g.area is null and g.ended_at is null and g.until >= ${today}::date
      and (not g.needs_approval or g.approved_by is not null) and a.disabled_at is null
    order by g.role, a.title, a.id
    limit 1000
  `.execute(tx.db);
  return rows.map(({ role, title }) => ({ role, title }));
}
