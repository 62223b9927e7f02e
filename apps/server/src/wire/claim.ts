// Claims on the wire: one line each, one claim with what the law gives and why, its papers, receivers and
// deadlines, and the board of what was paid. Expected money is an estimate until it is paid.

import { z } from '@hono/zod-openapi';
import { heirRelations } from '@payung/law';
import { type Day, isDay, type Rupiah } from '@payung/values';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const most = 9_000_000_000_000;
export const wholeRupiah = z
  .custom<Rupiah>(
    (value) => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most,
  )
  .openapi({ type: 'integer', minimum: 1, maximum: most });
export const dayText = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({ type: 'string', format: 'date', example: '2026-07-01' });
/** The day it happened, and why; today where no day is named. */
const told = { day: dayText.exactOptional(), reason } as const;

// As the office names them; written again, so that a page which only reads this needs no office.
export const claimCauseWords = [
  'death',
  'work_death',
  'accident',
  'disease',
  'total_disability',
  'old_age',
  'pension',
  'job_loss',
  'pmi',
] as const;
export const claimStateWords = [
  'open',
  'filed',
  'returned',
  'complete',
  'refused',
  'appealed',
  'dismissed',
  'marked',
  'paid',
  'withdrawn',
  'lapsed',
] as const;
export const claimMoveWords = [
  'file',
  'return',
  'complete',
  'refuse',
  'appeal',
  'uphold',
  'dismiss',
  'mark_payment',
  'unmark_payment',
  'confirm_payment',
  'withdraw',
  'lapse',
] as const;

const line = {
  id: publicId,
  person: publicId,
  cause: z.enum(claimCauseWords),
  programme: z.string(),
  eventOn: z.string(),
  /** Perkiraan; absent for whoever may not see wages. */
  expected: count.exactOptional(),
  /** Potensi beasiswa, never part of `expected`. */
  potential: count.exactOptional(),
  flagged: z.boolean(),
  state: z.enum(claimStateWords),
  filedOn: z.string().exactOptional(),
  completeOn: z.string().exactOptional(),
  paidOn: z.string().exactOptional(),
  amount: count.exactOptional(),
  refusedArticle: safeText.exactOptional(),
  markedBy: z.string().exactOptional(),
  confirmedBy: z.string().exactOptional(),
} as const;

