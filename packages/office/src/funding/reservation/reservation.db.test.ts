// One payer for a person and month across funds and tenants, and money in the same transaction.

import type { Actor } from '@payung/engine';
import { day, month, rupiah } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { mergePeople, recordDeath } from '../../registry/index.ts';
import { readBalances } from '../ledger/fund.ts';
import { fillRegister, insist, july, nikOf, openFund, planned } from './people.fixture.ts';
import { type PlannedPlace, releaseReservation, reservePlaces } from './reservation.ts';

let fresh: FreshDatabase;
const boalemo: Actor = { id: 'a', role: 'verifier', tenant: '7502' };
const province: Actor = { id: 'p', role: 'verifier', tenant: '75' };

beforeAll(async () => {
  fresh = await freshDatabase();
  for (const actor of [boalemo, province]) {
    await fillRegister(fresh.database, actor, 40, { withoutNik: [7] });
    await openFund(fresh.database, actor, 'APBD');
    await openFund(fresh.database, actor, 'CSR', 200_000);
  }
});
afterAll(() => fresh.close());

const reserve = (actor: Actor, plan: readonly PlannedPlace[], key?: string) =>
  reservePlaces(fresh.database, actor, { plan, reason: 'uji', ...(key ? { key } : {}) });

async function reservedIn(actor: Actor, fund: string): Promise<number> {
  const funds = await readBalances(fresh.database, actor);
  return funds.find((each) => each.fund === fund)?.balance.reserved ?? Number.NaN;
}

test('places, months and money are taken together', async () => {
  const done = await reserve(boalemo, [planned(1), planned(2, { until: month('2026-10') })]);
  expect(done).toMatchObject({ outcome: 'reserved', places: 2, personMonths: 9, held: [] });
  expect(await reservedIn(boalemo, 'APBD')).toBe(9 * 16_800);
});

test('a person funded from two budgets in one month is refused, in one tenant and in two', async () => {
  const within = await reserve(boalemo, [planned(1, { fund: 'CSR', from: month('2026-12') })]);
  const across = await reserve(province, [planned(1, { until: month('2026-08') })]);
  const [first, second] = [within, across].map((each) =>
    each.outcome === 'reserved' ? [each.places, each.held] : each,
  );
  const held = [{ line: 1, person: 1, reason: 'taken' }];
  expect(first).toEqual([0, held]);
  // The other tenant is told the same words as the own one: taken, never by whom.
  expect(second).toEqual([0, held]);
  expect(await reservedIn(province, 'APBD')).toBe(0);
  const later = await reserve(province, [planned(2, { from: month('2026-10') })]);
  expect(later).toMatchObject({ places: 1, held: [] });
});

test('twice in one plan is taken once', async () => {
  const twice = await reserve(boalemo, [planned(3), planned(3, { from: month('2026-09') })]);
  expect(twice).toMatchObject({ places: 1, held: [{ line: 2, person: 3, reason: 'taken' }] });
});

test('200 reservations of one person and month at once: one wins', async () => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, at) => {
      const plan = [planned(5, { fund: at % 4 < 2 ? 'APBD' : 'CSR' })];
      const who = at % 2 === 0 ? boalemo : province;
      return insist(() => reserve(who, plan, `serentak ${at}`));
    }),
  );
  const won = answers.filter((each) => each.outcome === 'reserved' && each.places === 1);
  const held = answers.filter((each) => each.outcome === 'reserved' && each.held.length === 1);
  expect([won.length, held.length]).toEqual([1, 199]);
});

test('plans of two tenants over the same people in opposite order never lock one another out', async () => {
  const people = Array.from({ length: 20 }, (_, at) => 20 + at);
  const [one, two] = await Promise.all([
    reserve(
      boalemo,
      people.map((person) => planned(person)),
    ),
    reserve(
      province,
      [...people].reverse().map((person) => planned(person)),
    ),
  ]);
  const places = [one, two].map((each) => (each.outcome === 'reserved' ? each.places : 0));
  expect((places[0] ?? 0) + (places[1] ?? 0)).toBe(20);
});

