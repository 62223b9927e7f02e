// People of the register on the wire: a line of a list, one person with all that is known of him, and a
// NIK that is shown for a purpose. Whoever sees people masked is told no day of birth.

import { z } from '@hono/zod-openapi';
import { safeText } from './issue.ts';

// As the office names them; written again, so that a page which only reads this needs no office.
export const checkStatusWords = [
  'active',
  'funded',
  'listed',
  'uncovered',
  'not_found',
  'unsure',
] as const;
export const payerWords = [
  'own',
  'employer',
  'apbd_kab',
  'apbd_prov',
  'apbn',
  'add',
  'dana_desa',
  'dbh_sawit',
  'dbh_cht',
  'csr',
  'donor',
] as const;

/** An id for outside; nothing can be counted up from it. */
export const publicId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .openapi({ example: '0123456789abcdef0123456789abcdef' });
export const publicIdParam = z.object({ id: publicId });
const count = z.number().int();
const sex = z.enum(['L', 'P']);

/** In the body, as a NIK is: addresses are kept in logs and in the browser. */
export const searchPeopleSchema = z
  .strictObject({
    /** Words of which each begins a word of the name. */
    name: z.string().max(120).exactOptional(),
    /** Only those who live in the region whose code begins so. */
    within: z
      .string()
      .regex(/^\d{2,10}$/)
      .exactOptional(),
    after: z.string().max(400).exactOptional(),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .openapi('CariOrang');

const line = {
  id: publicId,
  name: safeText,
  /** Masked; empty where none is known. */
  nik: z.string(),
  birth: z.string().exactOptional(),
  birthYear: count.exactOptional(),
  sex: sex.exactOptional(),
  domicile: z.string().exactOptional(),
  sector: safeText.exactOptional(),
  occupation: safeText.exactOptional(),
  isDead: z.boolean(),
  /** Of memberships that run; empty text where the file names no segment. */
  segments: z.array(z.string()).readonly(),
} as const;

export const personLineSchema = z.object(line).openapi('Orang');
export const peopleSchema = z.object({
  people: z.array(personLineSchema).readonly(),
  next: z.string().exactOptional(),
});
export const findPersonSchema = z
  .strictObject({ nik: z.string().regex(/^\d{16}$/) })
  .openapi('CariNik');
export const foundPersonSchema = z.object({ person: personLineSchema.exactOptional() });

export const personSchema = z
  .object({
    ...line,
    /** The id asked for was merged into this person. */
    mergedFrom: publicId.exactOptional(),
    birthExact: z.boolean(),
    death: z.object({ month: z.string(), day: z.string().exactOptional() }).exactOptional(),
    /** Each holds from its month until the next one. */
    traits: z
      .array(
        z.object({
          from: z.string(),
          domicile: z.string().exactOptional(),
          workplace: z.string().exactOptional(),
          occupation: safeText.exactOptional(),
          sector: safeText.exactOptional(),
        }),
      )
      .readonly(),
    memberships: z
      .array(
        z.object({
          /** Masked. */
          kpj: z.string(),
          npp: safeText,
          segment: z.string().exactOptional(),
          from: z.string(),
          until: z.string().exactOptional(),
          paidUntil: z.string().exactOptional(),
          covered: z.boolean(),
          by: z.enum(['law', 'file']),
          bpu: z.string().exactOptional(),
          lastDayToPay: z.string().exactOptional(),
        }),
      )
      .readonly(),
    fields: z
      .array(
        z.object({
          field: z.string(),
          value: safeText,
          file: safeText.exactOptional(),
          row: count.exactOptional(),
          month: z.string().exactOptional(),
          recordedAt: z.string(),
          by: z.string(),
          reason: safeText,
        }),
      )
      .readonly(),
    changes: z
      .array(z.object({ kind: z.string(), at: z.string(), by: z.string(), reason: safeText }))
      .readonly(),
  })
  .openapi('RiwayatOrang');

export const purposeSchema = z
  .strictObject({ purpose: z.string().trim().min(3).max(200) })
  .openapi('TujuanBukaNik');
export const revealedSchema = z
  .object({
    nik: z.string(),
    /** So long it may stay on the screen. */
    seconds: count,
  })
  .openapi('NikTerbuka');

/** Rows as they were pasted; how many fit a request is told by its length as well. */
export const checkPeopleSchema = z
  .strictObject({
    rows: z
      .array(
        z.strictObject({
          nik: z.string().max(40).exactOptional(),
          name: z.string().max(120).exactOptional(),
          birth: z.string().max(10).exactOptional(),
        }),
      )
      .min(1)
      .max(200)
      .readonly(),
    purpose: z.string().trim().min(3).max(200),
  })
  .openapi('CekCepat');
/** In the order of the question; nothing of a person but how he stands. */
export const checkedPeopleSchema = z
  .object({
    on: z.string(),
    rows: z
      .array(
        z.object({ status: z.enum(checkStatusWords), payer: z.enum(payerWords).exactOptional() }),
      )
      .readonly(),
  })
  .openapi('HasilCekCepat');

export type CheckPeopleWire = z.input<typeof checkPeopleSchema>;
export type CheckedPeopleWire = z.infer<typeof checkedPeopleSchema>;
export type PersonLineWire = z.infer<typeof personLineSchema>;
export type PeopleWire = z.infer<typeof peopleSchema>;
export type SearchPeopleWire = z.input<typeof searchPeopleSchema>;
export type PersonWire = z.infer<typeof personSchema>;
export type RevealedWire = z.infer<typeof revealedSchema>;
