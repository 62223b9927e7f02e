// Lists in the register by HTTP: which there are, the fate of their rows, and taking one back. Where a
// month was closed on a list, a second person has to confirm.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { type BatchLine, listBatches, listLines, propose, rollBack } from '@payung/office';
import type { Context } from 'hono';
import type { Env } from '../guard.ts';
import { answerOnce, requestKeyOf } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { personId } from '../people/person-on-wire.ts';
import { allowed, isRefused } from '../people/register-refusal.ts';
import { RequestRefused } from '../problem.ts';
import type { RollBackBody } from '../proposals/perform.ts';
import { assertWholeRegion } from '../proposals/proposals.ts';
import {
  batchesSchema,
  linesQuery,
  linesSchema,
  proposedSchema,
  rollBackSchema,
  rolledBackSchema,
} from '../wire/batch.ts';
import { publicIdParam } from '../wire/people.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, pageQuery, readCursor } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;
const refusals = { 400: refused(), 403: refused(), 404: refused() };

export function addBatchRoutes(app: App, options: SiteOptions): void {
  addListing(app, options);
  addLines(app, options);
  addRollingBack(app, options);
}

function batchId(c: Context<Env>, { database }: SiteOptions, number: number): string {
  return database.vault.publicId({ kind: 'batch', tenant: meOf(c).tenant, number });
}

/** An id nobody gave out names no list. */
function batchNumber(c: Context<Env>, { database }: SiteOptions, id: string): number {
  const { live, tenant } = meOf(c);
  const number = database.vault.numberOf(id, { kind: 'batch', tenant });
  // Lists are of the whole region: for whoever speaks for a part of it there is none.
  if (number === undefined || live.area !== null)
    throw new RequestRefused(404, 'not_found', 'batch');
  return number;
}

function addListing(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('batches'),
    request: { query: pageQuery },
    responses: { 200: json(batchesSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    assertWholeRegion(meOf(c));
    const { after, limit } = c.req.valid('query');
    const cursor = readCursor(after);
    const { rows } = await listBatches(options.database, c.var.actor, {
      limit,
      ...(cursor === undefined ? {} : { after: batchNumber(c, options, cursor) }),
    });
    const batches = rows.map((row) => onWire(row, batchId(c, options, row.batch)));
    const next = cursorAfter(batches, limit, ({ id }) => id);
    return c.json(batchesSchema.parse({ batches, ...next }), 200);
  });
}

function onWire({ batch: _, undone, ...line }: BatchLine, id: string) {
  if (undone === undefined) return { id, ...line };
  const { change: __, ...told } = undone;
  return { id, ...line, undone: told };
}

function addLines(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('batchLines'),
    request: { params: publicIdParam, query: linesQuery },
    responses: { 200: json(linesSchema), ...refusals },
  });
  app.openapi(route, async (c) => {
    const { after, ...wanted } = c.req.valid('query');
    const batch = batchNumber(c, options, c.req.valid('param').id);
    const cursor = readCursor(after);
    if (cursor !== undefined && !/^\d{1,9} /.test(cursor)) {
      throw new RequestRefused(400, 'request_invalid', ['after']);
    }
    const page = await listLines(options.database, c.var.actor, {
      ...{ batch, limit: wanted.limit },
      ...(wanted.disposition === undefined ? {} : { disposition: wanted.disposition }),
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    const viewer = viewerOf(c, options);
    const lines = page.rows.map(({ person, ...line }) => ({
      ...line,
      ...(person === undefined ? {} : { person: personId(viewer, person) }),
    }));
    const next = cursorAfter(page.rows, wanted.limit, ({ row, sheet }) => `${row} ${sheet}`);
    return c.json(linesSchema.parse({ lines, ...next }), 200);
  });
}

function addRollingBack(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('rollBackBatch'),
    request: { params: publicIdParam, body: bodyOf(rollBackSchema) },
    responses: {
      200: json(rolledBackSchema),
      202: json(proposedSchema),
      409: refused(),
      422: refused(),
      ...refusals,
    },
  });
  app.openapi(route, async (c) => {
    requestKeyOf(c);
    const { reason, dependents } = c.req.valid('json');
    const batch = batchNumber(c, options, c.req.valid('param').id);
    const asked = { batch, reason, dependents };
    const outcome = await rollBack(options.database, c.var.actor, asked);
    if (isRefused(outcome) && outcome.code === 'month_closed') {
      return c.json(proposedSchema.parse(await proposeRollBack(c, options, asked)), 202);
    }
    const { undone } = allowed(outcome);
    return c.json({ outcome: 'rolled_back' as const, undone: undone.length }, 200);
  });
}

function proposeRollBack(
  c: Context<Env>,
  options: SiteOptions,
  { reason, ...body }: RollBackBody & { readonly reason: string },
): Promise<unknown> {
  const { account, grant } = meOf(c).live;
  const subject = { batch: batchId(c, options, body.batch) };
  return answerOnce(c, options, {
    work: { actor: c.var.actor, reason, action: 'proposal.make', subject },
    body: async (tx) => ({
      outcome: 'waiting',
      proposal: await propose(tx, {
        ...{ kind: 'roll_back', subject, reason, madeBy: account, madeGrant: grant },
        bodySealed: options.database.vault.seal(JSON.stringify(body)),
      }),
    }),
  });
}
