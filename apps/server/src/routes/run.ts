// The main job over HTTP: its state, its progress as it happens, and its result.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Env } from '../guard.ts';
import { runOnWire, summaryOnWire } from '../on-wire.ts';
import type { DeskOptions, RunState } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { type Ending, streamRun } from '../progress.ts';
import type { SessionStore } from '../session.ts';
import { runSchema } from '../wire/run.ts';
import { summarySchema } from '../wire/summary.ts';
import { door, json, other, refused } from './door.ts';

type Parts = { options: DeskOptions; sessions: SessionStore; ending: Ending };

export function addRunRoutes(app: OpenAPIHono<Env>, { options, sessions, ending }: Parts): void {
  const state = createRoute({
    ...door('run'),
    responses: { 200: json(runSchema) },
  });
  app.openapi(state, (c) => c.json(runOnWire(options.run.current()), 200));

  const events = createRoute({
    ...door('runEvents'),
    responses: {
      200: other('text/event-stream'),
    },
  });
  app.openapi(events, (c) => {
    const { token } = c.var;
    const mayGoOn = () => sessions.find(token, false) !== undefined;
    return streamSSE(c, (stream) => streamRun(stream, { run: options.run, mayGoOn, ending }));
  });

  const summary = createRoute({
    ...door('runSummary'),
    request: { query: z.object({ lang: z.enum(['id', 'en']).optional() }) },
    responses: { 200: json(summarySchema), 409: refused() },
  });
  app.openapi(summary, (c) => {
    const { lang } = c.req.valid('query');
    return c.json(summaryOnWire(finished(options).summary, lang ?? options.language), 200);
  });
}

export function finished(options: DeskOptions): Extract<RunState, { state: 'finished' }> {
  const state = options.run.current();
  if (state.state !== 'finished') {
    throw new RequestRefused(409, 'not_found', 'result');
  }
  return state;
}
