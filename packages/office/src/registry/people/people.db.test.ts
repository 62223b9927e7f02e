// What is recorded of single people: contributions and the status they give, employers, deciles,
// households, and where each value came from.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { findEmployers, recordEmployer } from '../employers/employers.ts';
import { findOrigin } from '../origin/origin.ts';
import { rowOf, sendBatch } from '../register.fixture.ts';
import { rollBack } from '../undo/roll-back.ts';
import { recordContributions } from './contributions.ts';
import { findStatus } from './status.ts';
import { recordDeciles, recordHousehold } from './wealth.ts';

const june = month('2026-06');
const july = month('2026-07');

let fresh: FreshDatabase;
let actor: Actor;
let turn = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(() => {
  turn += 1;
  actor = { id: 'uji', role: 'admin', tenant: `76${turn}` };
});
afterAll(() => fresh.close());

async function one(query: string): Promise<unknown> {
  const { rows } = await fresh.database.read(actor, ({ db }) => sql`${sql.raw(query)}`.execute(db));
  return rows;
}

test('a BPU who stopped paying is at risk and not covered, by the law', async () => {
  const { database } = fresh;
  await sendBatch(database, actor, {
    month: june,
    listed: [
      { who: 0, start: '2026-02-10' },
      { who: 1, segment: 'PU', start: '2025-01-01' },
      { who: 2, start: '2026-02-10' },
    ],
  });
  const paid = (row: number, at: string) => ({
    row,
    kpj: 'KPJ0',
    npp: '',
    month: month(at),
    program: 'JKM',
    amount: 6_800,
    paidOn: day(`${at}-12`),
  });
  const rows = [paid(1, '2026-02'), paid(2, '2026-03'), paid(3, '2026-03')];
  const unknown = { ...paid(4, '2026-03'), kpj: 'TIDAK-ADA' };
  const reason = 'rekap iuran';
  expect(
    await recordContributions(database, actor, { rows: [...rows, unknown], reason }),
  ).toMatchObject({ stored: 2, known: 1, unknownRows: [4] });
  const statusOf = (person: number, on: string) =>
    findStatus(database, actor, { person, on: day(on) });
  expect(await statusOf(1, '2026-03-20')).toMatchObject({
    memberships: [{ by: 'law', bpu: 'paid_active', covered: true }],
  });
  expect(await statusOf(1, '2026-05-20')).toMatchObject({
    memberships: [{ by: 'law', bpu: 'arrears', covered: false }],
  });
  expect(await statusOf(1, '2026-12-20')).toMatchObject({
    memberships: [{ bpu: 'ended', covered: false }],
  });
  expect(await statusOf(2, '2026-06-20')).toMatchObject({
    memberships: [{ by: 'law', segment: 'PU', covered: true }],
  });
  // Nothing is known of payments: what the file says stands, and that it is the file's word.
  expect(await statusOf(3, '2026-06-20')).toMatchObject({
    memberships: [{ by: 'file', covered: true }],
  });
  expect(await statusOf(9, '2026-06-20')).toMatchObject({ code: 'person_unknown' });
});

test('a spell of BPU ends where payment does, and says why', async () => {
  const membership = {
    kpj: 'KPJ0',
    status: 'active',
    segment: 'BPU',
    start: day('2026-01-10'),
    paidUntil: month('2026-04'),
  } as const;
  await sendBatch(fresh.database, actor, {
    month: june,
    listed: [{ who: 0, person: { membership } }],
  });
  const spells = `select from_month, until_month, end_reason from payung.spell
    where programme = 'JKK'`;
  expect(await one(spells)).toEqual([
    { from_month: '2026-01', until_month: '2026-04', end_reason: 'unpaid' },
  ]);
  const paid = { membership: { ...membership, paidUntil: month('2026-08') } };
  await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0, person: paid }] });
  expect(await one(spells)).toEqual([
    { from_month: '2026-01', until_month: '2026-08', end_reason: 'unpaid' },
  ]);
});

