// The SQL of periodic reports: snapshots, the digests of the papers made of them, who stands behind them,
// and the days on which they are made by themselves.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Language, Month } from '@payung/values';
import { sql } from 'kysely';
import type { ReportFormat } from './papers.ts';
import type { MissedReason, Schedule, ScheduleKind } from './schedule.ts';
import type { ReportState, Signature } from './signature.ts';
import type { KeptSnapshot, Period, PeriodKind, PeriodSnapshot } from './snapshot.ts';

/** Undefined: the schedule has made its report of this period already. */
export async function insertReport(
  tx: Writer,
  { period, day, known }: Pick<PeriodSnapshot, 'period' | 'day' | 'known'>,
  { text, digest, scheduled }: KeptReport,
): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    insert into payung.period_report (
      tenant, kind, from_month, until_month, day, known, content, digest, scheduled
    )
    values (
      ${tx.actor.tenant}, ${period.kind}, ${period.from}, ${period.until}, ${day}, ${known},
      ${text}, ${digest}, ${scheduled}
    )
    on conflict (tenant, kind, from_month, until_month) where scheduled do nothing
    returning number
  `.execute(tx.db);
  return rows[0]?.number;
}

export type KeptReport = KeptSnapshot & { readonly scheduled: boolean };

export async function findReport(tx: Reader, report: number): Promise<KeptReport | undefined> {
  const { rows } = await sql<KeptReport>`
    select content as text, digest, scheduled
    from payung.period_report
    where tenant = ${tx.actor.tenant} and number = ${report}
  `.execute(tx.db);
  return rows[0];
}

export type ReportLine = {
  readonly report: number;
  readonly kind: PeriodKind;
  readonly from: Month;
  readonly until: Month;
  readonly day: Day;
  readonly known: number;
  readonly digest: string;
  /** Made by the schedule. */
  readonly scheduled: boolean;
  readonly state: ReportState;
};

/** Newest first. */
export async function findReports(tx: Reader): Promise<readonly ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select
      r.number as report, r.kind, r.from_month as "from", r.until_month as "until", r.day, r.known,
      r.digest, r.scheduled,
      coalesce(
        (
          -- By its letters the later step is the greater.
          select max(s.step) from payung.period_signature s
          where s.tenant = r.tenant and s.report = r.number
        ),
        'frozen'
      ) as state
    from payung.period_report r
    where r.tenant = ${tx.actor.tenant}
    order by r.number desc
  `.execute(tx.db);
  return rows;
}

export type PaperRow = {
  /** Who stood behind the report when it was made. */
  readonly step: ReportState;
  readonly format: ReportFormat;
  readonly language: Language;
  readonly program: string;
  readonly digest: string;
};

/** A paper that is on record already stays as it is. */
export async function insertPaper(tx: Writer, report: number, paper: PaperRow): Promise<void> {
  const { step, format, language, program, digest } = paper;
  await sql`
    insert into payung.period_paper (tenant, report, step, format, language, program, digest)
    values (${tx.actor.tenant}, ${report}, ${step}, ${format}, ${language}, ${program}, ${digest})
    on conflict do nothing
  `.execute(tx.db);
}

export async function findPapers(tx: Reader, report: number): Promise<readonly PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select step, format, language, program, digest
    from payung.period_paper
    where tenant = ${tx.actor.tenant} and report = ${report}
    order by format, language, step, program
  `.execute(tx.db);
  return rows;
}

export async function insertSignature(
  tx: Writer,
  report: number,
  { step, day, account, role, name, position, digest }: Signature & { readonly digest: string },
): Promise<void> {
  await sql`
    insert into payung.period_signature (
      tenant, report, step, day, account, role, name, position, digest
    )
    values (
      ${tx.actor.tenant}, ${report}, ${step}, ${day}, ${account}, ${role}, ${name}, ${position},
      ${digest}
    )
  `.execute(tx.db);
}

/** In the order of the steps. */
export async function findSignatures(tx: Reader, report: number): Promise<readonly Signature[]> {
  const { rows } = await sql<Signature>`
    select step, day, account, role, name, position
    from payung.period_signature
    where tenant = ${tx.actor.tenant} and report = ${report}
    order by step
  `.execute(tx.db);
  return rows;
}

/** Two persons who sign at the same moment: the second waits, and sees the first. */
export async function lockSigning(tx: Writer, report: number): Promise<void> {
  const key = `payung.period_signature ${tx.actor.tenant} ${report}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx.db);
}

export async function insertSchedule(
  tx: Writer,
  { kind, dayOfMonth, isOn, since }: Schedule,
): Promise<void> {
  await sql`
    insert into payung.period_schedule (tenant, kind, day_of_month, is_on, since)
    values (${tx.actor.tenant}, ${kind}, ${dayOfMonth}, ${isOn}, ${since})
  `.execute(tx.db);
}

/** As they hold: of each kind the newest. */
export async function findSchedules(tx: Reader): Promise<readonly Schedule[]> {
  const { rows } = await sql<Schedule>`
    select distinct on (kind) kind, day_of_month as "dayOfMonth", is_on as "isOn", since
    from payung.period_schedule
    where tenant = ${tx.actor.tenant}
    order by kind, number desc
  `.execute(tx.db);
  return rows;
}

export type ScheduledRun = Period & {
  readonly kind: ScheduleKind;
  readonly day: Day;
  readonly report: number | null;
  readonly problem: MissedReason | null;
};

export async function insertRun(tx: Writer, run: ScheduledRun): Promise<void> {
  const { kind, from, until, day, report, problem } = run;
  await sql`
    insert into payung.period_run (tenant, kind, from_month, until_month, day, report, problem)
    values (
      ${tx.actor.tenant}, ${kind}, ${from}, ${until}, ${day}, ${report}, ${problem}
    )
  `.execute(tx.db);
}

/** Newest first. */
export async function findRuns(tx: Reader, most: number): Promise<readonly ScheduledRun[]> {
  const { rows } = await sql<ScheduledRun>`
    select kind, from_month as "from", until_month as "until", day, report, problem
    from payung.period_run
    where tenant = ${tx.actor.tenant}
    order by number desc
    limit ${most}
  `.execute(tx.db);
  return rows;
}

/** Kinds and periods of which the schedule has made its report. */
export async function findScheduledPeriods(
  tx: Reader,
): Promise<readonly (Period & { readonly kind: PeriodKind })[]> {
  const { rows } = await sql<Period & { readonly kind: PeriodKind }>`
    select kind, from_month as "from", until_month as "until"
    from payung.period_report
    where tenant = ${tx.actor.tenant} and scheduled
  `.execute(tx.db);
  return rows;
}

/** Codes of all tenants that ever set a schedule, whoever asks. */
export async function findSchedulingTenants(tx: Reader): Promise<readonly string[]> {
  const { rows } = await sql<{ tenant: string }>`
    select t.tenant from payung.scheduling_tenants() t
  `.execute(tx.db);
  return rows.map(({ tenant }) => tenant);
}
