// Pages of people, files and rows: nobody is left out or shown twice, nobody outside the area is shown,
// and no NIK in clear without an entry in the audit log.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { recordDeath } from '../people/death.ts';
import { mergePeople } from '../people/merging.ts';
import { nikOf, sendBatch } from '../register.fixture.ts';
import { rollBack } from '../undo/roll-back.ts';
import { listBatches, listLines } from './batches.ts';
import { findPersonByNik, listPeople, revealNik } from './people.ts';
import { findPerson } from './person.ts';

const admin: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const village: Actor = { ...admin, id: 'desa', area: '7502012001' };
const [may, june] = [month('2026-05'), month('2026-06')];
const homes = ['7502012001', '7502012002', '7502022001'];
const listed = Array.from({ length: 7 }, (_, who) => ({ who, domicile: homes[who % 3] ?? '' }));

let fresh: FreshDatabase;
let undone: number;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  await sendBatch(database, admin, { month: may, listed });
  const moved = listed.map((each) => (each.who === 6 ? { ...each, domicile: '7502012002' } : each));
  const rejected = { row: 8, reasons: ['nik_length'], disposition: 'rejected' } as const;
  await sendBatch(database, admin, { month: june, listed: moved, rows: [rejected] });
  await mergePeople(database, admin, { person: 5, sameAs: 1, reason: 'orang yang sama' });
  await recordDeath(database, admin, { person: 4, day: day('2026-06-03'), reason: 'akta' });
  undone = await sendBatch(database, admin, { kind: 'workers', month: june, listed: [{ who: 0 }] });
  const request = { batch: undone, reason: 'salah kirim', dependents: 'refuse' } as const;
  await rollBack(database, admin, request);
  // Another tenant with people of the same numbers.
  await sendBatch(database, { ...admin, tenant: '7504' }, { month: may, listed: [{ who: 0 }] });
});
afterAll(() => fresh.close());

async function numbersOf(ask: Omit<Parameters<typeof listPeople>[2], 'after'>, actor = admin) {
  const numbers: number[] = [];
  let after: number | undefined;
  do {
    const page = await listPeople(fresh.database, actor, {
      ...ask,
      ...(after === undefined ? {} : { after }),
    });
    numbers.push(...page.rows.map(({ person }) => person));
    after = page.next;
  } while (after !== undefined);
  return numbers;
}

test.each([1, 2, 6, 100])(
  'pages of %i show each person once, and who was merged not',
  async (limit) => {
    expect(await numbersOf({ limit })).toEqual([1, 2, 3, 4, 6, 7]);
  },
);

test('a page is of the region and the name asked for, and of the area of whoever asks', async () => {
  expect(await numbersOf({ limit: 2, within: '750201' })).toEqual([1, 2, 4, 7]);
  expect(await numbersOf({ limit: 9, name: '6' })).toEqual([]);
  expect(await numbersOf({ limit: 9, name: 'nom ora' })).toEqual([1, 2, 3, 4, 6, 7]);
  expect(await numbersOf({ limit: 9, name: 'omor' })).toEqual([]);
  expect(await numbersOf({ limit: 9, name: '%' })).toEqual([]);
  expect(await numbersOf({ limit: 9 }, village)).toEqual([1, 4]);
  expect(await numbersOf({ limit: 9, within: '750202' }, village)).toEqual([]);
});

test('a line of the page shows the NIK masked, the death, and memberships of merged people too', async () => {
  const { rows } = await listPeople(fresh.database, admin, { limit: 9 });
  expect(rows[0]).toMatchObject({
    person: 1,
    name: 'ORANG NOMOR 0',
    segments: ['BPU'],
    isDead: false,
  });
  expect(rows.map(({ nik }) => nik).join()).not.toMatch(/\d{12}/);
  expect(rows.find(({ person }) => person === 4)).toMatchObject({ isDead: true, segments: [] });
});

test('somebody is found by his NIK, merged people by that of either, and nobody outside the area', async () => {
  const { database } = fresh;
  expect(await findPersonByNik(database, admin, nikOf(0))).toBe(1);
  expect(await findPersonByNik(database, admin, nikOf(4))).toBe(1);
  expect(await findPersonByNik(database, admin, nikOf(99))).toBeUndefined();
  expect(await findPersonByNik(database, village, nikOf(1))).toBeUndefined();
});

