// The SQL of sendings, replies, repairs and payments.

import type { Reader, Writer } from '@payung/engine';
import type { BpuProgram } from '@payung/law';
import type { Month, Rupiah } from '@payung/values';
import { sql } from 'kysely';

/** Somebody in a place of a decision, and what the branch has said of him so far. */
export type Recipient = {
  readonly place: number;
  readonly person: number;
  readonly fund: string;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
  readonly from: Month;
  readonly until: Month;
  /** `open`: sent, no answer yet; `rejected`: waits for repair; `repaired`: goes out again. */
  readonly state: 'new' | 'open' | 'active' | 'rejected' | 'repaired' | 'left';
  readonly leftFor: string | null;
  readonly code: string | null;
  readonly field: string | null;
  readonly paid: boolean;
  /** Corrected line of the newest repair. */
  readonly repairSealed: Uint8Array | null;
};

export async function findRecipients(tx: Reader, decision: number): Promise<readonly Recipient[]> {
  const { rows } = await sql<Recipient>`
    select
      h.place, h.person, p.fund, p.programs, p.cost_monthly as "costMonthly",
      h.from_month as from, coalesce(h.ended_from, h.until_month) as until,
      case
        when h.ended_act is not null then 'left'
        when s.row is null then 'new'
        when s.result is null then 'open'
        when s.result = 'active' then 'active'
        when s.repaired is null then 'rejected'
        else 'repaired'
      end as state,
      h.ended_reason as "leftFor", s.code, s.field,
      exists (
        select from payung.payment y where y.tenant = h.tenant and y.place = h.place
      ) as paid,
      s.repaired as "repairSealed"
    from payung.decision_row r
    join payung.place p on p.tenant = r.tenant and p.place = r.place
    join payung.place_holder h on h.tenant = p.tenant and h.place = p.place
    left join lateral (
      select x.row, x.result, x.code, x.field, f.line_sealed as repaired
      from payung.sending_row x
      left join payung.repair f
        on f.tenant = x.tenant and f.sending = x.sending and f.row = x.row
      where x.tenant = h.tenant and x.place = h.place and x.person = h.person
        and x.from_month = h.from_month
      order by x.sending desc
      limit 1
    ) as s on true
    where r.tenant = ${tx.actor.tenant} and r.decision = ${decision}
    order by r.row, h.from_month
  `.execute(tx.db);
  return rows;
}

