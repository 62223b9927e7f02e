// For tests of the routes: the app on a real database, with a run the test sets, sessions of any
// role, and requests as our own page sends them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, type Role, systemClock } from '@payung/engine';
import { readPublished } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { buildApp } from './app.ts';
import { deskSummary, type SetRun, setRun, writeFilesOf } from './desk.fixture.ts';
import type { RunState, ServerOptions } from './options.ts';
import { SessionStore, sessionCookie } from './session.ts';

export const host = 'http://127.0.0.1:4180';
export const key = 'kunci-untuk-uji';

export type Desk = {
  readonly run: SetRun;
  readonly outDir: string;
  readonly logged: readonly string[];
  readonly delaysMs: readonly number[];
  readonly ending: AbortController;
  readonly routes: readonly { method: string; path: string }[];
  /** A request without a session; `origin` is set as browsers set it on writes. */
  ask(path: string, init?: RequestInit & { base?: string }): Promise<Response>;
  /** The same with a session of this role. */
  askAs(role: Role, path: string, init?: RequestInit): Promise<Response>;
  close(): void;
};

export async function openDesk(
  database: Database,
  changes: Partial<ServerOptions> = {},
): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-server-'));
  const [webDir, outDir] = [join(folder, 'web'), join(folder, 'hasil')];
  mkdirSync(join(webDir, 'assets'), { recursive: true });
  writeFileSync(join(webDir, 'index.html'), '<script src="/assets/a-1.js"></script>');
  writeFileSync(join(webDir, 'assets', 'a-1.js'), 'export {};'.repeat(200));
  await writeFilesOf(outDir);
  writeFileSync(join(folder, 'rahasia.txt'), 'kunci');

  const published = await readPublished(nationalRegister);
  if (!published.ok) throw new Error('The published figures cannot be read');
  const run = setRun({ state: 'finished', summary: deskSummary(), outDir });
  const [logged, delaysMs]: [string[], number[]] = [[], []];
  const sessions = new SessionStore(systemClock);
  const ending = new AbortController();
  const { app } = buildApp(
    {
      database,
      clock: systemClock,
      tenant: { code: '7502', name: 'Kabupaten Boalemo' },
      language: 'id',
      run,
      published: async () => published.value,
      webDir,
      accessKey: key,
      log: (line) => logged.push(line),
      ...changes,
    },
    { sessions, ending, sleep: async (ms) => void delaysMs.push(ms) },
  );

  async function ask(path: string, init: RequestInit & { base?: string } = {}): Promise<Response> {
    const { base = host, ...rest } = init;
    const headers = new Headers(rest.headers);
    const writes = rest.method !== undefined && rest.method !== 'GET';
    if (writes && !headers.has('origin')) headers.set('origin', base);
    if (headers.get('origin') === '') headers.delete('origin');
    return app.request(`${base}${path}`, { ...rest, headers });
  }

  return {
    run,
    outDir,
    logged,
    delaysMs,
    ending,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    ask,
    askAs: (role, path, init = {}) => {
      const token = sessions.open({ id: 'meja', role, tenant: '7502' });
      const headers = new Headers(init.headers);
      headers.set('cookie', `${sessionCookie}=${token}`);
      return ask(path, { ...init, headers });
    },
    close: () => {
      ending.abort();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function signInBody(given: string): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: given }),
  };
}

export function finishedIn(outDir: string): RunState {
  return { state: 'finished', summary: deskSummary(), outDir };
}