test('a NIK in clear leaves its purpose in the audit log, and none is given outside the area', async () => {
  const { database } = fresh;
  const asked = { person: 2, purpose: 'mencocokkan KTP di loket' };
  expect(await revealNik(database, admin, asked)).toEqual({ outcome: 'revealed', nik: nikOf(1) });
  const { rows } = await database.read(admin, ({ db }) =>
    sql<{ reason: string; subject: unknown }>`
      select reason, subject from payung.audit where action = 'registry.reveal_nik'
    `.execute(db),
  );
  expect(rows).toEqual([{ reason: asked.purpose, subject: { person: 2 } }]);
  expect(await revealNik(database, village, asked)).toMatchObject({ code: 'person_unknown' });
  await expect(revealNik(database, admin, { ...asked, purpose: ' ' })).rejects.toThrow(RangeError);
});

test('a person opens with how he lived, what covers him, where it came from, and who touched it', async () => {
  const moved = await findPerson(fresh.database, admin, { person: 7, on: day('2026-06-20') });
  expect(moved).toMatchObject({
    outcome: 'person',
    name: 'ORANG NOMOR 6',
    traits: [
      { from: may, domicile: homes[0] },
      { from: june, domicile: homes[1] },
    ],
    memberships: [{ kpj: 'KPJ6', covered: true }],
    changes: [{ kind: 'load' }, { kind: 'load' }],
  });
  const merged = await findPerson(fresh.database, admin, { person: 5, on: day('2026-06-20') });
  expect(merged).toMatchObject({ person: 1, mergedFrom: 5 });
  expect('memberships' in merged && merged.memberships.map(({ kpj }) => kpj)).toEqual([
    'KPJ0',
    'KPJ4',
  ]);
  const dead = await findPerson(fresh.database, admin, { person: 4, on: day('2026-06-20') });
  expect(dead).toMatchObject({ death: { month: june, day: '2026-06-03' } });
  expect(JSON.stringify([moved, merged, dead])).not.toMatch(/(?<![\da-f])\d{16,}(?![\da-f])/);
  for (const [actor, person] of [
    [admin, 99],
    [village, 2],
  ] as const) {
    const outcome = await findPerson(fresh.database, actor, { person, on: day('2026-06-20') });
    expect(outcome).toMatchObject({ code: 'person_unknown' });
  }
});

test('files are listed newest first, with what was taken back and by whom', async () => {
  const first = await listBatches(fresh.database, admin, { limit: 2 });
  expect(first.rows.map(({ batch }) => batch)).toEqual([undone, 2]);
  expect(first.rows[0]).toMatchObject({
    kind: 'workers',
    undone: { by: 'uji', reason: 'salah kirim' },
  });
  expect(first.rows[1]).toMatchObject({ counts: { records: 8, accepted: 7, rejected: 1 } });
  const after = first.next ?? 0;
  const last = await listBatches(fresh.database, admin, { limit: 2, after });
  expect(last.rows.map(({ month }) => month)).toEqual([may]);
  expect(last.next).toBeUndefined();
});

test('rows of a file come in its order with their fate; an area sees the rows of its people', async () => {
  const first = await listLines(fresh.database, admin, { batch: 2, limit: 5 });
  const rest = await listLines(fresh.database, admin, {
    batch: 2,
    limit: 5,
    after: first.next ?? '',
  });
  expect([...first.rows, ...rest.rows].map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rest.rows.at(-1)).toMatchObject({ disposition: 'rejected', reasons: ['nik_length'] });
  expect(rest.next).toBeUndefined();
  const held = { batch: 2, limit: 5, disposition: 'rejected' } as const;
  expect((await listLines(fresh.database, admin, held)).rows).toHaveLength(1);
  expect((await listLines(fresh.database, village, held)).rows).toEqual([]);
  const own = await listLines(fresh.database, village, { batch: 2, limit: 9 });
  expect(own.rows.map(({ person }) => person)).toEqual([1, 4, 5]);
});

test('no page is without end, and none begins at a place that is none', async () => {
  await expect(listPeople(fresh.database, admin, { limit: 0 })).rejects.toThrow(RangeError);
  await expect(listPeople(fresh.database, admin, { limit: 1_001 })).rejects.toThrow(RangeError);
  const nowhere = { batch: 2, limit: 1, after: 'x' };
  await expect(listLines(fresh.database, admin, nowhere)).rejects.toThrow(RangeError);
});
