// Periodic reports on the database: frozen once, made again from what was frozen, checked against what
// was handed out.

import type { Actor, Database, Role, Zone } from '@payung/engine';
import type { Day, Language } from '@payung/values';
import { undertakingsIn } from '../agreements/agreements.ts';
import { digestOf } from '../material.ts';
import { measuredPromises } from '../measure.ts';
import type { PaperModel } from '../paper-part.ts';
import { findCommitments, findKnown } from '../queries.ts';
import { declined, type MonevRefused } from '../refusal.ts';
import { Declined, hindranceOf, readers, work } from '../work.ts';
import { gather } from './gather.ts';
import { type PaperFormat, periodPaper } from './papers.ts';
import { periodModel } from './period-model.ts';
import * as queries from './queries.ts';
import {
  keptText,
  openSnapshot,
  type Period,
  type PeriodCoverage,
  type PeriodSnapshot,
  periodKind,
} from './snapshot.ts';

/** Who may read every part of it: funds, claims and cases. */
const freezers: readonly Role[] = ['admin', 'verifier', 'system'];

export type PeriodFrozen = {
  readonly outcome: 'frozen';
  readonly report: number;
  readonly digest: string;
};

/** Membekukan laporan berkala: what the region stands at for a period, on this day, once. */
export async function freezePeriod(
  database: Database,
  actor: Actor,
  request: {
    readonly period: Period;
    readonly coverage: PeriodCoverage;
    readonly tenantName: string;
    readonly today: Day;
    readonly zone: Zone;
    readonly reason: string;
  },
): Promise<PeriodFrozen | MonevRefused> {
  const { period, coverage, tenantName, today, reason } = request;
  const { from, until } = period;
  const hindrance = hindranceOf(actor, freezers);
  if (hindrance !== undefined) return hindrance;
  if (until <= from) return declined('period_order', { from, until });
  const gathered = await gather(database, actor, request);
  return work(
    database,
    actor,
    { action: 'period', reason, subject: { from, until }, roles: freezers },
    async (tx) => {
      const known = coverage.bySegment.sources.register?.change ?? (await findKnown(tx));
      if (known === undefined) throw new Declined(declined('register_empty'));
      const at = coverage.bySegment.at;
      const snapshot: PeriodSnapshot = {
        format: 1,
        period: { from, until, kind: periodKind(period) },
        tenant: { code: actor.tenant, name: tenantName },
        day: today,
        known,
        coverage,
        ...gathered,
        promises: await measuredPromises(tx, await findCommitments(tx), { at, known }),
        undertakings: await undertakingsIn(tx),
      };
      const kept = keptText(snapshot);
      const report = await queries.insertReport(tx, snapshot, kept);
      return { outcome: 'frozen' as const, report, digest: kept.digest };
    },
  );
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
};

/** What was frozen; it throws where the text is not what its digest stands for. */
export async function readPeriod(
  database: Database,
  actor: Actor,
  report: number,
): Promise<PeriodRead | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  const kept = await database.read(actor, (tx) => queries.findReport(tx, report));
  if (kept === undefined) return declined('report_unknown', { report });
  return { outcome: 'report', report, digest: kept.digest, snapshot: openSnapshot(kept) };
}

/** The words of a report, the same for all its papers. */
export function modelOfPeriod(
  { snapshot, report, digest }: PeriodRead,
  language: Language,
): PaperModel {
  return periodModel(snapshot, { language, report, digest });
}

export type MadePaper = { readonly format: PaperFormat; readonly bytes: Uint8Array };
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
    readonly formats: readonly PaperFormat[];
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
  const done = { action: 'period_papers', reason, subject: { report }, roles: readers };
  return work(database, actor, done, async (tx) => {
    const known = await queries.findPapers(tx, report);
    for (const { format, bytes } of papers) {
      const digest = digestOf(bytes);
      const paper = { format, language, program, digest };
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
  return (
    one.format === other.format && one.language === other.language && one.program === other.program
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
    const again = await periodPaper(modelOfPeriod(read, paper.language), paper.format);
    const same = digestOf(again) === paper.digest;
    papers.push({ ...paper, same, ownProgram: paper.program === program });
  }
  return { outcome: 'checked', report, digest: read.digest, papers };
}
