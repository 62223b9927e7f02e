// The last month of a role.

import { expect, test } from 'vitest';
import { endsSoon } from './ends-soon.ts';

const now = { getTime: () => Date.parse('2026-11-21T08:00:00Z') };

test('a role that ends within thirty days is said to end soon', () => {
  expect(endsSoon('2026-12-20', now)).toBe(true);
  expect(endsSoon('2026-12-31', now)).toBe(false);
  expect(endsSoon('2026-11-01', now)).toBe(true);
});
