// Imports as jobs on the wire: their state, the findings in their rows, and what they would do.

import { z } from '@hono/zod-openapi';
import { jobStates, jobSteps } from '@payung/engine/jobs';
import { isMonth, type Month } from '@payung/values';
import { issueSchema, safeText } from './issue.ts';

const count = z.number().int();
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });

export const newImportSchema = z
  .strictObject({
    /** The month the files speak of. */
    month: monthText,
    /** Whether whoever a participants file does not name has left. */
    whole: z.boolean(),
    /** Received uploads; each becomes a part that stands and falls alone. */
    uploads: z.array(z.uuid()).min(1).max(20).readonly(),
  })
  .openapi('ImporBaru');

const counts = z.object({
  records: count,
  ignored: count,
  accepted: count,
  rejected: count,
  merged: count,
  held: count,
});

/** What went wrong or waits, in words. */
const problem = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([safeText, z.number()])),
  title: safeText,
  detail: safeText,
});

export const jobSchema = z
  .object({
    id: z.uuid(),
    kind: z.literal('import'),
    month: z.string(),
    whole: z.boolean(),
    state: z.enum(jobStates),
    /** For If-Match. */
    version: count,
    isOwn: z.boolean(),
    madeAt: z.string(),
    begunAt: z.string().exactOptional(),
    endedAt: z.string().exactOptional(),
    parts: z
      .array(
        z.object({
          number: count,
          upload: z.uuid(),
          file: safeText,
          kind: z.enum(['workers', 'participants']),
          state: z.enum(jobStates),
          /** The last stage that is finished. */
          step: z.enum(jobSteps).exactOptional(),
          counts: counts.exactOptional(),
          /** The sending in the register, once saved. */
          batch: z.string().exactOptional(),
          problem: problem.exactOptional(),
          /** Absent: the meaning of its columns was guessed. `month`: of the list it is known from. */
          columns: z
            .object({ from: z.enum(['told', 'recipe']), month: z.string().exactOptional() })
            .exactOptional(),
        }),
      )
      .readonly(),
    /** Of what is being done at this moment. */
    progress: z
      .object({ part: count, step: z.enum(jobSteps), done: count, total: count.exactOptional() })
      .exactOptional(),
  })
  .openapi('PekerjaanSistem');
export const jobsSchema = z.object({
  jobs: z.array(jobSchema).readonly(),
  next: z.string().exactOptional(),
});

export const partOfJobParam = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000),
});

export const problemsSchema = z
  .object({
    problems: z
      .array(
        z.object({
          code: z.string(),
          severity: z.enum(['error', 'warning', 'note']),
          rows: count,
        }),
      )
      .readonly(),
  })
  .openapi('KelompokTemuan');

export const fates = ['accepted', 'rejected', 'merged', 'held', 'ignored'] as const;
export const rowsQuery = z.strictObject({
  after: z.string().max(40).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  disposition: z.enum(fates).exactOptional(),
  code: z
    .string()
    .regex(/^[a-z_]{2,60}$/)
    .exactOptional(),
});

export const rowsSchema = z
  .object({
    rows: z
      .array(
        z.object({
          /** Order in the file, over all its sheets. */
          line: count,
          sheet: safeText,
          row: count,
          disposition: z.enum(fates),
          /** As written; long numbers masked. */
          cells: z.array(z.string()).readonly(),
          issues: z.array(issueSchema).readonly(),
          /** Columns that were corrected on the screen since the rows were read. */
          changed: z.array(count).readonly().exactOptional(),
          /** Marked as no worker. */
          isDropped: z.literal(true).exactOptional(),
          person: z
            .object({
              name: safeText,
              nik: z.string().exactOptional(),
              birth: z.string().exactOptional(),
              sex: z.enum(['L', 'P']).exactOptional(),
            })
            .exactOptional(),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('BarisKiriman');

const change = z.object({
  field: z.string(),
  people: count,
  examples: z
    .array(
      z.object({
        person: z.string(),
        row: count,
        old: safeText.nullable(),
        new: safeText.nullable(),
      }),
    )
    .readonly(),
});
export const effectSchema = z
  .object({
    counts,
    people: z.object({ new: count, changed: count, same: count }),
    memberships: z.record(z.string(), count),
    deaths: count,
    fields: z.array(change).readonly(),
    heldFor: z.record(z.string(), count),
    intoClosedMonths: count,
    leaving: z.object({ open: count, ended: count }),
  })
  .openapi('Akibat');

export const saveSchema = z
  .strictObject({
    reason: z.string().trim().min(1).max(200),
    /** Somebody has seen that unusually many memberships end, and says the file is whole. */
    confirmed: z.boolean().default(false),
  })
  .openapi('Simpan');

export type NewImportWire = z.infer<typeof newImportSchema>;
export type JobWire = z.infer<typeof jobSchema>;
export type JobsWire = z.infer<typeof jobsSchema>;
export type ProblemsWire = z.infer<typeof problemsSchema>;
export type RowsWire = z.infer<typeof rowsSchema>;
export type EffectWire = z.infer<typeof effectSchema>;
export type SaveWire = z.infer<typeof saveSchema>;
