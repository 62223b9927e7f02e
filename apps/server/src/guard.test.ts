// Who asks, and by what address: the last hop alone, and no NIK in any address.

import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addressOf, type Env, nikFreeAddress } from './guard.ts';
import type { SiteOptions } from './options.ts';
import { problemOf, sendProblem } from './problem.ts';

function appOf(behindProxy: boolean) {
  const site = { origin: 'https://payung.contoh.go.id', zone: 'Asia/Makassar', behindProxy };
  const options = { site } as SiteOptions;
  const app = new Hono<Env>();
  app.use(nikFreeAddress());
  app.get('/*', (c) => c.text(addressOf(c, options)));
  app.onError((error, c) => sendProblem(c, problemOf(error, 'id')));
  return app;
}

const socket = { incoming: { socket: { remoteAddress: '10.0.0.9' } } };

async function asked(behindProxy: boolean, forwarded: string): Promise<string> {
  const headers = { 'x-forwarded-for': forwarded };
  const answer = await appOf(behindProxy).request('/alamat', { headers }, socket);
  return answer.text();
}

test('only the hop our own proxy has written counts, whatever the client says before it', async () => {
  expect(await asked(true, '1.2.3.4, 198.51.100.7')).toBe('198.51.100.7');
  expect(await asked(true, '198.51.100.7')).toBe('198.51.100.7');
  expect(await asked(false, '1.2.3.4')).toBe('10.0.0.9');
});

test.each([
  '/api/v1/people/7502012609870001',
  '/api/v1/decisions?number=7502012609870001',
  '/api/v1/decisions?number=%37502012609870001',
  '/7502012609870001.pdf',
])(
  'T20: %s is refused: an address holds no NIK, and the refusal does not repeat it',
  async (path) => {
    const answer = await appOf(true).request(path, {}, socket);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('7502012609870001');
  },
);

test.each([
  '/api/v1/people/0123456789abcdef0123456789abcdef',
  '/api/v1/people/a1234567890123456f23456789abcdef',
  '/api/v1/jobs/0b9c7a52-1111-4222-8333-123456789012',
  '/api/v1/coverage?region=7502012013&month=2026-06',
  '/api/v1/decisions?number=%',
])('%s is an address like any other', async (path) => {
  expect((await appOf(true).request(path, {}, socket)).status).toBe(200);
});
