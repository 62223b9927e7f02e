// `payung serve` as a process: the first administrator, work behind its address, and its end.

import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { bareEnvironment } from '../../../../tests/database/program.ts';
import { type OwnHome, ownHome } from './own-home.fixture.ts';

let fresh: FreshDatabase;
let own: OwnHome;
const started: ChildProcess[] = [];
const origin = 'http://127.0.0.1:8421';

beforeAll(async () => {
  fresh = await freshDatabase();
  own = await ownHome(fresh);
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await fresh.close();
  await own.remove();
});

/** The command as main.ts runs it. */
const runner = `
  import { parseServeCommand } from './command.ts';
  import { serveCommand } from './serve.ts';
  import { readEnvironment } from '../environment.ts';
  const stop = new AbortController();
  for (const event of ['SIGINT', 'SIGTERM']) process.on(event, () => stop.abort());
  const command = parseServeCommand(process.argv.slice(1));
  if (!command.ok) throw new Error(JSON.stringify(command.issues));
  try {
    await serveCommand(command.value, readEnvironment(), stop.signal);
  } catch (error) {
    console.error(error.issues?.[0]?.code, JSON.stringify(error.issues?.[0]?.data));
    process.exitCode = 2;
  }
`;

function start(...more: readonly string[]) {
  const args = ['--tenant', '75.02', '--origin', origin, '--port', '0', '--proxy', ...more];
  const child = spawn(process.execPath, ['--input-type=module', '-e', runner, '--', ...args], {
    cwd: join(import.meta.dirname),
    env: { ...bareEnvironment(), PAYUNG_HOME: own.home, DATABASE_URL: fresh.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const saw = async (pattern: RegExp) => {
    await expect.poll(() => pattern.test(err) || child.exitCode !== null, patience).toBe(true);
    const match = pattern.exec(err);
    if (match === null) throw new Error(`not seen: ${pattern}\n${err}\n${out}`);
    return match;
  };
  return { child, ended, saw, out: () => out, err: () => err };
}
const patience = { timeout: 50_000, interval: 50 } as const;

/** As the proxy in front sends it: under the name of the site, whatever the port is. */
function ask(
  port: string,
  path: string,
  sent?: { body: unknown; cookie?: string; method?: string },
) {
  const headers = {
    host: new URL(origin).host,
    origin,
    'x-forwarded-for': '10.0.0.7',
    ...(sent?.cookie === undefined ? {} : { cookie: sent.cookie }),
    ...(sent?.body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const method = sent?.method ?? (sent?.body === undefined ? 'GET' : 'POST');
  return new Promise<{ status: number; cookie: string; body: string }>((resolve, reject) => {
    const asked = request({ port, path, method, headers, host: '127.0.0.1' }, async (answer) => {
      const body = (await answer.toArray()).join('');
      const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      resolve({ status: answer.statusCode ?? 0, cookie, body });
    });
    asked.on('error', reject);
    asked.end(sent?.body === undefined ? undefined : JSON.stringify(sent.body));
  });
}

test('the first administrator signs in with what was printed once, and a second is refused', async () => {
  const server = start('--first-admin', 'admin.pertama');
  const [, password = ''] = await server.saw(/72 jam\): ([A-Z0-9-]+)/);
  const [, port = ''] = await server.saw(/127\.0\.0\.1:(\d+)\.\n/);
  expect(await ask(port, '/api/v1/ready')).toMatchObject({ status: 200 });
  const foreign = await fetch(`http://127.0.0.1:${port}/api/v1/health`);
  expect(foreign.status).toBe(403);

  // The door of the sample's invented people is none of an office.
  const sample = { method: 'PUT', body: { key: 'x'.repeat(43) } };
  expect(await ask(port, '/api/v1/session/sample', sample)).toMatchObject({ status: 404 });
  expect((await ask(port, '/api/v1/health')).body).not.toContain('sample');

  const entry = { tenant: '7502', name: 'admin.pertama', password };
  const { status, cookie } = await ask(port, '/api/v1/session', { body: entry });
  expect(status).toBe(204);
  const me = await ask(port, '/api/v1/session', { body: undefined, cookie });
  expect(JSON.parse(me.body)).toMatchObject({ due: 'password_due', actor: { role: 'admin' } });

  const log = server.out();
  expect(log).toContain('"route":"/api/v1/session","status":204');
  for (const secret of [password, 'admin.pertama', '10.0.0.7', cookie.slice(-20)]) {
    expect(log).not.toContain(secret);
  }
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);

  const again = start('--first-admin', 'admin.kedua');
  expect(await again.ended).toBe(2);
  expect(again.err()).toContain('sudah punya admin');
});
