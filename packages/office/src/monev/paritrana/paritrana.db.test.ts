// Paritrana on a real PostgreSQL: a scheme comes whole or not at all, and what was scored is changed by nobody.

import type { Actor } from '@payung/engine';
import { day, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { readParitrana, recordScheme, recordScore } from './paritrana.ts';
import type { ParitranaScheme } from './scheme.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const boalemo: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
const reason = 'uji';
const mine: ParitranaScheme = {
  ...{ id: 'uji', year: 2025 },
  criteria: [
    { id: 'regulasi', name: 'Regulasi', weight: 40, mark: 'U', source: 'surat' },
    { id: 'cakupan', name: 'Cakupan', weight: 60, mark: 'C', source: 'surat' },
  ],
};
const score = {
  ...{ year: 2025, criterion: 'regulasi', score: 50, evidence: 'Perbup', day: day('2025-06-01') },
  steps: [{ what: 'Perda', cost: rupiah(90_000_000), gain: 50 }],
};

test('the newest scheme of a year counts, with the scores its criteria were given before', async () => {
  const { database } = fresh;
  await recordScheme(database, boalemo, { scheme: mine, reason });
  await recordScore(database, boalemo, { score, reason });
  const [first, second] = mine.criteria;
  if (first === undefined || second === undefined) throw new Error('two criteria');
  const criteria = [
    { ...first, weight: 30 },
    { ...second, weight: 70 },
  ];
  await recordScheme(database, boalemo, { scheme: { ...mine, criteria }, reason });
  const read = await readParitrana(database, boalemo, { latest: 2026 });
  if (read.outcome !== 'paritrana') throw new Error(read.code);
  expect(read).toMatchObject({ year: 2025, years: [2025], result: { points: 15, gap: 85 } });
  expect(read.result?.steps).toMatchObject([{ what: 'Perda', points: 15 }]);
});

test('a year without a scheme has no sheet, and one that lies ahead is not shown unasked', async () => {
  const { database } = fresh;
  const ahead = { scheme: { ...mine, year: 2030 }, reason };
  await recordScheme(database, boalemo, ahead);
  const usual = await readParitrana(database, boalemo, { latest: 2026 });
  expect(usual).toMatchObject({ year: 2025, years: [2030, 2025] });
  const none = await readParitrana(database, boalemo, { year: 2024, latest: 2026 });
  expect(none).toMatchObject({ year: 2024, scores: [] });
  expect(none).not.toHaveProperty('result');
});

test('the database itself holds no scheme whose weights are not a hundred', async () => {
  const work = { actor: boalemo, reason, action: 'test' };
  const inserting = fresh.database.transaction(work, ({ db }) =>
    sql`insert into payung.paritrana_scheme (name, year) values ('bolong', 2026)`.execute(db),
  );
  await expect(inserting).rejects.toThrow();
});

test('what was scored is changed by nobody, and an auditor scores nothing', async () => {
  const work = { actor: boalemo, reason, action: 'test' };
  for (const statement of [
    sql`update payung.paritrana_score set score = 100`,
    sql`update payung.paritrana_criterion set weight = 50`,
    sql`delete from payung.paritrana_scheme`,
  ]) {
    await expect(
      fresh.database.transaction(work, ({ db }) => statement.execute(db)),
    ).rejects.toThrow();
  }
  const auditor: Actor = { ...boalemo, role: 'auditor' };
  const declined = await recordScore(fresh.database, auditor, { score, reason });
  expect(declined).toMatchObject({ code: 'role_may_not' });
});