test('a group that a fund pays for gives its people their payer from the next file on', async () => {
  const membership = { kpj: 'KPJ0', npp: 'W1', status: 'active', segment: 'BPU' } as const;
  const sent = { listed: [{ who: 0, person: { membership } }] };
  await sendBatch(fresh.database, actor, { month: june, ...sent });
  expect(await findEmployers(fresh.database, actor)).toEqual([{ npp: 'W1' }]);
  const employer = { npp: 'W1', name: 'Pekerja rentan', wadah: 'SG', payer: 'apbd_kab' } as const;
  await recordEmployer(fresh.database, actor, { employer, reason: 'PKS' });
  expect(await findEmployers(fresh.database, actor)).toEqual([employer]);
  const later = { kpj: 'KPJ1', npp: 'W1', status: 'active', segment: 'BPU' } as const;
  await sendBatch(fresh.database, actor, {
    month: july,
    listed: [...sent.listed, { who: 1, person: { membership: later } }],
  });
  const payers = `select person, payer, from_month, until_month from payung.spell
    where programme = 'JKM' order by person, from_month`;
  expect(await one(payers)).toEqual([
    { person: 1, payer: 'own', from_month: '2026-06', until_month: '2026-07' },
    { person: 1, payer: 'apbd_kab', from_month: '2026-07', until_month: null },
    { person: 2, payer: 'apbd_kab', from_month: '2026-07', until_month: null },
  ]);
});

test('every value tells the file, row and hand that first brought it', async () => {
  await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }] });
  await sendBatch(
    fresh.database,
    { ...actor, id: 'dinas' },
    {
      kind: 'workers',
      month: july,
      listed: [],
      rows: [{ ...rowOf({ who: 0, occupation: 'NELAYAN' }, 0, 'workers'), row: 41 }],
    },
  );
  const origin = await findOrigin(fresh.database, actor, 1);
  if (origin.outcome !== 'origin') throw new Error(origin.code);
  const found = new Map(origin.fields.map((each) => [each.field, each]));
  expect(found.get('nik')).toMatchObject({ value: '750201••••••••01', row: 1, month: june });
  expect(found.get('domicile')).toMatchObject({ file: 'participants.csv', row: 1, by: 'uji' });
  expect(found.get('occupation')).toMatchObject({
    value: 'NELAYAN',
    file: 'workers.csv',
    row: 41,
    month: july,
    by: 'dinas',
  });
  expect(found.has('sector')).toBe(false);
  expect(await findOrigin(fresh.database, actor, 7)).toMatchObject({ code: 'person_unknown' });
});

test('deciles keep their permit, households their sealed card, and both can be taken back', async () => {
  await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }, { who: 1 }] });
  const terms = { from: june, drawnFrom: 'DTSEN 2026-03', permit: 'ND 12/2026', reason: 'DTSEN' };
  await recordDeciles(fresh.database, actor, { rows: [{ person: 1, decile: 2 }], ...terms });
  const rows = [{ person: 1, decile: 4 }];
  const change = await recordDeciles(fresh.database, actor, { rows, ...terms });
  const now = 'select person, decile, permit from payung.decile where superseded_in is null';
  expect(await one(now)).toEqual([{ person: 1, decile: 4, permit: 'ND 12/2026' }]);
  const request = { batch: change, reason: 'salah', dependents: 'refuse' } as const;
  expect(await rollBack(fresh.database, actor, request)).toMatchObject({ undone: [change] });
  expect(await one(now)).toEqual([{ person: 1, decile: 2, permit: 'ND 12/2026' }]);
  const familyCard = ['750201', '010203', '0004'].join('');
  const home = { familyCard, people: [1, 2], from: june, reason: 'KK' };
  await recordHousehold(fresh.database, actor, home);
  expect(
    await one('select count(distinct kk_digest) as n, count(*) as m from payung.household'),
  ).toEqual([{ n: 1, m: 2 }]);
  expect(
    JSON.stringify(await one('select household::text as t from payung.household')),
  ).not.toContain(familyCard);
  const stranger = { ...home, people: [99] };
  await expect(recordHousehold(fresh.database, actor, stranger)).rejects.toThrow();
});
