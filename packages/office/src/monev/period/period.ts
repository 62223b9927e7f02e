// Periodic reports on the database: frozen once, made again from what was frozen, checked against what
// was handed out.

import type { Actor, Database, Reader, Role, Zone } from '@payung/engine';
import type { Day, Language } from '@payung/values';
import { undertakingsIn } from '../agreements/agreements.ts';
import { digestOf } from '../material.ts';
import { measuredPromises } from '../measure.ts';
import type { PaperModel } from '../paper-part.ts';
import { findCommitments, findKnown } from '../queries.ts';
import { declined, type MonevRefused } from '../refusal.ts';
import { Declined, hindranceOf, readers, work } from '../work.ts';
import { type Gathered, gather } from './gather.ts';
import { periodPaper, type ReportFormat } from './papers.ts';
import { periodModel } from './period-model.ts';
import * as queries from './queries.ts';
import type { ScheduleKind } from './schedule.ts';
import { type ReportState, type Signature, signaturesUntil, stateOf } from './signature.ts';
import {
  keptText,
  openSnapshot,
  type Period,
  type PeriodCoverage,
  type PeriodSnapshot,
  periodKind,
  type ReportSheet,
} from './snapshot.ts';

/** Who may read every part of it: funds, claims and cases. */
const freezers: readonly Role[] = ['admin', 'verifier', 'system'];

export type PeriodRequest = {
  readonly period: Period;
  /** Absent: the report of its months. */
  readonly sheet?: ReportSheet;
  readonly coverage: PeriodCoverage;
  readonly tenantName: string;
  readonly today: Day;
  readonly zone: Zone;
};

export type PeriodPreviewed = {
  readonly outcome: 'preview';
  /** Of what would be frozen now. */
  readonly digest: string;
  readonly snapshot: PeriodSnapshot;
};

/** Pratinjau: what would be frozen now; nothing is kept. */
export async function previewPeriod(
  database: Database,
  actor: Actor,
  request: PeriodRequest,
): Promise<PeriodPreviewed | MonevRefused> {
  const hindrance = findHindrance(actor, request.period);
  if (hindrance !== undefined) return hindrance;
  const gathered = await gather(database, actor, request);
  const snapshot = await database.read(actor, (tx) => snapshotIn(tx, request, gathered));
  if (snapshot === undefined) return declined('register_empty');
  return { outcome: 'preview', digest: keptText(snapshot).digest, snapshot };
}

export type PeriodFrozen = {
  readonly outcome: 'frozen';
  readonly report: number;
  readonly digest: string;
};

/** Membekukan laporan berkala: what the region stands at for a period, on this day, once. */
export async function freezePeriod(
  database: Database,
  actor: Actor,
  request: PeriodRequest & {
    readonly reason: string;
    /** Digest of the preview it was decided on: what has changed since is told, not frozen. */
    readonly seen?: string;
    /** Made by the schedule: of its kind and period there is one. */
    readonly scheduled?: ScheduleKind;
  },
): Promise<PeriodFrozen | MonevRefused> {
  const { period, sheet, reason, seen, scheduled } = request;
  const { from, until } = period;
  const subject = { from, until, ...(sheet === undefined ? {} : { sheet }) };
  const hindrance = findHindrance(actor, period);
  if (hindrance !== undefined) return hindrance;
  const gathered = await gather(database, actor, request);
  return work(
    database,
    actor,
    { action: 'period', reason, subject, roles: freezers },
    async (tx) => {
      const snapshot = await snapshotIn(tx, request, gathered);
      if (snapshot === undefined) throw new Declined(declined('register_empty'));
      const kept = keptText(snapshot);
      if (seen !== undefined && seen !== kept.digest)
        throw new Declined(declined('preview_changed'));
      const isScheduled = scheduled !== undefined;
      const report = await queries.insertReport(tx, snapshot, { ...kept, scheduled: isScheduled });
      if (report === undefined) throw new Declined(declined('report_scheduled', { from, until }));
      if (isScheduled) {
        const run = { kind: scheduled, from, until, day: request.today, report, problem: null };
        await queries.insertRun(tx, run);
      }
      return { outcome: 'frozen' as const, report, digest: kept.digest };
    },
  );
}

function findHindrance(actor: Actor, { from, until }: Period): MonevRefused | undefined {
  const hindrance = hindranceOf(actor, freezers);
  if (hindrance !== undefined) return hindrance;
  return until <= from ? declined('period_order', { from, until }) : undefined;
}

/** Undefined: the register is empty. */
async function snapshotIn(
  tx: Reader,
  { period, sheet, coverage, tenantName, today }: PeriodRequest,
  gathered: Gathered,
): Promise<PeriodSnapshot | undefined> {
  const { from, until } = period;
  const { at, sources } = coverage.bySegment;
  const known = sources.register?.change ?? (await findKnown(tx));
  if (known === undefined) return undefined;
  return {
    format: 1,
    period: { from, until, kind: periodKind(period, sheet) },
    tenant: { code: tx.actor.tenant, name: tenantName },
    day: today,
    known,
    coverage,
    ...gathered,
    promises: await measuredPromises(tx, await findCommitments(tx), { at, known }),
    undertakings: await undertakingsIn(tx),
  };
}

