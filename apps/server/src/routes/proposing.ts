// Deciding by two persons, by HTTP: a list of a kept plan and a change of a list are proposed here; somebody
// else confirms them.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { findKeptPlan, listDecisions, propose, readHolders } from '@payung/office';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { granted } from '../office-refusal.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { personId, personNumber } from '../people/person-on-wire.ts';
import { RequestRefused } from '../problem.ts';
import type { AddendumBody, FreezeBody } from '../proposals/perform.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import { proposedSchema } from '../wire/batch.ts';
import {
  decisionsSchema,
  holdersQuery,
  holdersSchema,
  newAddendumSchema,
  newDecisionSchema,
} from '../wire/decision.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, readCursor } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused(), 422: refused() };

export function addProposingRoutes(app: App, options: SiteOptions): void {
  addListing(app, options);
  addHolders(app, options);
  addFreezing(app, options);
  addAmending(app, options);
}

function addListing(app: App, { database }: SiteOptions): void {
  const route = createRoute({ ...door('decisions'), responses: { 200: json(decisionsSchema) } });
  app.openapi(route, async (c) => {
    const decisions = await listDecisions(database, c.var.actor);
    return c.json(decisionsSchema.parse({ decisions }), 200);
  });
}

function addHolders(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('decisionHolders'),
    request: { query: holdersQuery },
    responses: { 200: json(holdersSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { number, limit, after } = c.req.valid('query');
    const place = readCursor(after);
    if (place !== undefined && !/^\d{1,15}$/.test(place)) {
      throw new RequestRefused(400, 'request_invalid', ['after']);
    }
    const asked = { number, limit, ...(place === undefined ? {} : { after: Number(place) }) };
    const found = granted(await readHolders(options.database, c.var.actor, asked));
    const viewer = viewerOf(c, options);
    const holders = found.holders.map((each) => ({
      ...each,
      person: personId(viewer, each.person),
    }));
    const next = cursorAfter(holders, limit, (each) => String(each.place));
    return c.json(holdersSchema.parse({ holders, ...next }), 200);
  });
}

function addFreezing(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('proposeDecision'),
    request: { body: bodyOf(newDecisionSchema) },
    responses: { 202: json(proposedSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    assertWholeRegion(meOf(c));
    const { reason, ...body } = c.req.valid('json');
    const { database } = options;
    const plan = await database.read(c.var.actor, (tx) => findKeptPlan(tx, body.plan));
    if (plan === undefined) throw new RequestRefused(404, 'not_found', 'plan');
    const { objection } = body;
    if (objection !== undefined && objection.until < objection.from) {
      throw new RequestRefused(400, 'request_invalid', ['objection']);
    }
    await assertFree(c, options, body.number);
    const subject = { number: body.number, plan: plan.id };
    const wish = { kind: 'freeze', reason, subject, body } as const;
    return c.json(proposedSchema.parse(await ask(c, options, wish)), 202);
  });
}

function addAmending(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('proposeAddendum'),
    request: { body: bodyOf(newAddendumSchema) },
    responses: { 202: json(proposedSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    assertWholeRegion(meOf(c));
    const { reason, changes, ...paper } = c.req.valid('json');
    const viewer = viewerOf(c, options);
    const known = await listDecisions(options.database, c.var.actor);
    if (!known.some(({ number, kind }) => number === paper.amends && kind === 'original')) {
      throw new RequestRefused(404, 'not_found', 'decision');
    }
    await assertFree(c, options, paper.number);
    const body: AddendumBody = {
      ...paper,
      changes: changes.map(({ person, ...change }) => ({
        ...change,
        person: person === null ? null : personNumber(viewer, person),
      })),
    };
    const { number, amends } = paper;
    const subject = { number, amends, changes: changes.length };
    const wish = { kind: 'addendum', reason, subject, body } as const;
    return c.json(proposedSchema.parse(await ask(c, options, wish)), 202);
  });
}

/** Told before a second person is asked; the act itself looks again. */
async function assertFree(
  c: Context<Env>,
  { database }: SiteOptions,
  number: string,
): Promise<void> {
  const known = await listDecisions(database, c.var.actor);
  if (known.some((each) => each.number === number)) {
    throw new RequestRefused(409, 'request_invalid', 'decision_number');
  }
}

type Wish = {
  readonly kind: 'freeze' | 'addendum';
  readonly reason: string;
  readonly subject: Readonly<Record<string, string | number>>;
  readonly body: FreezeBody | AddendumBody;
};

function ask(c: Context<Env>, options: SiteOptions, wish: Wish): Promise<unknown> {
  const { kind, reason, subject, body } = wish;
  const { account, grant } = meOf(c).live;
  return answerOnce(c, options, {
    work: { actor: c.var.actor, reason, action: 'proposal.make', subject },
    body: async (tx) => ({
      outcome: 'waiting',
      proposal: await propose(tx, {
        ...{ kind, subject, reason, madeBy: account, madeGrant: grant },
        bodySealed: options.database.vault.seal(JSON.stringify(body)),
      }),
    }),
  });
}
