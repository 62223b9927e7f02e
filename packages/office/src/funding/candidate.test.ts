// Who has the age for a beginning, asked of one person and asked of all births at once: the same answer.

import { addDays, day, firstDay, month } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthsOfAge, isOfAge } from './candidate.ts';

const limits = { min: 18, max: 65 };
const anyStart = fc.integer({ min: 0, max: 400 }).map((at) => {
  const text = `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  return { on: firstDay(month(text)), limits };
});
const anyBirth = fc
  .integer({ min: 0, max: 30_000 })
  .map((days) => addDays(day('1940-01-01'), days));

test('births of the right age are those whose age is right', () => {
  fc.assert(
    fc.property(anyStart, anyBirth, (start, birth) => {
      const { after, until } = birthsOfAge(start);
      expect(after < birth && birth <= until).toBe(isOfAge(birth, start));
    }),
  );
});

test.each([
  ['2008-03-01', '2026-03-01', true],
  ['2008-03-02', '2026-03-01', false],
  ['2008-02-29', '2026-03-01', true],
  ['1961-03-01', '2026-03-01', false],
  ['1961-03-02', '2026-03-01', true],
])('born %s, on %s: %s', (birth, on, isIt) => {
  const { after, until } = birthsOfAge({ on: day(on), limits });
  expect(after < birth && birth <= until).toBe(isIt);
});
