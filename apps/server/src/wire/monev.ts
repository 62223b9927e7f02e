// Meetings on the wire: rooms, frozen material, obstacles, commitments and minutes. Papers of a meeting
// carry no worker.

import { z } from '@hono/zod-openapi';
import { isMonth, type Month } from '@payung/values';
import { dayText, wholeRupiah } from './claim.ts';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';
import { paperPart } from './report.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const line = z.string().trim().min(1).max(500);
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });
const kind = z.enum(['monev', 'fgd', 'kso']);
// As the office names them; written again, so that a page which only reads this needs no office.
export const obstacleWords = [
  'fiscal',
  'budget_cut',
  'no_regulation',
  'invalid_data',
  'nik_of_parent_region',
  'revised_budget',
  'pppk_transition',
  'low_literacy',
  'employer_noncompliance',
  'construction_low',
  'office_coordination',
  'budget_unspent',
] as const;

const room = {
  id: publicId,
  kind,
  title: safeText,
  day: z.string(),
  place: safeText,
  month: z.string(),
  state: z.enum(['open', 'frozen', 'closed']),
} as const;
export const meetingsSchema = z
  .object({ meetings: z.array(z.object(room)).readonly() })
  .openapi('DaftarRapat');
export const newMeetingSchema = z
  .strictObject({
    kind,
    title: z.string().trim().min(1).max(200),
    day: dayText,
    place: z.string().trim().min(1).max(120),
    month: monthText,
    reason,
  })
  .openapi('RapatBaru');
export const madeMeetingSchema = z.object({ id: publicId }).openapi('RapatDibuka');

const whom = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('occupation'), code: z.string().regex(/^[A-Z_]{2,40}$/) }),
  z.strictObject({ kind: z.literal('funded') }),
  z.strictObject({ kind: z.literal('all') }),
]);
const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('people'),
    count: z.number().int().min(1).max(10_000_000),
    whom,
  }),
  z.strictObject({ kind: z.literal('money'), amount: wholeRupiah }),
  z.strictObject({ kind: z.literal('deed') }),
]);
/** As it was written down. */
const kept = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), count, whom }),
  z.object({ kind: z.literal('money'), amount: count }),
  z.object({ kind: z.literal('deed') }),
]);
const settled = z.enum(['kept', 'broken', 'withdrawn']);
const commitment = z.object({
  meeting: publicId,
  number: count,
  written: safeText,
  who: safeText,
  what: safeText,
  measure: kept,
  due: z.string(),
  budgetLine: safeText.exactOptional(),
  evidence: safeText.exactOptional(),
  outcome: z.object({ outcome: settled, reason: safeText, day: z.string() }).exactOptional(),
  /** What the register counts; absent where it cannot. */
  achieved: count.exactOptional(),
});

/** Yang hadir: the lines of the attendance as they are read. */
const attended = z
  .array(
    z.object({
      name: safeText,
      position: safeText.exactOptional(),
      office: safeText.exactOptional(),
    }),
  )
  .readonly();

const reached = z.object({ key: safeText, covered: count.nullable(), total: count.nullable() });
const reachTable = { whole: reached, rows: z.array(reached).readonly() } as const;

export const meetingSchema = z
  .object({
    ...room,
    /** SHA-256 of the material as it was frozen. */
    material: z
      .object({
        sha256: z.string(),
        people: count.nullable(),
        percent: z.number().exactOptional(),
        base: z.object({ count, year: count, source: safeText }).exactOptional(),
        target: z
          .object({ percent: z.number(), year: count, gapPeople: count, source: safeText })
          .exactOptional(),
        segments: z.array(z.object({ segment: z.string(), people: count.nullable() })).readonly(),
        districts: z
          .array(
            z.object({
              code: z.string(),
              name: z.string(),
              people: count,
              percent: z.number().exactOptional(),
              rank: count.exactOptional(),
            }),
          )
          .readonly(),
        funds: z
          .array(
            z.object({
              fund: z.string(),
              name: safeText,
              from: z.string(),
              until: z.string(),
              ceiling: count.nullable(),
              committed: count,
              sent: count,
              paid: count,
              free: count,
            }),
          )
          .readonly(),
        /** Desil; absent where the register holds none. */
        deciles: z
          .object({ ...reachTable, drawnFrom: z.array(safeText).readonly() })
          .exactOptional(),
        nonAsn: z.object(reachTable).exactOptional(),
        /** Klaim, tunggakan, perkara, SKK as the minutes print them; none in material of before. */
        standing: z.array(paperPart).readonly(),
        choices: z
          .array(
            z.object({
              name: safeText,
              from: z.string(),
              months: count,
              people: count,
              amount: count,
              left: count,
            }),
          )
          .readonly(),
        promises: z.array(commitment).readonly(),
      })
      .exactOptional(),
    obstacles: z
      .array(
        z.object({
          number: count,
          category: z.enum(obstacleWords),
          what: safeText,
          figure: safeText.exactOptional(),
        }),
      )
      .readonly(),
    commitments: z.array(commitment).readonly(),
    // For If-Match: the saving that a new one is made of.
    draftVersion: count,
    draft: z
      .object({ text: safeText, present: z.array(safeText).readonly(), attended, at: z.string() })
      .exactOptional(),
  })
  .openapi('Rapat');

