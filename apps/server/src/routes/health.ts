// Whether the server lives, and for which region it speaks: what a page needs before sign-in.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../guard.ts';
import { isDesk, type ServerOptions } from '../options.ts';
import { healthSchema } from '../wire/run.ts';
import { door, json } from './door.ts';

export function addHealthRoute(app: OpenAPIHono<Env>, options: ServerOptions): void {
  const health = createRoute({
    ...door('health'),
    responses: { 200: json(healthSchema) },
  });
  const { tenant, language } = options;
  const mode = isDesk(options) ? ('desk' as const) : ('site' as const);
  const sample = isDesk(options) ? undefined : options.site.sample;
  const answer = {
    ...{ status: 'ok' as const, mode, tenant, language },
    ...(sample === undefined ? {} : { sample: { desk: sample.desk } }),
  };
  app.openapi(health, (c) => c.json(answer, 200));
}
