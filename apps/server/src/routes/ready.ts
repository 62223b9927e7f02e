// Whether work may be sent here: a proxy in front takes this server out while it stops or while its
// database is away.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isKnownTenant } from '@payung/engine/access';
import { doorActor } from '../accounts/actor.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import type { Ending } from '../progress.ts';
import { door, json, refused } from './door.ts';

const readySchema = z.object({ status: z.literal('ready') });
const retryAfterSeconds = 5;

export function addReadyRoute(
  app: OpenAPIHono<Env>,
  { database, tenant }: SiteOptions,
  ending: Ending,
): void {
  const ready = createRoute({
    ...door('ready'),
    responses: { 200: json(readySchema), 503: refused() },
  });
  app.openapi(ready, async (c) => {
    if (ending.signal.aborted) {
      throw new RequestRefused(503, 'not_found', 'stopping', retryAfterSeconds);
    }
    await database.read(doorActor(tenant.code), isKnownTenant);
    return c.json({ status: 'ready' as const }, 200);
  });
}
