// Sign-in, the session cookie, and the pages of strangers: other names, other origins.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { type Desk, host, key, openDesk, signInBody } from './server.fixture.ts';
import { sessionCookie } from './session.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let desk: Desk;

beforeAll(async () => {
  fresh = await freshDatabase();
  desk = await openDesk(fresh.database);
});
afterAll(async () => {
  desk.close();
  await fresh.close();
});

async function signIn(): Promise<string> {
  const response = await desk.ask('/api/v1/session', signInBody(key));
  expect(response.status).toBe(204);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('sign-in', () => {
  test('the right key opens a session that no script and no other site can use', async () => {
    const response = await desk.ask('/api/v1/session', signInBody(key));
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^payung_sesi=[\w-]{43};/);
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag);
    const session = await desk.ask('/api/v1/session', {
      headers: { cookie: cookie.split(';')[0] ?? '' },
    });
    expect(await session.json()).toMatchObject({
      actor: { id: 'meja', role: 'admin' },
      tenant: { code: '7502' },
      endsInSeconds: expect.any(Number),
    });
  });

  test('each sign-in makes a new session and ends the one before', async () => {
    const first = await signIn();
    const again = await desk.ask('/api/v1/session', {
      ...signInBody(key),
      headers: { 'content-type': 'application/json', cookie: first },
    });
    const second = again.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(second).not.toBe(first);
    expect((await desk.ask('/api/v1/run', { headers: { cookie: first } })).status).toBe(401);
    expect((await desk.ask('/api/v1/run', { headers: { cookie: second } })).status).toBe(200);
  });

  test('a wrong key waits longer each time and leaves no cookie; the right one never waits', async () => {
    const before = desk.delaysMs.length;
    for (const wrong of ['a', 'b', `${key} `]) {
      const response = await desk.ask('/api/v1/session', signInBody(wrong));
      expect(response.status).toBe(401);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(problemSchema.parse(await response.json()).title).toContain('kunci salah');
    }
    const waited = desk.delaysMs.slice(before);
    expect(waited).toHaveLength(3);
    expect(waited).toEqual([...waited].sort((a, b) => a - b));
    expect(new Set(waited).size).toBe(3);
    await signIn();
    expect(desk.delaysMs.length).toBe(before + 3);
  });

  test.each([
    ['no body', { method: 'POST', headers: { 'content-type': 'application/json' } }],
    ['a form', { method: 'POST', body: new URLSearchParams({ key }) }],
    ['an unknown field', { ...signInBody(key), body: JSON.stringify({ key, role: 'admin' }) }],
    ['text that is no JSON', { ...signInBody(key), body: '{' }],
    ['a long body', { ...signInBody(key), body: JSON.stringify({ key: 'x'.repeat(20_000) }) }],
  ])('%s is refused in words', async (_, init) => {
    const response = await desk.ask('/api/v1/session', init);
    expect([400, 413, 415]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.json()).toMatchObject({
      code: 'request_invalid',
      detail: expect.any(String),
    });
  });

  test('a session that was left does not come back', async () => {
    const cookie = await signIn();
    const out = await desk.ask('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await desk.ask('/api/v1/run', { headers: { cookie } })).status).toBe(401);
  });

  test('a session id that the browser brings along is never taken over', async () => {
    const planted = `${sessionCookie}=${'a'.repeat(43)}`;
    await desk.ask('/api/v1/session', {
      ...signInBody(key),
      headers: { 'content-type': 'application/json', cookie: planted },
    });
    expect((await desk.ask('/api/v1/run', { headers: { cookie: planted } })).status).toBe(401);
  });
});

describe('strangers', () => {
  test.each([
    'http://payung.example:4180',
    'http://127.0.0.1.nip.io:4180',
    'http://10.0.0.5:4180',
    'http://[::ffff:7f00:1]:4180',
  ])('a request under the name %s is refused, also for pages', async (base) => {
    for (const path of ['/', '/api/v1/health', '/assets/a-1.js']) {
      expect((await desk.ask(path, { base })).status, path).toBe(403);
    }
  });

  test('localhost is our name too', async () => {
    expect((await desk.ask('/api/v1/health', { base: 'http://localhost:4180' })).status).toBe(200);
  });

  test('a Host header that differs from the address is refused', async () => {
    const response = await desk.ask('/api/v1/health', { headers: { host: 'payung.example' } });
    expect(response.status).toBe(403);
  });

  test.each([
    '',
    'null',
    'http://127.0.0.1:9999',
    'https://127.0.0.1:4180',
    'http://payung.example',
  ])('a write from the origin “%s” is refused', async (origin) => {
    const init = signInBody(key);
    const headers = { 'content-type': 'application/json', origin };
    expect((await desk.ask('/api/v1/session', { ...init, headers })).status).toBe(403);
  });

  test.each(['cross-site', 'same-site'])('a %s request reads nothing', async (site) => {
    const headers = { 'sec-fetch-site': site };
    expect((await desk.askAs('admin', '/api/v1/run/summary', { headers })).status).toBe(403);
  });
});

describe('headers', () => {
  test('data are kept by no cache, and no other origin is let in', async () => {
    for (const path of ['/api/v1/run/summary', '/api/v1/health', '/api/v1/run/files/laporan.pdf']) {
      const response = await desk.askAs('admin', path, {
        headers: { origin: 'http://payung.example' },
      });
      expect(response.headers.get('cache-control'), path).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  test('the page may run only its own scripts and styles, from files alone', async () => {
    const answer = await desk.ask('/');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|nonce/);
    expect(await answer.text()).toBe('<script src="/assets/a-1.js"></script>');
  });

  test('a page and the published figures are sent once, later only told to be the same', async () => {
    for (const path of ['/', '/api/v1/published']) {
      const tag = (await desk.ask(path)).headers.get('etag') ?? '';
      const later = await desk.ask(path, { headers: { 'if-none-match': tag } });
      expect([path, later.status, await later.text()]).toEqual([path, 304, '']);
      const stale = await desk.ask(path, { headers: { 'if-none-match': '"lama"' } });
      expect([path, stale.status]).toEqual([path, 200]);
    }
    const gone = await desk.ask('/tidak-ada', {
      headers: { 'if-none-match': (await desk.ask('/')).headers.get('etag') ?? '' },
    });
    expect(gone.status).toBe(404);
  });

  test('an unknown page is 404, a built file is immutable, nothing above the folder is served', async () => {
    expect((await desk.ask('/tidak-ada')).status).toBe(404);
    const asset = await desk.ask('/assets/a-1.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    for (const path of [
      '/../rahasia.txt',
      '/%2e%2e/rahasia.txt',
      '/assets/..%2f..%2frahasia.txt',
    ]) {
      expect(await (await desk.ask(path)).text(), path).not.toBe('kunci');
    }
  });
});

test('the key of this start is in no answer and in no log', async () => {
  const answers = await Promise.all(
    ['/', '/masuk', '/api/v1/health', '/api/v1/openapi.json'].map(async (path) =>
      (await desk.ask(path)).text(),
    ),
  );
  expect(answers.join('')).not.toContain(key);
  expect(desk.logged.join('')).not.toContain(key);
  expect(host).toContain('127.0.0.1');
});
