// Single corrections on a real register: what was believed stays readable, closed months keep their
// figures, and each is taken back as a load is.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { closeMonth, readMonth } from '../months/months.ts';
import { findOrigin } from '../origin/origin.ts';
import { mergePeople } from '../people/merging.ts';
import { nikOf, sendBatch } from '../register.fixture.ts';
import { rollBack } from '../undo/roll-back.ts';
import { type CorrectionRequest, correctPerson } from './correction.ts';

let fresh: FreshDatabase;
let actor: Actor;
let tenants = 7_502_000_000;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

/** Three people of one desa in the file of June, each test in a region of its own. */
beforeEach(async () => {
  tenants += 1;
  actor = { id: 'petugas-1', role: 'admin', tenant: String(tenants) };
  const listed = [0, 1, 2].map((who) => ({ who }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
});

const correct = (request: Partial<CorrectionRequest>) =>
  correctPerson(fresh.database, actor, { person: 1, reason: 'salah ketik', ...request });

async function spells() {
  return fresh.database.read(actor, async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select person, domicile, sex, payer, from_month as from, until_month as until, end_reason as end
      from payung.spell
      where tenant = ${actor.tenant} and programme = 'JKM'
      order by person, from_month
    `.execute(tx.db);
    return rows;
  });
}

const june = month('2026-06');
const own = { sex: 'L', payer: 'own', from: '2024-01', until: null, end: null };

test('a domicile is corrected from a month on; before it the old one holds', async () => {
  const trait = { from: month('2026-08'), domicile: '7502022001' } as const;
  expect(await correct({ trait })).toMatchObject({ outcome: 'corrected', change: 2 });
  const [one, two] = await spells();
  expect(one).toMatchObject({ ...own, domicile: '7502012001', until: '2026-08' });
  expect(two).toMatchObject({ ...own, domicile: '7502022001', from: '2026-08' });
  const origin = await findOrigin(fresh.database, actor, 1);
  expect(origin).toMatchObject({
    fields: expect.arrayContaining([
      expect.objectContaining({ field: 'domicile', by: 'petugas-1', reason: 'salah ketik' }),
    ]),
  });
});

test('an actor of an area no longer sees whom a correction moved out of it', async () => {
  actor = { ...actor, tenant: '75' };
  const listed = [0, 1, 2].map((who) => ({ who }));
  await sendBatch(fresh.database, actor, { month: june, listed });
  const area: Actor = { ...actor, role: 'verifier', area: '7502012001' };
  const people = () =>
    fresh.database.read(area, async (tx) => {
      const { rows } = await sql<{ person: number }>`
        select person from payung.people order by person
      `.execute(tx.db);
      return rows.map(({ person }) => person);
    });
  expect(await people()).toEqual([1, 2, 3]);
  await correct({ trait: { from: june, domicile: '7502022001' } });
  expect(await people()).toEqual([2, 3]);
});

test('a sex and a birth date are corrected for all time', async () => {
  await correct({ identity: { sex: 'P', birth: day('1991-02-03') } });
  expect((await spells())[0]).toMatchObject({ person: 1, sex: 'P' });
});

test('a NIK that somebody else has is refused with his number; merged ones are one', async () => {
  expect(await correct({ identity: { nik: nikOf(1) } })).toMatchObject({
    ...{ outcome: 'refused', code: 'nik_of_another', data: { person: 2 } },
  });
  await mergePeople(fresh.database, actor, { person: 2, sameAs: 1, reason: 'satu orang' });
  expect(await correct({ identity: { nik: nikOf(1) } })).toMatchObject({ outcome: 'corrected' });
  // The number that was merged away is nobody of his own any more.
  expect(await correct({ person: 2, identity: { sex: 'P' } })).toMatchObject({
    code: 'already_merged',
  });
});

test('a membership ends with a reason that the movement knows', async () => {
  const end = { until: month('2026-07'), reason: 'became_pppk' } as const;
  await correct({ membership: { kpj: 'KPJ0', npp: '', end } });
  expect((await spells())[0]).toMatchObject({ person: 1, until: '2026-07', end: 'became_pppk' });
});

test('who pays is corrected for the whole spell, and is no longer assumed', async () => {
  await correct({ membership: { kpj: 'KPJ0', npp: '', payer: 'apbd_kab' } });
  expect((await spells())[0]).toMatchObject({ ...own, person: 1, payer: 'apbd_kab' });
});

test('a membership that is not his, an end before the beginning and a stranger are refused', async () => {
  const wrong = { kpj: 'KPJ1', npp: '' };
  expect(await correct({ membership: wrong })).toMatchObject({ code: 'membership_unknown' });
  const end = { until: month('2023-01'), reason: 'removed' } as const;
  expect(await correct({ membership: { kpj: 'KPJ0', npp: '', end } })).toMatchObject({
    ...{ code: 'end_before_start', data: { from: '2024-01', until: '2023-01' } },
  });
  expect(await correct({ person: 99, identity: { sex: 'P' } })).toMatchObject({
    code: 'person_unknown',
  });
});

test('a closed month asks for a second person, and its figures do not move', async () => {
  const closing = { month: june, today: day('2026-08-01'), reason: 'tutup' };
  const closed = await closeMonth(fresh.database, actor, closing);
  if (closed.outcome !== 'closed') throw new Error(closed.code);
  const trait = { from: june, domicile: '7502022001' } as const;
  expect(await correct({ trait })).toMatchObject({ code: 'month_closed', data: { month: june } });
  expect(await correct({ identity: { sex: 'P' } })).toMatchObject({ code: 'month_closed' });
  expect(await correct({ trait, correction: { approvedBy: 'petugas-1' } })).toMatchObject({
    code: 'approver_is_actor',
  });
  // From an open month on nobody else is needed.
  const later = { from: month('2026-07'), domicile: '7502022001' } as const;
  expect(await correct({ trait: later })).toMatchObject({ outcome: 'corrected' });
  const approved = { trait, correction: { approvedBy: 'kepala' } };
  expect(await correct(approved)).toMatchObject({ outcome: 'corrected' });
  const end = { until: month('2025-01'), reason: 'removed' } as const;
  const ended = { membership: { kpj: 'KPJ0', npp: '', end }, correction: { approvedBy: 'kepala' } };
  expect(await correct(ended)).toMatchObject({ outcome: 'corrected' });
  const reading = await readMonth(fresh.database, actor, june);
  expect(reading.closed).toEqual(closed.closed);
  expect([reading.closed?.people, reading.today.people]).toEqual([3, 2]);
});

test('what reaches back over a closed month is noticed, whichever way it reaches', async () => {
  const march = month('2026-03');
  const closing = { month: march, today: day('2026-08-01'), reason: 'tutup' };
  expect(await closeMonth(fresh.database, actor, closing)).toMatchObject({ outcome: 'closed' });
  const asked = { code: 'month_closed', data: { month: march } };
  // The first word about his domicile, of June, also stands for March.
  const first = { from: june, domicile: '7502022001' } as const;
  expect(await correct({ trait: first })).toMatchObject(asked);
  const end = (until: string) =>
    ({ kpj: 'KPJ0', npp: '', end: { until: month(until), reason: 'removed' } }) as const;
  expect(await correct({ membership: end('2026-03') })).toMatchObject(asked);
  expect(await correct({ membership: end('2026-04') })).toMatchObject({ outcome: 'corrected' });
  const correction = { approvedBy: 'kepala' };
  await correct({ membership: end('2026-02'), correction });
  // An end that moves from February to May takes March back with it.
  expect(await correct({ membership: end('2026-05') })).toMatchObject(asked);
});

test('a correction is taken back like a load', async () => {
  const before = await spells();
  const trait = { from: june, domicile: '7502022001' } as const;
  const done = await correct({ trait });
  if (done.outcome !== 'corrected') throw new Error(done.code);
  expect(await spells()).not.toEqual(before);
  const request = { batch: done.change, reason: 'keliru', dependents: 'refuse' } as const;
  expect(await rollBack(fresh.database, actor, request)).toMatchObject({ undone: [done.change] });
  expect(await spells()).toEqual(before);
});
