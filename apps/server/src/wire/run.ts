// The state of the main job, the session and the health of the server on the wire.

import { z } from '@hono/zod-openapi';
import { issueSchema } from './issue.ts';
import { outputFileSchema } from './summary.ts';

const stepDone = z.object({ step: z.string(), count: z.number(), seconds: z.number() });

/** The result itself is another address: progress stays small. */
export const runSchema = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('running'),
      step: z.string(),
      done: z.number(),
      total: z.number().exactOptional(),
      stepsDone: z.array(stepDone).readonly(),
    }),
    z.object({
      state: z.literal('finished'),
      asOf: z.string(),
      roomDigest: z.string(),
      seconds: z.number(),
    }),
    z.object({ state: z.literal('failed'), issues: z.array(issueSchema).readonly() }),
  ])
  .openapi('Pekerjaan');

export const filesSchema = z.object({ files: z.array(outputFileSchema).readonly() });

export const healthSchema = z
  .object({
    status: z.literal('ok'),
    /** One desk with its key, or a site with accounts: which sign-in the page shows. */
    mode: z.enum(['desk', 'site']),
    tenant: z.object({ code: z.string(), name: z.string() }),
    language: z.enum(['id', 'en']),
    /** Of the sample's site alone: the page where one chooses whom to come in as. */
    sample: z.object({ desk: z.string() }).exactOptional(),
  })
  .openapi('Keadaan');

export const sessionSchema = z
  .object({
    actor: z.object({ id: z.string(), role: z.string() }),
    tenant: z.object({ code: z.string(), name: z.string() }),
    endsInSeconds: z.number().int(),
  })
  .openapi('Sesi');

export const signInSchema = z.strictObject({ key: z.string().min(1).max(200) }).openapi('Masuk');

export type RunWire = z.infer<typeof runSchema>;
export type FilesWire = z.infer<typeof filesSchema>;
export type HealthWire = z.infer<typeof healthSchema>;
export type SessionWire = z.infer<typeof sessionSchema>;
export type SignInWire = z.infer<typeof signInSchema>;