export async function insertSending(
  tx: Writer,
  act: number,
  sending: { readonly decision: number; readonly target: string; readonly profile: unknown },
): Promise<number> {
  const { tenant } = tx.actor;
  const profile = sending.profile === undefined ? null : JSON.stringify(sending.profile);
  const { rows } = await sql<{ sending: number }>`
    insert into payung.sending (tenant, sending, act, decision, target, profile)
    select
      ${tenant}, coalesce(max(sending), 0) + 1, ${act}::bigint, ${sending.decision}::bigint,
      ${sending.target}, ${profile}::jsonb
    from payung.sending
    where tenant = ${tenant}
    returning sending
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('A sending got no number');
  return made.sending;
}

export const fileColumns = ['sending', 'file', 'act', 'name', 'sha256', 'bytes', 'rows'] as const;
export const rowColumns = [
  'sending',
  'row',
  'act',
  'file',
  'place',
  'person',
  'from_month',
  'line_sealed',
] as const;

export type SendingRecord = {
  readonly sending: number;
  readonly decision: number;
  readonly number: string;
  readonly target: string;
  readonly profile: unknown;
};

export async function findSending(tx: Reader, sending: number): Promise<SendingRecord | undefined> {
  const { rows } = await sql<SendingRecord>`
    select s.sending, s.decision, d.number, s.target, s.profile
    from payung.sending s
    join payung.decision d on d.tenant = s.tenant and d.decision = s.decision
    where s.tenant = ${tx.actor.tenant} and s.sending = ${sending}
  `.execute(tx.db);
  return rows[0];
}

export type SentFile = {
  readonly file: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
};

export async function findFiles(tx: Reader, sending: number): Promise<readonly SentFile[]> {
  const { rows } = await sql<SentFile>`
    select file, name, sha256, bytes, rows
    from payung.sending_file
    where tenant = ${tx.actor.tenant} and sending = ${sending}
    order by file
  `.execute(tx.db);
  return rows;
}

export type SentRow = {
  readonly row: number;
  readonly file: number;
  readonly place: number;
  readonly person: number;
  readonly fund: string;
  readonly programs: readonly BpuProgram[];
  readonly costMonthly: Rupiah;
  readonly from: Month;
  readonly until: Month;
  readonly lineSealed: Uint8Array;
  readonly result: 'active' | 'rejected' | null;
  readonly code: string | null;
  readonly field: string | null;
  readonly written: string | null;
  readonly repaired: boolean;
  /** Months of the place are paid for, by this person or an earlier one. */
  readonly paid: boolean;
};

export async function findSentRows(tx: Reader, sending: number): Promise<readonly SentRow[]> {
  const { rows } = await sql<SentRow>`
    select
      s.row, s.file, s.place, s.person, p.fund, p.programs, p.cost_monthly as "costMonthly",
      h.from_month as from, coalesce(h.ended_from, h.until_month) as until,
      s.line_sealed as "lineSealed", s.result, s.code, s.field, s.written,
      exists (
        select from payung.repair f
        where f.tenant = s.tenant and f.sending = s.sending and f.row = s.row
      ) as repaired,
      exists (
        select from payung.payment y where y.tenant = s.tenant and y.place = s.place
      ) as paid
    from payung.sending_row s
    join payung.place p on p.tenant = s.tenant and p.place = s.place
    join payung.place_holder h
      on h.tenant = s.tenant and h.place = s.place and h.person = s.person
      and h.from_month = s.from_month
    where s.tenant = ${tx.actor.tenant} and s.sending = ${sending}
    order by s.row
  `.execute(tx.db);
  return rows;
}

export type RejectedLine = Pick<SentRow, 'row' | 'lineSealed' | 'code' | 'field' | 'written'>;

/** Rejected and not repaired: each person once, by his first row. */
export async function findRejected(
  tx: Reader,
  page: { readonly sending: number; readonly after: number; readonly limit: number },
): Promise<readonly RejectedLine[]> {
  const { rows } = await sql<RejectedLine>`
    select first.row, first.line_sealed as "lineSealed", first.code, first.field, first.written
    from (
      select distinct on (s.person) s.row, s.line_sealed, s.code, s.field, s.written
      from payung.sending_row s
      where s.tenant = ${tx.actor.tenant} and s.sending = ${page.sending}
        and s.result = 'rejected'
        and not exists (
          select from payung.repair f
          where f.tenant = s.tenant and f.sending = s.sending and f.row = s.row
        )
      order by s.person, s.row
    ) as first
    where first.row > ${page.after}
    order by first.row
    limit ${page.limit}
  `.execute(tx.db);
  return rows;
}

/** Sendings of a decision that still wait for answers. */
export async function findOpenSendings(tx: Reader, decision: number): Promise<readonly number[]> {
  const { rows } = await sql<{ sending: number }>`
    select distinct s.sending
    from payung.sending s
    join payung.sending_row r on r.tenant = s.tenant and r.sending = s.sending
    where s.tenant = ${tx.actor.tenant} and s.decision = ${decision} and r.result is null
    order by s.sending
  `.execute(tx.db);
  return rows.map(({ sending }) => sending);
}

export type Answer = {
  readonly row: number;
  readonly result: 'active' | 'rejected';
  readonly code?: string;
  readonly field?: string;
  readonly written?: string;
  readonly kpj?: string;
};

const answerColumns = {
  row: 'integer',
  result: 'text',
  code: 'text',
  field: 'text',
  written: 'text',
  kpj: 'text',
} as const;

export async function writeAnswers(
  tx: Writer,
  act: number,
  sending: number,
  answers: readonly Answer[],
): Promise<void> {
  await tx.stage('funding_answer', answerColumns, [
    answers.map(({ row, result, code, field, written, kpj }) => [
      row,
      result,
      code ?? null,
      field ?? null,
      written ?? null,
      kpj ?? null,
    ]),
  ]);
  await sql`
    update payung.sending_row s
    set result = a.result, code = a.code, field = a.field, written = a.written, kpj = a.kpj,
      answered_act = ${act}
    from funding_answer a
    where s.tenant = ${tx.actor.tenant} and s.sending = ${sending} and s.row = a.row
  `.execute(tx.db);
}

export type NewReply = {
  readonly sending: number;
  readonly file: string;
  readonly sha256: string;
  readonly active: number;
  readonly rejected: number;
  readonly unmatched: number;
};

export async function insertReply(tx: Writer, act: number, reply: NewReply): Promise<number> {
  const { tenant } = tx.actor;
  const { rows } = await sql<{ reply: number }>`
    insert into payung.reply (tenant, reply, act, sending, file, sha256, active, rejected, unmatched)
    select
      ${tenant}, coalesce(max(reply), 0) + 1, ${act}::bigint, ${reply.sending}::bigint,
      ${reply.file}, ${reply.sha256}, ${reply.active}::integer, ${reply.rejected}::integer,
      ${reply.unmatched}::integer
    from payung.reply
    where tenant = ${tenant}
    returning reply
  `.execute(tx.db);
  const [made] = rows;
  if (made === undefined) throw new Error('A reply got no number');
  return made.reply;
}

export async function findReply(
  tx: Reader,
  asked: { readonly sending: number; readonly sha256: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ reply: number }>`
    select reply from payung.reply
    where tenant = ${tx.actor.tenant}
      and sending = ${asked.sending}
      and sha256 = ${asked.sha256}
  `.execute(tx.db);
  return rows[0]?.reply;
}

export const repairColumns = ['sending', 'row', 'act', 'place', 'person', 'line_sealed'] as const;
export const paymentColumns = ['sending', 'row', 'act', 'place', 'person', 'document'] as const;

export type StageDays = {
  readonly stage: 'decided' | 'sent' | 'answered';
  readonly people: number;
  /** Days from the stage before, as decimal text. */
  readonly medianDays: string;
};

/** Diusulkan → ditetapkan → dikirim → dijawab: the median of each step, over people. */
export async function findStageDays(tx: Reader, decision: number): Promise<readonly StageDays[]> {
  const { rows } = await sql<StageDays>`
    with life as (
      select reserved.at as reserved, decided.at as decided, sent.at as sent, answered.at as answered
      from payung.decision_row r
      join payung.decision d on d.tenant = r.tenant and d.decision = r.decision
      join payung.place p on p.tenant = r.tenant and p.place = r.place
      join payung.funding_act reserved on reserved.tenant = p.tenant and reserved.id = p.act
      join payung.funding_act decided on decided.tenant = d.tenant and decided.id = d.act
      left join lateral (
        select x.act, x.answered_act
        from payung.sending_row x
        where x.tenant = r.tenant and x.place = r.place and x.person = r.person
        order by x.sending desc
        limit 1
      ) as s on true
      left join payung.funding_act sent on sent.tenant = p.tenant and sent.id = s.act
      left join payung.funding_act answered
        on answered.tenant = p.tenant and answered.id = s.answered_act
      where r.tenant = ${tx.actor.tenant} and r.decision = ${decision}
    ),
    steps (stage, place, took) as (
      select 'decided', 1, decided - reserved from life
      union all select 'sent', 2, sent - decided from life where sent is not null
      union all select 'answered', 3, answered - sent from life where answered is not null
    )
    select
      stage, count(*) as people,
      round(
        (percentile_cont(0.5) within group (order by extract(epoch from took)) / 86400)::numeric, 2
      )::text as "medianDays"
    from steps
    group by stage, place
    order by place
  `.execute(tx.db);
  return rows;
}

export type SendingLine = {
  readonly sending: number;
  readonly target: string;
  readonly at: string;
  readonly by: string;
  readonly people: number;
  readonly active: number;
  readonly rejected: number;
  readonly unanswered: number;
};

/** Newest first, with the answers of the branch counted by person. */
export async function findSendings(tx: Reader, decision: number): Promise<readonly SendingLine[]> {
  const { tenant } = tx.actor;
  const { rows } = await sql<SendingLine>`
    select
      s.sending, s.target, a.at, a.actor as by,
      count(distinct r.person) as people,
      count(distinct r.person) filter (where r.result = 'active') as active,
      count(distinct r.person) filter (where r.result = 'rejected') as rejected,
      count(distinct r.person) filter (where r.result is null) as unanswered
    from payung.sending s
    join payung.funding_act a on a.tenant = s.tenant and a.id = s.act
    left join payung.sending_row r on r.tenant = s.tenant and r.sending = s.sending
    where s.tenant = ${tenant} and s.decision = ${decision}
    group by s.sending, s.target, a.at, a.actor
    order by s.sending desc
  `.execute(tx.db);
  return rows;
}
