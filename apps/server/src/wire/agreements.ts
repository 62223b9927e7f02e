// KSO, MoU and PKS on the wire, regulations of the region, and the duties of Inpres 2/2021 with what shows
// them. No worker stands in any of them.

import { z } from '@hono/zod-openapi';
import { dayText } from './claim.ts';
import { safeText } from './issue.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const short = z.string().trim().min(1).max(120);
const line = z.string().trim().min(1).max(500);
const number = z.number().int().min(1).max(1_000_000);
/** SHA-256 of a paper that stays where it is. */
export const documentDigest = z.string().regex(/^[0-9a-f]{64}$/);

// As the office names them; written again, so that a page which only reads this needs no office.
export const agreementKindWords = ['mou', 'pks', 'kso'] as const;
export const regulationKindWords = ['perda', 'head', 'decree', 'circular', 'village'] as const;
export const dutyIdWords = [
  'all.steps',
  'all.money',
  'governor.regulation',
  'governor.workers',
  'governor.bumd',
  'governor.licences',
  'governor.guidance',
  'regent.regulation',
  'regent.workers',
  'regent.bumd',
  'regent.licences',
  'attorney.enforcement',
  'coordinator.report',
  'economy.credit',
  'home_affairs.regions',
  'manpower.supervision',
  'foreign.migrants',
  'finance.tax',
  'sectors.workers',
  'djsn.monitoring',
] as const;
export const dutyStateWords = ['open', 'under_way', 'done'] as const;

const standing = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['running', 'coming', 'followed', 'ended']) }),
  z.object({ state: z.literal('ending'), days: count }),
]);
export const agreementsSchema = z
  .object({
    /** The day they are looked at. */
    on: z.string(),
    agreements: z
      .array(
        z.object({
          number: count,
          kind: z.enum(agreementKindWords),
          reference: safeText,
          title: safeText,
          parties: z.array(safeText).readonly(),
          scope: safeText,
          startsOn: z.string(),
          endsOn: z.string().exactOptional(),
          renews: count.exactOptional(),
          document: documentDigest.exactOptional(),
          ended: z.object({ day: z.string(), reason: safeText }).exactOptional(),
          standing,
        }),
      )
      .readonly(),
  })
  .openapi('DaftarPerjanjian');
export const newAgreementSchema = z
  .strictObject({
    kind: z.enum(agreementKindWords),
    reference: short,
    title: z.string().trim().min(1).max(200),
    parties: z.array(short).min(2).max(20).readonly(),
    scope: line,
    startsOn: dayText,
    endsOn: dayText.exactOptional(),
    renews: number.exactOptional(),
    document: documentDigest.exactOptional(),
    reason,
  })
  .openapi('PerjanjianBaru');
export const agreementParam = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
export const endAgreementSchema = z
  .strictObject({ because: line, day: dayText.exactOptional(), reason })
  .openapi('PerjanjianDiakhiri');

export const regulationsSchema = z
  .object({
    on: z.string(),
    regulations: z
      .array(
        z.object({
          number: count,
          kind: z.enum(regulationKindWords),
          reference: safeText,
          title: safeText,
          subject: safeText,
          from: z.string(),
          replaces: count.exactOptional(),
          document: documentDigest.exactOptional(),
          /** Begun, and not replaced by one that has begun. */
          holds: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('DaftarRegulasi');
export const newRegulationSchema = z
  .strictObject({
    kind: z.enum(regulationKindWords),
    reference: short,
    title: z.string().trim().min(1).max(200),
    subject: line,
    from: dayText,
    replaces: number.exactOptional(),
    document: documentDigest.exactOptional(),
    reason,
  })
  .openapi('RegulasiBaru');

const duty = z.object({
  id: z.enum(dutyIdWords),
  /** In the language of the reader. */
  actor: z.string(),
  text: z.string(),
  diktum: count,
  /** U: not confirmed in its wording; the text says so too. */
  mark: z.enum(['C', 'U']),
  state: z.enum(dutyStateWords),
  /** For If-Match: the step that a new one is made of; 0 where there is none. */
  version: count,
  day: z.string().exactOptional(),
  evidence: safeText.exactOptional(),
  document: documentDigest.exactOptional(),
});
export const dutiesSchema = z
  .object({
    /** Of the own head and of all addressees, and those for which something was noted. */
    duties: z.array(duty).readonly(),
    /** Of other actors, with nothing noted. */
    others: z.array(duty).readonly(),
  })
  .openapi('TugasInpres');
export const newDutyStepSchema = z
  .strictObject({
    duty: z.enum(dutyIdWords),
    state: z.enum(dutyStateWords),
    evidence: line,
    day: dayText.exactOptional(),
    document: documentDigest.exactOptional(),
    reason,
  })
  .openapi('LangkahTugas');
export const keptSchema = z.object({ number: count }).openapi('NomorCatatan');

export type AgreementsWire = z.infer<typeof agreementsSchema>;
export type RegulationsWire = z.infer<typeof regulationsSchema>;
export type DutiesWire = z.infer<typeof dutiesSchema>;
