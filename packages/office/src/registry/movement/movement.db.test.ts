// Two monthly files of a small region in which everything happens that can happen.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { recordDeath } from '../people/death.ts';
import { mergePeople } from '../people/merging.ts';
import { nikOf, sendBatch } from '../register.fixture.ts';
import { explainMovement, findNewestFiles } from './movement.ts';

const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const may = month('2026-05');
const june = month('2026-06');
const july = month('2026-07');

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

async function numberOf(who: number): Promise<number> {
  const digest = fresh.database.vault.digest(nikOf(who));
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ person: number }>`
      select person from payung.identity where nik_digest = ${digest} and superseded_in is null
    `.execute(db),
  );
  return rows[0]?.person ?? 0;
}

test('every movement between two files has its cause, and everybody is named', async () => {
  const { database } = fresh;
  await sendBatch(database, actor, {
    month: may,
    listed: [{ who: 20, start: '2024-02-01' }],
  });
  const before = await sendBatch(database, actor, {
    month: june,
    listed: [
      { who: 0 },
      { who: 1 },
      { who: 2, status: 'inactive' },
      { who: 3 },
      { who: 4 },
      { who: 5 },
      { who: 6, sector: 'NON_ASN', segment: 'PU' },
      { who: 7, sector: 'PETUGAS_PEMILU' },
      { who: 8 },
      { who: 9, segment: 'PU' },
      { who: 10 },
      { who: 30 },
      { who: 31, kpj: 'KPJ30B' },
    ],
  });
  // One man under two NIKs, found out later: he must not look as if one of him had left.
  const merge = {
    person: await numberOf(31),
    sameAs: await numberOf(30),
    reason: 'orang yang sama',
  };
  expect((await mergePeople(database, actor, merge)).outcome).toBe('merged');
  await sendBatch(database, actor, {
    kind: 'workers',
    month: july,
    listed: [{ who: 6, occupation: 'PPPK', sector: 'NON_ASN' }],
  });
  const death = { person: await numberOf(5), day: day('2026-07-03'), reason: 'akta kematian' };
  expect((await recordDeath(database, actor, death)).outcome).toBe('recorded');
  const after = await sendBatch(database, actor, {
    month: july,
    listed: [
      { who: 0 },
      { who: 1, segment: 'PU' },
      { who: 2 },
      { who: 4, status: 'dead' },
      { who: 8, status: 'inactive' },
      { who: 9, segment: 'PU', status: 'inactive' },
      { who: 20, start: '2026-07-02' },
      { who: 11, start: '2026-07-05' },
      { who: 12, start: '2026-02-05' },
      { who: 30 },
    ],
  });
  expect(await findNewestFiles(database, actor)).toEqual({ before, after });
  const outcome = await explainMovement(database, actor, { before, after });
  if (outcome.outcome !== 'explained') throw new Error(outcome.code);
  expect(outcome.movement).toEqual({
    before: 11,
    after: 7,
    causes: {
      new: 1,
      entered_late: 1,
      re_entered: 2,
      moved_segment: 1,
      died: 2,
      became_pppk: 1,
      election_ended: 1,
      lapsed: 1,
      ended: 1,
      removed: 2,
    },
  });
  const expected = [
    [1, 'moved_segment'],
    [2, 're_entered'],
    [3, 'removed'],
    [4, 'died'],
    [5, 'died'],
    [6, 'became_pppk'],
    [7, 'election_ended'],
    [8, 'lapsed'],
    [9, 'ended'],
    [10, 'removed'],
    [11, 'new'],
    [12, 'entered_late'],
    [20, 're_entered'],
  ] as const;
  const named = await Promise.all(
    expected.map(async ([who, cause]) => ({ person: await numberOf(who), cause })),
  );
  expect(new Set(outcome.people)).toEqual(new Set(named));
});

test('a movement is asked of two participants files that stand, the earlier first', async () => {
  const { database } = fresh;
  const ask = (before: number, after: number) =>
    explainMovement(database, actor, { before, after });
  expect(await ask(99, 2)).toMatchObject({ code: 'batch_unknown', data: { batch: 99 } });
  expect(await ask(2, 1)).toMatchObject({ code: 'order_of_months' });
  expect(await ask(2, 4)).toMatchObject({ code: 'not_a_participants_file' });
});
