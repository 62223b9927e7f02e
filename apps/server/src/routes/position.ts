// Where a leader's region stands, by HTTP.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { positionOf } from '../coverage/position.ts';
import type { Means } from '../coverage/question.ts';
import type { Env } from '../guard.ts';
import { positionSchema } from '../wire/position.ts';
import { door, json, refused } from './door.ts';
import { meOf } from './me.ts';

const refusals = { 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addPositionRoute(app: OpenAPIHono<Env>, means: Means): void {
  const route = createRoute({
    ...door('position'),
    responses: { 200: json(positionSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const found = await positionOf(means, { actor: c.var.actor, live: meOf(c).live });
    return c.json(positionSchema.parse(found), 200);
  });
}
