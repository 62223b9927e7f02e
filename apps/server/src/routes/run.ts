// The main job over HTTP: its state, its progress as it happens, and its result.

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { Env } from '../guard.ts';
import { runOnWire, summaryOnWire } from '../on-wire.ts';
import type { RunState, ServerOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { type Ending, streamRun } from '../progress.ts';
import type { SessionStore } from '../session.ts';
import { runSchema } from '../wire/run.ts';
import { summarySchema } from '../wire/summary.ts';
import { door, json, refused } from './door.ts';

type Parts = { options: ServerOptions; sessions: SessionStore; ending: Ending };

export function addRunRoutes(app: OpenAPIHono<Env>, { options, sessions, ending }: Parts): void {
  const state = createRoute({
    ...door('run'),
    summary: 'Keadaan pekerjaan utama',
    responses: { 200: json(runSchema, 'Keadaan sekarang') },
  });
  app.openapi(state, (c) => c.json(runOnWire(options.run.current()), 200));

  const events = createRoute({
    ...door('runEvents'),
    summary: 'Kemajuan pekerjaan utama, dikirim selama berlangsung (Server-Sent Events)',
    responses: {
      200: {
        description: 'Peristiwa `state` berisi Pekerjaan',
        content: { 'text/event-stream': {} },
      },
    },
  });
  app.openapi(events, (c) => {
    const { token } = c.var;
    const mayGoOn = () => sessions.find(token, false) !== undefined;
    return streamSSE(c, (stream) => streamRun(stream, { run: options.run, mayGoOn, ending }));
  });

  const summary = createRoute({
    ...door('runSummary'),
    summary: 'Hasil pekerjaan utama, tanpa data pribadi',
    request: { query: z.object({ lang: z.enum(['id', 'en']).optional() }) },
    responses: { 200: json(summarySchema, 'Ringkasan'), 409: refused('Belum selesai') },
  });
  app.openapi(summary, (c) => {
    const { lang } = c.req.valid('query');
    return c.json(summaryOnWire(finished(options).summary, lang ?? options.language), 200);
  });
}

export function finished(options: ServerOptions): Extract<RunState, { state: 'finished' }> {
  const state = options.run.current();
  if (state.state !== 'finished') {
    throw new RequestRefused(409, 'not_found', { what: 'Hasil (pekerjaan belum selesai)' });
  }
  return state;
}
