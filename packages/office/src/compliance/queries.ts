// The SQL of cases with their findings and payments. Rows become cases only here.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Month, Rupiah } from '@payung/values';
import { sql } from 'kysely';
import type { Business, CaseState, EmployerCase } from './case.ts';
import type { Evidence, Finding, FindingFacts } from './finding.ts';

type CaseRow = Omit<EmployerCase, 'business'> & Business;

function caseOf(row: CaseRow): EmployerCase {
  const { name, npp, nib, address, district, phone, riskClass, size, ...rest } = row;
  return { ...rest, business: { name, npp, nib, address, district, phone, riskClass, size } };
}

/** So many, behind the number where the page before ended. */
export type PageOf = { readonly after: number; readonly limit: number };

/** `only` nothing: all of them. */
export async function findCases(
  tx: Reader,
  only: {
    readonly cases?: readonly number[];
    readonly states?: readonly CaseState[];
    readonly page?: PageOf;
  } = {},
): Promise<readonly EmployerCase[]> {
  const cases = only.cases === undefined ? null : [...only.cases];
  const states = only.states === undefined ? null : [...only.states];
  const { rows } = await sql<CaseRow>`
    select
      case_number as "caseNumber", name, npp, nib, address, district, phone,
      risk_class as "riskClass", size, state, state_on as "stateOn", confirmed_on as "confirmedOn",
      letter1_on as "letter1On", letter2_on as "letter2On", fine_on as "fineOn",
      services_on as "servicesOn", lifted_on as "liftedOn", skk_on as "skkOn",
      kpknl_on as "kpknlOn", invitations, promised_until as "promisedUntil", outcome
    from payung.employer_case
    where tenant = ${tx.actor.tenant}
      and (${cases}::bigint[] is null or case_number = any (${cases}::bigint[]))
      and (${states}::text[] is null or state = any (${states}::text[]))
      and case_number > ${only.page?.after ?? 0}
    order by case_number
    limit ${only.page?.limit ?? null}::bigint
  `.execute(tx.db);
  return rows.map(caseOf);
}

/** The case of an employer that is neither closed nor dismissed. */
export async function findByMark(tx: Reader, mark: string): Promise<number | undefined> {
  const { rows } = await sql<{ caseNumber: number }>`
    select case_number as "caseNumber"
    from payung.employer_case
    where tenant = ${tx.actor.tenant} and mark = ${mark} and state not in ('closed', 'dismissed')
  `.execute(tx.db);
  return rows[0]?.caseNumber;
}

export async function insertCase(
  tx: Writer,
  made: {
    readonly caseNumber: number;
    readonly mark: string;
    readonly business: Business;
    readonly day: Day;
  },
): Promise<void> {
  const { caseNumber, mark, business, day } = made;
  await sql`
    insert into payung.employer_case (
      case_number, event, mark, name, npp, nib, address, district, phone, risk_class, size, state,
      state_on, last_event
    )
    values (
      ${caseNumber}, ${caseNumber}, ${mark}, ${business.name}, ${business.npp}, ${business.nib},
      ${business.address}, ${business.district}, ${business.phone}, ${business.riskClass},
      ${business.size}, 'indication', ${day}, ${caseNumber}
    )
  `.execute(tx.db);
}

