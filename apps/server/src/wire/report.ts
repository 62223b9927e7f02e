// Periodic reports on the wire: what is frozen, its words as they stand on paper, who stands behind it, and
// the days on which reports are made by themselves. A report carries no worker.

import { z } from '@hono/zod-openapi';
import { accountRoles } from '@payung/engine/access';
import { isMonth, type Month } from '@payung/values';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

// As the office names them; written again, so that a page which only reads this needs no office.
export const reportSheetWords = ['indicators', 'press'] as const;
export const reportKindWords = [
  'monthly',
  'quarterly',
  'half_year',
  'yearly',
  'other',
  ...reportSheetWords,
] as const;
export const reportStateWords = ['frozen', 'made', 'signed'] as const;
export const signingStepWords = ['made', 'signed'] as const;
export const scheduleKindWords = [
  'monthly',
  'quarterly',
  'half_year',
  'yearly',
  ...reportSheetWords,
] as const;
export const missedReasonWords = ['register_empty', 'register_behind', 'failed'] as const;
export const paperFormatWords = ['pdf', 'docx', 'xlsx', 'txt', 'svg'] as const;

const line = {
  id: publicId,
  /** The number that stands on its papers. */
  report: count,
  kind: z.enum(reportKindWords),
  from: z.string(),
  /** The month it does not reach. */
  until: z.string(),
  day: z.string(),
  /** SHA-256 of what was frozen. */
  sha256: z.string(),
  state: z.enum(reportStateWords),
  /** Made by the schedule. */
  scheduled: z.boolean(),
} as const;
export const reportsSchema = z
  .object({ reports: z.array(z.object(line)).readonly() })
  .openapi('DaftarLaporan');

/** A part of a paper: its words, bars and table as they are printed. */
export const paperPart = z.object({
  heading: safeText,
  lines: z.array(safeText).readonly(),
  bars: z
    .object({
      caption: safeText,
      rows: z.array(z.object({ label: safeText, value: safeText, length: z.number() })).readonly(),
    })
    .exactOptional(),
  table: z
    .object({
      caption: safeText,
      head: z.array(safeText).readonly(),
      rows: z.array(z.array(safeText).readonly()).readonly(),
      /** Columns of numbers. */
      right: z.array(count).readonly(),
    })
    .exactOptional(),
});

const paper = z.object({
  title: safeText,
  tenant: safeText,
  subtitle: safeText,
  /** Said on each page while nobody has signed. */
  draft: safeText.exactOptional(),
  lead: z.array(safeText).readonly(),
  parts: z.array(paperPart).readonly(),
  footer: safeText,
});

/** Absent: the report of these months. */
const sheet = z.enum(reportSheetWords).exactOptional();
export const previewQuery = z.strictObject({ from: monthText, until: monthText, sheet });
export const previewSchema = z
  .object({ sha256: z.string(), paper, message: safeText })
  .openapi('PratinjauLaporan');

export const newReportSchema = z
  .strictObject({
    from: monthText,
    until: monthText,
    sheet,
    reason,
    /** Digest of the preview: what has changed since is told, not frozen. */
    seen: sha256.exactOptional(),
  })
  .openapi('LaporanBaru');
export const madeReportSchema = z
  .object({ id: publicId, report: count, sha256: z.string() })
  .openapi('LaporanDibekukan');

const signature = z.object({
  step: z.enum(signingStepWords),
  name: safeText,
  position: safeText,
  role: z.enum(accountRoles),
  day: z.string(),
});
const paperOnRecord = {
  format: z.enum(paperFormatWords),
  language: z.enum(['id', 'en']),
  state: z.enum(reportStateWords),
  sha256: z.string(),
  /** Laid out by the very program that runs. */
  ownProgram: z.boolean(),
} as const;
export const reportSchema = z
  .object({
    ...line,
    paper,
    /** Teks WhatsApp. */
    message: safeText,
    signatures: z.array(signature).readonly(),
    papers: z.array(z.object(paperOnRecord)).readonly(),
    /** Whether the caller may take the next step, as far as is known now. */
    next: z.enum(signingStepWords).exactOptional(),
  })
  .openapi('Laporan');

export const paperQuery = z.strictObject({ format: z.enum(paperFormatWords).default('txt') });
export const checkedReportSchema = z
  .object({
    sha256: z.string(),
    papers: z.array(z.object({ ...paperOnRecord, same: z.boolean() })).readonly(),
  })
  .openapi('LaporanDiperiksa');

export const signParam = z.object({ id: publicId, step: z.enum(signingStepWords) });
export const signSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    /** Jabatan. */
    position: z.string().trim().min(1).max(120),
    reason,
  })
  .openapi('TandaTanganLaporan');
export const signedSchema = z
  .object({ state: z.enum(reportStateWords) })
  .openapi('LaporanDitandai');

export const scheduleParam = z.object({ kind: z.enum(scheduleKindWords) });
export const setScheduleSchema = z
  .strictObject({ day: z.number().int().min(1).max(28), isOn: z.boolean(), reason })
  .openapi('JadwalBaru');
export const schedulesSchema = z
  .object({
    /** Penerima: who finds the reports on his page today, by title. */
    recipients: z.array(z.object({ role: z.enum(accountRoles), title: safeText })).readonly(),
    schedules: z
      .array(
        z.object({
          kind: z.enum(scheduleKindWords),
          day: count,
          isOn: z.boolean(),
          since: z.string(),
          next: z.string().exactOptional(),
        }),
      )
      .readonly(),
    /** Newest first. */
    runs: z
      .array(
        z.object({
          kind: z.enum(scheduleKindWords),
          from: z.string(),
          until: z.string(),
          day: z.string(),
          id: publicId.exactOptional(),
          /** What stood in its way. */
          problem: z.enum(missedReasonWords).exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('JadwalLaporan');

export type ReportsWire = z.infer<typeof reportsSchema>;
export type ReportWire = z.infer<typeof reportSchema>;
export type ReportPaperWire = z.infer<typeof paper>;
export type PreviewWire = z.infer<typeof previewSchema>;
export type NewReportWire = z.infer<typeof newReportSchema>;
export type MadeReportWire = z.infer<typeof madeReportSchema>;
export type CheckedReportWire = z.infer<typeof checkedReportSchema>;
export type SchedulesWire = z.infer<typeof schedulesSchema>;
