// Employers by HTTP: cases, steps on the path, sanctions and payments by two persons. Cases carry no region:
// whoever speaks for a part of it sees none.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  confirmCasePayment,
  listCases,
  markSanction,
  moveCase,
  notePayment,
  readCase,
  readRecovery,
} from '@payung/office';
import type { Context } from 'hono';
import { caseLineOnWire, caseNumber, caseOnWire, upheld } from '../compliance/case-on-wire.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  caseMovedSchema,
  caseSchema,
  casesQuery,
  casesSchema,
  confirmPaymentSchema,
  newCaseMoveSchema,
  newCasePaymentSchema,
  newSanctionSchema,
  notedSchema,
  paymentParam,
  recoverySchema,
} from '../wire/compliance.ts';
import { publicIdParam } from '../wire/people.ts';
import { eventOf } from './claims.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, readCursor } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addComplianceRoutes(app: App, options: SiteOptions): void {
  addLooking(app, options);
  addMoving(app, options);
  addPayments(app, options);
}

/** The case an address names; none for whoever speaks for a part of the region. */
export function numberIn(c: Context<Env>, options: SiteOptions, id: string): number {
  if (meOf(c).live.area !== null) throw new RequestRefused(404, 'not_found', 'case');
  return caseNumber(viewerOf(c, options), id);
}

function addLooking(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('cases'),
    request: { query: casesQuery },
    responses: { 200: json(casesSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    assertWholeRegion(meOf(c));
    const { state, after, limit } = c.req.valid('query');
    const viewer = viewerOf(c, options);
    const last = readCursor(after);
    const page = { after: last === undefined ? 0 : caseNumber(viewer, last), limit };
    const only = { page, ...(state === undefined ? {} : { states: [state] }) };
    const found = upheld(await listCases(database, c.var.actor, only));
    const cases = found.cases.map((each) => caseLineOnWire(each, viewer));
    const next = cursorAfter(cases, limit, ({ id }) => id);
    return c.json(casesSchema.parse({ cases, ...next }), 200);
  });

  // A fixed address before one with a blank.
  const recovery = createRoute({
    ...door('recovery'),
    responses: { 200: json(recoverySchema), ...refusals },
  });
  app.openapi(recovery, async (c) => {
    assertWholeRegion(meOf(c));
    const { cells, total } = upheld(await readRecovery(database, c.var.actor));
    const shown = cells.map(({ batch, ...cell }) => ({
      ...cell,
      ...(batch === null ? {} : { batch }),
    }));
    return c.json(recoverySchema.parse({ cells: shown, total }), 200);
  });

  const one = createRoute({
    ...door('case'),
    request: { params: publicIdParam },
    responses: { 200: json(caseSchema), ...refusals },
  });
  app.openapi(one, async (c) => {
    const asked = {
      caseNumber: numberIn(c, options, c.req.valid('param').id),
      asOf: clock.today(site.zone),
    };
    const view = upheld(await readCase(database, c.var.actor, asked));
    return c.json(caseSchema.parse(caseOnWire(view, viewerOf(c, options))), 200);
  });
}

function addMoving(app: App, options: SiteOptions): void {
  const moving = createRoute({
    ...door('moveCase'),
    request: { params: publicIdParam, body: bodyOf(newCaseMoveSchema) },
    responses: { 200: json(caseMovedSchema), ...refusals },
  });
  app.openapi(moving, async (c) => {
    const { move, until, outcome, ...told } = c.req.valid('json');
    const number = numberIn(c, options, c.req.valid('param').id);
    const done = upheld(
      await moveCase(options.database, c.var.actor, {
        ...{ ...eventOf(c, options, told), caseNumber: number, move },
        ...(until === undefined ? {} : { until }),
        ...(outcome === undefined ? {} : { outcome }),
      }),
    );
    return c.json(caseMovedSchema.parse({ state: done.state }), 200);
  });

  const sanction = createRoute({
    ...door('markSanction'),
    request: { params: publicIdParam, body: bodyOf(newSanctionSchema) },
    responses: { 200: json(caseMovedSchema), ...refusals },
  });
  app.openapi(sanction, async (c) => {
    const { mark, ...told } = c.req.valid('json');
    const number = numberIn(c, options, c.req.valid('param').id);
    const request = { ...eventOf(c, options, told), caseNumber: number, mark };
    const done = upheld(await markSanction(options.database, c.var.actor, request));
    return c.json(caseMovedSchema.parse({ state: done.state }), 200);
  });
}

function addPayments(app: App, options: SiteOptions): void {
  const noting = createRoute({
    ...door('noteCasePayment'),
    request: { params: publicIdParam, body: bodyOf(newCasePaymentSchema) },
    responses: { 201: json(notedSchema), ...refusals },
  });
  app.openapi(noting, async (c) => {
    const { amount, document, ...told } = c.req.valid('json');
    const number = numberIn(c, options, c.req.valid('param').id);
    const request = { ...eventOf(c, options, told), caseNumber: number, amount, document };
    const { payment } = upheld(await notePayment(options.database, c.var.actor, request));
    return c.json(notedSchema.parse({ payment }), 201);
  });

  const confirming = createRoute({
    ...door('confirmCasePayment'),
    request: { params: paymentParam, body: bodyOf(confirmPaymentSchema) },
    responses: { 200: json(notedSchema), ...refusals },
  });
  app.openapi(confirming, async (c) => {
    const { id, payment } = c.req.valid('param');
    const told = c.req.valid('json');
    const number = numberIn(c, options, id);
    const request = { ...eventOf(c, options, told), caseNumber: number, payment };
    upheld(await confirmCasePayment(options.database, c.var.actor, request));
    return c.json(notedSchema.parse({ payment }), 200);
  });
}
