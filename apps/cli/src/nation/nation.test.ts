import { expect, test } from 'vitest';
import { parseNationCommand } from './nation.ts';

test('a nation needs a number of people and a folder', () => {
  expect(parseNationCommand(['--nation', '70000000', '--out', 'bangsa'])).toMatchObject({
    ok: true,
    value: { people: 70_000_000, seed: 1, out: 'bangsa' },
  });
});

test.each([
  [['--nation', 'banyak', '--out', 'x'], 'banyak'],
  [['--nation', '0', '--out', 'x'], '0'],
  [['--nation', '999999999', '--out', 'x'], '999999999'],
  [['--nation', '10', '--seed', '-1', '--out', 'x'], '-1'],
  [['--nation', '10'], '--out'],
])('%j is refused', (argv, word) => {
  const parsed = parseNationCommand(argv);
  expect(parsed.ok).toBe(false);
  expect(String(parsed.issues[0]?.data['detail'])).toContain(word);
});
