// The snapshot of a periodic report: everything it says, as it was at one moment. Kept as a text that
// never changes; PDF, DOCX, XLSX and message are made from it, today and years later.

import { type Day, type Month, monthsBetween } from '@payung/values';
import type { CoverageAnswer, TrendAnswer } from '../../coverage/index.ts';
import type { movementCauses } from '../../registry/index.ts';
import type { Undertakings } from '../agreements/agreements.ts';
import type { Measured } from '../commitment.ts';
import {
  digestOf,
  MaterialChanged,
  type MaterialCoverage,
  type MaterialFund,
} from '../material.ts';
import type { PeriodBenefits, PeriodCompliance, PeriodProtection } from '../standing.ts';

/** Lembar khusus: capaian indikator RPJMD/IKU, and siaran pers; any months. */
export const reportSheets = ['indicators', 'press'] as const;
export type ReportSheet = (typeof reportSheets)[number];

/** Bulanan, triwulanan, semesteran (kepada kementerian koordinator), tahunan, and the sheets. */
export const periodKinds = [
  'monthly',
  'quarterly',
  'half_year',
  'yearly',
  'other',
  ...reportSheets,
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** Masa laporan: `from` counts, `until` does not. */
export type Period = { readonly from: Month; readonly until: Month };

/**
 * The kind by its months, unless it is a sheet of its own.
 *
 * @example periodKind({ from: month('2026-07'), until: month('2027-01') }) // 'half_year'
 */
export function periodKind({ from, until }: Period, sheet?: ReportSheet): PeriodKind {
  if (sheet !== undefined) return sheet;
  const kinds: Readonly<Record<number, PeriodKind>> = {
    1: 'monthly',
    3: 'quarterly',
    6: 'half_year',
    12: 'yearly',
  };
  return kinds[monthsBetween(from, until)] ?? 'other';
}

/** Answers of coverage for the last month of the period, and the months before it. */
export type PeriodCoverage = MaterialCoverage & {
  readonly trend: TrendAnswer;
  /** Each indicator of the register over its own base; of a report of indicators alone. */
  readonly indicators?: readonly CoverageAnswer[];
};

type MonthlyFile = { readonly batch: number; readonly month: Month };

/** Sebab perubahan between two monthly files, to the last person. */
export type PeriodMovement = {
  readonly files: { readonly before: MonthlyFile; readonly after: MonthlyFile };
  readonly before: number;
  readonly after: number;
  readonly causes: Readonly<Record<(typeof movementCauses)[number], number>>;
};

/** Bahan laporan berkala. */
export type PeriodSnapshot = {
  readonly format: 1;
  readonly period: Period & { readonly kind: PeriodKind };
  readonly tenant: { readonly code: string; readonly name: string };
  /** The day it was frozen. */
  readonly day: Day;
  /** Number of the change of the register that all counts rest on. */
  readonly known: number;
  readonly coverage: PeriodCoverage;
  /** Absent where the register has no two monthly files around the period. */
  readonly movement?: PeriodMovement;
  readonly funds: readonly MaterialFund[];
  readonly protection: PeriodProtection;
  readonly compliance: PeriodCompliance;
  readonly benefits: PeriodBenefits;
  readonly promises: readonly Measured[];
  /** Perjanjian, regulasi, tugas as they stood. */
  readonly undertakings: Undertakings;
};

export type KeptSnapshot = { readonly text: string; readonly digest: string };

/** Equal snapshots give equal bytes: keys in the order they are written. */
export function keptText(snapshot: PeriodSnapshot): KeptSnapshot {
  const text = JSON.stringify(snapshot, undefined, 1);
  return { text, digest: digestOf(text) };
}

/** Throws where the text is not what its digest stands for. */
export function openSnapshot({ text, digest }: KeptSnapshot): PeriodSnapshot {
  if (digestOf(text) !== digest) throw new MaterialChanged(digest);
  const snapshot: PeriodSnapshot = JSON.parse(text);
  return snapshot;
}
