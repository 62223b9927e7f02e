// What the server and a worker say to each other. Nothing of a person passes here: the worker reads and
// writes people in the database itself.

import { z } from '@hono/zod-openapi';
import { jobSteps } from '@payung/engine/jobs';

export const orderSchema = z.object({
  home: z.string(),
  /** Address of the database; it is told here, since an environment is seen by others. */
  url: z.string().optional(),
  tenant: z.string(),
  job: z.string(),
});
export type Order = z.infer<typeof orderSchema>;

export const newsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    part: z.number(),
    step: z.enum(jobSteps),
    done: z.number(),
    total: z.number().optional(),
  }),
  /** A fault of our own, by its kind and number; the words stay in the worker. */
  z.object({ kind: z.literal('failure'), number: z.string(), failure: z.string() }),
]);
export type News = z.infer<typeof newsSchema>;

/** Exit codes of a worker: all is kept; come back when the database or the disk does; broken. */
export const exits = { done: 0, later: 75, broken: 70 } as const;
