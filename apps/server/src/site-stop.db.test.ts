// R15: a site that stops: what runs is finished, nothing new begins, and the second signal waits for nobody.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { noJobs } from './jobs/index.ts';
import { type Listening, serve } from './serve.ts';
import { origin } from './site.fixture.ts';

let fresh: FreshDatabase;
let webDir: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  webDir = mkdtempSync(join(tmpdir(), 'payung-henti-'));
  writeFileSync(join(webDir, 'index.html'), '<title>Payung</title>');
});
afterAll(async () => {
  await fresh.close();
  rmSync(webDir, { recursive: true, force: true });
});

function startSite(): Promise<Listening> {
  return serve({
    database: fresh.database,
    clock: systemClock,
    tenant: { code: '7502', name: 'Kabupaten Boalemo' },
    language: 'id',
    published: async () => [],
    webDir,
    log: () => {},
    site: { origin, zone: 'Asia/Makassar', behindProxy: true },
    home: webDir,
    program: 'uji',
    jobs: noJobs,
    port: 0,
    host: '127.0.0.1',
  });
}

const body = JSON.stringify({
  rule: 'contributions.bpu_contribution',
  facts: { month: '2026-07', programs: ['JKK', 'JKM'], payer: 'APBD_KAB' },
});

/** Half of a request is sent; the server knows of it and waits for the rest. */
async function half(port: number): Promise<{ asked: ClientRequest; status: Promise<number> }> {
  const asked = request({
    host: '127.0.0.1',
    port,
    path: '/api/v1/calculate',
    method: 'POST',
    headers: {
      host: new URL(origin).host,
      origin,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  const status = new Promise<number>((resolve, reject) => {
    asked.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
  });
  status.catch(() => undefined);
  await Promise.race([
    new Promise<void>((resolve) => asked.once('continue', () => resolve())),
    // Refused before it began.
    status,
  ]);
  asked.write(body.slice(0, 20));
  return { asked, status };
}

test('R15: a running request is answered, a new one is not taken, then the server is gone', async () => {
  const server = await startSite();
  const { asked, status } = await half(server.port);
  const closing = server.close();
  await expect.poll(() => isRefused(server.port), { timeout: 5_000 }).toBe(true);
  asked.end(body.slice(20));
  expect(await status).toBe(200);
  await closing;
});

async function isRefused(port: number): Promise<boolean> {
  const found = await half(port).catch(() => undefined);
  found?.asked.on('error', () => {}).destroy();
  return found === undefined;
}

type Answer = { readonly status: number; readonly last: boolean };

/** Asks as a proxy does, over connections it keeps. */
function callsOf({ port }: Listening): { ask(path: string): Promise<Answer>; leave(): void } {
  const agent = new Agent({ keepAlive: true });
  return {
    ask: (path) =>
      new Promise<Answer>((resolve, reject) => {
        const headers = { host: new URL(origin).host };
        const asked = request({ host: '127.0.0.1', port, path, agent, headers });
        asked.on('response', (answer) => {
          const last = answer.headers.connection === 'close';
          answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0, last }));
        });
        asked.on('error', reject);
        asked.end();
      }),
    leave: () => agent.destroy(),
  };
}

test('R15: what comes while a proxy still drains is answered, and told that it is the last', async () => {
  const server = await startSite();
  const { ask, leave } = callsOf(server);
  expect(await ask('/api/v1/ready')).toEqual({ status: 200, last: false });
  const closing = server.close();
  expect(await ask('/api/v1/ready')).toEqual({ status: 503, last: true });
  expect(await ask('/api/v1/health')).toEqual({ status: 200, last: true });
  await closing;
  leave();
});

test('R15: a proxy that looks late is waited for, and loses none of what it sends until then', async () => {
  const server = await startSite();
  const { ask, leave } = callsOf(server);
  expect(await ask('/api/v1/ready')).toMatchObject({ status: 200 });
  const closing = server.close();
  for (let sent = 0; sent < 20; sent += 1) {
    await pause(100);
    expect(await ask('/api/v1/health')).toEqual({ status: 200, last: true });
  }
  expect(await ask('/api/v1/ready')).toEqual({ status: 503, last: true });
  await closing;
  await expect(ask('/api/v1/health')).rejects.toThrow();
  leave();
});

test('R15: the second signal waits for nobody', async () => {
  const server = await startSite();
  const { status } = await half(server.port);
  const closing = server.close();
  server.cut();
  await closing;
  await expect(status).rejects.toThrow();
});
