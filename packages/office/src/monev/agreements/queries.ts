// The SQL of agreements, regulations and duties.

import type { Reader, Writer } from '@payung/engine';
import type { Day } from '@payung/values';
import { sql } from 'kysely';
import type { Agreement, AgreementKind, NewAgreement } from './agreement.ts';
import type { DutyStep, NewDutyStep } from './duty.ts';
import type { NewRegulation, Regulation, RegulationKind } from './regulation.ts';

export async function insertAgreement(tx: Writer, agreement: NewAgreement): Promise<number> {
  const { kind, reference, title, parties, scope, startsOn, endsOn, renews, document } = agreement;
  const { rows } = await sql<{ number: number }>`
    insert into payung.agreement (
      tenant, kind, reference, title, parties, scope, starts_on, ends_on, renews, document
    )
    values (
      ${tx.actor.tenant}, ${kind}, ${reference}, ${title}, ${[...parties]}::text[], ${scope},
      ${startsOn}, ${endsOn ?? null}, ${renews ?? null}, ${document ?? null}
    )
    returning number
  `.execute(tx.db);
  return numberOf(rows);
}

export async function writeEnd(
  tx: Writer,
  number: number,
  { day, reason }: { readonly day: Day; readonly reason: string },
): Promise<void> {
  await sql`
    update payung.agreement
    set outcome = 'ended', outcome_reason = ${reason}, outcome_day = ${day}
    where tenant = ${tx.actor.tenant} and number = ${number}
  `.execute(tx.db);
}

type AgreementRow = {
  readonly number: number;
  readonly kind: AgreementKind;
  readonly reference: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly scope: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly renews: number | null;
  readonly document: string | null;
  readonly endedDay: Day | null;
  readonly endedReason: string | null;
};

/** Oldest first. */
export async function findAgreements(tx: Reader): Promise<readonly Agreement[]> {
  const { rows } = await sql<AgreementRow>`
    select
      number, kind, reference, title, parties, scope, starts_on as "startsOn",
      ends_on as "endsOn", renews, document, outcome_day as "endedDay",
      outcome_reason as "endedReason"
    from payung.agreement
    where tenant = ${tx.actor.tenant}
    order by number
  `.execute(tx.db);
  return rows.map(agreementOf);
}

function agreementOf(row: AgreementRow): Agreement {
  const { endsOn, renews, document, endedDay, endedReason, ...rest } = row;
  return {
    ...rest,
    ...(endsOn === null ? {} : { endsOn }),
    ...(renews === null ? {} : { renews }),
    ...(document === null ? {} : { document }),
    ...(endedDay === null || endedReason === null
      ? {}
      : { ended: { day: endedDay, reason: endedReason } }),
  };
}

export async function insertRegulation(tx: Writer, regulation: NewRegulation): Promise<number> {
  const { kind, reference, title, subject, from, replaces, document } = regulation;
  const { rows } = await sql<{ number: number }>`
    insert into payung.regulation (
      tenant, kind, reference, title, subject, valid_from, replaces, document
    )
    values (
      ${tx.actor.tenant}, ${kind}, ${reference}, ${title}, ${subject}, ${from}, ${replaces ?? null},
      ${document ?? null}
    )
    returning number
  `.execute(tx.db);
  return numberOf(rows);
}

/** Oldest first. */
export async function findRegulations(tx: Reader): Promise<readonly Regulation[]> {
  const { rows } = await sql<{
    number: number;
    kind: RegulationKind;
    reference: string;
    title: string;
    subject: string;
    from: Day;
    replaces: number | null;
    document: string | null;
  }>`
    select number, kind, reference, title, subject, valid_from as "from", replaces, document
    from payung.regulation
    where tenant = ${tx.actor.tenant}
    order by number
  `.execute(tx.db);
  return rows.map(({ replaces, document, ...row }) => ({
    ...row,
    ...(replaces === null ? {} : { replaces }),
    ...(document === null ? {} : { document }),
  }));
}

export async function insertDutyStep(tx: Writer, step: NewDutyStep): Promise<number> {
  const { duty, state, day, evidence, document } = step;
  const { rows } = await sql<{ number: number }>`
    insert into payung.duty_step (tenant, duty, state, day, evidence, document)
    values (${tx.actor.tenant}, ${duty}, ${state}, ${day}, ${evidence}, ${document ?? null})
    returning number
  `.execute(tx.db);
  return numberOf(rows);
}

/** The newest step of each duty. */
export async function findDutySteps(tx: Reader): Promise<readonly DutyStep[]> {
  const { rows } = await sql<Omit<DutyStep, 'document'> & { document: string | null }>`
    select distinct on (duty) number, duty, state, day, evidence, document
    from payung.duty_step
    where tenant = ${tx.actor.tenant}
    order by duty, number desc
  `.execute(tx.db);
  return rows.map(({ document, ...row }) => (document === null ? row : { ...row, document }));
}

function numberOf(rows: readonly { readonly number: number }[]): number {
  const [row] = rows;
  if (row === undefined) throw new Error('A row was written, and no number came back');
  return row.number;
}
