// What waits in the browser for a connection, against a storage as the browser has it: nothing of it can be read
// without the key of the session.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deviceDraft, wipeDeviceDrafts } from './device-drafts.ts';

/** localStorage: its keys are its own properties. */
class Shelf {
  [key: string]: unknown;
}
Object.defineProperties(Shelf.prototype, {
  getItem: { value: (key: string) => shelf[key] ?? null },
  setItem: {
    value: (key: string, text: string) => {
      shelf[key] = text;
    },
  },
  removeItem: {
    value: (key: string) => {
      delete shelf[key];
    },
  },
});
let shelf: Shelf;
beforeEach(() => {
  shelf = new Shelf();
  vi.stubGlobal('localStorage', shelf);
});
afterEach(() => vi.unstubAllGlobals());

const isText = (value: unknown): value is string => typeof value === 'string';
const key = (sign: number) => Buffer.alloc(32, sign).toString('base64');
const place = { account: 'a', name: 'notulen-1', key: key(1) };
const words = 'Bupati: PAD turun Rp504 juta';

async function kept(nowMs?: () => number): Promise<void> {
  deviceDraft(place, isText, nowMs).keep(words);
  await expect.poll(() => Object.keys(shelf)).toEqual(['payung-draf:a:notulen-1']);
}

test('what was typed comes back under the key of the session, and cannot be read beside it', async () => {
  await kept(() => 7);
  expect(JSON.stringify(shelf)).not.toContain('PAD');
  expect(atob(String(Object.values(shelf)[0]))).not.toContain('PAD');
  expect(await deviceDraft(place, isText, () => 9).find()).toEqual({ at: 7, draft: words });
});

test('another account’s key, another place, or a text that was written over opens nothing and is cleared', async () => {
  await kept();
  expect(await deviceDraft({ ...place, key: key(2) }, isText).find()).toBeUndefined();
  expect(Object.keys(shelf)).toEqual([]);
  await kept();
  shelf['payung-draf:a:notulen-2'] = shelf['payung-draf:a:notulen-1'];
  expect(await deviceDraft({ ...place, name: 'notulen-2' }, isText).find()).toBeUndefined();
  for (const text of ['{"at":1,"draft":"terang"}', 'AAAA', '']) {
    shelf['payung-draf:a:notulen-1'] = text;
    expect(await deviceDraft(place, isText).find()).toBeUndefined();
    expect(Object.keys(shelf)).toEqual([]);
  }
});

test('after seven days it is gone', async () => {
  await kept(() => 0);
  const week = 7 * 24 * 60 * 60 * 1_000;
  expect(await deviceDraft(place, isText, () => week - 1).find()).toBeDefined();
  expect(await deviceDraft(place, isText, () => week).find()).toBeUndefined();
  expect(Object.keys(shelf)).toEqual([]);
});

test('of many letters the newest text stays, and what was dropped or wiped while it was sealed does not', async () => {
  const draft = deviceDraft(place, isText);
  for (const text of ['B', 'Bu', words]) draft.keep(text);
  await expect.poll(() => Object.keys(shelf).length).toBe(1);
  expect((await draft.find())?.draft).toBe(words);
  const after = () => crypto.subtle.digest('SHA-256', new Uint8Array(1 << 20));
  draft.keep('lagi');
  draft.drop();
  await after();
  expect(Object.keys(shelf)).toEqual([]);
  draft.keep('lagi');
  wipeDeviceDrafts();
  await after();
  expect(Object.keys(shelf)).toEqual([]);
});
