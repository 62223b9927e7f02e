// The sample's office on the wire: whom one may come in as, how much of its stock stands, and the steps a
// newcomer walks.

import { z } from '@hono/zod-openapi';
import { accountRoles } from '@payung/engine/access';
import { safeText } from './issue.ts';

const count = z.number().int();

export const sampleOfficeSchema = z
  .object({
    /** Pegawai rekaan; none while the office is not open. */
    people: z
      .array(
        z.object({
          account: z.uuid(),
          name: z.string(),
          title: safeText,
          role: z.enum(accountRoles),
        }),
      )
      .readonly(),
    stock: z.object({
      state: z.enum(['none', 'making', 'made', 'failed']),
      done: count,
      total: count,
    }),
  })
  .openapi('KantorContoh');

export const sampleKeyAskSchema = z.strictObject({ account: z.uuid() }).openapi('MasukSebagai');
export const sampleKeySchema = z.object({
  /** Signs in once, within a minute. */
  address: z.string(),
});
export const sampleSignInSchema = z
  .strictObject({ key: z.string().min(1).max(200) })
  .openapi('KunciContoh');

export const sampleGuideSchema = z
  .object({
    /** Name of the list to try with. */
    list: z.string(),
    /** Bulan data of that list. */
    month: z.string(),
    /** The newest sending that the program did not bring itself. */
    sending: z.uuid().exactOptional(),
    done: z.object({
      upload: z.boolean(),
      repair: z.boolean(),
      link: z.boolean(),
      save: z.boolean(),
      fund: z.boolean(),
    }),
  })
  .openapi('PanduanContoh');

export type SampleOfficeWire = z.infer<typeof sampleOfficeSchema>;
export type SampleGuideWire = z.infer<typeof sampleGuideSchema>;
