// Whom a plan by months may pay for, with what register and room tell of him.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import {
  finishRun,
  loadRun,
  type PersonLoad,
  recordDeciles,
  recordHousehold,
} from '../registry/index.ts';
import { findPlanPeople, paidUntil } from './people.ts';
import { fillRegister, nikOf, openFund, planned } from './reservation/people.fixture.ts';
import { reservePlaces } from './reservation/reservation.ts';

let fresh: FreshDatabase;
const actor: Actor = { id: 'verifikator', role: 'verifier', tenant: '7502' };
const reason = 'uji';
const digest = 'ruang uji';
const asked = { digest, start: month('2026-10'), facts: [] } as const;

/** Number 11 of the run is number 1 of the register, and so on. */
function person(number: number, more: Partial<PersonLoad> = {}): PersonLoad {
  return {
    number,
    status: 'baru',
    name: `ORANG NOMOR ${number - 10}`,
    nik: nikOf(number - 11),
    birth: day('1970-01-01'),
    birthExact: true,
    occupation: 'NELAYAN',
    ...more,
  };
}

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  await fillRegister(database, actor, 6);
  await openFund(database, actor, 'APBD');
  const plan = [planned(1), planned(6), planned(5, { until: month('2026-10') })];
  const reserved = await reservePlaces(database, actor, { plan, reason });
  expect(reserved.outcome).toBe('reserved');
  await recordDeciles(database, actor, {
    rows: [{ person: 2, decile: 3 }],
    from: month('2026-03'),
    drawnFrom: 'DTSEN 2026-03',
    permit: 'surat 1/2026',
    reason,
  });
  await recordHousehold(database, actor, {
    familyCard: `7502010101${'200001'}`,
    people: [3, 4],
    from: month('2026-01'),
    reason,
  });
  const row = { row: 2, cells: ['ORANG NOMOR 2'], disposition: 'accepted', reasons: [] } as const;
  const counts = { records: 1, ignored: 0, accepted: 1, rejected: 0, merged: 0, held: 0 };
  const list = { kind: 'workers', file: 'nelayan.xlsx', sha256: 'a'.repeat(64), counts } as const;
  const { id } = await loadRun(database, actor, {
    digest,
    asOf: day('2026-09-30'),
    batches: [{ ...list, rows: [{ ...row, person: 12 }] }],
    persons: [
      person(11),
      person(12),
      person(13),
      person(14),
      person(15, { status: 'peserta_aktif' }),
      person(16, { status: 'peserta_aktif' }),
      person(17, { status: 'peserta_aktif' }),
    ],
    participants: [],
  });
  await finishRun(database, actor, { id, summary: {}, plan: [] });
});
afterAll(() => fresh.close());

test('who is paid for already is carried on from the first month nobody pays, active or not', async () => {
  const found = await findPlanPeople(fresh.database, actor, asked);
  const covered = found?.people.map(({ key, candidate, coveredUntil }) => [
    key,
    candidate.status,
    coveredUntil,
  ]);
  expect(covered).toEqual([
    ['P000011', 'baru', '2027-01'],
    ['P000012', 'baru', undefined],
    ['P000013', 'baru', undefined],
    ['P000014', 'baru', undefined],
    // Paid to the month before the start; number 17 is active without a known end.
    ['P000015', 'peserta_aktif', '2026-10'],
    ['P000016', 'peserta_aktif', '2027-01'],
  ]);
});

test('everybody the register knows has his number there', async () => {
  const found = await findPlanPeople(fresh.database, actor, asked);
  expect([found?.registerOf.get('P000011'), found?.registerOf.get('P000016')]).toEqual([1, 6]);
  expect(found?.registerOf.has('P000017')).toBe(false);
});

test('decile, family and lists come with him; what nobody told is absent', async () => {
  const found = await findPlanPeople(fresh.database, actor, asked);
  const of = (key: string) => found?.people.find((each) => each.key === key)?.candidate;
  expect(of('P000012')).toMatchObject({ decile: 3, lists: ['nelayan.xlsx'] });
  expect(of('P000013')).toMatchObject({ familyProtected: false });
  expect(of('P000011')).not.toHaveProperty('decile');
  expect(of('P000011')).not.toHaveProperty('familyProtected');
});

test('facts of the room come before those of the register; who is on no list is counted', async () => {
  const facts = [
    { nik: nikOf(1), decile: 8, disabled: true },
    { nik: nikOf(4_000), decile: 1 },
  ];
  const found = await findPlanPeople(fresh.database, actor, { ...asked, facts });
  expect(found?.people.find(({ key }) => key === 'P000012')?.candidate).toMatchObject({
    decile: 8,
    disabled: true,
  });
  expect(found?.unmatchedFacts).toBe(1);
});

test('another tenant and another room have nobody', async () => {
  const stranger: Actor = { ...actor, tenant: '7503' };
  expect(await findPlanPeople(fresh.database, stranger, asked)).toBeUndefined();
  expect(await findPlanPeople(fresh.database, actor, { ...asked, digest: 'lain' })).toBeUndefined();
});

test('months with a gap before them do not carry anybody over it', () => {
  const stretch = (from: string, until: string) => ({ from: month(from), until: month(until) });
  const start = month('2026-10');
  expect(paidUntil([stretch('2026-11', '2027-01')], start)).toBeUndefined();
  expect(paidUntil([stretch('2026-12', '2027-03'), stretch('2026-07', '2026-12')], start)).toBe(
    '2027-03',
  );
  expect(paidUntil([stretch('2026-07', '2026-10')], start)).toBe(start);
  expect(paidUntil([stretch('2026-07', '2026-09')], start)).toBeUndefined();
});
