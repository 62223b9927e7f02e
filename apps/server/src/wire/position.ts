// Where a leader's region stands, on the wire: coverage against its target, and how far the money goes that is
// there already. Counts alone; no fund is named.

import { z } from '@hono/zod-openapi';
import { safeText } from './issue.ts';

const count = z.number().int();

export const positionSchema = z
  .object({
    region: z.object({ code: z.string(), name: safeText }),
    month: z.string(),
    /** Null: few enough to point at somebody. */
    people: count.nullable(),
    base: z.object({ count, year: count, source: safeText }).exactOptional(),
    percent: z.number().exactOptional(),
    target: z.object({ percent: z.number(), year: count, gapPeople: count }).exactOptional(),
    /** Among its neighbours, where the register holds them. */
    rank: z.object({ rank: count, of: count, within: safeText }).exactOptional(),
    /** Of the people missing, how many the funds can pay for so many months; absent for a part of the region. */
    fundable: z.object({ people: count, months: count }).exactOptional(),
  })
  .openapi('PosisiPimpinan');

export type PositionWire = z.infer<typeof positionSchema>;
