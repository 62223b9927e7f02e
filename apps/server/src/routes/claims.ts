// Claims by HTTP: help a family file, tick its papers, name the receivers, move the claim, two persons for a
// payment; and the board of what was paid.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  keepPaper,
  listClaims,
  moveClaim,
  nameHeirs,
  openClaim,
  readBoard,
  readCeremony,
  readClaim,
  readClaimAlerts,
} from '@payung/office';
import type { Day } from '@payung/values';
import type { Context } from 'hono';
import {
  alertsOnWire,
  boardOnWire,
  claimId,
  claimLineOnWire,
  claimNumber,
  claimOnWire,
  settled,
} from '../claims/claim-on-wire.ts';
import { isDocument } from '../claims/document.ts';
import type { Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { personNumber } from '../people/person-on-wire.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import {
  alertsSchema,
  boardQuery,
  boardSchema,
  ceremonyAskSchema,
  ceremonySchema,
  claimSchema,
  claimsQuery,
  claimsSchema,
  movedSchema,
  newClaimSchema,
  newHeirsSchema,
  newMoveSchema,
  newPaperSchema,
  openedSchema,
} from '../wire/claim.ts';
import { publicIdParam } from '../wire/people.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { actKey } from './funds.ts';
import { cursorAfter, readCursor } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addClaimRoutes(app: App, options: SiteOptions): void {
  // Fixed addresses before those with a blank.
  addBoard(app, options);
  addLooking(app, options);
  addOpening(app, options);
  addPapers(app, options);
  addMoving(app, options);
}

/** The day of an event: today where none is named; the office refuses a day ahead. */
export function eventOf(
  c: Context<Env>,
  { clock, site }: SiteOptions,
  told: { readonly day?: Day; readonly reason: string },
) {
  const today = clock.today(site.zone);
  return { day: told.day ?? today, today, reason: told.reason, key: actKey(c) };
}

function addLooking(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const list = createRoute({
    ...door('claims'),
    request: { query: claimsQuery },
    responses: { 200: json(claimsSchema), ...refusals },
  });
  app.openapi(list, async (c) => {
    const { state, after, limit } = c.req.valid('query');
    const viewer = viewerOf(c, options);
    const last = readCursor(after);
    const page = { after: last === undefined ? 0 : claimNumber(viewer, last), limit };
    const only = { page, ...(state === undefined ? {} : { states: [state] }) };
    const found = settled(await listClaims(database, c.var.actor, only));
    const claims = found.claims.map((claim) => claimLineOnWire(claim, viewer));
    const next = cursorAfter(claims, limit, ({ id }) => id);
    return c.json(claimsSchema.parse({ claims, ...next }), 200);
  });

  const one = createRoute({
    ...door('claim'),
    request: { params: publicIdParam },
    responses: { 200: json(claimSchema), ...refusals },
  });
  app.openapi(one, async (c) => {
    const viewer = viewerOf(c, options);
    const claim = claimNumber(viewer, c.req.valid('param').id);
    const language = languageOf(c, options.language);
    const asked = { claim, today: clock.today(site.zone), language };
    const view = settled(await readClaim(database, c.var.actor, asked));
    const work = { reason: 'melihat klaim', action: 'claim.view', subject: { claim } };
    await database.transaction({ actor: c.var.actor, ...work }, async () => undefined);
    return c.json(claimSchema.parse(claimOnWire(view, viewer)), 200);
  });
}

function addOpening(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('openClaim'),
    request: { body: bodyOf(newClaimSchema) },
    responses: { 201: json(openedSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { person: id, facts, ...told } = c.req.valid('json');
    const viewer = viewerOf(c, options);
    const person = personNumber(viewer, id);
    const request = { ...eventOf(c, options, told), person, facts };
    const done = settled(await openClaim(options.database, c.var.actor, request));
    const { claim, programme, expected, potential } = done;
    const opened = { id: claimId(viewer, claim), programme, expected, potential };
    return c.json(openedSchema.parse(opened), 201);
  });
}

/** A paper that was seen; its scan is sent by an address of its own. */
function addPapers(app: App, options: SiteOptions): void {
  const papers = createRoute({
    ...door('keepPaper'),
    request: { params: publicIdParam, body: bodyOf(newPaperSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(papers, async (c) => {
    const { document, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    if (!isDocument(document)) throw new RequestRefused(400, 'request_invalid', ['document']);
    const request = { ...eventOf(c, options, told), claim, document };
    settled(await keepPaper(options.database, c.var.actor, request));
    return c.body(null, 204);
  });

  const heirs = createRoute({
    ...door('nameHeirs'),
    request: { params: publicIdParam, body: bodyOf(newHeirsSchema) },
    responses: { 204: other(), ...refusals },
  });
  app.openapi(heirs, async (c) => {
    const { family, heirs: named, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const request = { ...eventOf(c, options, told), claim, family, heirs: named };
    settled(await nameHeirs(options.database, c.var.actor, request));
    return c.body(null, 204);
  });
}

function addMoving(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('moveClaim'),
    request: { params: publicIdParam, body: bodyOf(newMoveSchema) },
    responses: { 200: json(movedSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { move, article, amount, ...told } = c.req.valid('json');
    const claim = claimNumber(viewerOf(c, options), c.req.valid('param').id);
    const done = settled(
      await moveClaim(options.database, c.var.actor, {
        ...{ ...eventOf(c, options, told), claim, move },
        ...(article === undefined ? {} : { article }),
        ...(amount === undefined ? {} : { amount }),
      }),
    );
    return c.json(movedSchema.parse({ state: done.state }), 200);
  });
}

function addBoard(app: App, options: SiteOptions): void {
  const { database, clock, site } = options;
  const board = createRoute({
    ...door('claimBoard'),
    request: { query: boardQuery },
    responses: { 200: json(boardSchema), ...refusals },
  });
  app.openapi(board, async (c) => {
    const { level } = c.req.valid('query');
    const found = settled(await readBoard(database, c.var.actor, level));
    return c.json(boardSchema.parse(boardOnWire(found, viewerOf(c, options))), 200);
  });

  const ceremony = createRoute({
    ...door('ceremony'),
    request: { body: bodyOf(ceremonyAskSchema) },
    responses: { 200: json(ceremonySchema), ...refusals },
  });
  app.openapi(ceremony, async (c) => {
    const asked = c.req.valid('json');
    const { receivers, silent } = settled(await readCeremony(database, c.var.actor, asked));
    const viewer = viewerOf(c, options);
    const named = receivers.map((each) => ({ ...each, claim: claimId(viewer, each.claim) }));
    return c.json(ceremonySchema.parse({ receivers: named, silent }), 200);
  });

  const alerts = createRoute({
    ...door('claimAlerts'),
    responses: { 200: json(alertsSchema), ...refusals },
  });
  app.openapi(alerts, async (c) => {
    const today = clock.today(site.zone);
    const found = settled(await readClaimAlerts(database, c.var.actor, today));
    const language = languageOf(c, options.language);
    const shown = alertsOnWire(found.alerts, viewerOf(c, options), language);
    return c.json(alertsSchema.parse(shown), 200);
  });
}