export const toldReasonSchema = z.strictObject({ reason }).openapi('AlasanRapat');
/** `plans`: kept ones the meeting is to decide between. */
export const freezeSchema = z
  .strictObject({ reason, plans: z.array(z.uuid()).max(4).readonly().exactOptional() })
  .openapi('BahanDibekukan');
export const frozenSchema = z.object({ sha256: z.string() }).openapi('BahanBeku');
export const newObstacleSchema = z
  .strictObject({
    category: z.enum(obstacleWords),
    what: line,
    figure: z.string().trim().min(1).max(120).exactOptional(),
    reason,
  })
  .openapi('KendalaBaru');
export const numberedSchema = z.object({ number: count }).openapi('NomorDalamRapat');
export const lineSchema = z.strictObject({ line }).openapi('BarisKomitmen');
export const readLineSchema = z
  .object({
    who: safeText.exactOptional(),
    what: safeText.exactOptional(),
    due: z.string().exactOptional(),
    measure: measure.exactOptional(),
    missing: z.array(z.enum(['who', 'what', 'due'])).readonly(),
  })
  .openapi('BarisTerbaca');
export const newCommitmentSchema = z
  .strictObject({
    /** The line as it was typed. */
    written: line,
    who: z.string().trim().min(1).max(200),
    what: line,
    measure,
    due: dayText,
    budgetLine: z.string().trim().min(1).max(200).exactOptional(),
    evidence: z.string().trim().min(1).max(200).exactOptional(),
    reason,
  })
  .openapi('KomitmenBaru');
export const commitmentParam = z.object({
  id: publicId,
  number: z.coerce.number().int().min(1).max(100_000),
});
export const settleSchema = z
  .strictObject({
    outcome: settled,
    because: z.string().trim().min(1).max(500),
    day: dayText.exactOptional(),
    reason,
  })
  .openapi('HasilKomitmen');
export const draftSchema = z
  .strictObject({
    text: z.string().max(12_000),
    /** One person a line: name, jabatan and instansi. */
    present: z.array(z.string().trim().min(1).max(240)).max(200).readonly(),
    /** Absent: it saves itself while somebody types. */
    reason: reason.exactOptional(),
  })
  .openapi('DrafNotulen');
/** Base64. Kept in the browser's memory alone: what waits there for a connection is sealed with it. */
export const draftKeySchema = z.object({ key: z.string() }).openapi('KunciDraf');
/** For the next If-Match, and when it was saved. */
export const savedDraftSchema = z
  .object({ version: count, at: z.string(), attended })
  .openapi('NotulenTersimpan');
export const minutesQuery = z.strictObject({
  format: z.enum(['pdf', 'docx', 'txt']).default('pdf'),
});
export const openingQuery = z.strictObject({ day: dayText.exactOptional() });
export const openingSchema = z
  .object({
    day: z.string(),
    month: z.string(),
    promises: z.array(commitment).readonly(),
    reminders: z
      .array(
        z.object({
          meeting: publicId,
          number: count,
          day: z.string(),
          step: z.enum(['H-7', 'H', 'H+7', 'H+30']),
          to: z.enum(['office', 'head_of_office', 'sekda']),
        }),
      )
      .readonly(),
  })
  .openapi('PembukaRapat');

export type MeetingsWire = z.infer<typeof meetingsSchema>;
export type MeetingWire = z.infer<typeof meetingSchema>;
export type NewMeetingWire = z.infer<typeof newMeetingSchema>;
export type CommitmentWire = z.infer<typeof commitment>;
export type NewCommitmentWire = z.infer<typeof newCommitmentSchema>;
export type ReadLineWire = z.infer<typeof readLineSchema>;
export type DraftKeyWire = z.infer<typeof draftKeySchema>;
export type SavedDraftWire = z.infer<typeof savedDraftSchema>;
export type OpeningWire = z.infer<typeof openingSchema>;
