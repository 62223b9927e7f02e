// The Paritrana sheet on the wire: criteria and weights as the region wrote them down, the own score, the gap,
// and what would raise it. None of it is official, and no worker stands in it.

import { z } from '@hono/zod-openapi';
import { type Rupiah, rupiah } from '@payung/values';
import { documentDigest } from './agreements.ts';
import { dayText } from './claim.ts';
import { safeText } from './issue.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const year = z.number().int().min(2000).max(2100);
const percent = z.number().int().min(0).max(100);
const criterionId = z.string().regex(/^[a-z_]{1,40}$/);
const cost = z
  .number()
  .int()
  .min(0)
  .max(1_000_000_000_000)
  .transform((amount): Rupiah => rupiah(amount));

const step = z.object({ what: safeText, cost: count, gain: count });
export const paritranaQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100).exactOptional(),
});
export const paritranaSchema = z
  .object({
    year: count,
    years: z.array(count).readonly(),
    /** Absent where the year has no criteria. */
    sheet: z
      .object({
        scheme: safeText,
        points: z.number(),
        gap: z.number(),
        criteria: z
          .array(
            z.object({
              id: criterionId,
              name: safeText,
              weight: count,
              mark: z.enum(['C', 'U']),
              source: safeText,
              points: z.number(),
              gap: z.number(),
              score: count.exactOptional(),
              evidence: safeText.exactOptional(),
              /** For If-Match: the score that a new one is made of; 0 where there is none. */
              version: count,
              steps: z.array(step).readonly(),
            }),
          )
          .readonly(),
        /** The cheapest rupiah by point first. */
        steps: z
          .array(z.object({ what: safeText, criterion: safeText, points: z.number(), cost: count }))
          .readonly(),
        strangers: z.array(z.string()).readonly(),
      })
      .exactOptional(),
    history: z
      .array(
        z.object({
          number: count,
          criterion: z.string(),
          score: count,
          day: z.string(),
          evidence: safeText,
          document: documentDigest.exactOptional(),
        }),
      )
      .readonly(),
  })
  .openapi('LembarParitrana');

export const newSchemeSchema = z
  .strictObject({
    id: z.string().trim().min(1).max(80),
    year,
    criteria: z
      .array(
        z.strictObject({
          id: criterionId,
          name: z.string().trim().min(1).max(120),
          weight: percent,
          mark: z.enum(['C', 'U']),
          source: z.string().trim().min(1).max(200),
        }),
      )
      .min(1)
      .max(30)
      .readonly(),
    reason,
  })
  .openapi('SkemaParitranaBaru');
export const newScoreSchema = z
  .strictObject({
    year,
    criterion: criterionId,
    score: percent,
    evidence: z.string().trim().min(1).max(500),
    day: dayText.exactOptional(),
    document: documentDigest.exactOptional(),
    steps: z
      .array(
        z.strictObject({
          what: z.string().trim().min(1).max(200),
          cost,
          gain: z.number().int().min(1).max(100),
        }),
      )
      .max(10)
      .readonly(),
    reason,
  })
  .openapi('NilaiParitranaBaru');
export const sheetQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2100),
  format: z.enum(['pdf', 'docx', 'xlsx', 'txt']).default('pdf'),
});
export const evidenceParam = z.object({ code: z.string().regex(/^[\d.]{2,13}$/) });

export type ParitranaWire = z.infer<typeof paritranaSchema>;
