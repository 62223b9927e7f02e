// Employers on the wire: cases with findings and sums, the path, batches for the state attorney, and what he
// sees of them. Workers are counted, none is named.

import { z } from '@hono/zod-openapi';
import { dayText, wholeRupiah } from './claim.ts';
import { safeText } from './issue.ts';
import { publicId } from './people.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
/** The day it happened, and why; today where no day is named. */
const told = { day: dayText.exactOptional(), reason } as const;

// As the office names them; written again, so that a page which only reads this needs no office.
export const caseStateWords = [
  'indication',
  'clarification',
  'confirmed',
  'dismissed',
  'letter1',
  'letter2',
  'instalments',
  'defaulted',
  'skk',
  'invited',
  'committed',
  'sued',
  'kpknl',
  'paid',
  'closed',
] as const;
/** SKK is given by releasing a batch alone. */
export const caseMoveWords = [
  'clarify',
  'confirm',
  'dismiss',
  'letter1',
  'letter2',
  'instalments',
  'default',
  'invite',
  'commit',
  'sue',
  'kpknl',
  'settle',
  'close',
] as const;
export const findingKindWords = [
  'PWBD',
  'PDS_TK',
  'PDS_UPAH',
  'PDS_PROGRAM',
  'PIUTANG',
  'JAKON',
] as const;
const outcome = z.enum(['paid', 'instalments', 'unpaid', 'closed']);

const line = {
  id: publicId,
  name: safeText,
  npp: z.string().exactOptional(),
  nib: z.string().exactOptional(),
  address: safeText.exactOptional(),
  district: safeText.exactOptional(),
  phone: z.string().exactOptional(),
  riskClass: count,
  size: z.string(),
  state: z.enum(caseStateWords),
  stateOn: z.string(),
  skkOn: z.string().exactOptional(),
  promisedUntil: z.string().exactOptional(),
  invitations: count,
  outcome: outcome.exactOptional(),
} as const;
export const casesQuery = z.strictObject({
  state: z.enum(caseStateWords).exactOptional(),
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const casesSchema = z
  .object({ cases: z.array(z.object(line)).readonly(), next: z.string().exactOptional() })
  .openapi('DaftarPerkara');

export const caseSchema = z
  .object({
    ...line,
    findings: z
      .array(
        z.object({
          kind: z.enum(findingKindWords),
          /** Of a construction project. */
          project: safeText.exactOptional(),
          value: count.exactOptional(),
          workers: count.exactOptional(),
          from: z.string().exactOptional(),
          until: z.string().exactOptional(),
          months: count,
          /** Parts per million. */
          confidence: count,
          contribution: count,
          lateFine: count,
          evidence: z.array(z.object({ file: safeText, row: count, says: safeText })).readonly(),
        }),
      )
      .readonly(),
    contribution: count,
    lateFine: count,
    /** Denda administratif 0,1 percent: told apart. */
    sanctionFine: count,
    due: count,
    arrears: z.string(),
    recovered: count,
    letters: z
      .array(
        z.object({
          letter: count,
          kind: z.string(),
          number: safeText,
          day: z.string(),
          sentOn: z.string().exactOptional(),
          isProven: z.boolean(),
        }),
      )
      .readonly(),
    payments: z
      .array(
        z.object({
          payment: count,
          paidOn: z.string(),
          amount: count,
          document: safeText,
          markedBy: z.string(),
          confirmedBy: z.string().exactOptional(),
        }),
      )
      .readonly(),
    history: z
      .array(
        z.object({
          kind: z.string(),
          day: z.string(),
          at: z.string(),
          actor: z.string(),
          reason: safeText,
        }),
      )
      .readonly(),
  })
  .openapi('Perkara');

export const newCaseMoveSchema = z
  .strictObject({
    move: z.enum(caseMoveWords),
    /** Of instalments and a commitment: the last day. */
    until: dayText.exactOptional(),
    /** Of a closing. */
    outcome: outcome.exactOptional(),
    ...told,
  })
  .openapi('LangkahPerkara');
export const caseMovedSchema = z.object({ state: z.enum(caseStateWords) }).openapi('TahapPerkara');
export const newSanctionSchema = z
  .strictObject({ mark: z.enum(['fine', 'services', 'lift']), ...told })
  .openapi('SanksiPerkara');
export const newCasePaymentSchema = z
  .strictObject({ amount: wholeRupiah, document: z.string().trim().min(1).max(200), ...told })
  .openapi('PembayaranPerkara');
export const notedSchema = z.object({ payment: count }).openapi('PembayaranDicatat');
export const confirmPaymentSchema = z.strictObject(told).openapi('SahkanPembayaran');
export const paymentParam = z.object({
  id: publicId,
  payment: z.coerce.number().int().min(1).max(1_000_000_000),
});

const cases = z.array(publicId).min(1).max(250).readonly();
export const checkPacksSchema = z.strictObject({ cases }).openapi('PeriksaBerkasSkk');
export const checkedSchema = z
  .object({
    cases: z
      .array(z.object({ id: publicId, name: safeText, gaps: z.array(z.string()).readonly() }))
      .readonly(),
  })
  .openapi('KelengkapanBerkasSkk');
export const newBatchSchema = z
  .strictObject({
    number: z.string().trim().min(1).max(120),
    /** Kejaksaan Negeri that gets it. */
    office: z.string().trim().min(1).max(120),
    cases,
    ...told,
  })
  .openapi('BatchSkkBaru');
export const madeBatchSchema = z
  .object({ batch: count, packs: count, due: count })
  .openapi('BatchSkkDibuat');
export const batchParam = z.object({
  batch: z.coerce.number().int().min(1).max(1_000_000_000),
});
export const packParam = z.object({
  batch: z.coerce.number().int().min(1).max(1_000_000_000),
  id: publicId,
});
export const toldSchema = z.strictObject(told).openapi('AlasanTindakan');
export const releasedSchema = z.object({ cases: count }).openapi('BatchSkkDiserahkan');
const pack = { id: publicId, sha256: z.string(), due: count } as const;
export const skkBatchesSchema = z
  .object({
    batches: z
      .array(
        z.object({
          batch: count,
          number: safeText,
          office: safeText,
          madeBy: z.string(),
          releasedOn: z.string().exactOptional(),
          packs: z
            .array(z.object({ ...pack, bytes: count, withdrawn: safeText.exactOptional() }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('BatchSkk');
export const packsSchema = z
  .object({
    packs: z
      .array(
        z.object({
          ...pack,
          batch: count,
          batchNumber: safeText,
          name: safeText,
          state: z.enum(caseStateWords),
          recovered: count,
        }),
      )
      .readonly(),
  })
  .openapi('BerkasSkk');
export const recoverySchema = z
  .object({
    cells: z
      .array(
        z.object({
          month: z.string(),
          /** Absent where the money came before any SKK. */
          batch: safeText.exactOptional(),
          payments: count,
          amount: count,
        }),
      )
      .readonly(),
    total: count,
  })
  .openapi('Pemulihan');

export type CasesWire = z.infer<typeof casesSchema>;
export type CaseWire = z.infer<typeof caseSchema>;
export type NewCaseMoveWire = z.infer<typeof newCaseMoveSchema>;
export type SkkBatchesWire = z.infer<typeof skkBatchesSchema>;
export type SkkPacksWire = z.infer<typeof packsSchema>;
export type SkkCheckedWire = z.infer<typeof checkedSchema>;
export type RecoveryWire = z.infer<typeof recoverySchema>;
