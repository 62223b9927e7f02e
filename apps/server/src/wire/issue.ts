// An issue on the wire. Issues hold masked numbers already; runs of 14 digits or more that slipped
// through are masked here once more, since this door is the last one.

import { z } from '@hono/zod-openapi';
import { issueCodes, maskDigits } from '@payung/values';

function safe(text: string): string {
  return text.replace(/\d{14,}/g, maskDigits);
}

const longestCount = 10_000_000_000_000;

/** Text out of a list, a file name or a heading: whatever it holds, no whole NIK leaves in it. */
export const safeText = z.string().transform(safe);
const safeNumber = z
  .number()
  .transform((value) => (Math.abs(value) < longestCount ? value : safe(String(value))));

/** What fills the texts of issues and notes. */
export const safeData = z.record(z.string(), z.union([safeText, safeNumber]));

export const issueSchema = z
  .object({
    code: z.enum(issueCodes),
    severity: z.enum(['error', 'warning', 'note']),
    at: z.object({
      file: safeText.exactOptional(),
      sheet: safeText.exactOptional(),
      row: z.number().int().exactOptional(),
      column: safeText.exactOptional(),
    }),
    data: safeData,
  })
  .openapi('Temuan');
