// Duties of Inpres 2/2021 by HTTP: where each stands with what shows it, and a new step, made of the one the
// caller has seen.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  type DutyStanding,
  duties,
  dutyActorText,
  dutyText,
  readUndertakings,
  recordDutyStep,
} from '@payung/office';
import type { Language } from '@payung/values';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { agreed } from '../monev/meeting-on-wire.ts';
import { answerAfter } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf } from '../problem.ts';
import {
  type DutiesWire,
  dutiesSchema,
  keptSchema,
  newDutyStepSchema,
} from '../wire/agreements.ts';
import { bodyOf, door, json, refused } from './door.ts';

const refusals = { 400: refused(), 403: refused(), 409: refused(), 422: refused() };

export function addDutyRoutes(app: OpenAPIHono<Env>, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('duties'),
    responses: { 200: json(dutiesSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const { duties: noted } = agreed(await readUndertakings(database, c.var.actor));
    const language = languageOf(c, options.language);
    const rest = duties.filter(({ id }) => noted.every((each) => each.id !== id));
    return c.json(
      dutiesSchema.parse({
        duties: noted.map((each) => dutyOnWire(each, language)),
        others: rest.map((each) => dutyOnWire({ ...each, state: 'open' }, language)),
      }),
      200,
    );
  });

  const recording = createRoute({
    ...door('recordDutyStep'),
    request: { body: bodyOf(newDutyStepSchema) },
    responses: { 201: json(keptSchema), 412: refused(), 428: refused(), ...refusals },
  });
  app.openapi(recording, async (c) => {
    const { reason, day = clock.today(site.zone), ...said } = c.req.valid('json');
    const { actor } = c.var;
    const seen = versionOf(c);
    const kept = await answerAfter(c, options, {
      work: { actor, reason, action: 'monev.answered' },
      act: async () => {
        const step = { ...said, day };
        return agreed(await recordDutyStep(database, actor, { step, seen, reason }));
      },
    });
    return c.json(keptSchema.parse(kept), 201);
  });
}

function dutyOnWire(duty: DutyStanding, language: Language): DutiesWire['duties'][number] {
  const { id, diktum, mark, state, step } = duty;
  return {
    ...{ id, diktum, mark, state, version: step?.number ?? 0 },
    ...{ actor: dutyActorText(duty, language), text: dutyText(duty, language) },
    ...(step === undefined ? {} : { day: step.day, evidence: step.evidence }),
    ...(step?.document === undefined ? {} : { document: step.document }),
  };
}
