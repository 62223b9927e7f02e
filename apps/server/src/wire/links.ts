// What somebody without an account sees and answers by a link that was given to him: a family its claim, with a
// code beside the link; an employer what he is asked. Links are made by whoever examines.

import { z } from '@hono/zod-openapi';
import { dayText } from './claim.ts';
import { safeText } from './issue.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const token = z.string().regex(/^[A-Za-z0-9_-]{32}$/);

export const newFamilyLinkSchema = z
  .strictObject({ heir: z.number().int().min(1).max(2_000_000_000), reason })
  .openapi('TautanKeluargaBaru');
export const familyLinkSchema = z
  .object({
    /** Its secret stands behind `#`: browsers send that part to nobody. */
    address: z.string(),
    /** Told or written apart from the address. */
    code: z.string(),
    until: z.string(),
  })
  .openapi('TautanKeluarga');
export const familyAskSchema = z
  .strictObject({ token, code: z.string().regex(/^\d{6}$/) })
  .openapi('BukaTautanKeluarga');
export const familySchema = z
  .object({
    claim: count,
    programme: z.string(),
    cause: z.string(),
    state: z.string(),
    stateText: z.string(),
    /** Masked. */
    name: safeText,
    relation: z.string(),
    share: count,
    isPaid: z.boolean(),
    filedOn: z.string().exactOptional(),
    completeOn: z.string().exactOptional(),
    paidOn: z.string().exactOptional(),
    payBy: z.string().exactOptional(),
    missing: z.array(z.string()).readonly(),
    account: safeText.exactOptional(),
    warning: z.string(),
  })
  .openapi('KlaimUntukKeluarga');

export const newCaseLinkSchema = z
  .strictObject({ until: dayText, reason })
  .openapi('TautanPemberiKerjaBaru');
export const caseLinkSchema = z
  .object({ address: z.string(), until: z.string() })
  .openapi('TautanPemberiKerja');
export const caseAskSchema = z.strictObject({ token }).openapi('BukaTautanPemberiKerja');
export const caseAskedSchema = z
  .object({
    name: safeText,
    until: z.string(),
    /** False: indications, which may be wrong. */
    isConfirmed: z.boolean(),
    findings: z.array(z.string()).readonly(),
    letters: z.array(z.object({ number: safeText, day: z.string() })).readonly(),
  })
  .openapi('PertanyaanPemberiKerja');

/** As the office names them; written again, so that a page which only reads this needs no office. */
export const answerKindWords = ['proof', 'dispute', 'instalments'] as const;
/** Base64 of the largest file that is taken. */
const fileLetters = 8_388_608;
export const caseReplySchema = z
  .strictObject({
    ...{ token, kind: z.enum(answerKindWords), text: z.string().trim().min(1).max(4_000) },
    file: z.base64().min(1).max(fileLetters).exactOptional(),
  })
  .openapi('JawabanPemberiKerja');
export const answersSchema = z
  .object({
    answers: z
      .array(
        z.object({
          answer: count,
          kind: z.enum(answerKindWords),
          day: z.string(),
          text: safeText,
          hasFile: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('JawabanPerkara');

export type FamilyLinkWire = z.infer<typeof familyLinkSchema>;
export type FamilyWire = z.infer<typeof familySchema>;
export type CaseLinkWire = z.infer<typeof caseLinkSchema>;
export type CaseAskedWire = z.infer<typeof caseAskedSchema>;
export type CaseReplyWire = z.infer<typeof caseReplySchema>;
export type AnswersWire = z.infer<typeof answersSchema>;
