// A whole participants file that ends many memberships at once: it may have been cut off.

import type { Actor } from '@payung/engine';
import { month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { rowOf, sendBatch } from '../register.fixture.ts';
import { loadBatch, rehearseLoad } from './load.ts';

let fresh: FreshDatabase;
const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

const listed = (count: number) => Array.from({ length: count }, (_, who) => ({ who }));

function request(count: number, whole: boolean) {
  const rows = listed(count).map((each, at) => rowOf(each, at, 'participants'));
  const sha256 = String(count).padStart(64, whole ? '0' : '1');
  const file = { kind: 'participants', name: 'juli.csv', sha256, month: month('2026-07'), whole };
  return { file: { ...file, kind: 'participants' }, rows: [rows], reason: 'uji' } as const;
}

test('is told in a dry run, refused in a load, and taken only when somebody confirms', async () => {
  const { database } = fresh;
  await sendBatch(database, actor, { month: month('2026-06'), listed: listed(60) });
  const cut = request(30, true);
  expect(await rehearseLoad(database, actor, cut)).toMatchObject({
    ...{
      outcome: 'rehearsed',
      needsConfirmation: true,
      effect: { leaving: { open: 60, ended: 30 } },
    },
  });
  expect(await loadBatch(database, actor, cut)).toEqual({
    ...{ outcome: 'refused', code: 'many_would_end', data: { open: 60, ended: 30 } },
  });
  const open = async () =>
    database.read(actor, async (tx) => {
      const { rows } = await sql<{ open: number; files: number }>`
        select
          (select count(*) from payung.membership where superseded_in is null and until_month is null)
            as open,
          (select count(*) from payung.registry_batch) as files
      `.execute(tx.db);
      return rows[0];
    });
  expect(await open()).toEqual({ open: 60, files: 1 });
  expect(await loadBatch(database, actor, { ...cut, confirmed: true })).toMatchObject({
    outcome: 'loaded',
  });
  expect(await open()).toEqual({ open: 30, files: 2 });
});

test('a part of a file ends nobody and needs nobody to confirm', async () => {
  expect(await loadBatch(fresh.database, actor, request(1, false))).toMatchObject({
    outcome: 'loaded',
    effect: { leaving: { ended: 0 } },
  });
});
