// Steps of correcting a list on the wire: the columns of the list, the history, rows that say the same, and a
// new step. Long numbers are masked; what is typed anew comes whole.

import { z } from '@hono/zod-openapi';
import { stepKinds } from '@payung/engine/jobs';
import { safeText } from './issue.ts';
import { partOfJobParam } from './job.ts';

const count = z.number().int();

export const stepsSchema = z
  .object({
    /** Of the history, for If-Match. */
    version: count,
    /** Whether the list waits for a person: only then it is corrected. */
    isOpen: z.boolean(),
    /** Version of the history the rows were last read with. */
    read: count,
    /** Whether steps changed since the rows were read. */
    isWaiting: z.boolean(),
    /** None where the list is corrected in its own file alone. */
    tables: z
      .array(
        z.object({
          sheet: z.string().exactOptional(),
          from: count,
          columns: z
            .array(z.object({ index: count, heading: safeText, field: z.string().exactOptional() }))
            .readonly(),
        }),
      )
      .readonly(),
    steps: z
      .array(
        z.object({
          step: count,
          kind: z.enum(stepKinds),
          field: z.string().exactOptional(),
          from: safeText.exactOptional(),
          to: safeText.exactOptional(),
          rows: count,
          by: safeText,
          isOwn: z.boolean(),
          madeAt: z.string(),
          isUndone: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('RiwayatLangkah');

const line = z.number().int().min(1).max(100_000_000);
const index = z.number().int().min(0).max(16_384);

export const newStepSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('fix'),
      line,
      index,
      to: z
        .string()
        .trim()
        .max(500)
        .regex(/^\P{Cc}*$/u),
      /** This row, or all that say the same. */
      scope: z.enum(['chosen', 'alike']),
    }),
    z.strictObject({ kind: z.literal('drop'), lines: z.array(line).min(1).max(200).readonly() }),
  ])
  .openapi('LangkahBaru');
export const madeStepSchema = z.object({ step: count });

export const stepParam = partOfJobParam.extend({
  step: z.coerce.number().int().min(1).max(1_000_000),
});

export const alikeQuery = z.strictObject({
  line: z.coerce.number().int().min(1).max(100_000_000),
  index: z.coerce.number().int().min(0).max(16_384),
});
export const alikeSchema = z
  .object({
    rows: count,
    field: z.string(),
    from: safeText,
    examples: z
      .array(z.object({ row: count, sheet: safeText, name: safeText.exactOptional() }))
      .readonly(),
  })
  .openapi('BarisSerupa');

export type StepsWire = z.infer<typeof stepsSchema>;
export type NewStepWire = z.infer<typeof newStepSchema>;
export type AlikeWire = z.infer<typeof alikeSchema>;
