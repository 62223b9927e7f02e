import { describe, expect, test } from 'vitest';
import { parseFlagsCommand } from './command.ts';
import { readFacts } from './facts-file.ts';

function detailOf(...argv: readonly string[]): unknown {
  const read = parseFlagsCommand([...argv, '--tenant', '75.02']);
  return read.ok ? 'read' : read.issues[0]?.data['detail'];
}

describe('payung flags', () => {
  test.each([
    [['list'], { action: 'list', tenant: '7502' }],
    [['raise', '--facts', 'a.json'], { action: 'raise', facts: 'a.json' }],
    [
      ['close', '3', '--verdict', 'cleared', '--why', 'KTP dilihat'],
      { action: 'close', flag: 3, verdict: 'cleared', why: 'KTP dilihat' },
    ],
    [
      ['seed', 'bibit.txt', '--share', '2,5'],
      { action: 'seed', seed: 'bibit.txt', sharePpm: 25_000 },
    ],
    [['draw', '1', 'SK 1', 'bibit.txt'], { action: 'draw', draw: 1, number: 'SK 1' }],
    [['visits', '1'], { action: 'visits', draw: 1 }],
  ])('%j is understood', (argv, value) => {
    expect(parseFlagsCommand([...argv, '--tenant', '75.02'])).toMatchObject({ value });
  });

  test.each([
    [['close', 'tiga', '--verdict', 'cleared', '--why', 'x'], 'tiga'],
    [['close', '3', '--verdict', 'curiga', '--why', 'x'], 'curiga'],
    [['close', '3', '--verdict', 'cleared'], '--why'],
    [['seed', 'bibit.txt', '--share', '0'], 'Bagian “0”'],
    [['seed'], 'berkas yang memuat bibit'],
    [['draw', '1', 'SK 1'], 'berkas bibitnya'],
    [['visits'], 'Nomor undian “”'],
    [['list', '--why', 'x'], '--why'],
    [['tuduh'], 'flags tuduh'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(...argv)).toContain(words);
  });

  test('facts are read by person; what does not fit is told by its place', () => {
    expect(readFacts('[{ "person": 12, "civil": "unknown", "phone": "kunci 1" }]')).toEqual({
      ok: true,
      value: [{ person: 12, civil: 'unknown', phone: 'kunci 1' }],
    });
    expect(readFacts('[{ "person": 12, "civil": "hilang" }]')).toMatchObject({
      ok: false,
      at: expect.stringContaining('[1].civil'),
    });
  });
});
