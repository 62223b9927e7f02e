// Uploads on the wire.

import { z } from '@hono/zod-openapi';
import { safeText } from './issue.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const kind = z.enum(['workers', 'participants']);
export const longestUploadBytes = 200 * 1_024 * 1_024;

export const announcedSchema = z
  .strictObject({
    kind,
    /** A label only: nothing is ever written under this name. */
    file: z.string().min(1).max(255),
    bytes: z.number().int().min(1).max(longestUploadBytes),
    sha256,
  })
  .openapi('KirimanBaru');

export const uploadSchema = z
  .object({
    id: z.uuid(),
    kind,
    file: safeText,
    bytes: z.number().int(),
    sha256,
    partBytes: z.number().int(),
    /** Part 1 holds the first `partBytes` bytes; the last one the rest. */
    missing: z.array(z.number().int()).readonly(),
    state: z.enum(['receiving', 'received']),
    begunAt: z.string(),
    receivedAt: z.string().exactOptional(),
  })
  .openapi('Kiriman');
export const uploadsSchema = z.object({ uploads: z.array(uploadSchema).readonly() });

export const partParam = z.object({
  id: z.uuid(),
  number: z.coerce.number().int().min(1).max(100_000),
});

export type UploadWire = z.infer<typeof uploadSchema>;
