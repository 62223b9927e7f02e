// Lists that are in the register, their rows, and taking one back; and what waits for a second person.

import { z } from '@hono/zod-openapi';
import { safeData, safeText } from './issue.ts';
import { publicId } from './people.ts';

const count = z.number().int();
const reason = z.string().trim().min(3).max(200);
const fate = z.enum(['accepted', 'rejected', 'merged', 'held', 'ignored']);
const told = { at: z.string(), by: z.string(), reason: safeText } as const;

export const batchesSchema = z
  .object({
    batches: z
      .array(
        z.object({
          id: publicId,
          kind: z.string(),
          file: safeText,
          month: z.string(),
          /** Who is not named has left. */
          whole: z.boolean(),
          counts: z.object({
            records: count,
            ignored: count,
            accepted: count,
            rejected: count,
            merged: count,
            held: count,
          }),
          ...told,
          undone: z.object(told).exactOptional(),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('KirimanRegister');

export const linesQuery = z.strictObject({
  after: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  disposition: fate.exactOptional(),
});
export const linesSchema = z
  .object({
    lines: z
      .array(
        z.object({
          sheet: safeText,
          row: count,
          disposition: fate,
          effect: z.enum(['new', 'changed', 'same']).exactOptional(),
          person: publicId.exactOptional(),
          reasons: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
    next: z.string().exactOptional(),
  })
  .openapi('BarisRegister');

export const rollBackSchema = z
  .strictObject({
    reason,
    /** `refuse`: nothing happens while later changes rest on the list. */
    dependents: z.enum(['refuse', 'cascade']).default('refuse'),
  })
  .openapi('BatalkanKiriman');
export const rolledBackSchema = z
  .object({
    outcome: z.literal('rolled_back'),
    /** Changes that were taken back: the list, and what rested on it. */
    undone: count,
  })
  .openapi('KirimanDibatalkan');
/** Nothing is done yet: somebody else has to confirm. */
export const proposedSchema = z
  .object({ outcome: z.literal('waiting'), proposal: z.uuid() })
  .openapi('MenungguOrangKedua');

export const proposalKinds = ['roll_back', 'freeze', 'addendum'] as const;
export const proposalSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(proposalKinds),
    subject: safeData,
    reason: safeText,
    madeAt: z.string(),
    madeBy: z.string(),
    isOwn: z.boolean(),
    state: z.enum(['waiting', 'done', 'declined', 'withdrawn']),
    decidedAt: z.string().exactOptional(),
    decidedBy: z.string().exactOptional(),
  })
  .openapi('Usulan');
export const proposalsSchema = z.object({
  proposals: z.array(proposalSchema).readonly(),
  next: z.string().exactOptional(),
});
export const confirmedSchema = z
  .object({
    outcome: z.enum(['rolled_back', 'frozen', 'amended']),
    undone: count.exactOptional(),
    number: safeText.exactOptional(),
    head: z.string().exactOptional(),
    rows: count.exactOptional(),
    people: count.exactOptional(),
    personMonths: count.exactOptional(),
    amount: count.exactOptional(),
    /** Not on the list after all: paid for elsewhere, dead, without a NIK. */
    held: z
      .array(z.object({ reason: z.string(), people: count }))
      .readonly()
      .exactOptional(),
    replaced: count.exactOptional(),
    vacant: count.exactOptional(),
    returned: count.exactOptional(),
    freed: count.exactOptional(),
  })
  .openapi('UsulanDilaksanakan');

export type BatchesWire = z.infer<typeof batchesSchema>;
export type BatchLinesWire = z.infer<typeof linesSchema>;
export type ProposalsWire = z.infer<typeof proposalsSchema>;
export type ProposalWire = z.infer<typeof proposalSchema>;
export type ConfirmedWire = z.infer<typeof confirmedSchema>;
