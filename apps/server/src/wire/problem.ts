// The shape of a refusal on the wire (RFC 9457).

import { z } from '@hono/zod-openapi';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:payung:masalah:not_found' }),
    status: z.number().int(),
    code: z.string(),
    title: z.string(),
    detail: z.string(),
    /** What it is about, as a stable word: `factor_due`. */
    subject: z.string().exactOptional(),
    /** Stands in the log too; tell it to the administrator. */
    number: z.string().exactOptional(),
  })
  .openapi('Masalah');

export type Problem = z.infer<typeof problemSchema>;
