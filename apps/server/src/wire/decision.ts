// Decided lists on the wire: what is proposed, what was decided, what went to the branch and what came back.
// Counts and papers; names stand in files alone.

import { z } from '@hono/zod-openapi';
import { type Day, isDay, isMonth, type Month } from '@payung/values';
import { safeText } from './issue.ts';

const count = z.number().int();
const number = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(3).max(200);
const dayText = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({ type: 'string', format: 'date', example: '2026-12-31' });
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });
// As the office names them; written again, so that a page which only reads this needs no office.
export const leavingWords = [
  'died',
  'moved',
  'became_pu',
  'refused',
  'over_age',
  'already_participant',
  'objection',
] as const;

const paper = {
  number,
  day: dayText,
  signatory: z.strictObject({
    name: z.string().trim().min(1).max(120),
    position: z.string().trim().min(1).max(120),
    nip: z
      .string()
      .regex(/^\d{18}$/)
      .exactOptional(),
  }),
} as const;

export const newDecisionSchema = z
  .strictObject({
    /** The kept plan that is decided. */
    plan: z.uuid(),
    ...paper,
    /** Masa sanggah, both days included. */
    objection: z.strictObject({ from: dayText, until: dayText }).exactOptional(),
    reason,
  })
  .openapi('PenetapanBaru');

export const newAddendumSchema = z
  .strictObject({
    /** Number of the decision that is changed. */
    amends: number,
    ...paper,
    changes: z
      .array(
        z.strictObject({
          place: z.number().int().min(1),
          /** The row's person by its id; null where the place is vacant. */
          person: z
            .string()
            .regex(/^[0-9a-f]{32}$/)
            .nullable(),
          reason: z.enum(leavingWords),
          /** First month that is no longer his. */
          from: monthText,
          successor: z.enum(['next', 'vacant', 'return']),
        }),
      )
      .min(1)
      .max(500)
      .readonly(),
    reason,
  })
  .openapi('PerubahanPenetapan');

export const decisionsSchema = z
  .object({
    decisions: z
      .array(
        z.object({
          number: safeText,
          kind: z.enum(['original', 'addendum']),
          amends: safeText.exactOptional(),
          day: z.string(),
          signatory: safeText,
          position: safeText,
          rows: count,
          amount: count,
          head: z.string(),
          objection: z.object({ from: z.string(), until: z.string() }).exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('DaftarPenetapan');

export const holdersQuery = z.strictObject({
  number,
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const holdersSchema = z
  .object({
    holders: z
      .array(
        z.object({
          place: count,
          person: z.string(),
          name: safeText,
          /** Masked. */
          nik: z.string(),
          village: z.string().exactOptional(),
          fund: z.string(),
          from: z.string(),
          until: z.string(),
          costMonthly: count,
          sent: z.boolean(),
          paid: z.boolean(),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('PemegangTempat');

const sendingFile = z.object({
  file: count,
  name: safeText,
  sha256: z.string(),
  bytes: count,
  rows: count,
});
export const sendingsSchema = z
  .object({
    sendings: z
      .array(
        z.object({
          sending: count,
          target: z.string(),
          at: z.string(),
          by: z.string(),
          people: count,
          active: count,
          rejected: count,
          unanswered: count,
          files: z.array(sendingFile).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('DaftarKirimanCabang');
export const newSendingSchema = z.strictObject({ number, reason }).openapi('KirimanCabangBaru');
export const builtSchema = z
  .object({
    /** 0 where nobody fits the form of the branch. */
    sending: count,
    people: count,
    amount: count,
    files: z.array(z.object({ name: safeText, sha256: z.string(), rows: count })).readonly(),
    misfits: z
      .array(
        z.object({
          person: z.string(),
          problems: z.array(z.object({ code: z.string(), column: z.string() })).readonly(),
        }),
      )
      .readonly(),
    awaitingRepair: count,
  })
  .openapi('KirimanCabangDibuat');

const sendingNumber = z.coerce.number().int().min(1).max(1_000_000_000);
export const sendingParam = z.object({ sending: sendingNumber });
export const sendingFileParam = z.object({
  sending: sendingNumber,
  file: z.coerce.number().int().min(1).max(10_000),
});
export const newReplySchema = z
  .strictObject({
    /** The received upload that holds the answer. */
    upload: z.uuid(),
    /** Set where the file holds the rejected alone: how many the branch's system shows. */
    rejected: z.number().int().min(0).max(1_000_000).exactOptional(),
    reason,
  })
  .openapi('BalasanBaru');
export const replySchema = z
  .object({
    reply: count,
    sending: count,
    active: count,
    rejected: count,
    unanswered: count,
    byReason: z.array(z.object({ code: z.string(), field: z.string(), people: count })).readonly(),
    odd: z.array(z.object({ row: count, problem: z.string() })).readonly(),
  })
  .openapi('BalasanCabang');
export const rejectedQuery = z.strictObject({
  after: z.string().max(40).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const rejectedSchema = z
  .object({
    rejected: z
      .array(
        z.object({
          row: count,
          name: safeText,
          /** Masked; empty where none is known. */
          nik: z.string(),
          birth: z.string().exactOptional(),
          sex: z.enum(['L', 'P']).exactOptional(),
          village: safeText.exactOptional(),
          code: z.string(),
          /** Absent: nothing of the row can be repaired. */
          field: z.string().exactOptional(),
          /** In the words of the branch. */
          written: safeText,
          /** Why he leaves the list instead, where that is the way. */
          leaves: z.string().exactOptional(),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('BarisDitolak');

const line = z.string().trim().min(1).max(200);
export const newRepairsSchema = z
  .strictObject({
    repairs: z
      .array(
        z.strictObject({
          row: z.number().int().min(1).max(1_000_000),
          correction: z.strictObject({
            nik: z
              .string()
              .regex(/^\d{16}$/)
              .exactOptional(),
            birth: dayText.exactOptional(),
            sex: z.enum(['L', 'P']).exactOptional(),
            name: line.exactOptional(),
            birthPlace: line.exactOptional(),
            motherName: line.exactOptional(),
            occupation: line.exactOptional(),
            address: line.exactOptional(),
            phone: line.exactOptional(),
          }),
        }),
      )
      .min(1)
      .max(200)
      .readonly(),
    reason,
  })
  .openapi('PerbaikanKiriman');
export const repairedSchema = z
  .object({
    people: count,
    /** Fields that now differ from the frozen list; the next addendum names them. */
    differs: z.array(z.object({ field: z.string(), people: count })).readonly(),
  })
  .openapi('KirimanDiperbaiki');

export const newPaymentSchema = z
  .strictObject({ document: z.string().trim().min(1).max(200), reason })
  .openapi('PembayaranKiriman');
export const paidSchema = z
  .object({ sending: count, people: count, amount: count })
  .openapi('KirimanDibayar');

export type DecisionsWire = z.infer<typeof decisionsSchema>;
export type NewDecisionWire = z.infer<typeof newDecisionSchema>;
export type NewAddendumWire = z.infer<typeof newAddendumSchema>;
export type HoldersWire = z.infer<typeof holdersSchema>;
export type SendingsWire = z.infer<typeof sendingsSchema>;
export type BuiltWire = z.infer<typeof builtSchema>;
export type ReplyWire = z.infer<typeof replySchema>;
export type NewCorrection = z.infer<typeof newRepairsSchema>['repairs'][number]['correction'];
export type RejectedWire = z.infer<typeof rejectedSchema>;
export type RepairedWire = z.infer<typeof repairedSchema>;
export type PaidWire = z.infer<typeof paidSchema>;
