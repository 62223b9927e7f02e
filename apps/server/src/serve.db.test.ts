// The listening server: its port, a port that is taken, an end that does not wait for listeners.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { halfway, setRun } from './desk.fixture.ts';
import type { ServerOptions } from './options.ts';
import { serve } from './serve.ts';
import { newAccessKey } from './session.ts';

let fresh: FreshDatabase;
let folder: string;
let options: ServerOptions;
const accessKey = newAccessKey();

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = mkdtempSync(join(tmpdir(), 'payung-serve-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Payung</title>');
  options = {
    database: fresh.database,
    clock: systemClock,
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
    run: setRun(halfway),
    published: async () => [],
    webDir: folder,
    accessKey,
    log: () => {},
  };
});
afterAll(async () => {
  await fresh.close();
  rmSync(folder, { recursive: true, force: true });
});

test('it answers on its port, and only under its own name and port', async () => {
  const server = await serve({ ...options, port: 0, host: '127.0.0.1' });
  expect((await fetch(`http://127.0.0.1:${server.port}/api/v1/health`)).status).toBe(200);
  expect((await fetch(`http://localhost:${server.port}/`)).status).toBe(200);
  await server.close();
  await expect(fetch(`http://127.0.0.1:${server.port}/`)).rejects.toThrow();
});

test('a port that is taken is a refusal that names it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(serve({ ...options, port, host: '127.0.0.1' })).rejects.toMatchObject({
    name: 'Refusal',
    issues: [{ code: 'port_taken', data: { port } }],
  });
  await new Promise((resolve) => other.close(resolve));
});

test('closing ends open streams at once and lets nobody hang', async () => {
  const server = await serve({ ...options, port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${server.port}`;
  const signedIn = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ key: accessKey }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const stream = await fetch(`${origin}/api/v1/run/events`, { headers: { cookie } });
  const reader = stream.body?.getReader();
  await reader?.read();
  const begun = performance.now();
  await server.close();
  expect(performance.now() - begun).toBeLessThan(4_000);
  await reader?.cancel().catch(() => undefined);
});
