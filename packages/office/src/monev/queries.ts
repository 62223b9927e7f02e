// The SQL of Monev: meetings, their parts, and how many people are covered who were not before.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Month } from '@payung/values';
import { sql } from 'kysely';
import {
  type Commitment,
  type CommitmentOutcome,
  type CountedPeople,
  type Measure,
  type NewCommitment,
  peopleFromText,
  peopleText,
} from './commitment.ts';
import type { Meeting, MeetingKind, NewMeeting } from './meeting.ts';
import type { Obstacle, ObstacleCategory } from './obstacle.ts';

export async function insertMeeting(tx: Writer, meeting: NewMeeting): Promise<number> {
  const { kind, title, day, place, month } = meeting;
  const { rows } = await sql<{ meeting: number }>`
    insert into payung.meeting (tenant, kind, title, day, place, month)
    values (${tx.actor.tenant}, ${kind}, ${title}, ${day}, ${place}, ${month})
    returning meeting
  `.execute(tx.db);
  return single(rows).meeting;
}

type MeetingRow = {
  readonly meeting: number;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly day: Day;
  readonly place: string;
  readonly month: Month;
  readonly material: string | null;
  readonly minutes: string | null;
};

export async function findMeeting(tx: Reader, meeting: number): Promise<Meeting | undefined> {
  const all = await selectMeetings(tx, meeting);
  return all[0];
}

/** Oldest first. */
export function findMeetings(tx: Reader): Promise<readonly Meeting[]> {
  return selectMeetings(tx, null);
}

async function selectMeetings(tx: Reader, meeting: number | null): Promise<readonly Meeting[]> {
  const { rows } = await sql<MeetingRow>`
    select meeting, kind, title, day, place, month, material, minutes
    from payung.meeting
    where tenant = ${tx.actor.tenant}
      and (${meeting}::bigint is null or meeting = ${meeting}::bigint)
    order by day, meeting
  `.execute(tx.db);
  return rows.map(meetingOf);
}

function meetingOf({ material, minutes, ...row }: MeetingRow): Meeting {
  if (material === null) return { ...row, state: 'open' };
  return minutes === null
    ? { ...row, state: 'frozen', material }
    : { ...row, state: 'closed', material, minutes };
}

/** Keeps a text and writes its digest on the meeting; the database lets it be done once. */
export async function keepText(
  tx: Writer,
  kept: {
    readonly meeting: number;
    readonly kind: 'material' | 'minutes';
    readonly text: string;
    readonly sha256: string;
  },
): Promise<void> {
  const { meeting, kind, text, sha256 } = kept;
  const { tenant } = tx.actor;
  await sql`
    insert into payung.meeting_text (tenant, meeting, kind, content)
    values (${tenant}, ${meeting}, ${kind}, ${text})
  `.execute(tx.db);
  await sql`
    update payung.meeting set ${sql.ref(kind)} = ${sha256}
    where tenant = ${tenant} and meeting = ${meeting}
  `.execute(tx.db);
}

export async function findText(
  tx: Reader,
  meeting: number,
  kind: 'material' | 'minutes',
): Promise<string | undefined> {
  const { rows } = await sql<{ content: string }>`
    select content
    from payung.meeting_text
    where tenant = ${tx.actor.tenant} and meeting = ${meeting} and kind = ${kind}
  `.execute(tx.db);
  return rows[0]?.content;
}

export async function insertObstacle(
  tx: Writer,
  meeting: number,
  obstacle: Omit<Obstacle, 'number'>,
): Promise<number> {
  const { category, what, figure } = obstacle;
  const { rows } = await sql<{ number: number }>`
    insert into payung.obstacle (tenant, meeting, category, what, figure)
    values (${tx.actor.tenant}, ${meeting}, ${category}, ${what}, ${figure ?? null})
    returning number
  `.execute(tx.db);
  return single(rows).number;
}

