// What every request passes before a route sees it: our own host name, our own origin on writes,
// a session whose role stands in the access table, and answers that no cache keeps.

import type { Actor } from '@payung/engine';
import type { LiveSession } from '@payung/engine/access';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { findAccess, type Mode, mayCall } from './access.ts';
import type { CallerRole } from './accounts/actor.ts';
import type { SiteOptions } from './options.ts';
import { RequestRefused } from './problem.ts';

export type Env = {
  Bindings: { incoming?: { socket?: { localPort?: number; remoteAddress?: string } } };
  Variables: { actor: Actor; token: string; live: LiveSession | undefined };
};

/** Whoever a token belongs to. `live` is the session of an account; a desk has none. */
export type Caller = {
  readonly actor: Actor;
  readonly role: CallerRole;
  readonly live?: LiveSession;
  /** What must be done before anything else. */
  readonly due?: 'password_due' | 'factor_due';
};

/** Where tokens are looked up. */
export type Door = {
  readonly mode: Mode;
  readonly cookie: string;
  find(token: string): Promise<Caller | undefined>;
};

const ownNames = new Set(['127.0.0.1', 'localhost']);

/**
 * A foreign name that resolves to 127.0.0.1 (DNS rebinding) still arrives with its own name in the
 * Host header: only our names are answered, on our port.
 */
export function ownHost(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const asked = new URL(c.req.url);
    const header = c.req.header('host');
    const hosts = [asked.host, ...(header === undefined ? [] : [header])];
    if (!hosts.every((host) => isOwn(host, localPort(c)))) {
      throw new RequestRefused(403, 'not_allowed', 'other_host');
    }
    await next();
  };
}

function isOwn(host: string, port: number | undefined): boolean {
  const url = URL.parse(`http://${host}`);
  if (url === null || !ownNames.has(url.hostname)) return false;
  return port === undefined || Number(url.port === '' ? '80' : url.port) === port;
}

function localPort(c: Context<Env>): number | undefined {
  return c.env?.incoming?.socket?.localPort;
}

/** A site answers under its one name, whatever the proxy before it accepts. */
export function siteHost(origin: string): MiddlewareHandler<Env> {
  const { host } = new URL(origin);
  return async (c, next) => {
    const asked = c.req.header('host') ?? new URL(c.req.url).host;
    if (asked.toLowerCase() !== host) throw new RequestRefused(403, 'not_allowed', 'other_host');
    await next();
  };
}

/** Another page of this machine, on another port, is a stranger too: cookies know no ports. */
export function ownOrigin(origin?: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site');
    const foreign = site === 'cross-site' || site === 'same-site';
    const writes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const own = origin ?? new URL(c.req.url).origin;
    if (foreign || (writes && c.req.header('origin') !== own)) {
      throw new RequestRefused(403, 'not_allowed', 'other_page');
    }
    await next();
  };
}

const sixteenDigits = /(?<!\w)\d{16}(?!\w)/;

/** Addresses stand in logs, histories and the trail: no NIK does. It is sent in the body. T20. */
export function nikFreeAddress(): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (sixteenDigits.test(plain(pathname)) || sixteenDigits.test(plain(search))) {
      throw new RequestRefused(400, 'request_invalid', 'nik_in_address');
    }
    await next();
  };
}

/** What is not written as addresses are, is looked at as it is. */
function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Nobody without a session learns which addresses exist; nobody with one gets past his role. */
export function access(door: Door): MiddlewareHandler<Env> {
  return async (c, next) => {
    const entry = findAccess(door.mode, c.req.method, c.req.path);
    if (entry?.roles === 'anyone') return next();
    const token = getCookie(c, door.cookie);
    const caller = token === undefined ? undefined : await door.find(token);
    if (caller === undefined || token === undefined) {
      throw new RequestRefused(
        401,
        'not_allowed',
        door.mode === 'desk' ? 'no_session' : 'not_signed_in',
      );
    }
    if (entry === undefined) throw new RequestRefused(404, 'not_found', 'address');
    if (!mayCall(entry, caller.role)) throw new RequestRefused(403, 'not_allowed', 'no_right');
    if (caller.due !== undefined && entry.beforeDue !== true) {
      throw new RequestRefused(403, 'not_allowed', caller.due);
    }
    c.set('actor', caller.actor);
    c.set('token', token);
    c.set('live', caller.live);
    return next();
  };
}

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Scripts and styles come from files only. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

export function safeHeaders(more: Readonly<Record<string, string>> = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries({ ...always, ...more })) {
      c.header(name, value);
    }
    c.header('content-security-policy', contentPolicy);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };
}

/** The last hop only, and only where a proxy of our own stands before us. */
export function addressOf(c: Context<Env>, { site }: SiteOptions): string {
  const socket = c.env?.incoming?.socket?.remoteAddress ?? 'tak dikenal';
  if (!site.behindProxy) return socket;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? socket;
}
