// What `payung serve` takes, and what it refuses before anything is opened.

import { describe, expect, test } from 'vitest';
import { parseServeCommand } from './command.ts';
import { isDefaultSecret } from './secrets.ts';
import { zoneOf } from './zone.ts';

const right = ['--tenant', '75.02', '--origin', 'https://payung.contoh.go.id'];

test('region and address are enough; the rest has its usual value', () => {
  expect(parseServeCommand(right)).toMatchObject({
    ok: true,
    value: {
      tenant: '7502',
      origin: 'https://payung.contoh.go.id',
      port: 8421,
      behindProxy: false,
      language: 'id',
    },
  });
});

test('help is told without anything else', () => {
  expect(parseServeCommand(['--help'])).toMatchObject({ ok: true, value: { action: 'help' } });
});

test.each([
  [['--tenant', '75.02']],
  [['--origin', 'https://payung.contoh.go.id']],
  [['--tenant', '75.02', '--origin', 'http://payung.contoh.go.id']],
  [['--tenant', '75.02', '--origin', 'https://payung.contoh.go.id/masuk']],
  [['--tenant', '75.02', '--origin', 'https://a:b@payung.contoh.go.id']],
  [['--tenant', '75.02', '--origin', 'javascript:alert(1)']],
  [[...right, '--port', '70000']],
  [[...right, '--first-admin', 'Siti Aminah']],
  [[...right, '--lang', 'fr']],
  [[...right, '--listen', '0.0.0.0']],
  [[...right, 'lagi']],
])('%j is refused in words', (argv) => {
  expect(parseServeCommand(argv)).toMatchObject({ ok: false, issues: [{ code: 'usage' }] });
});

test('a trial on this computer needs no certificate', () => {
  const argv = ['--tenant', '75.02', '--origin', 'http://127.0.0.1:8421'];
  expect(parseServeCommand(argv)).toMatchObject({ ok: true });
});

describe('secrets that everybody knows', () => {
  test.each([
    'postgres://payung:payung@10.0.0.5/payung',
    'postgres://payung@10.0.0.5/payung',
    'postgres://siti:SITI@10.0.0.5/payung',
    'postgres://payung:Password@10.0.0.5/payung',
    'postgres://payung:p%61ssword@10.0.0.5/payung',
  ])('%s', (url) => {
    expect(isDefaultSecret(url)).toBe(true);
  });

  test.each([
    undefined,
    'postgres://payung:q8Xw-ombak-77@10.0.0.5/payung',
    'postgres:///payung?host=/var/run/postgresql',
  ])('%s is none', (url) => {
    expect(isDefaultSecret(url)).toBe(false);
  });
});

test.each([
  ['3173', 'Asia/Jakarta'],
  ['7502', 'Asia/Makassar'],
  ['6271', 'Asia/Jakarta'],
  ['5171', 'Asia/Makassar'],
  ['9171', 'Asia/Jayapura'],
])('days of %s end in %s', (region, zone) => {
  expect(zoneOf(region)).toBe(zone);
});
