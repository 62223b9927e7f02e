// Permits on the wire. Bodies are closed: who gave and who agreed is never sent.

import { z } from '@hono/zod-openapi';
import { dataSets } from '@payung/engine/access';
import { type Day, isDay } from '@payung/values';
import { safeText } from '../wire/issue.ts';

const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({ type: 'string', format: 'date' });
const words = z.string().trim().min(1).max(200);

export const newPermitSchema = z
  .strictObject({
    dataSet: z.enum(dataSets),
    /** Number and date of the letter. */
    letter: words,
    purpose: words,
    /** The last day it holds. */
    until: day,
  })
  .openapi('IzinBaru');

export const madePermitSchema = z.object({ id: z.uuid() });

export const permitsSchema = z
  .object({
    permits: z
      .array(
        z.object({
          id: z.uuid(),
          dataSet: z.enum(dataSets),
          letter: safeText,
          purpose: safeText,
          until: day,
          givenBy: z.uuid(),
          givenAt: z.string(),
          approvedBy: z.uuid().nullable(),
          state: z.enum(['waiting', 'held', 'past', 'ended']),
        }),
      )
      .readonly(),
  })
  .openapi('Izin');

export type PermitsWire = z.infer<typeof permitsSchema>;
