// Sign-in of this start: the key of the printed address against a session cookie.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { getCookie, setCookie } from 'hono/cookie';
import type { WrongKeys } from '../attempts.ts';
import type { Env } from '../guard.ts';
import type { DeskOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { type SessionStore, sameKey, sessionCookie } from '../session.ts';
import { sessionSchema, signInSchema } from '../wire/run.ts';
import { door, json, other } from './door.ts';

type Parts = { options: DeskOptions; sessions: SessionStore; wrongKeys: WrongKeys };

export function addSessionRoutes(app: OpenAPIHono<Env>, parts: Parts): void {
  const { options, sessions, wrongKeys } = parts;
  const cookie = { httpOnly: true, sameSite: 'Strict', path: '/' } as const;

  const signIn = createRoute({
    ...door('signIn'),
    request: {
      body: { content: { 'application/json': { schema: signInSchema } }, required: true },
    },
    responses: { 204: other() },
  });
  app.openapi(signIn, async (c) => {
    if (!sameKey(c.req.valid('json').key, options.accessKey)) {
      const waited = await wrongKeys.punish();
      throw new RequestRefused(waited ? 401 : 429, 'not_allowed', 'wrong_key');
    }
    wrongKeys.forgive();
    const earlier = getCookie(c, sessionCookie);
    if (earlier !== undefined) sessions.close(earlier);
    const token = sessions.open({ id: 'meja', role: 'admin', tenant: options.tenant.code });
    setCookie(c, sessionCookie, token, cookie);
    return c.body(null, 204);
  });

  const session = createRoute({
    ...door('session'),
    responses: { 200: json(sessionSchema) },
  });
  app.openapi(session, (c) => {
    const { id, role } = c.var.actor;
    const endsInMs = sessions.find(c.var.token)?.endsInMs ?? 0;
    const endsInSeconds = Math.floor(endsInMs / 1_000);
    return c.json({ actor: { id, role }, tenant: options.tenant, endsInSeconds }, 200);
  });

  const signOut = createRoute({
    ...door('signOut'),
    responses: { 204: other() },
  });
  app.openapi(signOut, (c) => {
    sessions.close(c.var.token);
    setCookie(c, sessionCookie, '', { ...cookie, maxAge: 0 });
    return c.body(null, 204);
  });
}
