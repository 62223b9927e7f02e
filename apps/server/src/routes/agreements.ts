// KSO, MoU and PKS by HTTP: the register with where each stands today, a new one, and its end before its day.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { agreementStanding, endAgreement, readUndertakings, recordAgreement } from '@payung/office';
import type { Env } from '../guard.ts';
import { agreed } from '../monev/meeting-on-wire.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import {
  agreementParam,
  agreementsSchema,
  endAgreementSchema,
  keptSchema,
  newAgreementSchema,
} from '../wire/agreements.ts';
import { bodyOf, door, json, other, refused } from './door.ts';

const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addAgreementRoutes(app: OpenAPIHono<Env>, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('agreements'),
    responses: { 200: json(agreementsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const on = clock.today(site.zone);
    const { agreements } = agreed(await readUndertakings(database, c.var.actor));
    const shown = agreements.map((each) => ({
      ...each,
      standing: agreementStanding(each, agreements, on),
    }));
    return c.json(agreementsSchema.parse({ on, agreements: shown }), 200);
  });

  const recording = createRoute({
    ...door('recordAgreement'),
    request: { body: bodyOf(newAgreementSchema) },
    responses: { 201: json(keptSchema), ...refusals },
  });
  app.openapi(recording, async (c) => {
    const { reason, ...agreement } = c.req.valid('json');
    const { actor } = c.var;
    const kept = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => agreed(await recordAgreement(database, actor, { agreement, reason })),
    });
    return c.json(keptSchema.parse(kept), 201);
  });

  const ending = createRoute({
    ...door('endAgreement'),
    request: { params: agreementParam, body: bodyOf(endAgreementSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(ending, async (c) => {
    const { number } = c.req.valid('param');
    const { because, reason, day = clock.today(site.zone) } = c.req.valid('json');
    const ended = { day, reason: because };
    agreed(await endAgreement(database, c.var.actor, { number, ended, reason }));
    return c.body(null, 204);
  });
}
