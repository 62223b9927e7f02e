// For tests of a site: the app on a real database, people of any role and tenant with an open session,
// and requests as our own page sends them. Everybody is invented.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, type Database, systemClock } from '@payung/engine';
import {
  type AccountRole,
  approveGrant,
  confirmFactor,
  findGrant,
  insertAccount,
  insertGrant,
  insertSession,
  prepareFactor,
  type Remit,
  roleFacts,
  setPassword,
} from '@payung/engine/access';
import { addDays, day } from '@payung/values';
import { newToken, siteCookie, tokenDigest } from './accounts/door.ts';
import { hashPassword } from './accounts/password.ts';
import { newTotpSecret, totpCode } from './accounts/totp.ts';
import { buildApp, type Effects } from './app.ts';
import { noJobs } from './jobs/index.ts';
import type { SiteOptions } from './options.ts';
import type { ReportClock } from './reports/schedule.ts';

export const origin = 'https://payung.contoh.go.id';
export const password = 'ombak biru tertawa';
const passwordHash = hashPassword(password);
const today = day(systemClock.today('Asia/Makassar'));

export type Person = {
  readonly account: string;
  readonly grant: string;
  readonly name: string;
  readonly tenant: string;
  readonly token: string;
  readonly secret: string;
};

export type PersonWish = {
  readonly role: AccountRole;
  readonly tenant?: string;
  readonly area?: string;
  readonly opd?: string;
  readonly until?: Remit['until'];
  readonly title?: string;
  /** Without a second factor, and with a password somebody else chose. */
  readonly isNew?: boolean;
};

export type SiteDesk = {
  readonly database: Database;
  readonly logged: readonly string[];
  readonly routes: readonly { method: string; path: string }[];
  readonly clock: Clock & { offsetMs: number };
  readonly reports: ReportClock | undefined;
  ask(path: string, init?: RequestInit & { address?: string }): Promise<Response>;
  askAs(person: Person, path: string, init?: RequestInit): Promise<Response>;
  signIn(
    who: { tenant: string; name: string; password: string; code?: string },
    from?: { address?: string; cookie?: string; agent?: string },
  ): Promise<Response>;
  person(wish: PersonWish): Promise<Person>;
  codeOf(person: Person, step?: number): string;
  close(): void;
};

export async function openSite(
  database: Database,
  changes: Partial<SiteOptions> = {},
  effects: Partial<Effects> = {},
): Promise<SiteDesk> {
  const webDir = mkdtempSync(join(tmpdir(), 'payung-situs-'));
  mkdirSync(join(webDir, 'assets'));
  writeFileSync(join(webDir, 'index.html'), '<script src="/assets/a-1.js"></script>');
  const logged: string[] = [];
  const clock = movable();
  const home = mkdtempSync(join(tmpdir(), 'payung-situs-data-'));
  const options: SiteOptions = {
    database,
    clock,
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
    published: async () => [],
    webDir,
    log: (line) => logged.push(line),
    site: { origin, zone: 'Asia/Makassar', behindProxy: true },
    home,
    program: 'uji',
    jobs: noJobs,
    ...changes,
  };
  const { app, ending, reports } = buildApp(options, effects);

  const ask: SiteDesk['ask'] = async (path, { address = '10.1.1.1', ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(origin).host);
    if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', `203.0.113.9, ${address}`);
    const writes = init.method !== undefined && init.method !== 'GET';
    if (writes && !headers.has('origin')) headers.set('origin', origin);
    if (headers.get('origin') === '') headers.delete('origin');
    return app.request(`http://127.0.0.1:4180${path}`, { ...init, headers });
  };

  return {
    database,
    logged,
    clock,
    reports,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    ask,
    askAs: (person, path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('cookie', `${siteCookie}=${person.token}`);
      return ask(path, { ...init, headers });
    },
    signIn: (who, { address, cookie, agent } = {}) =>
      ask('/api/v1/session', {
        ...(address === undefined ? {} : { address }),
        ...jsonBody(who),
        headers: {
          'content-type': 'application/json',
          ...(cookie === undefined ? {} : { cookie }),
          ...(agent === undefined ? {} : { 'user-agent': agent }),
        },
      }),
    person: (wish) => {
      const unique = crypto.randomUUID().slice(0, 8);
      return makePerson(database, { ...wish, name: `${wish.role.slice(0, 6)}-${unique}` });
    },
    codeOf: (person, step = 0) =>
      totpCode(person.secret, Math.floor(Date.parse(clock.now()) / 30_000) + step),
    close: () => {
      ending.abort();
      for (const folder of [webDir, home]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The clock of the machine, moved by the test: authenticator codes of later minutes. */
function movable(): Clock & { offsetMs: number } {
  const moved = {
    offsetMs: 0,
    now: () => new Date(Date.parse(systemClock.now()) + moved.offsetMs).toISOString(),
    today: systemClock.today,
    monotonicMs: systemClock.monotonicMs,
  };
  return moved;
}

export function jsonBody(body: unknown, method = 'POST'): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

/** A write that makes something carries a key of its own. */
export function making(body: unknown, key = `kunci-${crypto.randomUUID()}`): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  };
}

/** As a first administrator and a second one would have given it. */
async function makePerson(
  database: Database,
  wish: PersonWish & { readonly name: string },
): Promise<Person> {
  const { role, tenant = '7502', name, isNew = false } = wish;
  const actor = { id: 'uji', role: 'system', tenant } as const;
  const [token, secret, hash] = [newToken(tenant), newTotpSecret(), await passwordHash];
  return database.transaction({ actor, reason: 'uji', action: 'uji' }, async (tx) => {
    const make = async (suffix: string) => {
      const made = { name: name + suffix, title: wish.title ?? name, password: hash };
      const id = await insertAccount(tx, { ...made, givenForHours: 1 });
      if (id === undefined) throw new Error(`${name}${suffix} exists`);
      return id;
    };
    const account = await make('');
    if (!isNew) {
      await setPassword(tx, { account, password: hash });
      await prepareFactor(tx, account, database.vault.seal(secret));
      await confirmFactor(tx, { account, step: 1, codeDigests: [] });
    }
    const giver = await make('.p');
    const grant = await insertGrant(tx, {
      ...remitOf(wish),
      account,
      givenBy: role === 'admin' ? null : giver,
    });
    const found = await findGrant(tx, grant, today);
    if (found?.state === 'waiting') await approveGrant(tx, grant, await make('.s'));
    await insertSession(tx, { account, grant, digest: tokenDigest(token), device: 'uji' });
    return { account, grant, name, tenant, token, secret };
  });
}

function remitOf({ role, area, opd, until, tenant = '7502' }: PersonWish): Remit {
  const facts = roleFacts[role];
  const place = area ?? (facts.area === 'required' ? `${tenant}042018` : undefined);
  const office = opd ?? (facts.opd === 'required' ? 'Dinas Pertanian' : undefined);
  return {
    role,
    until: until ?? addDays(today, 365),
    ...(place === undefined ? {} : { area: place }),
    ...(office === undefined ? {} : { opd: office }),
  };
}
