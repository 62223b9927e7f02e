// Clerical review on the wire: two records side by side, the evidence of each field, what may be answered and
// what became of it. No whole NIK, telephone or card; the score only once the reader has spoken.

import { z } from '@hono/zod-openapi';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

// As the office names them; written again, so that a page which only reads this needs no office.
export const reviewAnswerWords = ['same', 'different', 'unclear'] as const;
export const reviewStateWords = ['open', 'second', 'head', 'settled'] as const;
export const reviewKindWords = ['person', 'row', 'alone'] as const;
export const itemFateWords = ['waiting', 'settled', 'entered', 'left_out', 'taken_back'] as const;

const count = z.number().int();
const answer = z.enum(reviewAnswerWords);
const place = z.number().int().min(0).max(9);

export const reviewQuery = z.strictObject({
  state: z.enum([...reviewStateWords, 'waiting']).default('waiting'),
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Put off for now: not asked again in this round. */
export const nextReviewQuery = z.strictObject({
  count: z.coerce.number().int().min(1).max(10).default(3),
  skip: z
    .string()
    .max(4_000)
    .regex(/^([0-9a-f-]{36}(,[0-9a-f-]{36})*)?$/)
    .default(''),
});

const recordSchema = z
  .object({
    name: safeText,
    /** Words as they are compared: without titles, in one spelling. */
    nameWords: safeText,
    /** Masked; empty where none is written. */
    nik: z.string(),
    nikDamage: z.string(),
    birth: z.string().exactOptional(),
    birthPrecision: z.string().exactOptional(),
    sex: z.enum(['L', 'P']).exactOptional(),
    village: safeText.exactOptional(),
    mother: safeText.exactOptional(),
    phone: z.string().exactOptional(),
    familyCard: z.string().exactOptional(),
  })
  .openapi('DataPasangan');

const candidateSchema = z.object({
  record: recordSchema,
  /** Absent where it is another row of the same list. */
  person: publicId.exactOptional(),
  status: z.enum(['active', 'inactive', 'dead']).exactOptional(),
  row: count.exactOptional(),
  likelihood: z.enum(['very_likely', 'likely', 'even', 'unlikely']),
  evidence: z
    .array(
      z.object({
        field: z.string(),
        side: z.enum(['for', 'against', 'none']),
        /** 0 to 5: the length of the bar, not the score. */
        strength: count,
        heldBy: z.string().exactOptional(),
      }),
    )
    .readonly(),
  /** Probability in percent, once the reader has answered or the item is settled. */
  score: z.number().exactOptional(),
});

export const reviewItemSchema = z
  .object({
    id: z.uuid(),
    version: count,
    kind: z.enum(reviewKindWords),
    state: z.enum(reviewStateWords),
    /** Two readers must agree. */
    guarded: z.boolean(),
    list: safeText,
    month: z.string(),
    rows: z.array(count).readonly(),
    otherRows: z.array(count).readonly(),
    record: recordSchema,
    candidates: z.array(candidateSchema).readonly(),
    reasons: z.array(safeText).readonly(),
    /** What the reader himself has said. */
    own: z.object({ answer, candidate: place.exactOptional() }).exactOptional(),
    readers: count,
    settlement: z
      .object({
        answer: z.enum(['same', 'different']),
        candidate: place.exactOptional(),
        at: z.string(),
      })
      .exactOptional(),
    isEarlier: z.boolean(),
    fate: z.enum(itemFateWords),
  })
  .openapi('PasanganRagu');

const ratio = z.object({ part: count, of: count });
const figures = z.object({ answered: count, controls: ratio, agreement: ratio });

export const reviewsSchema = z
  .object({
    items: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(reviewKindWords),
          state: z.enum(reviewStateWords),
          guarded: z.boolean(),
          name: safeText,
          list: safeText,
          rows: z.array(count).readonly(),
          candidates: count,
          reason: safeText,
          fate: z.enum(itemFateWords),
        }),
      )
      .readonly(),
    counts: z.object({ open: count, second: count, head: count, settled: count }),
    lastSettledAt: z.string().exactOptional(),
    /** How well the caller reads, and all readers of the office together. */
    quality: z.object({ own: figures, all: figures }),
    next: z.string().exactOptional(),
  })
  .openapi('AntreanTinjau');

export const nextReviewSchema = z.object({ items: z.array(reviewItemSchema).readonly() });

export const decisionBodySchema = z
  .strictObject({
    decision: answer,
    /** Which candidate, counted from 0; the first where none is named. */
    candidate: place.exactOptional(),
    reason: z.string().trim().min(3).max(200).exactOptional(),
  })
  .openapi('PutusanPasangan');

export const decidedSchema = z
  .object({
    state: z.enum(reviewStateWords),
    version: count,
    fate: z.enum(itemFateWords),
    score: z.number().exactOptional(),
  })
  .openapi('HasilPutusan');

export type ReviewsWire = z.infer<typeof reviewsSchema>;
export type ReviewItemWire = z.infer<typeof reviewItemSchema>;
export type ReviewRecordWire = z.infer<typeof recordSchema>;
export type NextReviewWire = z.infer<typeof nextReviewSchema>;
export type DecisionBodyWire = z.input<typeof decisionBodySchema>;
export type DecidedWire = z.infer<typeof decidedSchema>;
