// What everybody may ask without a session: open figures, and whether he himself is protected.

import { setTimeout as wait } from 'node:timers/promises';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Means } from '../coverage/question.ts';
import type { Env } from '../guard.ts';
import { addressOf } from '../guard.ts';
import { openFigures } from '../public/open-figures.ts';
import { checkStatus } from '../public/own-status.ts';
import { depths } from '../wire/coverage.ts';
import {
  type OpenFiguresWire,
  openFiguresQuery,
  openFiguresSchema,
  statusAskSchema,
  statusSchema,
} from '../wire/public.ts';
import { bodyOf, door, json, refused } from './door.ts';

type App = OpenAPIHono<Env>;
type Sleep = (ms: number) => Promise<void>;

export function addPublicRoutes(app: App, means: Means, sleep: Sleep = wait): void {
  addFigures(app, means);
  addStatus(app, means, sleep);
}

/** Made anew at most so often, however many ask. */
const freshMs = 60_000;

function addFigures(app: App, means: Means): void {
  const { clock } = means.options;
  const kept = new Map<
    string,
    { readonly madeMs: number; readonly answer: Promise<OpenFiguresWire> }
  >();
  const route = createRoute({
    ...door('openFigures'),
    request: { query: openFiguresQuery },
    responses: { 200: json(openFiguresSchema), 400: refused(), 409: refused() },
  });
  app.openapi(route, async (c) => {
    const { definition, depth } = c.req.valid('query');
    const key = `${definition}/${depth}`;
    const nowMs = clock.monotonicMs();
    let found = kept.get(key);
    if (found === undefined || nowMs - found.madeMs > freshMs) {
      const answer = openFigures(means, { definition, depth: depths[depth] });
      found = { madeMs: nowMs, answer };
      kept.set(key, found);
      // A failure is told to whoever waits now, and asked again by the next.
      answer.catch(() => kept.delete(key));
    }
    const headers = { 'cache-control': 'public, max-age=60' };
    return c.json(openFiguresSchema.parse(await found.answer), 200, headers);
  });
}

function addStatus(app: App, { options }: Means, sleep: Sleep): void {
  const route = createRoute({
    ...door('ownStatus'),
    request: { body: bodyOf(statusAskSchema) },
    responses: { 200: json(statusSchema), 400: refused(), 429: refused() },
  });
  app.openapi(route, async (c) => {
    const asked = { ...c.req.valid('json'), address: addressOf(c, options) };
    const found = await checkStatus(options, asked, sleep);
    if (found === undefined) return c.json({ state: 'unconfirmed' as const }, 200);
    const { until, programs } = found;
    const covered = { state: 'covered', programs, ...(until === null ? {} : { until }) };
    return c.json(statusSchema.parse(covered), 200);
  });
}
