// Holidays on the wire: those of the nation, as data of the program, and those the region set by a letter.

import { z } from '@hono/zod-openapi';
import { dayText } from './claim.ts';
import { safeText } from './issue.ts';

const reason = z.string().trim().min(3).max(200);

export const holidaysQuery = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) });
export const holidaysSchema = z
  .object({
    holidays: z
      .array(
        z.object({
          day: z.string(),
          name: safeText,
          source: safeText,
          kind: z.enum(['national', 'leave', 'region']),
          /** [U]: the decree itself was not read. */
          isUnconfirmed: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('HariLibur');
export const newHolidaySchema = z
  .strictObject({
    day: dayText,
    name: z.string().trim().min(2).max(120),
    source: z.string().trim().min(2).max(200),
    reason,
  })
  .openapi('HariLiburBaru');
export const holidayParam = z.object({ day: dayText });
export const endHolidaySchema = z.strictObject({ reason }).openapi('CabutHariLibur');

export type HolidaysWire = z.infer<typeof holidaysSchema>;
