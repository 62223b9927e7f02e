// Sign-in, session, own password, second factor and devices of accounts.

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { deviceText } from '../accounts/device.ts';
import { dueOf, siteCookie, tenantOf } from '../accounts/door.ts';
import { siteEntrance } from '../accounts/entrance.ts';
import type { Opened } from '../accounts/opening.ts';
import {
  changePassword,
  confirmed,
  endOwn,
  finishFactor,
  type Me,
  ownDevices,
  ownGrants,
  startFactor,
  switchRole,
} from '../accounts/own.ts';
import { signIn } from '../accounts/sign-in.ts';
import { keysOf } from '../accounts/tries.ts';
import { addressOf, type Door, type Env } from '../guard.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import {
  accountSignInSchema,
  backupCodesSchema,
  devicesSchema,
  factorCodeSchema,
  factorSecretSchema,
  factorStartSchema,
  idParam,
  meSchema,
  passwordSchema,
  switchSchema,
} from '../wire/account.ts';
import { passwordAgainSchema } from '../wire/ways.ts';
import { bodyOf, door, json, other, refused } from './door.ts';
import { meOf } from './me.ts';

const cookie = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

type App = OpenAPIHono<Env>;
type Parts = { readonly options: SiteOptions; readonly sessions: Door };

export function addSiteSessionRoutes(app: App, parts: Parts): void {
  addSignIn(app, parts);
  addSession(app, parts);
  addPassword(app, parts.options);
  addFactor(app, parts.options);
  addDevices(app, parts.options);
}

function addSignIn(app: App, { options, sessions }: Parts): void {
  const route = createRoute({
    ...door('signIn'),
    request: { body: bodyOf(accountSignInSchema) },
    responses: { 204: other(), 401: refused(), 403: refused(), 429: refused() },
  });
  const entrance = siteEntrance(options);
  app.openapi(route, async (c) => {
    const from = { address: addressOf(c, options), device: deviceText(c.req.header('user-agent')) };
    const asked = c.req.valid('json');
    const { pair } = keysOf(options, asked, from);
    const visitor = { address: from.address, name: asked.name, pair };
    const opened = await entrance.enter(visitor, () => signIn(options, asked, from));
    await enter(c, { options, sessions }, opened);
    return c.body(null, 204);
  });
}

/** The browser has the new session from here on, by whichever way it was opened. */
export async function enter(c: Context<Env>, parts: Parts, { token }: Opened): Promise<void> {
  await endEarlier(c, parts);
  setCookie(c, siteCookie, token, cookie);
}

/** The session this browser had before ends with the new sign-in. */
async function endEarlier(c: Context<Env>, { options, sessions }: Parts): Promise<void> {
  const token = getCookie(c, siteCookie);
  const earlier = token === undefined ? undefined : await sessions.find(token);
  const tenant = token === undefined ? undefined : tenantOf(token);
  if (earlier?.live === undefined || tenant === undefined) return;
  await endOwn(options, { live: earlier.live, tenant }, { id: earlier.live.id });
}

function addSession(app: App, { options }: Parts): void {
  const session = createRoute({ ...door('session'), responses: { 200: json(meSchema) } });
  app.openapi(session, async (c) => c.json(await meOnWire(options, meOf(c)), 200));

  const signOut = createRoute({ ...door('signOut'), responses: { 204: other() } });
  app.openapi(signOut, async (c) => {
    const me = meOf(c);
    await endOwn(options, me, { id: me.live.id });
    setCookie(c, siteCookie, '', { ...cookie, maxAge: 0 });
    return c.body(null, 204);
  });

  const switching = createRoute({
    ...door('switchRole'),
    request: { body: bodyOf(switchSchema) },
    responses: { 204: other(), 404: refused() },
  });
  app.openapi(switching, async (c) => {
    const token = await switchRole(options, meOf(c), c.req.valid('json').grant);
    setCookie(c, siteCookie, token, cookie);
    return c.body(null, 204);
  });
}

/** Keputusan Presiden 41/1987. */
const zoneLetters = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
} as const;

async function meOnWire(options: SiteOptions, me: Me) {
  const { live, tenant } = me;
  const { account: id, role, name, title, grant, hasFactor, endsInSeconds } = live;
  const due = dueOf(live);
  return meSchema.parse({
    actor: { id, role, name, title },
    tenant,
    grant,
    grants: await ownGrants(options, me),
    hasFactor,
    endsInSeconds,
    zone: zoneLetters[options.site.zone],
    ...(due === undefined ? {} : { due }),
  });
}

function addPassword(app: App, options: SiteOptions): void {
  const route = createRoute({
    ...door('password'),
    request: { body: bodyOf(passwordSchema) },
    responses: { 204: other(), 403: refused(), 422: refused(), 429: refused() },
  });
  app.openapi(route, async (c) => {
    await changePassword(options, meOf(c), c.req.valid('json'));
    return c.body(null, 204);
  });
}

function addFactor(app: App, options: SiteOptions): void {
  const start = createRoute({
    ...door('factor'),
    request: { body: bodyOf(factorStartSchema) },
    responses: { 200: json(factorSecretSchema), 403: refused(), 429: refused() },
  });
  app.openapi(start, async (c) =>
    c.json(await startFactor(options, meOf(c), c.req.valid('json').password), 200),
  );

  const confirm = createRoute({
    ...door('confirmFactor'),
    request: { body: bodyOf(factorCodeSchema) },
    responses: { 200: json(backupCodesSchema), 422: refused() },
  });
  app.openapi(confirm, async (c) => {
    const codes = await finishFactor(options, meOf(c), c.req.valid('json').code);
    return c.json({ codes }, 200);
  });
}

function addDevices(app: App, options: SiteOptions): void {
  const list = createRoute({ ...door('devices'), responses: { 200: json(devicesSchema) } });
  app.openapi(list, async (c) => {
    const me = meOf(c);
    const devices = await ownDevices(options, me);
    const marked = devices.map((each) => ({ ...each, isThis: each.id === me.live.id }));
    return c.json(devicesSchema.parse({ devices: marked }), 200);
  });

  const one = createRoute({
    ...door('endDevice'),
    request: { params: idParam, body: bodyOf(passwordAgainSchema) },
    responses: { 204: other(), 403: refused(), 404: refused(), 429: refused() },
  });
  app.openapi(one, async (c) => {
    const me = meOf(c);
    const { id } = c.req.valid('param');
    const isOwn = (await ownDevices(options, me)).some((each) => each.id === id);
    if (!isOwn) throw new RequestRefused(404, 'not_found', 'device');
    await confirmed(options, me, c.req.valid('json').password);
    await endOwn(options, me, { id });
    return c.body(null, 204);
  });

  const others = createRoute({
    ...door('endOtherDevices'),
    request: { body: bodyOf(passwordAgainSchema) },
    responses: { 204: other(), 403: refused(), 429: refused() },
  });
  app.openapi(others, async (c) => {
    const me = meOf(c);
    await confirmed(options, me, c.req.valid('json').password);
    await endOwn(options, me, { except: me.live.id });
    return c.body(null, 204);
  });
}
