// Whom a plan over the register may pay for: the living without an endless protection, under the number they
// have now, with the months that are promised already; and money that is still free.

import type { Actor } from '@payung/engine';
import { day, month, rupiah } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { mergePeople, recordDeath } from '../../registry/index.ts';
import { sendBatch } from '../../registry/register.fixture.ts';
import { fillRegister, nikOf, openFund } from '../reservation/people.fixture.ts';
import { reservePlaces } from '../reservation/reservation.ts';
import { findPlanGround, readPlanFunds, readRegisterPeople } from './register-plan.ts';

const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const july = month('2026-07');
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  await fillRegister(database, actor, 8, { withoutNik: [6] });
  const covered = (who: number, segment: 'PU' | 'BPU') => ({
    ...{ who, segment },
    person: { name: `ORANG NOMOR ${who + 1}`, nik: nikOf(who) },
  });
  const listed = [covered(0, 'PU'), covered(1, 'BPU')];
  await sendBatch(database, actor, { month: month('2026-06'), listed });
  await recordDeath(database, actor, { person: 3, day: day('2026-06-03'), reason: 'akta' });
  // 4 is another number of 1, who is covered by his employer.
  await mergePeople(database, actor, { person: 4, sameAs: 1, reason: 'orang yang sama' });
  await openFund(database, actor, 'APBD', 1_000_000);
  const plan = [
    {
      person: '5',
      programmeSet: ['JKK', 'JKM'] as const,
      fund: 'APBD',
      months: { from: july, until: month('2026-10') },
      amountPerMonth: rupiah(16_800),
    },
  ];
  const reserved = await reservePlaces(database, actor, { plan, reason: 'uji' });
  expect(reserved).toMatchObject({ outcome: 'reserved', places: 1 });
}, 60_000);
afterAll(() => fresh.close());

test('who is covered without an end, dead, or another number of somebody is not there', async () => {
  const people = await readRegisterPeople(fresh.database, actor, july);
  const keys = people.map(({ key }) => key);
  for (const gone of ['1', '3', '4']) expect(keys).not.toContain(gone);
  expect(keys).toEqual(expect.arrayContaining(['5', '6', '7', '8']));
});

test('months that are promised already stand with their person', async () => {
  const people = await readRegisterPeople(fresh.database, actor, july);
  expect(people.find(({ key }) => key === '5')?.coveredUntil).toBe('2026-10');
  expect(people.find(({ key }) => key === '6')?.coveredUntil).toBeUndefined();
  const later = await readRegisterPeople(fresh.database, actor, month('2026-11'));
  expect(later.find(({ key }) => key === '5')?.coveredUntil).toBeUndefined();
});

test('what the register knows of somebody goes along, and what it does not is absent', async () => {
  const people = await readRegisterPeople(fresh.database, actor, july);
  const [six, seven] = ['6', '7'].map((key) => people.find((each) => each.key === key));
  expect(six?.candidate).toMatchObject({ status: 'baru', hasNik: true, occupation: 'NELAYAN' });
  expect(seven?.candidate.hasNik).toBe(false);
  expect(six?.candidate.decile).toBeUndefined();
});

test('a fund gives what is still free, in its months, for whom it is meant', async () => {
  const [fund] = await readPlanFunds(fresh.database, actor);
  expect(fund).toMatchObject({ id: 'APBD', ceiling: 1_000_000 - 3 * 16_800 });
  expect(fund?.earmark).toMatchObject({ kind: 'all' });
});

test('the ground changes with the register and with the money, and is of one tenant', async () => {
  const before = await findPlanGround(fresh.database, actor);
  await openFund(fresh.database, actor, 'CSR', 5_000);
  const after = await findPlanGround(fresh.database, actor);
  expect([after.change, after.act > before.act]).toEqual([before.change, true]);
  const stranger: Actor = { ...actor, tenant: '7504' };
  expect(await findPlanGround(fresh.database, stranger)).toEqual({ change: 0, act: 0 });
  expect(await readRegisterPeople(fresh.database, stranger, july)).toEqual([]);
});
