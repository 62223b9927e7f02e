// R07, T20 on a site: the database away and back, what the log says of it, and the description of the API.

import { z } from '@hono/zod-openapi';
import { type Database, openDatabase } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { type Access, access } from './access.ts';
import { type Cable, layCable } from './cable.fixture.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';

let fresh: FreshDatabase;
let cable: Cable;
let database: Database;
let site: SiteDesk;
let admin: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  cable = await layCable(fresh.url);
  database = await openDatabase({ home: fresh.home, url: cable.url });
  site = await openSite(database);
  admin = await site.person({ role: 'admin' });
});
afterAll(async () => {
  site.close();
  await cable.cut();
  await database.close();
  await fresh.close();
});

const body = {
  name: 'orang.baru',
  title: 'Orang baru',
  grant: { role: 'leader', until: '2027-01-01' },
};

test('R07: while the database is away everything is told to come back, and nothing is half done', async () => {
  await cable.cut();
  const init = making(body, 'kunci-saat-putus');
  for (const [path, sent] of [
    ['/api/v1/session', {}],
    ['/api/v1/users', {}],
    ['/api/v1/users', init],
    ['/api/v1/ready', {}],
  ] as const) {
    const answer = await site.askAs(admin, path, sent);
    expect(answer.status, path).toBe(503);
    expect(Number(answer.headers.get('retry-after')), path).toBeGreaterThan(0);
    expect(await answer.json(), path).toMatchObject({ code: 'database_unreachable' });
  }
  expect((await site.ask('/api/v1/health')).status).toBe(200);
  expect((await site.ask('/api/v1/parameters')).status).toBe(200);

  await cable.mend();
  expect((await site.askAs(admin, '/api/v1/session')).status).toBe(200);
  expect((await site.ask('/api/v1/ready')).status).toBe(200);
  expect((await site.askAs(admin, '/api/v1/users', init)).status).toBe(201);
  expect((await site.askAs(admin, '/api/v1/users', init)).status).toBe(201);
});

test('R07: connections that break in the middle of work leave the server able to go on', async () => {
  const asked = Array.from({ length: 20 }, (_, at) =>
    site.askAs(
      admin,
      '/api/v1/users',
      making({ ...body, name: `putus-${at}` }, `kunci-putus-${at}`),
    ),
  );
  await cable.cut();
  const broken = await Promise.all(asked);
  for (const { status } of broken) expect([201, 503]).toContain(status);
  await cable.mend();
  // Whoever repeats with the same key gets each account once.
  for (let at = 0; at < 20; at += 1) {
    const again = making({ ...body, name: `putus-${at}` }, `kunci-putus-${at}`);
    expect((await site.askAs(admin, '/api/v1/users', again)).status).toBe(201);
  }
});

test('T20: the log of a site names routes and numbers, and nobody', async () => {
  const before = site.logged.length;
  const nik = '7502012609870001';
  await site.askAs(admin, `/api/v1/users/${admin.account}`);
  await site.askAs(admin, `/api/v1/${nik}/orang?nama=SITI`);
  await site.ask(`/daftar/${nik}`);
  const lines = site.logged.slice(before);
  expect(lines).toHaveLength(3);
  const text = lines.join('\n');
  for (const secret of [nik, 'SITI', admin.account, admin.name, admin.token, '10.1.1.1']) {
    expect(text).not.toContain(secret);
  }
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    method: 'GET',
    route: '/api/v1/users/:id',
    status: 200,
    session: expect.any(String),
  });
});

test('the description of the API names every route of a site, its roles and its refusals', async () => {
  const document = z
    .object({
      openapi: z.literal('3.1.0'),
      paths: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ operationId: z.string(), responses: z.object({}) })),
      ),
    })
    .parse(await (await site.ask('/api/v1/openapi.json')).json());
  const entries = Object.entries<Access>(access).filter(
    ([id, { modes }]) => id !== 'openapi' && modes.includes('site'),
  );
  for (const [id, entry] of entries) {
    const operation = document.paths[entry.path]?.[entry.method];
    expect(operation?.operationId, id).toBe(id);
    expect(operation?.['x-roles'], id).toEqual(entry.roles);
  }
  expect(Object.keys(document.paths)).not.toContain('/api/v1/run');
});
