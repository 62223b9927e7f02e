// Plans by HTTP: what-if at once, a plan that is kept, plans side by side.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { findKeptPlan, type KeptPlan, keepPlan, listKeptPlans } from '@payung/office';
import type { Context } from 'hono';
import { figuresOnWire, linesOf, PlanStore } from '../funding/plans.ts';
import type { Env } from '../guard.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  comparisonQuery,
  comparisonSchema,
  keptPlanSchema,
  keptPlansSchema,
  madePlanSchema,
  planFiguresSchema,
  planIdParam,
  type ScenarioWire,
  scenarioSchema,
} from '../wire/plan.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, pageQuery, readPlace } from './page.ts';

type App = OpenAPIHono<Env>;
type Parts = { readonly options: SiteOptions; readonly plans: PlanStore };
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused() };

export function addPlanRoutes(app: App, options: SiteOptions, ending: AbortSignal): void {
  const parts = { options, plans: new PlanStore(options, ending) };
  addTrying(app, parts);
  addKeeping(app, parts);
  addReading(app, options);
}

async function made(c: Context<Env>, { options, plans }: Parts, scenario: ScenarioWire) {
  assertWholeRegion(meOf(c));
  const plan = await plans.make(c.var.actor, scenario);
  return { plan, figures: figuresOnWire(plan, languageOf(c, options.language)) };
}

function addTrying(app: App, parts: Parts): void {
  const route = createRoute({
    ...door('tryPlan'),
    request: { body: bodyOf(scenarioSchema) },
    responses: { 200: json(planFiguresSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { figures } = await made(c, parts, c.req.valid('json'));
    return c.json(planFiguresSchema.parse(figures), 200);
  });
}

function addKeeping(app: App, parts: Parts): void {
  const route = createRoute({
    ...door('keepPlan'),
    request: { body: bodyOf(scenarioSchema) },
    responses: { 201: json(madePlanSchema), 422: refused(), ...refusals },
  });
  app.openapi(route, async (c) => {
    const scenario = c.req.valid('json');
    const { vault } = parts.options.database;
    const { plan, figures } = await made(c, parts, scenario);
    const { actor } = c.var;
    const subject = { people: figures.people, amount: figures.amount };
    const kept = await answerOnce(c, parts.options, {
      work: { actor, reason: 'rencana disimpan', action: 'plan.keep', subject },
      body: async (tx) => {
        const linesSealed = vault.seal(JSON.stringify(linesOf(plan)));
        const madeBy = meOf(c).live.account;
        const { name } = scenario;
        return {
          id: await keepPlan(tx, { name, scenario, figures, linesSealed, madeBy }),
          figures,
        };
      },
    });
    return c.json(madePlanSchema.parse(kept), 201);
  });
}

function addReading(app: App, { database }: SiteOptions): void {
  const list = createRoute({
    ...door('plans'),
    request: { query: pageQuery },
    responses: { 200: json(keptPlansSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    assertWholeRegion(meOf(c));
    const { after, limit } = c.req.valid('query');
    const before = readPlace(after);
    const found = await database.read(c.var.actor, (tx) =>
      listKeptPlans(tx, { limit, ...(before === undefined ? {} : { before }) }),
    );
    const plans = found.map((kept) => {
      const { id, name, madeBy, madeAt, figures } = onWire(kept);
      const { people, personMonths, amount } = figures;
      return { id, name, madeBy, madeAt, people, personMonths, amount };
    });
    const next = cursorAfter(found, limit, ({ madeAt, id }) => `${madeAt}|${id}`);
    return c.json(keptPlansSchema.parse({ plans, ...next }), 200);
  });

  const comparison = createRoute({
    ...door('comparePlans'),
    request: { query: comparisonQuery },
    responses: { 200: json(comparisonSchema), ...refusals },
  });
  app.openapi(comparison, async (c) => {
    assertWholeRegion(meOf(c));
    const { ids } = c.req.valid('query');
    const plans = await Promise.all(ids.map((id) => getKept(c, database, id)));
    return c.json({ plans }, 200);
  });

  const one = createRoute({
    ...door('plan'),
    request: { params: planIdParam },
    responses: { 200: json(keptPlanSchema), ...refusals },
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    if (meOf(c).live.area !== null) throw new RequestRefused(404, 'not_found', 'plan');
    return c.json(await getKept(c, database, id), 200);
  });
}

async function getKept(c: Context<Env>, database: SiteOptions['database'], id: string) {
  const kept = await database.read(c.var.actor, (tx) => findKeptPlan(tx, id));
  if (kept === undefined) throw new RequestRefused(404, 'not_found', 'plan');
  return onWire(kept);
}

/** As it was kept: figures do not change when the register does. */
function onWire(kept: KeptPlan) {
  return keptPlanSchema.parse(kept);
}