export async function findObstacles(tx: Reader, meeting: number): Promise<readonly Obstacle[]> {
  const { rows } = await sql<{
    number: number;
    category: ObstacleCategory;
    what: string;
    figure: string | null;
  }>`
    select number, category, what, figure
    from payung.obstacle
    where tenant = ${tx.actor.tenant} and meeting = ${meeting}
    order by number
  `.execute(tx.db);
  return rows.map(({ figure, ...row }) => (figure === null ? row : { ...row, figure }));
}

export async function insertCommitment(
  tx: Writer,
  meeting: number,
  commitment: NewCommitment,
): Promise<number> {
  const { written, who, what, measure, due, budgetLine, evidence } = commitment;
  const [amount, people] = measured(measure);
  const { rows } = await sql<{ number: number }>`
    insert into payung.commitment (
      tenant, meeting, written, who, what, measure, amount, people, due, budget_line, evidence
    )
    values (
      ${tx.actor.tenant}, ${meeting}, ${written}, ${who}, ${what}, ${measure.kind}, ${amount},
      ${people}, ${due}, ${budgetLine ?? null}, ${evidence ?? null}
    )
    returning number
  `.execute(tx.db);
  return single(rows).number;
}

function measured(measure: Measure): readonly [amount: number | null, people: string | null] {
  switch (measure.kind) {
    case 'people':
      return [measure.count, peopleText(measure.whom)];
    case 'money':
      return [measure.amount, null];
    case 'deed':
      return [null, null];
    default:
      return measure satisfies never;
  }
}

type CommitmentRow = {
  readonly meeting: number;
  readonly number: number;
  readonly written: string;
  readonly who: string;
  readonly what: string;
  readonly measure: Measure['kind'];
  readonly amount: number | null;
  readonly people: string | null;
  readonly due: Day;
  readonly budgetLine: string | null;
  readonly evidence: string | null;
  readonly outcome: CommitmentOutcome['outcome'] | null;
  readonly outcomeReason: string | null;
  readonly outcomeDay: Day | null;
};

/** Of one meeting, or of all; in the order they were made. */
export async function findCommitments(
  tx: Reader,
  meeting?: number,
): Promise<readonly Commitment[]> {
  const only = meeting ?? null;
  const { rows } = await sql<CommitmentRow>`
    select
      meeting, number, written, who, what, measure, amount, people, due,
      budget_line as "budgetLine", evidence, outcome, outcome_reason as "outcomeReason",
      outcome_day as "outcomeDay"
    from payung.commitment
    where tenant = ${tx.actor.tenant}
      and (${only}::bigint is null or meeting = ${only}::bigint)
    order by meeting, number
  `.execute(tx.db);
  return rows.map(commitmentOf);
}

function commitmentOf(row: CommitmentRow): Commitment {
  const { meeting, number, written, who, what, due, budgetLine, evidence } = row;
  const { outcome, outcomeReason: reason, outcomeDay: day } = row;
  return {
    ...{ meeting, number, written, who, what, due, measure: measureOf(row) },
    ...(budgetLine === null ? {} : { budgetLine }),
    ...(evidence === null ? {} : { evidence }),
    ...(outcome === null || reason === null || day === null
      ? {}
      : { outcome: { outcome, reason, day } }),
  };
}

function measureOf({ measure, amount, people }: CommitmentRow): Measure {
  if (measure === 'people') {
    return { kind: 'people', count: amount ?? 0, whom: peopleFromText(people ?? '') };
  }
  return measure === 'money' ? { kind: 'money', amount: amount ?? 0 } : { kind: 'deed' };
}

export async function writeCommitmentOutcome(
  tx: Writer,
  of: { readonly meeting: number; readonly number: number },
  { outcome, reason, day }: CommitmentOutcome,
): Promise<void> {
  await sql`
    update payung.commitment
    set outcome = ${outcome}, outcome_reason = ${reason}, outcome_day = ${day}
    where tenant = ${tx.actor.tenant} and meeting = ${of.meeting} and number = ${of.number}
  `.execute(tx.db);
}

export type Draft = { readonly text: string; readonly present: readonly string[] };
export type SavedDraft = { readonly number: number; readonly at: string };

