// Flags and visits in the register: nobody is refused, looks are remembered, draws can be repeated.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { recordDeath } from '../../registry/index.ts';
import { findEnding, readCalendar } from '../calendar/index.ts';
import { freezeDecision } from '../decision/index.ts';
import { fillRegister, openFund, planned } from '../reservation/people.fixture.ts';
import { reservePlaces } from '../reservation/reservation.ts';
import {
  closeFlag,
  drawFromDecision,
  fixSeed,
  raiseFlags,
  readFlags,
  readVisits,
} from './flags.ts';

let fresh: FreshDatabase;
const actor: Actor = { id: 'verifikator', role: 'verifier', tenant: '7502' };
const reason = 'uji';

beforeAll(async () => {
  fresh = await freshDatabase();
  await fillRegister(fresh.database, actor, 130);
  await openFund(fresh.database, actor, 'APBD');
  await freeze('SK lama', [1, 2, 3]);
});
afterAll(() => fresh.close());

async function freeze(number: string, people: readonly number[]): Promise<void> {
  const plan = people.map((person) => planned(person));
  const reserved = await reservePlaces(fresh.database, actor, { plan, reason });
  if (reserved.outcome !== 'reserved') throw new Error(JSON.stringify(reserved));
  const done = await freezeDecision(fresh.database, actor, {
    reservations: [reserved.reservation],
    number,
    day: day('2026-06-20'),
    signatory: { name: 'BUPATI', position: 'Bupati' },
    waiting: [],
    reason,
    approvedBy: 'kepala',
  });
  if (done.outcome !== 'frozen') throw new Error(JSON.stringify(done));
}

test('signs are raised once, closed by a person with a reason, and stay closed for the same evidence', async () => {
  await recordDeath(fresh.database, actor, { person: 2, day: day('2026-07-20'), reason });
  const more = [
    { person: 1, civil: 'unknown' as const },
    { person: 3, civil: 'matched' as const },
  ];
  const first = await raiseFlags(fresh.database, actor, { more, reason });
  expect(first).toMatchObject({
    signs: 2,
    fresh: 2,
    byRule: { death_soon: 1, not_in_civil_data: 1 },
  });
  expect(await raiseFlags(fresh.database, actor, { more, reason })).toMatchObject({ fresh: 0 });
  const verdict = { flag: 1, verdict: 'cleared', why: 'KTP asli dilihat', reason } as const;
  expect(await closeFlag(fresh.database, actor, verdict)).toMatchObject({ outcome: 'closed' });
  expect(await closeFlag(fresh.database, actor, verdict)).toMatchObject({ code: 'flag_unknown' });
  expect(await raiseFlags(fresh.database, actor, { more, reason })).toMatchObject({ fresh: 0 });
  const list = await readFlags(fresh.database, actor);
  expect(list).toMatchObject({
    flags: [
      {
        person: 1,
        rule: 'not_in_civil_data',
        outcome: 'cleared',
        outcomeReason: 'KTP asli dilihat',
      },
      { person: 2, rule: 'death_soon', outcome: null, evidence: { days: 19 } },
    ],
  });
  expect(await readFlags(fresh.database, { ...actor, role: 'public' })).toMatchObject({
    code: 'role_may_not',
  });
});

test('a flag holds nobody up: his place is decided like any other', async () => {
  await freeze('SK bertanda', [4, 5]);
  await raiseFlags(fresh.database, actor, { more: [{ person: 4, civil: 'dead' }], reason });
  const plan = [planned(4, { from: month('2026-01'), until: month('2026-02') })];
  expect(await reservePlaces(fresh.database, actor, { plan, reason })).toMatchObject({ places: 1 });
});

test('a visit is drawn by a seed fixed before the list, once, and can be repeated', async () => {
  const fixed = await fixSeed(fresh.database, actor, {
    seed: 'benih rapat 12',
    sharePpm: 20_000,
    reason,
  });
  const draw = fixed.outcome === 'fixed' ? fixed.draw : 0;
  await freeze(
    'SK undian',
    Array.from({ length: 100 }, (_, at) => 20 + at),
  );
  const request = { draw, number: 'SK undian', seed: 'benih rapat 12', reason };
  const other = { ...request, seed: 'benih lain' };
  expect(await drawFromDecision(fresh.database, actor, other)).toMatchObject({
    code: 'seed_differs',
  });
  const early = { ...request, number: 'SK lama' };
  expect(await drawFromDecision(fresh.database, actor, early)).toMatchObject({
    code: 'seed_too_late',
  });
  const drawn = await drawFromDecision(fresh.database, actor, request);
  expect(drawn).toMatchObject({ outcome: 'drawn' });
  expect(drawn.outcome === 'drawn' && drawn.people).toHaveLength(2);
  expect(await drawFromDecision(fresh.database, actor, request)).toMatchObject({
    code: 'draw_done',
  });
  expect(await readVisits(fresh.database, actor, draw)).toEqual({
    outcome: 'listed',
    people: drawn.outcome === 'drawn' ? drawn.people : [],
    repeats: true,
  });
  expect(await readVisits(fresh.database, actor, 99)).toMatchObject({ code: 'draw_unknown' });
});

test('the calendar shows decided months, and who ends when', async () => {
  const asked = { today: day('2026-10-05'), zone: 'Asia/Makassar' } as const;
  const calendar = await readCalendar(fresh.database, actor, asked);
  const july = calendar.months.find((each) => each.month === '2026-07');
  // Decided and not registered by the branch: counted, and never as covered.
  expect(july).toMatchObject({ starts: 105, people: { not_registered: 105, covered: 0 } });
  expect(calendar.ending.reduce((sum, each) => sum + each.people, 0)).toBe(105);
  expect(calendar.ending[0]).toMatchObject({ days: 90, endsOn: '2026-12-31', fund: 'APBD' });
  const ending = await findEnding(fresh.database, actor, { ...asked, until: day('2026-12-31') });
  expect(ending.outcome === 'listed' && ending.people).toHaveLength(105);
  const village: Actor = { ...actor, role: 'village_operator', area: '7502012001' };
  const own = await readCalendar(fresh.database, village, asked);
  expect(own.ending.every((each) => each.village === '7502012001')).toBe(true);
  expect(own.ending[0]?.people).toBeLessThan(105);
});
