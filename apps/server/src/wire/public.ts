// What the public may ask: open figures of the region, and the own status by two secrets together.

import { z } from '@hono/zod-openapi';
import { isNik, type Nik } from '@payung/values';
import { safeText } from './issue.ts';

const count = z.number().int();

export const statusAskSchema = z
  .strictObject({
    nik: z
      .custom<Nik>((value) => typeof value === 'string' && isNik(value))
      .openapi({ type: 'string', pattern: '^\\d{16}$' }),
    /** Nomor peserta (KPJ), as printed on the card. */
    kpj: z.string().regex(/^[A-Za-z0-9]{4,20}$/),
  })
  .openapi('CekStatus');

export const statusSchema = z
  .object({
    state: z.enum(['covered', 'unconfirmed']),
    /** The first month no longer covered; absent where it is not known, or nothing is confirmed. */
    until: z.string().exactOptional(),
    programs: z.array(z.string()).readonly().exactOptional(),
  })
  .openapi('StatusSendiri');

export const openFiguresQuery = z.strictObject({
  definition: z.enum(['ucj', 'rpjmn']).default('ucj'),
  depth: z.enum(['district', 'village']).default('district'),
});

const figure = {
  /** Null where few enough people stand behind it to be found. */
  people: count.nullable(),
  base: z.object({ count, definition: z.string(), year: count, source: safeText }).exactOptional(),
  percent: z.number().exactOptional(),
} as const;
export const openFiguresSchema = z
  .object({
    snapshot: z.string(),
    definition: z.string(),
    month: z.string(),
    smallBelow: count,
    region: z.object({ code: z.string(), name: z.string(), ...figure }),
    parts: z.array(z.object({ code: z.string(), name: z.string(), ...figure })).readonly(),
  })
  .openapi('AngkaTerbuka');

export type StatusAskWire = z.infer<typeof statusAskSchema>;
export type StatusWire = z.infer<typeof statusSchema>;
export type OpenFiguresWire = z.infer<typeof openFiguresSchema>;
