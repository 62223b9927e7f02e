// Every SQL of compliance. Rows become cases only here.

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

/** `only` nothing: all of them. */
export async function findCases(
  tx: Reader,
  only: { readonly cases?: readonly number[]; readonly states?: readonly CaseState[] } = {},
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
    order by case_number
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

export type LetterRow = {
  readonly letter: number;
  readonly caseNumber: number;
  readonly kind: 'clarification' | 'letter1' | 'letter2' | 'invitation';
  readonly number: string;
  readonly day: Day;
  readonly sha256: string;
  readonly sentOn: Day | null;
  readonly sentBy: string | null;
  readonly proofSha256: string | null;
};

export async function insertLetter(
  tx: Writer,
  letter: Pick<LetterRow, 'letter' | 'caseNumber' | 'kind' | 'number' | 'day' | 'sha256'> & {
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.case_letter (case_number, letter, event, kind, number, day, sha256, pdf_sealed)
    values (
      ${letter.caseNumber}, ${letter.letter}, ${letter.letter}, ${letter.kind}, ${letter.number},
      ${letter.day}, ${letter.sha256}, ${Buffer.from(letter.sealed)}
    )
  `.execute(tx.db);
}

export async function findLetters(
  tx: Reader,
  cases: readonly number[],
): Promise<readonly LetterRow[]> {
  const { rows } = await sql<LetterRow>`
    select
      letter, case_number as "caseNumber", kind, number, day, sha256, sent_on as "sentOn",
      sent_by as "sentBy", proof_sha256 as "proofSha256"
    from payung.case_letter
    where tenant = ${tx.actor.tenant} and case_number = any (${[...cases]}::bigint[])
    order by letter
  `.execute(tx.db);
  return rows;
}

export async function findTaken(tx: Reader, number: string): Promise<boolean> {
  const { rows } = await sql<{ letter: number }>`
    select letter from payung.case_letter
    where tenant = ${tx.actor.tenant} and number = ${number}
  `.execute(tx.db);
  return rows.length > 0;
}

/** Bytes of letters and their proofs, sealed. */
export async function findLetterFiles(
  tx: Reader,
  cases: readonly number[],
): Promise<
  readonly {
    readonly letter: number;
    readonly caseNumber: number;
    readonly pdf: Uint8Array;
    readonly proof: Uint8Array | null;
  }[]
> {
  const { rows } = await sql<{
    letter: number;
    caseNumber: number;
    pdf: Uint8Array;
    proof: Uint8Array | null;
  }>`
    select letter, case_number as "caseNumber", pdf_sealed as pdf, proof_sealed as proof
    from payung.case_letter
    where tenant = ${tx.actor.tenant} and case_number = any (${[...cases]}::bigint[])
    order by letter
  `.execute(tx.db);
  return rows;
}

export async function writeSent(
  tx: Writer,
  sent: {
    readonly letter: number;
    readonly event: number;
    readonly on: Day;
    readonly by: string;
    readonly proof?: { readonly sha256: string; readonly sealed: Uint8Array };
  },
): Promise<void> {
  await sql`
    update payung.case_letter
    set sent_on = ${sent.on}, sent_by = ${sent.by}, sent_event = ${sent.event},
      proof_sha256 = ${sent.proof?.sha256 ?? null},
      proof_sealed = ${sent.proof === undefined ? null : Buffer.from(sent.proof.sealed)}
    where tenant = ${tx.actor.tenant} and letter = ${sent.letter}
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

export type BatchRow = {
  readonly batch: number;
  readonly number: string;
  readonly office: string;
  readonly madeBy: string;
  readonly releasedOn: Day | null;
};

export async function findBatches(tx: Reader): Promise<readonly BatchRow[]> {
  const { rows } = await sql<BatchRow>`
    select batch, number, office, made_by as "madeBy", released_on as "releasedOn"
    from payung.skk_batch
    where tenant = ${tx.actor.tenant}
    order by batch
  `.execute(tx.db);
  return rows;
}

export async function insertBatch(
  tx: Writer,
  batch: Pick<BatchRow, 'batch' | 'number' | 'office'>,
): Promise<void> {
  await sql`
    insert into payung.skk_batch (batch, event, number, office, made_by)
    values (${batch.batch}, ${batch.batch}, ${batch.number}, ${batch.office}, ${tx.actor.id})
  `.execute(tx.db);
}

export async function releaseBatch(
  tx: Writer,
  released: { readonly batch: number; readonly event: number; readonly on: Day },
): Promise<void> {
  await sql`
    update payung.skk_batch
    set released_by = ${tx.actor.id}, released_on = ${released.on}, released_event = ${released.event}
    where tenant = ${tx.actor.tenant} and batch = ${released.batch}
  `.execute(tx.db);
}

export type PackRow = {
  readonly batch: number;
  readonly caseNumber: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly due: Rupiah;
  readonly withdrawn: string | null;
  readonly releasedOn: Day | null;
};

export async function findPacks(tx: Reader): Promise<readonly PackRow[]> {
  const { rows } = await sql<PackRow>`
    select
      p.batch, p.case_number as "caseNumber", p.sha256, p.bytes, p.due,
      p.withdrawn_reason as withdrawn, b.released_on as "releasedOn"
    from payung.skk_pack p
    join payung.skk_batch b on b.tenant = p.tenant and b.batch = p.batch
    where p.tenant = ${tx.actor.tenant}
    order by p.batch, p.case_number
  `.execute(tx.db);
  return rows;
}

export async function insertPack(
  tx: Writer,
  pack: Pick<PackRow, 'batch' | 'caseNumber' | 'sha256' | 'bytes' | 'due'> & {
    readonly event: number;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    insert into payung.skk_pack (batch, case_number, event, sha256, bytes, bundle_sealed, due)
    values (
      ${pack.batch}, ${pack.caseNumber}, ${pack.event}, ${pack.sha256}, ${pack.bytes},
      ${Buffer.from(pack.sealed)}, ${pack.due}
    )
  `.execute(tx.db);
}

export async function findBundle(
  tx: Reader,
  at: { readonly batch: number; readonly caseNumber: number },
): Promise<{ readonly sealed: Uint8Array; readonly sha256: string } | undefined> {
  const { rows } = await sql<{ sealed: Uint8Array; sha256: string }>`
    select bundle_sealed as sealed, sha256
    from payung.skk_pack
    where tenant = ${tx.actor.tenant} and batch = ${at.batch} and case_number = ${at.caseNumber}
  `.execute(tx.db);
  return rows[0];
}

export async function withdrawPack(
  tx: Writer,
  at: {
    readonly batch: number;
    readonly caseNumber: number;
    readonly event: number;
    readonly reason: string;
  },
): Promise<void> {
  await sql`
    update payung.skk_pack set withdrawn_event = ${at.event}, withdrawn_reason = ${at.reason}
    where tenant = ${tx.actor.tenant} and batch = ${at.batch} and case_number = ${at.caseNumber}
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

export async function insertLink(
  tx: Writer,
  link: {
    readonly caseNumber: number;
    readonly link: number;
    readonly digest: Uint8Array;
    readonly until: Day;
  },
): Promise<void> {
  await sql`
    insert into payung.case_link (case_number, link, event, digest, until)
    values (
      ${link.caseNumber}, ${link.link}, ${link.link}, ${Buffer.from(link.digest)}, ${link.until}
    )
  `.execute(tx.db);
}

/** A link that is open on the day; nothing tells a used one from one that never was. */
export async function findLink(
  tx: Reader,
  digest: Uint8Array,
  today: Day,
): Promise<{ readonly link: number; readonly caseNumber: number } | undefined> {
  const { rows } = await sql<{ link: number; caseNumber: number }>`
    select link, case_number as "caseNumber"
    from payung.case_link
    where tenant = ${tx.actor.tenant}
      and digest = ${Buffer.from(digest)}
      and until >= ${today}
      and answered_event is null
  `.execute(tx.db);
  return rows[0];
}

export async function writeAnswer(
  tx: Writer,
  answer: {
    readonly link: number;
    readonly event: number;
    readonly kind: string;
    readonly sealed: Uint8Array;
  },
): Promise<void> {
  await sql`
    update payung.case_link
    set kind = ${answer.kind}, answer_sealed = ${Buffer.from(answer.sealed)},
      answered_event = ${answer.event}
    where tenant = ${tx.actor.tenant} and link = ${answer.link}
  `.execute(tx.db);
}

export async function findAnswers(
  tx: Reader,
  caseNumber: number,
): Promise<readonly { readonly kind: string; readonly sealed: Uint8Array; readonly day: Day }[]> {
  const { rows } = await sql<{ kind: string; sealed: Uint8Array; day: Day }>`
    select l.kind, l.answer_sealed as sealed, e.day
    from payung.case_link l
    join payung.case_event e on e.tenant = l.tenant and e.id = l.answered_event
    where l.tenant = ${tx.actor.tenant} and l.case_number = ${caseNumber}
    order by l.link
  `.execute(tx.db);
  return rows;
}

export type RegisteredEmployer = {
  readonly npp: string;
  readonly name: string;
  readonly workers: number;
  readonly programs: readonly string[];
};

/** Employers of the register with the people who are active in a month, and their programmes. */
export async function findRegistered(
  tx: Reader,
  month: Month,
): Promise<readonly RegisteredEmployer[]> {
  const { rows } = await sql<RegisteredEmployer>`
    select
      e.npp, e.name,
      count(distinct m.person) as workers,
      coalesce(
        (
          select array_agg(distinct p order by p)
          from payung.membership a
          cross join lateral unnest(a.programs) as p
          where a.tenant = e.tenant and a.npp = e.npp and a.superseded_in is null
            and a.from_month <= ${month} and coalesce(a.until_month, '9999-12') > ${month}
        ),
        '{}'
      ) as programs
    from payung.employer e
    left join payung.membership m
      on m.tenant = e.tenant and m.npp = e.npp and m.superseded_in is null
      and m.from_month <= ${month} and coalesce(m.until_month, '9999-12') > ${month}
    where e.tenant = ${tx.actor.tenant}
      and e.superseded_in is null
      and e.name is not null
      and e.wadah is null
    group by e.tenant, e.npp, e.name
    order by e.npp
  `.execute(tx.db);
  return rows;
}
