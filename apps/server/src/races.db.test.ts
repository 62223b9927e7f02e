// R08, R09: who races is told, and what arrives again is done once. The bench `server-faults` races more.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { equalWrites, racingEditors } from './races.fixture.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

test('R08: of two who have seen the same version one is heard, and the other never overwrites him', async () => {
  await expect(racingEditors(fresh.database, 40)).resolves.toBeUndefined();
});

test('R09: equal writes at once have one effect and one answer, whatever they make', async () => {
  expect(await equalWrites(fresh.database, 10)).toBe(6);
});
