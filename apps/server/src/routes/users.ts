// Accounts of others and their roles: list, make, disable, reset, give, approve, end.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Work } from '@payung/engine';
import type { Context } from 'hono';
import {
  approve,
  disableUser,
  end,
  findGrants,
  findUsers,
  getUser,
  give,
  makeUser,
  resetUser,
} from '../accounts/users.ts';
import type { Env } from '../guard.ts';
import { versionOf } from '../if-match.ts';
import { answerOnce } from '../once.ts';
import type { SiteOptions } from '../options.ts';
import {
  givenPasswordSchema,
  grantsSchema,
  idParam,
  madeGrantSchema,
  madeUserSchema,
  newUserSchema,
  remitSchema,
  userSchema,
  usersSchema,
} from '../wire/account.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { giverOf } from './me.ts';
import { cursorAfter, pageQuery, readCursor } from './page.ts';

type App = OpenAPIHono<Env>;

export function addUserRoutes(app: App, options: SiteOptions): void {
  addReading(app, options);
  addMaking(app, options);
  addChanging(app, options);
  addGrants(app, options);
  addDeciding(app, options);
}

function addReading(app: App, options: SiteOptions): void {
  const list = createRoute({
    ...door('users'),
    request: { query: pageQuery },
    responses: { 200: json(usersSchema), 400: refused() },
  });
  app.openapi(list, async (c) => {
    const { after, limit } = c.req.valid('query');
    const page = { after: readCursor(after) ?? '', limit };
    const users = await options.database.read(c.var.actor, (tx) =>
      findUsers(tx, giverOf(c, options), page),
    );
    const next = cursorAfter(users, limit, ({ name }) => name);
    return c.json(usersSchema.parse({ users, ...next }), 200);
  });

  const one = createRoute({
    ...door('user'),
    request: { params: idParam },
    responses: { 200: json(userSchema), 404: refused() },
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const user = await options.database.read(c.var.actor, (tx) =>
      getUser(tx, giverOf(c, options), id),
    );
    return c.json(userSchema.parse(user), 200, { etag: `"${user.version}"` });
  });
}

function addMaking(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('makeUser'),
    request: { body: bodyOf(newUserSchema) },
    responses: { 201: json(madeUserSchema), 403: refused(), 409: refused(), 422: refused() },
  });
  app.openapi(route, async (c) => {
    const wanted = c.req.valid('json');
    const made = await answerOnce(c, options, {
      work: work(c, 'akun baru', 'user.make', { role: wanted.grant.role }),
      body: (tx) => makeUser(tx, giverOf(c, options), wanted),
    });
    return c.json(madeUserSchema.parse(made), 201);
  });
}

function addChanging(app: App, options: SiteOptions): void {
  const disable = createRoute({
    ...door('disableUser'),
    request: { params: idParam },
    responses: { 204: other(), 403: refused(), 404: refused(), 412: refused(), 428: refused() },
  });
  app.openapi(disable, async (c) => {
    const wanted = { id: c.req.valid('param').id, version: versionOf(c) };
    await options.database.transaction(
      work(c, 'akun ditutup', 'user.disable', { account: wanted.id }),
      (tx) => disableUser(tx, giverOf(c, options), wanted),
    );
    return c.body(null, 204);
  });

  const reset = createRoute({
    ...door('resetUser'),
    request: { params: idParam },
    responses: { 201: json(givenPasswordSchema), 403: refused(), 404: refused() },
  });
  app.openapi(reset, async (c) => {
    const { id } = c.req.valid('param');
    const given = await answerOnce(c, options, {
      work: work(c, 'akun dipulihkan', 'user.reset', { account: id }),
      body: (tx) => resetUser(tx, giverOf(c, options), id),
    });
    return c.json(givenPasswordSchema.parse(given), 201);
  });
}

function addGrants(app: App, options: SiteOptions): void {
  const list = createRoute({ ...door('grants'), responses: { 200: json(grantsSchema) } });
  app.openapi(list, async (c) => {
    const grants = await options.database.read(c.var.actor, (tx) =>
      findGrants(tx, giverOf(c, options)),
    );
    return c.json(grantsSchema.parse({ grants }), 200);
  });

  const giving = createRoute({
    ...door('give'),
    request: { params: idParam, body: bodyOf(remitSchema) },
    responses: { 201: json(madeGrantSchema), 403: refused(), 404: refused(), 422: refused() },
  });
  app.openapi(giving, async (c) => {
    const receiver = c.req.valid('param').id;
    const remit = c.req.valid('json');
    const made = await answerOnce(c, options, {
      work: work(c, 'peran diberikan', 'grant.give', { account: receiver, role: remit.role }),
      body: async (tx) => {
        const giver = giverOf(c, options);
        await getUser(tx, giver, receiver);
        return { id: await give(tx, giver, { receiver, remit }) };
      },
    });
    return c.json(madeGrantSchema.parse(made), 201);
  });
}

function addDeciding(app: App, options: SiteOptions): void {
  const approving = createRoute({
    ...door('approveGrant'),
    request: { params: idParam },
    responses: { 204: other(), 403: refused(), 404: refused(), 409: refused() },
  });
  app.openapi(approving, async (c) => {
    const { id } = c.req.valid('param');
    await options.database.transaction(
      work(c, 'peran disetujui', 'grant.approve', { grant: id }),
      (tx) => approve(tx, giverOf(c, options), id),
    );
    return c.body(null, 204);
  });

  const ending = createRoute({
    ...door('endGrant'),
    request: { params: idParam },
    responses: { 204: other(), 403: refused(), 404: refused(), 409: refused() },
  });
  app.openapi(ending, async (c) => {
    const { id } = c.req.valid('param');
    await options.database.transaction(
      work(c, 'peran diakhiri', 'grant.end', { grant: id }),
      (tx) => end(tx, giverOf(c, options), id),
    );
    return c.body(null, 204);
  });
}

function work(
  c: Context<Env>,
  reason: string,
  action: string,
  subject: Readonly<Record<string, string>>,
): Work {
  return { actor: c.var.actor, reason, action, subject };
}
