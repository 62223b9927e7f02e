// Money on the wire: funds with their ledger, what people post, decided lists and the calendar of
// protection. Whole rupiah throughout.

import { z } from '@hono/zod-openapi';
import { fundSources } from '@payung/law';
import { type Day, isDay, isMonth, type Month, type Rupiah } from '@payung/values';
import { safeText } from './issue.ts';

const count = z.number().int();
const most = 9_000_000_000_000;
const rupiah = z
  .custom<Rupiah>(
    (value) => Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= most,
  )
  .openapi({ type: 'integer', minimum: 1, maximum: most });
const monthText = z
  .custom<Month>((value) => typeof value === 'string' && isMonth(value))
  .openapi({ type: 'string', pattern: '^\\d{4}-\\d{2}$', example: '2026-10' });
const dayText = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value))
  .openapi({ type: 'string', format: 'date', example: '2026-12-31' });
const fundId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
const document = z.string().trim().min(1).max(200);
const reason = z.string().trim().min(1).max(200);

const balance = {
  ceiling: count.nullable(),
  reserved: count,
  committed: count,
  sent: count,
  paid: count,
} as const;

export const fundsSchema = z
  .object({
    funds: z
      .array(
        z.object({
          fund: z.string(),
          name: safeText,
          source: z.string(),
          from: z.string(),
          /** The first month it no longer pays. */
          until: z.string(),
          monthCeiling: count.nullable(),
          balance: z.object(balance),
          free: count,
          months: z.array(z.object({ ...balance, month: z.string() })).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('Dana');

export const ledgerSchema = z
  .object({
    entries: z
      .array(
        z.object({
          id: count,
          kind: z.string(),
          month: z.string().nullable(),
          amount: count,
          /** The entry this one takes back. */
          reverses: count.nullable(),
          document: safeText.nullable(),
          at: z.string(),
          actor: z.string(),
          reason: safeText,
        }),
      )
      .readonly(),
  })
  .openapi('BukuDana');

export const fundParam = z.object({ fund: fundId });
export const entryParam = z.object({
  fund: fundId,
  entry: z.coerce.number().int().min(1).max(1_000_000_000),
});

export const newFundSchema = z
  .strictObject({
    fund: fundId,
    name: z.string().trim().min(1).max(120),
    source: z.enum(fundSources),
    ceiling: rupiah,
    from: monthText,
    until: monthText,
    monthCeiling: rupiah.exactOptional(),
    earmark: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('all') }),
        z.strictObject({ kind: z.literal('vulnerable') }),
        z.strictObject({
          kind: z.literal('occupation'),
          codes: z.array(z.string().min(1).max(40)).min(1).max(40),
        }),
      ])
      .default({ kind: 'all' }),
    document,
    reason,
  })
  .openapi('DanaBaru');

export const newEntrySchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['allot', 'withdraw']), amount: rupiah, document, reason }),
    z.strictObject({
      kind: z.enum(['pay', 'return']),
      month: monthText,
      amount: rupiah,
      document,
      reason,
    }),
  ])
  .openapi('PembukuanBaru');
export const reversalSchema = z.strictObject({ document, reason }).openapi('PembatalanPembukuan');
export const actSchema = z.object({ act: count }).openapi('Tindakan');

const number = z.string().trim().min(1).max(120);
export const decisionQuery = z.strictObject({ number });
export const annexQuery = z.strictObject({ number, format: z.enum(['pdf', 'xlsx']) });

export const placesSchema = z
  .object({
    places: count,
    placeMonths: count,
    personMonths: count,
    /** Places with money and without a name. */
    vacant: z
      .array(
        z.object({
          place: count,
          fund: z.string(),
          from: z.string(),
          until: z.string(),
          paid: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('TempatKeputusan');
export const verifiedSchema = z
  .object({
    isIntact: z.boolean(),
    number: safeText,
    head: z.string().exactOptional(),
    rows: count.exactOptional(),
    /** How many faults were found; 0 where intact. */
    faults: count,
  })
  .openapi('PemeriksaanKeputusan');
export const standingSchema = z
  .object({
    people: count,
    active: count,
    toSend: count,
    awaitingReply: count,
    awaitingRepair: z.array(z.object({ code: z.string(), people: count })).readonly(),
    left: z.array(z.object({ reason: z.string(), people: count })).readonly(),
    settled: z.boolean(),
    stages: z
      .array(z.object({ stage: z.string(), people: count, medianDays: z.string() }))
      .readonly(),
  })
  .openapi('KedudukanKeputusan');
export const objectionsSchema = z
  .object({
    objections: z
      .array(
        z.object({
          objection: count,
          row: count,
          day: z.string(),
          outcome: z.enum(['upheld', 'dismissed']).nullable(),
          outcomeReason: safeText.nullable(),
        }),
      )
      .readonly(),
  })
  .openapi('Sanggahan');
export const newObjectionSchema = z
  .strictObject({
    number,
    row: z.number().int().min(1).max(1_000_000),
    day: dayText,
    text: z.string().trim().min(1).max(4_000),
  })
  .openapi('SanggahanBaru');
export const objectionParam = z.object({
  objection: z.coerce.number().int().min(1).max(1_000_000_000),
});
export const verdictSchema = z
  .strictObject({
    verdict: z.enum(['upheld', 'dismissed']),
    why: z.string().trim().min(1).max(1_000),
  })
  .openapi('PutusanSanggahan');

const alert = { fund: z.string(), village: z.string().nullable(), people: count } as const;
export const calendarSchema = z
  .object({
    today: z.string(),
    months: z
      .array(
        z.object({
          month: z.string(),
          people: z.record(z.string(), count),
          starts: count,
          ends: count,
          amount: count,
        }),
      )
      .readonly(),
    ending: z.array(z.object({ days: count, endsOn: z.string(), ...alert })).readonly(),
    inArrears: z.array(z.object({ lastDayToPay: z.string(), ...alert })).readonly(),
    paidTooLate: z.array(z.object(alert)).readonly(),
  })
  .openapi('KalenderPerlindungan');

export type FundsWire = z.infer<typeof fundsSchema>;
export type LedgerWire = z.infer<typeof ledgerSchema>;
export type NewFundWire = z.infer<typeof newFundSchema>;
export type NewEntryWire = z.infer<typeof newEntrySchema>;
export type PlacesWire = z.infer<typeof placesSchema>;
export type VerifiedWire = z.infer<typeof verifiedSchema>;
export type StandingWire = z.infer<typeof standingSchema>;
export type ObjectionsWire = z.infer<typeof objectionsSchema>;
export type CalendarWire = z.infer<typeof calendarSchema>;
