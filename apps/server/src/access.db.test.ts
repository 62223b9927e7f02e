// Who may call what on a desk: generated from the access table, so that a new route without an entry fails.

import { z } from '@hono/zod-openapi';
import { type Role, systemClock } from '@payung/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { type Access, access } from './access.ts';
import { SampleOffice } from './sample/office.ts';
import { type Desk, openDesk, signInBody } from './server.fixture.ts';

const roles: readonly Role[] = [
  'admin',
  'verifier',
  'analyst',
  'opd_operator',
  'village_operator',
  'bpjs',
  'kejari',
  'auditor',
  'public',
  'system',
];
const clerk = {
  account: '0b54d4a2-5d0f-4b6e-9c5e-1f1d7c7a0001',
  ...{ name: 'contoh.verifikator', title: 'Yusuf Mohamad, Disnaker' },
  role: 'verifier' as const,
} as const;
const entries = Object.entries<Access>(access).filter(([, { modes }]) => modes.includes('desk'));
const asked = {
  signIn: signInBody('salah'),
  calculate: askBody(),
  trace: askBody(),
  sampleKey: { ...signInBody(''), body: JSON.stringify({ account: clerk.account }) },
} as const;

function askBody(): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      rule: 'contributions.bpu_contribution',
      facts: { month: '2026-07', programs: ['JKK', 'JKM'], payer: 'APBD_KAB' },
    }),
  };
}

let fresh: FreshDatabase;
let desk: Desk;

beforeAll(async () => {
  fresh = await freshDatabase();
  const sample = new SampleOffice(systemClock);
  sample.open('http://127.0.0.1:4181', [clerk]);
  desk = await openDesk(fresh.database, { sample });
});
afterAll(async () => {
  desk.close();
  await fresh.close();
});

function addressOf(entry: Access): string {
  return entry.path
    .replace('{name}', 'laporan.pdf')
    .replace('{id}', 'contributions.bpu_jkm_amount');
}

function initOf(id: string, entry: Access): RequestInit {
  if (id in asked) return asked[id as keyof typeof asked];
  return entry.method === 'get' ? {} : { method: entry.method.toUpperCase() };
}

/** Opened, and closed again at once: a stream of events would never end by itself. */
async function statusOf(answer: Promise<Response>): Promise<number> {
  const response = await answer;
  await response.body?.cancel();
  return response.status;
}

test('every route of the server stands in the access table, and nothing else does', () => {
  const served = desk.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const listed = entries.map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(served)].sort()).toEqual(listed.sort());
});

describe.each(entries)('%s', (id, entry) => {
  test('without a session', async () => {
    const status = await statusOf(desk.ask(addressOf(entry), initOf(id, entry)));
    if (entry.roles !== 'anyone') expect(status).toBe(401);
    else expect(status).toBe(id === 'signIn' ? 401 : 200);
  });

  test.each(roles)('as %s', async (role) => {
    const status = await statusOf(desk.askAs(role, addressOf(entry), initOf(id, entry)));
    const isAllowed = entry.roles === 'anyone' || entry.roles.includes(role);
    if (!isAllowed) expect(status).toBe(403);
    else if (id === 'signIn') expect(status).toBe(401);
    else expect([200, 204]).toContain(status);
  });
});

test('an address nobody wrote down is refused, with or without a session', async () => {
  for (const path of [
    '/api/v1/orang',
    '/api/v1/run/',
    '/api/v1/run/files/a/b',
    '/api/v2/run',
    '/api',
  ]) {
    expect(await statusOf(desk.ask(path)), path).toBe(401);
    expect(await statusOf(desk.askAs('admin', path)), path).toBe(404);
  }
  expect(await statusOf(desk.askAs('admin', '/api/v1/run', { method: 'PUT' }))).toBe(404);
});

test('the documentation of the API names every entry and its roles', async () => {
  const response = await desk.ask('/api/v1/openapi.json');
  const document = z
    .object({
      openapi: z.string(),
      paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
      components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
    })
    .parse(await response.json());
  expect(document.openapi).toBe('3.1.0');
  for (const [id, entry] of entries.filter(([name]) => name !== 'openapi')) {
    const operation = document.paths[entry.path]?.[entry.method];
    expect(operation?.operationId, id).toBe(id);
    expect(operation?.['x-roles']).toEqual(entry.roles);
  }
  expect(Object.keys(document.components.schemas)).toContain('Ringkasan');
});
