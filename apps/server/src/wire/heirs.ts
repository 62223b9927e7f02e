// Accounts of receivers, scans and scholarships of a claim on the wire, and the sheets that the family holds in
// its own hand.

import { z } from '@hono/zod-openapi';
import { dayText, wholeRupiah } from './claim.ts';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

const reason = z.string().trim().min(3).max(200);
const told = { day: dayText.exactOptional(), reason } as const;
const number = z.coerce.number().int().min(1).max(2_000_000_000);
const one = z.number().int().min(1).max(2_000_000_000);
const schoolYear = z.number().int().min(2000).max(2100);
const level = z.enum(['TK', 'SD', 'SMP', 'SMA', 'PT']);

export const scanParam = z.object({
  id: publicId,
  document: z
    .string()
    .regex(/^[a-z0-9_]{2,60}$/)
    .openapi({ example: 'family_card' }),
});
export const numberParam = z.object({ id: publicId, number });
export const yearParam = z.object({
  ...{ id: publicId, number },
  year: z.coerce.number().int().min(2000).max(2100),
});
export const keptScanSchema = z.object({ paper: one }).openapi('PindaianDisimpan');

export const newAccountSchema = z
  .strictObject({
    heir: one,
    account: z.strictObject({
      bank: z.string().trim().min(2).max(60),
      number: z.string().regex(/^\d[\d -]{4,28}\d$/),
      holder: z.string().trim().min(1).max(120),
    }),
    /** The scan a change rests on; the first account needs none. */
    paper: one.exactOptional(),
    ...told,
  })
  .openapi('RekeningBaru');
export const proposedAccountSchema = z
  .object({
    account: one,
    first: z.boolean(),
    /** Whom to tell of a change and what stood before; masked. */
    notify: z.object({ phone: z.string().exactOptional(), before: z.string() }).exactOptional(),
  })
  .openapi('RekeningDiusulkan');
export const accountVerdictSchema = z
  .strictObject({ confirm: z.boolean(), ...told })
  .openapi('PutusanRekening');
export const decidedAccountSchema = z
  .object({
    outcome: z.enum(['confirmed', 'rejected']),
    /** The first day it may be paid to. */
    effectiveOn: z.string().exactOptional(),
  })
  .openapi('RekeningDiputus');

export const newChildSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    birth: dayText,
    level,
    /** Grade at that level when the event happened. */
    year: z.number().int().min(1).max(12),
    ...told,
  })
  .openapi('AnakBeasiswa');
export const namedChildSchema = z.object({ child: one });
export const newYearSchema = z
  .strictObject({
    ...{ schoolYear, level, paper: one, married: z.boolean(), working: z.boolean() },
    ...told,
  })
  .openapi('PengajuanTahun');
export const claimedYearSchema = z.object({ expected: z.number().int() });
export const yearMoveSchema = z
  .strictObject({
    move: z.enum(['mark', 'unmark', 'confirm']),
    /** Of `mark`. */
    amount: wholeRupiah.exactOptional(),
    ...told,
  })
  .openapi('LangkahTahun');
export const movedYearSchema = z.object({ paid: z.boolean() });

export const slipsSchema = z
  .object({ slips: z.array(z.array(safeText).readonly()).readonly() })
  .openapi('LembarKeluarga');

export type SlipsWire = z.infer<typeof slipsSchema>;
