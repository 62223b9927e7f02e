// Decided lists by HTTP: whether they are intact, their places, where everybody stands, the annex as a
// file, objections; and the calendar of protection.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  annexPdf,
  annexWorkbook,
  countPlaces,
  decideObjection,
  fileObjection,
  readCalendar,
  readDecision,
  readObjections,
  readStanding,
  verifyDecision,
} from '@payung/office';
import type { Env } from '../guard.ts';
import { granted } from '../office-refusal.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf } from '../problem.ts';
import {
  annexQuery,
  calendarSchema,
  decisionQuery,
  newObjectionSchema,
  objectionParam,
  objectionsSchema,
  placesSchema,
  standingSchema,
  verdictSchema,
  verifiedSchema,
} from '../wire/funding.ts';
import { attachment, contentType } from './attachment.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { actKey } from './funds.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused() };

export function addDecisionRoutes(app: App, options: SiteOptions): void {
  addLooking(app, options);
  addStanding(app, options);
  addAnnex(app, options);
  addObjections(app, options);
  addCalendar(app, options);
}

function addLooking(app: App, { database }: SiteOptions): void {
  const verify = createRoute({
    ...door('verifyDecision'),
    request: { query: decisionQuery },
    responses: { 200: json(verifiedSchema), ...refusals },
  });
  app.openapi(verify, async (c) => {
    const found = granted(await verifyDecision(database, c.var.actor, c.req.valid('query')));
    const { number } = found;
    const answer =
      found.outcome === 'broken'
        ? { isIntact: false, number, faults: found.faults.length }
        : { isIntact: true, number, head: found.head, rows: found.rows, faults: 0 };
    return c.json(verifiedSchema.parse(answer), 200);
  });

  const places = createRoute({
    ...door('decisionPlaces'),
    request: { query: decisionQuery },
    responses: { 200: json(placesSchema), ...refusals },
  });
  app.openapi(places, async (c) => {
    const { number } = c.req.valid('query');
    return c.json(
      placesSchema.parse(granted(await countPlaces(database, c.var.actor, number))),
      200,
    );
  });
}

function addStanding(app: App, { database }: SiteOptions): void {
  const route = createRoute({
    ...door('decisionStanding'),
    request: { query: decisionQuery },
    responses: { 200: json(standingSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { number } = c.req.valid('query');
    const found = granted(await readStanding(database, c.var.actor, number));
    return c.json(standingSchema.parse(found), 200);
  });
}

/** NIKs are masked: the list with whole ones goes to the branch alone, by the sending. */
function addAnnex(app: App, { database, language }: SiteOptions): void {
  const route = createRoute({
    ...door('decisionAnnex'),
    request: { query: annexQuery },
    responses: { 200: other(contentType('.pdf'), contentType('.xlsx')), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { number, format } = c.req.valid('query');
    const opened = granted(await readDecision(database, c.var.actor, number));
    const options = { language: languageOf(c, language), niks: 'masked' } as const;
    const made = await (format === 'pdf' ? annexPdf : annexWorkbook)(opened, options);
    const name = `lampiran-${number.replace(/[^\w.-]/g, '-')}.${format}`;
    return c.body(new Uint8Array(made), 200, {
      'content-type': contentType(name),
      'content-disposition': attachment(name),
    });
  });
}

function addObjections(app: App, { database }: SiteOptions): void {
  const list = createRoute({
    ...door('objections'),
    request: { query: decisionQuery },
    responses: { 200: json(objectionsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const { number } = c.req.valid('query');
    const objections = await readObjections(database, c.var.actor, number);
    return c.json(objectionsSchema.parse({ objections }), 200);
  });

  const filing = createRoute({
    ...door('fileObjection'),
    request: { body: bodyOf(newObjectionSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(filing, async (c) => {
    const request = { ...c.req.valid('json'), reason: 'sanggahan', key: actKey(c) };
    granted(await fileObjection(database, c.var.actor, request));
    return c.body(null, 204);
  });

  const deciding = createRoute({
    ...door('decideObjection'),
    request: { params: objectionParam, body: bodyOf(verdictSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(deciding, async (c) => {
    const verdict = c.req.valid('json');
    const { objection } = c.req.valid('param');
    const request = { ...verdict, objection, reason: 'putusan sanggahan', key: actKey(c) };
    granted(await decideObjection(database, c.var.actor, request));
    return c.body(null, 204);
  });
}

function addCalendar(app: App, { database, clock, site }: SiteOptions): void {
  const route = createRoute({ ...door('calendar'), responses: { 200: json(calendarSchema) } });
  app.openapi(route, async (c) => {
    const { zone } = site;
    const found = await readCalendar(database, c.var.actor, { today: clock.today(zone), zone });
    return c.json(calendarSchema.parse(found), 200);
  });
}
