// Funds by HTTP: their balances month by month, the ledger, and what people post into it. Every act is
// done once under its key, and refused in the words of the ledger.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  type MoneyEntry,
  postMoney,
  readBalances,
  readLedger,
  recordFund,
  reverseEntry,
} from '@payung/office';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { granted } from '../office-refusal.ts';
import { requestKeyOf } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import {
  actSchema,
  entryParam,
  fundParam,
  fundsSchema,
  ledgerSchema,
  newEntrySchema,
  newFundSchema,
  reversalSchema,
} from '../wire/funding.ts';
import { bodyOf, door, json, refused } from './door.ts';

type App = OpenAPIHono<Env>;

export function addFundRoutes(app: App, options: SiteOptions): void {
  addReading(app, options);
  addRecording(app, options);
  addPosting(app, options);
}

function addReading(app: App, { database }: SiteOptions): void {
  const list = createRoute({ ...door('funds'), responses: { 200: json(fundsSchema) } });
  app.openapi(list, async (c) => {
    const funds = await readBalances(database, c.var.actor);
    return c.json(fundsSchema.parse({ funds }), 200);
  });

  const ledger = createRoute({
    ...door('ledger'),
    request: { params: fundParam },
    responses: { 200: json(ledgerSchema) },
  });
  app.openapi(ledger, async (c) => {
    const entries = await readLedger(database, c.var.actor, c.req.valid('param').fund);
    return c.json(ledgerSchema.parse({ entries }), 200);
  });
}

function addRecording(app: App, { database }: SiteOptions): void {
  const route = createRoute({
    ...door('recordFund'),
    request: { body: bodyOf(newFundSchema) },
    responses: { 201: json(actSchema), 400: refused(), 403: refused(), 409: refused() },
  });
  app.openapi(route, async (c) => {
    const { reason, ...fund } = c.req.valid('json');
    const request = { reason, key: actKey(c), fund };
    const done = granted(await recordFund(database, c.var.actor, request));
    return c.json(actSchema.parse(done), 201);
  });
}

function addPosting(app: App, { database }: SiteOptions): void {
  const refusals = { 400: refused(), 403: refused(), 404: refused(), 409: refused() };
  const post = createRoute({
    ...door('postMoney'),
    request: { params: fundParam, body: bodyOf(newEntrySchema) },
    responses: { 201: json(actSchema), ...refusals },
  });
  app.openapi(post, async (c) => {
    const { fund } = c.req.valid('param');
    const { reason, ...posted } = c.req.valid('json');
    const entry: MoneyEntry = { ...posted, fund };
    const request = { reason, key: actKey(c), entries: [entry] };
    const done = granted(await postMoney(database, c.var.actor, request));
    return c.json(actSchema.parse(done), 201);
  });

  const reversal = createRoute({
    ...door('reverseEntry'),
    request: { params: entryParam, body: bodyOf(reversalSchema) },
    responses: { 201: json(actSchema), ...refusals },
  });
  app.openapi(reversal, async (c) => {
    const request = { ...c.req.valid('param'), ...c.req.valid('json'), key: actKey(c) };
    const done = granted(await reverseEntry(database, c.var.actor, request));
    return c.json(actSchema.parse(done), 201);
  });
}

/** The ledger knows keys of its own: nobody answers under the key of somebody else. */
export function actKey(c: Context<Env>): string {
  return `${c.var.actor.id}/${requestKeyOf(c)}`;
}