test('50 equal submissions have one effect', async () => {
  const before = await reservedIn(boalemo, 'APBD');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => insist(() => reserve(boalemo, [planned(9)], 'sekali'))),
  );
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]).toMatchObject({ outcome: 'reserved', places: 1 });
  expect((await reservedIn(boalemo, 'APBD')) - before).toBe(6 * 16_800);
});

test('the dead, the unknown and people without NIK are held, each with the reason', async () => {
  const died = { person: 11, day: day('2026-07-02'), reason: 'uji' };
  await recordDeath(fresh.database, boalemo, died);
  const done = await reserve(boalemo, [planned(11), planned(999), planned(8), planned(12)]);
  expect(done).toMatchObject({
    places: 1,
    held: [
      { line: 1, person: 11, reason: 'dead' },
      { line: 2, person: 999, reason: 'person_unknown' },
      { line: 3, person: 8, reason: 'no_nik' },
    ],
  });
});

test('people who turned out to be one have one payer', async () => {
  expect(await reserve(boalemo, [planned(13)])).toMatchObject({ places: 1 });
  await mergePeople(fresh.database, boalemo, { person: 14, sameAs: 13, reason: 'sama' });
  expect(await reserve(boalemo, [planned(14)])).toMatchObject({
    places: 0,
    held: [{ line: 1, person: 13, reason: 'taken' }],
  });
});

test('a plan that costs more than the fund has is refused whole', async () => {
  const before = await reservedIn(boalemo, 'CSR');
  const plan = [15, 16, 17].map((person) => planned(person, { fund: 'CSR' }));
  expect(await reserve(boalemo, plan)).toMatchObject({
    outcome: 'refused',
    code: 'fund_overspent',
  });
  expect(await reservedIn(boalemo, 'CSR')).toBe(before);
  expect(await reserve(boalemo, [planned(15)])).toMatchObject({ places: 1 });
});

test.each([
  [{ person: 'x' }, 'person'],
  [{ months: { from: july, until: july } }, 'months'],
  [{ months: { from: july, until: month('2027-02') } }, 'months'],
  [{ amountPerMonth: rupiah(0) }, 'amountPerMonth'],
  [{ programmeSet: [] }, 'programmeSet'],
  [{ programmeSet: ['JKK', 'JKK'] }, 'programmeSet'],
] as const)('a row of the plan with %j is refused by its number', async (wrong, problem) => {
  const plan = [planned(18), { ...planned(19), ...wrong }];
  expect(await reserve(boalemo, plan)).toMatchObject({
    code: 'assignment_invalid',
    data: { line: 2, problem },
  });
});

test('what was released can be reserved again, by anybody', async () => {
  const done = await reserve(boalemo, [planned(18)]);
  const reservation = done.outcome === 'reserved' ? done.reservation : 0;
  const before = await reservedIn(boalemo, 'APBD');
  const release = { reservation, reason: 'batal' };
  expect(await releaseReservation(fresh.database, boalemo, release)).toMatchObject({
    places: 1,
    amount: 6 * 16_800,
  });
  expect(await reservedIn(boalemo, 'APBD')).toBe(before - 6 * 16_800);
  expect(await releaseReservation(fresh.database, boalemo, release)).toMatchObject({
    code: 'reservation_gone',
  });
  expect(await reserve(province, [planned(18)])).toMatchObject({ places: 1 });
});

test('a fund or a reservation that nobody knows is refused', async () => {
  expect(await reserve(boalemo, [planned(18, { fund: 'X' })])).toMatchObject({
    code: 'fund_unknown',
  });
  const release = { reservation: 9_999, reason: 'batal' };
  expect(await releaseReservation(fresh.database, boalemo, release)).toMatchObject({
    code: 'reservation_unknown',
  });
});

test('no NIK stands in the clear, and the digest of the payer joins with no register', async () => {
  const { rows } = await fresh.database.read(boalemo, ({ db }) =>
    sql<{ row: string; same: boolean }>`
      select p::text as row,
        exists (select from payung.identity i where i.nik_digest = p.payer_digest) as same
      from payung.payer_month p
    `.execute(db),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ same }) => same)).toEqual([]);
  expect(rows.filter(({ row }) => row.includes(nikOf(0)))).toEqual([]);
});
