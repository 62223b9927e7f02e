// Clerical review by HTTP: the queue, what comes next, one item, a decision and taking it back.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Actor } from '@payung/engine';
import {
  decideReview,
  findReview,
  listReview,
  nextReview,
  type ReaderFacts,
  type ReviewItem,
  takeBackDecision,
} from '@payung/office';
import type { Context } from 'hono';
import { gazetteer } from '../gazetteer.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import { languageOf, RequestRefused } from '../problem.ts';
import { itemOnWire, queueOnWire, type Seen, scoreOf } from '../review/item-on-wire.ts';
import { answered } from '../review/review-refusal.ts';
import { idParam } from '../wire/account.ts';
import {
  decidedSchema,
  decisionBodySchema,
  nextReviewQuery,
  nextReviewSchema,
  reviewItemSchema,
  reviewQuery,
  reviewsSchema,
} from '../wire/review.ts';
import { bodyOf, door, json, refused } from './door.ts';
import { meOf } from './me.ts';
import { cursorAfter, readCursor } from './page.ts';
import { viewerOf } from './people.ts';

type App = OpenAPIHono<Env>;

export function addReviewRoutes(app: App, options: SiteOptions): void {
  addQueue(app, options);
  // A fixed address before those with a blank.
  addNext(app, options);
  addItem(app, options);
  addDeciding(app, options);
  addTakingBack(app, options);
}

function addQueue(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('review'),
    request: { query: reviewQuery },
    responses: { 200: json(reviewsSchema), 400: refused() },
  });
  app.openapi(route, async (c) => {
    const { state, after, limit } = c.req.valid('query');
    const cursor = readPlace(after);
    const queue = await listReview(options.database, c.var.actor, {
      limit,
      states: state === 'waiting' ? ['open', 'second', 'head'] : [state],
      ...(cursor === undefined ? {} : { after: cursor }),
    });
    const shown = queueOnWire(queue, await seenBy(c, options));
    const { next } = queue;
    const more = next && cursorAfter([next], 1, ({ benefit, id }) => `${benefit} ${id}`);
    return c.json(reviewsSchema.parse({ ...shown, ...more }), 200);
  });
}

function readPlace(after: string | undefined) {
  const text = readCursor(after);
  if (text === undefined) return undefined;
  const [, number = '', id = ''] = /^([\d.e+-]{1,30}) ([0-9a-f-]{36})$/.exec(text) ?? [];
  const benefit = Number(number);
  if (id === '' || !Number.isFinite(benefit)) {
    throw new RequestRefused(400, 'request_invalid', ['after']);
  }
  return { benefit, id };
}

async function seenBy(c: Context<Env>, options: SiteOptions): Promise<Seen> {
  return {
    viewer: viewerOf(c, options),
    reader: meOf(c).live.account,
    language: languageOf(c, options.language),
    regions: await gazetteer(),
  };
}

function addNext(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('reviewNext'),
    request: { query: nextReviewQuery },
    responses: { 200: json(nextReviewSchema), 400: refused() },
  });
  app.openapi(route, async (c) => {
    const { count, skip } = c.req.valid('query');
    const skipped = skip === '' ? [] : skip.split(',');
    const wish = { count, skip: skipped.filter(isUuid) };
    const items = await nextReview(options.database, c.var.actor, wish);
    const seen = await seenBy(c, options);
    const shown = items.map((item) => itemOnWire(item, seen));
    return c.json(nextReviewSchema.parse({ items: shown }), 200);
  });
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function addItem(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('reviewItem'),
    request: { params: idParam },
    responses: { 200: json(reviewItemSchema), 404: refused() },
  });
  app.openapi(route, async (c) => {
    const item = await find(c, options, c.req.valid('param').id);
    const shown = itemOnWire(item, await seenBy(c, options));
    return c.json(reviewItemSchema.parse(shown), 200, { etag: `"${item.version}"` });
  });
}

async function find(c: Context<Env>, options: SiteOptions, id: string): Promise<ReviewItem> {
  return answered(await findReview(options.database, c.var.actor, id));
}

/** Who reads, and the same person as one who sees the whole region: the other may live anywhere in it. */
function readerOf(c: Context<Env>): { readonly facts: ReaderFacts; readonly whole: Actor } {
  const { id, role, tenant, area } = c.var.actor;
  return { facts: { reader: id, isWhole: area === undefined }, whole: { id, role, tenant } };
}

function addDeciding(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('decideReview'),
    request: { params: idParam, body: bodyOf(decisionBodySchema) },
    responses: {
      200: json(decidedSchema),
      ...{ 400: refused(), 403: refused(), 404: refused(), 409: refused() },
      ...{ 412: refused(), 422: refused(), 428: refused() },
    },
  });
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { decision: answer, candidate, reason = 'tinjauan' } = c.req.valid('json');
    const version = versionOf(c);
    const item = await find(c, options, id);
    const { facts, whole } = readerOf(c);
    const asked = { item: id, version, answer, reason };
    const made = await answerOnce(c, options, {
      work: { actor: whole, reason, action: 'review.decide', subject: { item: id, answer } },
      body: async (tx) => {
        const wanted = { ...asked, ...(candidate === undefined ? {} : { candidate }) };
        const decided = answered(await decideReview(tx, options.database, wanted, facts));
        const shown = item.content.candidates[candidate ?? 0];
        return { ...decided, ...(shown ? { score: scoreOf(shown.probability) } : {}) };
      },
    });
    return c.json(decidedSchema.parse(made), 200);
  });
}

function addTakingBack(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('takeBackReview'),
    request: { params: idParam },
    responses: {
      200: json(decidedSchema),
      ...{ 400: refused(), 404: refused(), 409: refused(), 422: refused() },
    },
  });
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    await find(c, options, id);
    const { facts, whole } = readerOf(c);
    const reason = 'putusan diurungkan';
    const made = await answerOnce(c, options, {
      work: { actor: whole, reason, action: 'review.take_back', subject: { item: id } },
      body: async (tx) =>
        answered(await takeBackDecision(tx, options.database, { item: id, reason }, facts)),
    });
    return c.json(decidedSchema.parse(made), 200);
  });
}
