// What waits on a device for a connection: in order, once each, and one that fails holds up no other.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure } from '../api.ts';
import { insist, sendOrWait, sendWaiting } from './outbox.ts';
import { drop, type Wish, waiting } from './waiting-list.ts';

const shelf = new Map<string, string>();
const asked: { readonly about: string; readonly key: string; readonly version: string }[] = [];
/** What the server answers to a change of each thing; absent where it is not reached. */
const answers = new Map<string, number>();

beforeEach(() => {
  shelf.clear();
  asked.length = 0;
  answers.clear();
  const storage = {
    getItem: (name: string) => shelf.get(name) ?? null,
    setItem: (name: string, text: string) => void shelf.set(name, text),
    removeItem: (name: string) => void shelf.delete(name),
  };
  const locks = { request: (_: string, work: () => Promise<unknown>) => work() };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('navigator', { onLine: true, locks });
  vi.stubGlobal('document', { documentElement: { lang: 'id' } });
  vi.stubGlobal('fetch', answer);
});

// Other tests share the process: what stood in for the browser must not stand there for them.
afterEach(() => vi.unstubAllGlobals());

async function answer(_: string, init: RequestInit): Promise<Response> {
  const heads = new Headers(init.headers);
  const { about } = JSON.parse(String(init.body));
  const key = heads.get('idempotency-key') ?? '';
  asked.push({ about, key, version: heads.get('if-match') ?? '' });
  const status = answers.get(about);
  if (status === undefined) throw new TypeError('Failed to fetch');
  const problem = { type: 'about:blank', title: 'Ditolak', detail: `karena ${about}` };
  return status === 201
    ? Response.json({ number: 1 }, { status })
    : new Response(JSON.stringify(problem), {
        status,
        headers: { 'content-type': 'application/problem+json' },
      });
}

const sender = { account: 'rahmat', grant: 'verifikator' };

function wish(about: string, more: Partial<Wish> = {}): Wish {
  return {
    ...{
      method: 'POST',
      path: '/duties/steps',
      body: { about },
      version: 3,
      once: `kunci-${about}`,
    },
    ...{ about, title: about, mine: [['Bukti', about]], origin: [['Bukti', '—']] },
    ...more,
  };
}

const abouts = () => waiting().map(({ about, trouble }) => [about, trouble?.kind]);

test('without an answer a change waits, and goes out under the key of its first try, in order', async () => {
  expect(await sendOrWait(wish('a'), sender)).toBe('waiting');
  expect(await sendOrWait(wish('b'), sender)).toBe('waiting');
  answers.set('a', 201).set('b', 201);
  asked.length = 0;
  expect(await sendWaiting(sender)).toBe(2);
  expect(asked).toEqual([
    { about: 'a', key: 'kunci-a', version: '"3"' },
    { about: 'b', key: 'kunci-b', version: '"3"' },
  ]);
  expect(waiting()).toEqual([]);
  expect(shelf.size).toBe(0);
});

test('one that was changed meanwhile or is refused stays with its reason, the next ones go out', async () => {
  for (const about of ['changed', 'refused', 'broken', 'good'])
    await sendOrWait(wish(about), sender);
  answers.set('changed', 412).set('refused', 422).set('broken', 500).set('good', 201);
  expect(await sendWaiting(sender)).toBe(1);
  expect(abouts()).toEqual([
    ['changed', 'changed'],
    ['refused', 'refused'],
    ['broken', 'failed'],
  ]);
  expect(waiting()[1]?.trouble?.said).toBe('karena refused');
  // What has its reason is not tried by itself.
  asked.length = 0;
  expect([await sendWaiting(sender), asked]).toEqual([0, []]);
});

test('whoever insists sends against the version he was shown, under a new key', async () => {
  await sendOrWait(wish('a'), sender);
  answers.set('a', 412);
  await sendWaiting(sender);
  insist('kunci-a', 8);
  answers.set('a', 201);
  expect(await sendWaiting(sender)).toBe(1);
  expect(asked.at(-1)).toMatchObject({ version: '"8"' });
  expect(asked.at(-1)?.key).not.toBe('kunci-a');
});

test('a later change of the same thing takes the place of one that waits, and each can be dropped', async () => {
  await sendOrWait(wish('a'), sender);
  await sendOrWait(wish('a', { once: 'kunci-lain' }), sender);
  expect(waiting().map(({ once }) => once)).toEqual(['kunci-lain']);
  drop('kunci-lain');
  expect(waiting()).toEqual([]);
});

test('nothing goes out in the name of another account or in another role, nor when a session has ended', async () => {
  await sendOrWait(wish('a'), sender);
  answers.set('a', 201);
  asked.length = 0;
  expect(await sendWaiting({ ...sender, account: 'yusuf' })).toBe(0);
  expect(await sendWaiting({ ...sender, grant: 'analis' })).toBe(0);
  expect(asked).toEqual([]);
  answers.set('a', 401);
  expect([await sendWaiting(sender), abouts()]).toEqual([0, [['a', undefined]]]);
});

test('what the server refuses at once is told at once and does not wait', async () => {
  answers.set('a', 422);
  await expect(sendOrWait(wish('a'), sender)).rejects.toBeInstanceOf(ApiFailure);
  expect(waiting()).toEqual([]);
});
