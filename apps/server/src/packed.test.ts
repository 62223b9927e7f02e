// Packed answers of a route: made once for the same question to the same data.

import { z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Env } from './guard.ts';
import { packAnswer } from './packed.ts';

const bodySchema = z.object({ made: z.number().optional(), salah: z.number().optional() });

test('the same question to the same data is answered without asking again', async () => {
  let [data, made] = [{}, 0];
  const app = new Hono<Env>();
  app.use(
    '/angka',
    packAnswer(async () => data),
  );
  app.get('/angka', (c) => {
    made += 1;
    return c.req.query('wilayah') === 'salah'
      ? c.json({ salah: made }, 400)
      : c.json({ made, text: 'x'.repeat(2_000) });
  });
  const ask = async (search: string, headers: Record<string, string> = {}) => {
    const answer = await app.request(`/angka${search}`, { headers });
    const body = answer.status === 304 ? {} : bodySchema.parse(await answer.json());
    return { answer, body };
  };
  const first = await ask('?wilayah=75');
  expect([first.answer.status, first.body.made]).toEqual([200, 1]);
  expect((await ask('?wilayah=75')).body.made).toBe(1);
  expect((await ask('?wilayah=76')).body.made).toBe(2);
  const etag = first.answer.headers.get('etag') ?? '';
  expect((await ask('?wilayah=75', { 'if-none-match': etag })).answer.status).toBe(304);
  expect([await refused(), await refused()]).toEqual([3, 4]);
  data = {};
  expect((await ask('?wilayah=75')).body.made).toBe(5);

  async function refused() {
    const { answer, body } = await ask('?wilayah=salah');
    expect(answer.status).toBe(400);
    return body.salah;
  }
});
