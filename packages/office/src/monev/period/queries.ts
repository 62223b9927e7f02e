// The SQL of periodic reports: snapshots and the digests of the papers made of them.

import type { Reader, Writer } from '@payung/engine';
import type { Day, Language, Month } from '@payung/values';
import { sql } from 'kysely';
import type { PaperFormat } from './papers.ts';
import type { KeptSnapshot, PeriodKind, PeriodSnapshot } from './snapshot.ts';

export async function insertReport(
  tx: Writer,
  { period, day, known }: Pick<PeriodSnapshot, 'period' | 'day' | 'known'>,
  { text, digest }: KeptSnapshot,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into payung.period_report (
      tenant, kind, from_month, until_month, day, known, content, digest
    )
    values (
      ${tx.actor.tenant}, ${period.kind}, ${period.from}, ${period.until}, ${day}, ${known},
      ${text}, ${digest}
    )
    returning number
  `.execute(tx.db);
  const [row] = rows;
  if (row === undefined) throw new Error('A report was written, and no number came back');
  return row.number;
}

export async function findReport(tx: Reader, report: number): Promise<KeptSnapshot | undefined> {
  const { rows } = await sql<KeptSnapshot>`
    select content as text, digest
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
};

/** Newest first. */
export async function findReports(tx: Reader): Promise<readonly ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select
      number as report, kind, from_month as "from", until_month as "until", day, known, digest
    from payung.period_report
    where tenant = ${tx.actor.tenant}
    order by number desc
  `.execute(tx.db);
  return rows;
}

export type PaperRow = {
  readonly format: PaperFormat;
  readonly language: Language;
  readonly program: string;
  readonly digest: string;
};

/** A paper that is on record already stays as it is. */
export async function insertPaper(tx: Writer, report: number, paper: PaperRow): Promise<void> {
  const { format, language, program, digest } = paper;
  await sql`
    insert into payung.period_paper (tenant, report, format, language, program, digest)
    values (${tx.actor.tenant}, ${report}, ${format}, ${language}, ${program}, ${digest})
    on conflict do nothing
  `.execute(tx.db);
}

export async function findPapers(tx: Reader, report: number): Promise<readonly PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select format, language, program, digest
    from payung.period_paper
    where tenant = ${tx.actor.tenant} and report = ${report}
    order by format, language, program
  `.execute(tx.db);
  return rows;
}