export const claimsQuery = z.strictObject({
  state: z.enum(claimStateWords).exactOptional(),
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const claimsSchema = z
  .object({ claims: z.array(z.object(line)).readonly(), next: z.string().exactOptional() })
  .openapi('DaftarKlaim');

const account = z.object({
  bank: safeText,
  /** Masked. */
  number: z.string(),
  effectiveOn: z.string().exactOptional(),
});
export const claimSchema = z
  .object({
    ...line,
    village: z.string().exactOptional(),
    papers: z.object({
      /** False: no list of the law is known for this programme. */
      known: z.boolean(),
      tasks: z
        .array(
          z.object({
            document: z.string(),
            label: z.string(),
            status: z.enum(['missing', 'seen', 'scanned']),
          }),
        )
        .readonly(),
      /** Kept sealed; opened one by one, by whoever may read what is specific. */
      scans: z
        .array(z.object({ paper: count, document: z.string(), type: z.string(), bytes: count }))
        .readonly(),
    }),
    deadlines: z
      .array(
        z.object({
          kind: z.enum(['report', 'file', 'pay']),
          lastDay: z.string(),
          late: z.boolean().exactOptional(),
          over: z.boolean().exactOptional(),
          daysLate: count.exactOptional(),
          compensation: count.exactOptional(),
        }),
      )
      .readonly(),
    /** Mengapa Rp …: the steps of the sum with their articles; empty for whoever may not see wages. */
    why: z.array(z.string()).readonly(),
    receivers: z
      .array(
        z.object({
          heir: count,
          relation: z.string(),
          name: safeText,
          /** Masked. */
          phone: z.string().exactOptional(),
          consent: z.boolean(),
          share: count.exactOptional(),
          account: account.exactOptional(),
          accountProposed: account.extend({ account: count, by: z.string() }).exactOptional(),
        }),
      )
      .readonly(),
    children: z
      .array(
        z.object({
          child: count,
          name: safeText,
          years: z
            .array(
              z.object({
                schoolYear: count,
                level: z.string(),
                claimedOn: z.string(),
                expected: count,
                state: z.enum(['claimed', 'marked', 'paid']),
                markedBy: z.string().exactOptional(),
                paidOn: z.string().exactOptional(),
                amount: count.exactOptional(),
              }),
            )
            .readonly(),
        }),
      )
      .readonly(),
    history: z
      .array(
        z.object({
          kind: z.string(),
          day: z.string(),
          at: z.string(),
          actor: z.string(),
          reason: safeText,
        }),
      )
      .readonly(),
  })
  .openapi('Klaim');

export const newClaimSchema = z
  .strictObject({
    person: publicId,
    /** Facts of the event as the law names them; an unknown one is refused with its name. */
    facts: z.looseObject({ cause: z.enum(claimCauseWords) }),
    ...told,
  })
  .openapi('KlaimBaru');
export const openedSchema = z
  .object({ id: publicId, programme: z.string(), expected: count, potential: count })
  .openapi('KlaimDibuka');
export const newMoveSchema = z
  .strictObject({
    move: z.enum(claimMoveWords),
    /** Of a refusal. */
    article: z.string().trim().min(1).max(200).exactOptional(),
    /** Of a payment. */
    amount: wholeRupiah.exactOptional(),
    ...told,
  })
  .openapi('LangkahKlaim');
export const movedSchema = z.object({ state: z.enum(claimStateWords) }).openapi('TahapKlaim');
export const newPaperSchema = z
  .strictObject({ document: z.string().regex(/^[a-z0-9_]{2,60}$/), ...told })
  .openapi('BerkasDilihat');
export const newHeirsSchema = z
  .strictObject({
    family: z.strictObject({
      living: z.array(z.enum(heirRelations)).max(60).readonly(),
      willIsNotarial: z.boolean().exactOptional(),
    }),
    heirs: z
      .array(
        z.strictObject({
          relation: z.enum(['self', ...heirRelations]),
          name: z.string().trim().min(1).max(120),
          phone: z
            .string()
            .regex(/^\+?\d{6,15}$/)
            .exactOptional(),
          weight: z.number().int().min(1).max(1_000).exactOptional(),
          consent: z.boolean().exactOptional(),
        }),
      )
      .min(1)
      .max(30)
      .readonly(),
    ...told,
  })
  .openapi('PenerimaKlaim');

export const boardQuery = z.strictObject({
  level: z.enum(['kabupaten', 'kecamatan', 'desa']).default('kecamatan'),
});
export const boardSchema = z
  .object({
    cells: z
      .array(
        z.object({
          region: z.string().exactOptional(),
          programme: z.string(),
          month: z.string(),
          /** Null where it is so few that it would point at somebody. */
          claims: count.nullable(),
          amount: count.nullable(),
        }),
      )
      .readonly(),
    total: z.object({ claims: count, amount: count }),
    scholarships: z.object({ children: count, years: count, amount: count }),
    contributed: z.object({ funds: count, register: count }),
  })
  .openapi('PapanManfaat');
export const ceremonyAskSchema = z
  .strictObject({
    /** Paid since; absent: everything that was ever paid. */
    since: dayText.exactOptional(),
    reason,
  })
  .openapi('MintaDaftarPenyerahan');
export const ceremonySchema = z
  .object({
    receivers: z
      .array(
        z.object({
          claim: publicId,
          programme: z.string(),
          name: safeText,
          relation: z.string(),
          amount: count,
        }),
      )
      .readonly(),
    /** Paid and not to be named. */
    silent: z.object({ receivers: count, amount: count }),
  })
  .openapi('DaftarPenyerahan');
export const alertsSchema = z
  .object({
    alerts: z
      .array(
        z.object({
          code: z.string(),
          text: safeText,
          person: publicId.exactOptional(),
          claim: publicId.exactOptional(),
          lastDay: z.string().exactOptional(),
          days: count.exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('PeringatanKlaim');

export type ClaimsWire = z.infer<typeof claimsSchema>;
export type ClaimWire = z.infer<typeof claimSchema>;
export type NewClaimWire = z.infer<typeof newClaimSchema>;
export type NewMoveWire = z.infer<typeof newMoveSchema>;
export type NewHeirsWire = z.infer<typeof newHeirsSchema>;
export type BoardWire = z.infer<typeof boardSchema>;
export type CeremonyWire = z.infer<typeof ceremonySchema>;
export type ClaimAlertsWire = z.infer<typeof alertsSchema>;
