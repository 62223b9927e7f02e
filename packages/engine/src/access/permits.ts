// Permits in the database: under what letter a data set may leave in mass, until when, and who agreed.

import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Reader, Writer } from '../database/transaction.ts';

/** What is handed out: people of the register, rows of lists as sent, decided lists. */
export const dataSets = ['register', 'sendings', 'decisions'] as const;
export type DataSet = (typeof dataSets)[number];

export type Permit = {
  readonly id: string;
  readonly dataSet: DataSet;
  readonly letter: string;
  readonly purpose: string;
  readonly until: Day;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly approvedBy: string | null;
  /** `waiting`: a second administrator has not agreed yet. */
  readonly state: 'waiting' | 'held' | 'past' | 'ended';
};

function stateOn(today: Day) {
  return sql`case
    when p.ended_at is not null then 'ended'
    when p.until < ${today}::date then 'past'
    when p.approved_by is null then 'waiting'
    else 'held'
  end`;
}

/** The newest first. */
export async function listPermits(tx: Reader, today: Day): Promise<readonly Permit[]> {
  const { rows } = await sql<Permit>`
    select p.id, p.data_set as "dataSet", p.letter, p.purpose, p.until,
      p.given_by as "givenBy", p.given_at as "givenAt", p.approved_by as "approvedBy",
      ${stateOn(today)} as state
    from payung.permit p
    where p.tenant = ${tx.actor.tenant}
    order by p.given_at desc, p.id
    limit 1000
  `.execute(tx.db);
  return rows;
}

/** `none`: nobody ever gave one for the data set; `lapsed`: one has run out and none holds. */
export type PermitState = 'none' | 'held' | 'lapsed';

export async function permitState(tx: Reader, dataSet: DataSet, today: Day): Promise<PermitState> {
  const { rows } = await sql<{ given: boolean; held: boolean }>`
    select count(*) > 0 as given, coalesce(bool_or(${stateOn(today)} = 'held'), false) as held
    from payung.permit p
    where p.tenant = ${tx.actor.tenant} and p.data_set = ${dataSet} and p.approved_by is not null
  `.execute(tx.db);
  const [found] = rows;
  if (found?.held === true) return 'held';
  return found?.given === true ? 'lapsed' : 'none';
}

export async function insertPermit(
  tx: Writer,
  permit: Pick<Permit, 'dataSet' | 'letter' | 'purpose' | 'until' | 'givenBy'>,
): Promise<string> {
  const { dataSet, letter, purpose, until, givenBy } = permit;
  const { rows } = await sql<{ id: string }>`
    insert into payung.permit (data_set, letter, purpose, until, given_by)
    values (${dataSet}, ${letter}, ${purpose}, ${until}, ${givenBy})
    returning id
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('The permit was not written');
  return made.id;
}

export async function isPermit(tx: Reader, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from payung.permit p where p.tenant = ${tx.actor.tenant} and p.id = ${id}
  `.execute(tx.db);
  return rows.length > 0;
}

/** False when it does not wait, or waits for somebody else than the one who gave it. */
export async function approvePermit(tx: Writer, id: string, approver: string): Promise<boolean> {
  const result = await sql`
    update payung.permit set approved_by = ${approver}, approved_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${id} and given_by <> ${approver}
      and approved_by is null and ended_at is null
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}

export async function endPermit(tx: Writer, id: string, ender: string): Promise<boolean> {
  const result = await sql`
    update payung.permit set ended_by = ${ender}, ended_at = clock_timestamp()
    where tenant = ${tx.actor.tenant} and id = ${id} and ended_at is null
  `.execute(tx.db);
  return result.numAffectedRows === 1n;
}
