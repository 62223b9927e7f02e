// Regulations of the region by HTTP: which hold today, and a new one.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { readUndertakings, recordRegulation, regulationsOn } from '@payung/office';
import type { Env } from '../guard.ts';
import { agreed } from '../monev/meeting-on-wire.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { keptSchema, newRegulationSchema, regulationsSchema } from '../wire/agreements.ts';
import { bodyOf, door, json, refused } from './door.ts';

const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addRegulationRoutes(app: OpenAPIHono<Env>, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('regulations'),
    responses: { 200: json(regulationsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const on = clock.today(site.zone);
    const { regulations } = agreed(await readUndertakings(database, c.var.actor));
    const holding = new Set(regulationsOn(regulations, on).map(({ number }) => number));
    const shown = regulations.map((each) => ({ ...each, holds: holding.has(each.number) }));
    return c.json(regulationsSchema.parse({ on, regulations: shown }), 200);
  });

  const recording = createRoute({
    ...door('recordRegulation'),
    request: { body: bodyOf(newRegulationSchema) },
    responses: { 201: json(keptSchema), ...refusals },
  });
  app.openapi(recording, async (c) => {
    const { reason, ...regulation } = c.req.valid('json');
    const { actor } = c.var;
    const kept = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => agreed(await recordRegulation(database, actor, { regulation, reason })),
    });
    return c.json(keptSchema.parse(kept), 201);
  });
}
