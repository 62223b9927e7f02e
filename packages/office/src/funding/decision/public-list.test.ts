import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskName } from './public-list.ts';

test.each([
  ['YUSUF IDRUS LAHAY', 'YUSUF I••• L•••'],
  ['RAHMAN', 'RAH•••'],
  ['Ab', 'A•••'],
  ['  SITI   SARTIN ', 'SITI S•••'],
])('%j is shown as %j', (name, shown) => {
  expect(maskName(name)).toBe(shown);
});

test('never the whole of a name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2,12}( [A-Z]{2,12}){0,3}$/), (name) => {
      expect(maskName(name)).not.toContain(name);
      expect(maskName(name)).toContain('•••');
    }),
  );
});