/** Daftar laporan berkala, newest first. */
export async function listPeriods(
  database: Database,
  actor: Actor,
): Promise<
  { readonly outcome: 'reports'; readonly reports: readonly queries.ReportLine[] } | MonevRefused
> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return { outcome: 'reports', reports: await database.read(actor, queries.findReports) };
}

export type PeriodRead = {
  readonly outcome: 'report';
  readonly report: number;
  readonly digest: string;
  readonly snapshot: PeriodSnapshot;
  readonly scheduled: boolean;
  /** In the order of the steps. */
  readonly signatures: readonly Signature[];
};

/** What was frozen; it throws where the text is not what its digest stands for. */
export async function readPeriod(
  database: Database,
  actor: Actor,
  report: number,
): Promise<PeriodRead | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  const { kept, signatures } = await database.read(actor, async (tx) => ({
    kept: await queries.findReport(tx, report),
    signatures: await queries.findSignatures(tx, report),
  }));
  if (kept === undefined) return declined('report_unknown', { report });
  const { digest, scheduled } = kept;
  return { outcome: 'report', report, digest, scheduled, snapshot: openSnapshot(kept), signatures };
}

/** Papers on record, with their digests. */
export async function papersOfPeriod(
  database: Database,
  actor: Actor,
  report: number,
): Promise<
  { readonly outcome: 'papers'; readonly papers: readonly queries.PaperRow[] } | MonevRefused
> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  const papers = await database.read(actor, (tx) => queries.findPapers(tx, report));
  return { outcome: 'papers', papers };
}

/** The words of a report, the same for all its papers; `state` of an earlier one, as it was then. */
export function modelOfPeriod(
  { snapshot, report, digest, signatures }: Omit<PeriodRead, 'outcome' | 'scheduled'>,
  language: Language,
  state: ReportState = stateOf(signatures),
): PaperModel {
  const standing = signaturesUntil(signatures, state);
  return periodModel(snapshot, { language, digest, report, signatures: standing });
}

/** The same words of what is not frozen yet, and says so on each page. */
export function modelOfPreview(
  { snapshot, digest }: PeriodPreviewed,
  language: Language,
): PaperModel {
  return periodModel(snapshot, { language, digest, signatures: [] });
}

export type MadePaper = { readonly format: ReportFormat; readonly bytes: Uint8Array };
export type PapersMade = { readonly outcome: 'papers'; readonly papers: readonly MadePaper[] };

/**
 * Papers of a report, their digests put on record with the program that laid them out. A paper that
 * is not the one on record of the same program is not handed out.
 */
export async function makePapers(
  database: Database,
  actor: Actor,
  asked: {
    readonly report: number;
    readonly formats: readonly ReportFormat[];
    readonly language: Language;
    /** Digest of the program. */
    readonly program: string;
    readonly reason: string;
  },
): Promise<PapersMade | MonevRefused> {
  const { report, formats, language, program, reason } = asked;
  const read = await readPeriod(database, actor, report);
  if (read.outcome === 'refused') return read;
  const model = modelOfPeriod(read, language);
  const papers: MadePaper[] = [];
  for (const format of formats) papers.push({ format, bytes: await periodPaper(model, format) });
  const step = stateOf(read.signatures);
  const subject = { report, step, formats: formats.join(' ') };
  const done = { action: 'period_papers', reason, subject, roles: readers };
  return work(database, actor, done, async (tx) => {
    const known = await queries.findPapers(tx, report);
    for (const { format, bytes } of papers) {
      const digest = digestOf(bytes);
      const paper = { step, format, language, program, digest };
      if (known.some((each) => isSamePaper(each, paper) && each.digest !== digest)) {
        throw new Declined(declined('paper_differs', { report, format }));
      }
      await queries.insertPaper(tx, report, paper);
    }
    return { outcome: 'papers' as const, papers };
  });
}

type PaperKey = Omit<queries.PaperRow, 'digest'>;

function isSamePaper(one: PaperKey, other: PaperKey): boolean {
  return (['step', 'format', 'language', 'program'] as const).every(
    (key) => one[key] === other[key],
  );
}

/** `same`: made again now, the paper is the one on record. `program`: laid out by this very program. */
export type CheckedPaper = PaperKey & {
  readonly digest: string;
  readonly same: boolean;
  readonly ownProgram: boolean;
};

export type PeriodChecked = {
  readonly outcome: 'checked';
  readonly report: number;
  readonly digest: string;
  readonly papers: readonly CheckedPaper[];
};

/** Memeriksa laporan: its snapshot by its digest, and every paper on record made again, byte by byte. */
export async function verifyPeriod(
  database: Database,
  actor: Actor,
  { report, program }: { readonly report: number; readonly program: string },
): Promise<PeriodChecked | MonevRefused> {
  const read = await readPeriod(database, actor, report);
  if (read.outcome === 'refused') return read;
  const known = await database.read(actor, (tx) => queries.findPapers(tx, report));
  const papers: CheckedPaper[] = [];
  for (const paper of known) {
    const model = modelOfPeriod(read, paper.language, paper.step);
    const again = await periodPaper(model, paper.format);
    const same = digestOf(again) === paper.digest;
    papers.push({ ...paper, same, ownProgram: paper.program === program });
  }
  return { outcome: 'checked', report, digest: read.digest, papers };
}
