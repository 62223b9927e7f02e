// Puts the server together: guard first, then the routes of the access table, then the pages.
// Every failure ends here, in one place, as problem+json.

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Language } from '@payung/values';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { WrongKeys } from './attempts.ts';
import { access, type Env, ownHost, ownOrigin, safeHeaders } from './guard.ts';
import type { ServerOptions } from './options.ts';
import { addPages } from './pages.ts';
import { failureForLog, problemOf, RequestRefused, sendProblem } from './problem.ts';
import { door } from './routes/door.ts';
import { addFileRoutes } from './routes/files.ts';
import { addHealthRoute } from './routes/health.ts';
import { addPublishedRoute } from './routes/published.ts';
import { addRunRoutes } from './routes/run.ts';
import { addSessionRoutes } from './routes/session.ts';
import { SessionStore } from './session.ts';
import { serverTexts } from './text/texts.ts';

/** What tests replace: waiting, and the store where they open sessions of other roles. */
export type Effects = {
  readonly sleep: (ms: number) => Promise<void>;
  readonly sessions: SessionStore;
  readonly ending: AbortController;
};

const longestBodyBytes = 16 * 1_024;

export function createApp(options: ServerOptions): Hono<Env> {
  return buildApp(options).app;
}

export function buildApp(options: ServerOptions, effects: Partial<Effects> = {}) {
  const sessions = effects.sessions ?? new SessionStore(options.clock);
  const wrongKeys = new WrongKeys(effects.sleep ?? ((ms) => sleep(ms)));
  const ending = effects.ending ?? new AbortController();
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) {
        const fields = result.error.issues.map((each) => each.path.join('.'));
        const named = [...new Set(fields)].filter((field) => field !== '');
        throw new RequestRefused(400, 'request_invalid', named.length > 0 ? named : 'unreadable');
      }
    },
  });

  app.use(safeHeaders(() => randomBytes(18).toString('base64')));
  app.use(ownHost());
  app.use(
    '/api/*',
    ownOrigin(),
    access(sessions),
    bodyLimit({ maxSize: longestBodyBytes, onError: tooLarge }),
  );
  addHealthRoute(app, options);
  addSessionRoutes(app, { options, sessions, wrongKeys });
  addRunRoutes(app, { options, sessions, ending });
  addFileRoutes(app, options);
  addPublishedRoute(app, options);
  app.doc31(door('openapi').path, {
    openapi: '3.1.0',
    info: {
      title: 'Payung',
      version: '1',
      description: serverTexts('id').title,
    },
  });
  app.all('/api/*', () => {
    throw new RequestRefused(404, 'not_found', 'address');
  });
  addPages(app, options.webDir);

  app.onError((error, c) => fail(error, c, options));
  return { app, ending };
}

function tooLarge(): never {
  throw new RequestRefused(413, 'request_invalid', 'too_large');
}

function fail(error: unknown, c: Context<Env>, options: ServerOptions): Response {
  const problem = problemOf(error, languageOf(c, options.language));
  if (problem.number !== undefined) {
    options.log(`${problem.number} ${c.req.method} ${failureForLog(error)}`);
  }
  return sendProblem(c, problem);
}

function languageOf(c: Context<Env>, fallback: Language): Language {
  const asked = c.req.header('accept-language')?.slice(0, 2).toLowerCase();
  return asked === 'en' || asked === 'id' ? asked : fallback;
}