/** Of what the same writer saved within the same ten minutes of the clock, only this stays. */
export async function insertDraft(tx: Writer, meeting: number, draft: Draft): Promise<SavedDraft> {
  const { tenant, id } = tx.actor;
  const { rows } = await sql<SavedDraft>`
    insert into payung.minutes_draft (tenant, meeting, writer, text, present)
    values (${tenant}, ${meeting}, ${id}, ${draft.text}, ${[...draft.present]}::text[])
    returning number, at
  `.execute(tx.db);
  const saved = single(rows);
  await sql`
    delete from payung.minutes_draft
    where tenant = ${tenant} and meeting = ${meeting} and writer = ${id}
      and number < ${saved.number}
      and floor(extract(epoch from at) / 600)
        = floor(extract(epoch from ${saved.at}::timestamptz) / 600)
  `.execute(tx.db);
  return saved;
}

/** The newest saving; undefined where nothing was saved. */
export async function findDraft(
  tx: Reader,
  meeting: number,
): Promise<(Draft & { readonly at: string }) | undefined> {
  const { rows } = await sql<Draft & { readonly at: string }>`
    select text, present, at
    from payung.minutes_draft
    where tenant = ${tx.actor.tenant} and meeting = ${meeting}
    order by number desc
    limit 1
  `.execute(tx.db);
  return rows[0];
}

/** The number of the newest saving; 0 where nothing was saved. */
export async function findDraftVersion(tx: Reader, meeting: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(number), 0)::integer as version
    from payung.minutes_draft
    where tenant = ${tx.actor.tenant} and meeting = ${meeting}
  `.execute(tx.db);
  return single(rows).version;
}

/** The newest change of the register; undefined where nothing was ever loaded. */
export async function findKnown(tx: Reader): Promise<number | undefined> {
  const { rows } = await sql<{ known: number | null }>`
    select max(id) as known from payung.change where tenant = ${tx.actor.tenant}
  `.execute(tx.db);
  return rows[0]?.known ?? undefined;
}

/**
 * People covered in a month who were not in an earlier one, as known at a change: of an occupation, of
 * those somebody else pays for, or all. Unpaid months of BPU do not count (rules.md D3).
 */
export async function countNewlyCovered(
  tx: Reader,
  asked: {
    readonly whom: CountedPeople;
    readonly since: Month;
    readonly at: Month;
    readonly known: number;
  },
): Promise<number> {
  const { whom, since, at, known } = asked;
  const { tenant } = tx.actor;
  const code = whom.kind === 'occupation' ? whom.code : null;
  const { rows } = await sql<{ people: number }>`
    with spell as materialized (
      select person, payer, from_month, until_month
      from payung.spell_at(${known}::bigint)
      where tenant = ${tenant}
    ),
    life as (
      select distinct on (t.person) t.person, t.occupation, t.sector
      from payung.trait t
      where t.tenant = ${tenant}
        and t.recorded_in <= ${known}
        and (t.superseded_in is null or t.superseded_in > ${known})
      order by t.person, t.valid_from <= ${at} desc,
        case when t.valid_from <= ${at} then t.valid_from end desc, t.valid_from
    )
    select count(distinct now.person) as people
    from spell now
    left join life on life.person = now.person
    where now.from_month <= ${at}
      and (now.until_month is null or now.until_month > ${at})
      and (${code}::text is null or ${code}::text in (life.occupation, life.sector))
      and (${whom.kind} <> 'funded' or now.payer not in ('own', 'employer'))
      and not exists (
        select from spell before
        where before.person = now.person
          and before.from_month <= ${since}
          and (before.until_month is null or before.until_month > ${since})
      )
  `.execute(tx.db);
  return single(rows).people;
}

function single<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('A row was written, and none came back');
  return row;
}

/** The lock of all numbers of meetings: who asks what state one is in writes before anybody else does. */
export async function lockMeetings(tx: Writer): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    select pg_advisory_xact_lock(hashtextextended('payung.monev ' || ${tenant}::text, 0))
  `.execute(tx.db);
}
