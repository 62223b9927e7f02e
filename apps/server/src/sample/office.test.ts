// Keys of the sample's office: for its people alone, once, and for a minute.

import { expect, test } from 'vitest';
import { SampleOffice } from './office.ts';
import { assertOnThisComputer } from './site.ts';

const person = {
  ...{ account: 'satu', name: 'contoh.verifikator', title: 'Yusuf Mohamad, Disnaker' },
  role: 'verifier' as const,
};
const origin = 'http://127.0.0.1:4181';

function opened() {
  const clock = { nowMs: 0, monotonicMs: () => clock.nowMs };
  const office = new SampleOffice(clock);
  const keyFor = (account: string) =>
    office.addressFor(account)?.replace(`${origin}/masuk#kunci=`, '');
  return { clock, office, keyFor };
}

test('nobody is signed in before the office is open, and nobody who does not work there', () => {
  const { office, keyFor } = opened();
  expect(keyFor('satu')).toBeUndefined();
  office.open(origin, [person]);
  expect(keyFor('dua')).toBeUndefined();
  expect(keyFor('satu')).toMatch(/^[\w-]{43}$/);
});

test('a key opens once, and another one not at all', () => {
  const { office, keyFor } = opened();
  office.open(origin, [person]);
  const key = keyFor('satu') ?? '';
  expect(office.take(`${key}x`)).toBeUndefined();
  expect(office.take(key)).toBe('satu');
  expect(office.take(key)).toBeUndefined();
});

test('a key lapses within a minute', () => {
  const { clock, office, keyFor } = opened();
  office.open(origin, [person]);
  const [early, late] = [keyFor('satu') ?? '', keyFor('satu') ?? ''];
  clock.nowMs = 59_999;
  expect(office.take(early)).toBe('satu');
  clock.nowMs = 60_000;
  expect(office.take(late)).toBeUndefined();
});

test('whoever asks for key after key keeps no more than a hundred, the newest', () => {
  const { office, keyFor } = opened();
  office.open(origin, [person]);
  const keys = Array.from({ length: 101 }, () => keyFor('satu') ?? '');
  expect(office.take(keys[0] ?? '')).toBeUndefined();
  expect(office.take(keys[1] ?? '')).toBe('satu');
  expect(office.take(keys[100] ?? '')).toBe('satu');
});

test.each([
  ['https://payung.boalemokab.go.id', false],
  ['http://192.168.1.4:8421', false],
  ['https://127.0.0.1:8421', false],
  ['http://127.0.0.1:8421', true],
])('a sample at %s (behind a proxy: %s) is a fault of the program', (address, behindProxy) => {
  expect(() => assertOnThisComputer({ origin: address, behindProxy })).toThrow(/this computer/);
});

test.each(['http://127.0.0.1:8421', 'http://localhost:8421'])('%s is this computer', (address) => {
  expect(() => assertOnThisComputer({ origin: address, behindProxy: false })).not.toThrow();
});