/** Findings as they are known now; those before are kept, ended. */
export async function replaceFindings(
  tx: Writer,
  at: { readonly caseNumber: number; readonly event: number },
  findings: readonly Finding[],
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.finding set ended_event = ${at.event}
    where tenant = ${tenant} and case_number = ${at.caseNumber} and ended_event is null
  `.execute(tx.db);
  const { rows } = await sql<{ first: number }>`
    select coalesce(max(finding), 0)::bigint + 1 as first
    from payung.finding
    where tenant = ${tenant} and case_number = ${at.caseNumber}
  `.execute(tx.db);
  const first = rows[0]?.first ?? 1;
  for (const [index, { facts, evidence, confidence }] of findings.entries()) {
    await sql`
      insert into payung.finding (
        case_number, finding, event, kind, facts, evidence, confidence
      )
      values (
        ${at.caseNumber}, ${first + index}, ${at.event}, ${facts.kind},
        ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(evidence)}::jsonb, ${confidence}
      )
    `.execute(tx.db);
  }
}

type FindingRow = {
  readonly caseNumber: number;
  readonly facts: FindingFacts;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
};

export async function findFindings(
  tx: Reader,
  cases: readonly number[],
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const { rows } = await sql<FindingRow>`
    select case_number as "caseNumber", facts, evidence, confidence
    from payung.finding
    where tenant = ${tx.actor.tenant}
      and ended_event is null
      and case_number = any (${[...cases]}::bigint[])
    order by case_number, finding
  `.execute(tx.db);
  return Map.groupBy(rows, ({ caseNumber }) => caseNumber);
}

/** Writes where a case stands now, by the event that brought it there. */
export async function writeCase(
  tx: Writer,
  event: number,
  { caseNumber, ...next }: EmployerCase,
): Promise<void> {
  await sql`
    update payung.employer_case
    set state = ${next.state}, state_on = ${next.stateOn}, confirmed_on = ${next.confirmedOn},
      letter1_on = ${next.letter1On}, letter2_on = ${next.letter2On}, fine_on = ${next.fineOn},
      services_on = ${next.servicesOn}, lifted_on = ${next.liftedOn}, skk_on = ${next.skkOn},
      kpknl_on = ${next.kpknlOn}, invitations = ${next.invitations},
      promised_until = ${next.promisedUntil}, outcome = ${next.outcome}, last_event = ${event}
    where tenant = ${tx.actor.tenant} and case_number = ${caseNumber}
  `.execute(tx.db);
}

export type PaymentRow = {
  readonly payment: number;
  readonly caseNumber: number;
  readonly paidOn: Day;
  readonly amount: Rupiah;
  readonly document: string;
  readonly markedBy: string;
  readonly confirmedBy: string | null;
};

export async function findPayments(
  tx: Reader,
  cases: readonly number[],
): Promise<readonly PaymentRow[]> {
  const { rows } = await sql<PaymentRow>`
    select
      payment, case_number as "caseNumber", paid_on as "paidOn", amount, document,
      marked_by as "markedBy", confirmed_by as "confirmedBy"
    from payung.case_payment
    where tenant = ${tx.actor.tenant} and case_number = any (${[...cases]}::bigint[])
    order by payment
  `.execute(tx.db);
  return rows;
}

export async function insertPayment(
  tx: Writer,
  payment: Pick<PaymentRow, 'payment' | 'caseNumber' | 'paidOn' | 'amount' | 'document'>,
): Promise<void> {
  await sql`
    insert into payung.case_payment (
      case_number, payment, event, paid_on, amount, document, marked_by
    )
    values (
      ${payment.caseNumber}, ${payment.payment}, ${payment.payment}, ${payment.paidOn},
      ${payment.amount}, ${payment.document}, ${tx.actor.id}
    )
  `.execute(tx.db);
}

export async function confirmPayment(tx: Writer, payment: number, event: number): Promise<void> {
  await sql`
    update payung.case_payment set confirmed_by = ${tx.actor.id}, confirmed_event = ${event}
    where tenant = ${tx.actor.tenant} and payment = ${payment}
  `.execute(tx.db);
}

export type RecoveryCell = {
  readonly month: Month;
  /** Null where the money came before any SKK. */
  readonly batch: string | null;
  readonly payments: number;
  readonly amount: Rupiah;
};

/** Pemulihan: what two people confirmed, by month and by the batch that was released before it came. */
export async function findRecovery(tx: Reader): Promise<readonly RecoveryCell[]> {
  const { rows } = await sql<RecoveryCell>`
    select
      to_char(y.paid_on, 'YYYY-MM') as month, b.number as batch, count(*) as payments,
      sum(y.amount)::bigint as amount
    from payung.case_payment y
    left join payung.skk_pack p
      on p.tenant = y.tenant and p.case_number = y.case_number and p.withdrawn_event is null
    left join payung.skk_batch b
      on b.tenant = p.tenant and b.batch = p.batch and b.released_on <= y.paid_on
    where y.tenant = ${tx.actor.tenant} and y.confirmed_event is not null
    group by 1, 2
    order by 1, 2 nulls first
  `.execute(tx.db);
  return rows;
}
