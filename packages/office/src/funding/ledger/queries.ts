// The SQL of acts, funds and the ledger.

import type { Reader, Writer } from '@payung/engine';
import type { Month, Rupiah } from '@payung/values';
import { sql } from 'kysely';
import { type Balance, type Books, type EntryKind, monthKey, type NewEntry } from './entry.ts';
import type { ActKind, ActRequest, FundRecord } from './request.ts';

/** The number of the act; undefined where its key was used before. */
export async function insertAct(
  tx: Writer,
  act: { readonly kind: ActKind; readonly request: ActRequest; readonly body: Uint8Array },
): Promise<number | undefined> {
  const { reason, key, approvedBy } = act.request;
  const { rows } = await sql<{ id: number }>`
    insert into payung.funding_act (tenant, kind, actor, reason, approved_by, key, body)
    values (
      ${tx.actor.tenant}, ${act.kind}, ${tx.actor.id}, ${reason}, ${approvedBy ?? null},
      ${key ?? null}, ${act.body}
    )
    on conflict (tenant, key) do nothing
    returning id
  `.execute(tx.db);
  return rows[0]?.id;
}

export async function writeOutcome(tx: Writer, act: number, outcome: unknown): Promise<void> {
  await sql`
    update payung.funding_act set outcome = ${JSON.stringify(outcome)}::json
    where tenant = ${tx.actor.tenant} and id = ${act}
  `.execute(tx.db);
}

export type DoneAct<Result> = {
  readonly kind: ActKind;
  readonly body: Uint8Array;
  readonly outcome: Result;
};

export async function findOutcome<Result>(
  tx: Reader,
  key: string,
): Promise<DoneAct<Result> | undefined> {
  const { rows } = await sql<DoneAct<Result>>`
    select kind, body, outcome
    from payung.funding_act
    where tenant = ${tx.actor.tenant} and key = ${key}
  `.execute(tx.db);
  return rows[0];
}

export async function insertFund(tx: Writer, act: number, fund: FundRecord): Promise<void> {
  await sql`
    insert into payung.fund (
      tenant, fund, act, name, source, from_month, until_month, earmark, month_ceiling, document
    )
    values (
      ${tx.actor.tenant}, ${fund.fund}, ${act}, ${fund.name}, ${fund.source}, ${fund.from},
      ${fund.until}, ${JSON.stringify(fund.earmark)}::jsonb, ${fund.monthCeiling ?? null},
      ${fund.document}
    )
  `.execute(tx.db);
}

export type FundRow = {
  readonly fund: string;
  readonly name: string;
  readonly source: string;
  readonly from: Month;
  readonly until: Month;
  readonly monthCeiling: number | null;
};

export async function findFunds(tx: Reader): Promise<readonly FundRow[]> {
  const { rows } = await sql<FundRow>`
    select
      fund, name, source, from_month as from, until_month as until,
      month_ceiling as "monthCeiling"
    from payung.fund
    where tenant = ${tx.actor.tenant}
    order by fund
  `.execute(tx.db);
  return rows;
}

type BalanceRow = Balance & { readonly fund: string; readonly monthCeiling: number | null };
type MonthRow = Balance & { readonly fund: string; readonly month: Month };

export async function findBooks(tx: Reader, funds: readonly string[]): Promise<Books> {
  const { tenant } = tx.actor;
  const balances = await sql<BalanceRow>`
    select
      b.fund, b.ceiling, b.reserved, b.committed, b.sent, b.paid, f.month_ceiling as "monthCeiling"
    from payung.fund_balance b
    join payung.fund f on f.tenant = b.tenant and f.fund = b.fund
    where b.tenant = ${tenant} and b.fund = any (${[...funds]}::text[])
    order by b.fund
  `.execute(tx.db);
  const months = await sql<MonthRow>`
    select fund, month, ceiling, reserved, committed, sent, paid
    from payung.fund_month
    where tenant = ${tenant} and fund = any (${[...funds]}::text[])
    order by fund, month
  `.execute(tx.db);
  return {
    funds: new Map(balances.rows.map((row) => [row.fund, row])),
    months: new Map(months.rows.map((row) => [monthKey(row.fund, row.month), row])),
  };
}

/** In the order given: the numbers follow it. */
export async function insertEntries(
  tx: Writer,
  act: number,
  entries: readonly NewEntry[],
): Promise<void> {
  const column = <T>(of: (entry: NewEntry) => T | undefined) =>
    entries.map((each) => of(each) ?? null);
  await sql`
    insert into payung.ledger_entry (tenant, fund, act, kind, month, amount, reverses, document)
    select ${tx.actor.tenant}, e.fund, ${act}::bigint, e.kind, e.month, e.amount, e.reverses, e.document
    from unnest(
      ${column((each) => each.fund)}::text[], ${column((each) => each.kind)}::text[],
      ${column((each) => each.month)}::text[], ${column((each) => each.amount)}::bigint[],
      ${column((each) => each.reverses)}::bigint[], ${column((each) => each.document)}::text[]
    ) with ordinality as e (fund, kind, month, amount, reverses, document, place)
    order by e.place
  `.execute(tx.db);
}

export type LedgerEntry = {
  readonly fund: string;
  readonly id: number;
  readonly act: number;
  readonly kind: EntryKind;
  readonly month: Month | null;
  readonly amount: Rupiah;
  readonly reverses: number | null;
  readonly document: string | null;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
};

export async function findEntries(tx: Reader, fund: string): Promise<readonly LedgerEntry[]> {
  const { rows } = await sql<LedgerEntry>`
    select
      e.fund, e.id, e.act, e.kind, e.month, e.amount, e.reverses, e.document, a.at, a.actor, a.reason
    from payung.ledger_entry e
    join payung.funding_act a on a.tenant = e.tenant and a.id = e.act
    where e.tenant = ${tx.actor.tenant} and e.fund = ${fund}
    order by e.id
  `.execute(tx.db);
  return rows;
}

/** An entry, and whether it was taken back already or takes back another. */
export async function findEntry(
  tx: Reader,
  fund: string,
  id: number,
): Promise<
  (Pick<LedgerEntry, 'kind' | 'month' | 'amount'> & { readonly closed: boolean }) | undefined
> {
  const { rows } = await sql<
    Pick<LedgerEntry, 'kind' | 'month' | 'amount'> & { readonly closed: boolean }
  >`
    select
      e.kind, e.month, e.amount,
      e.reverses is not null or exists (
        select from payung.ledger_entry r
        where r.tenant = e.tenant and r.fund = e.fund and r.reverses = e.id
      ) as closed
    from payung.ledger_entry e
    where e.tenant = ${tx.actor.tenant} and e.fund = ${fund} and e.id = ${id}
  `.execute(tx.db);
  return rows[0];
}
