// Letters to employers on the wire: many at once with running numbers, each with its proof of sending.

import { z } from '@hono/zod-openapi';
import { dayText } from './claim.ts';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

const reason = z.string().trim().min(3).max(200);
const told = { day: dayText.exactOptional(), reason } as const;
const letter = z.number().int();
const short = z.string().trim().min(1).max(120);

export const newLettersSchema = z
  .strictObject({
    kind: z.enum(['clarification', 'letter1', 'letter2', 'invitation']),
    cases: z.array(publicId).min(1).max(100).readonly(),
    /** `{n}` is the running number. */
    pattern: z.string().trim().min(3).max(80),
    first: z.number().int().min(1).max(1_000_000),
    signatory: z.strictObject({ name: short, position: short }),
    /** Last day to answer. */
    until: dayText,
    ...told,
  })
  .openapi('SuratMassal');
export const writtenSchema = z
  .object({
    letters: z.array(z.object({ id: publicId, letter, number: safeText })).readonly(),
    refused: z.array(z.object({ id: publicId, text: safeText })).readonly(),
  })
  .openapi('SuratDibuat');
export const letterParam = z.object({
  id: publicId,
  number: z.coerce.number().int().min(1).max(2_000_000_000),
});
export const sentParam = letterParam.extend({ way: z.enum(['pos', 'antar', 'surel']) });
export const sentQuery = z.strictObject({ day: dayText.exactOptional() });

export type WrittenWire = z.infer<typeof writtenSchema>;
