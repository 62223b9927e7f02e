// T01 for money, lists and sendings: whatever table is asked, nobody receives a row of another tenant, and
// whoever has an area none about people outside it. The queries here name no tenant. And the calendar of
// people who are registered and paid.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@payung/engine';
import { bpuProfile, peopleCsv } from '@payung/intake';
import { day, month } from '@payung/values';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../../tests/database/fresh-database.ts';
import { readCalendar } from '../calendar/calendar.ts';
import { amendDecision } from '../decision/addendum.ts';
import { freezeDecision } from '../decision/decision.ts';
import { fileObjection } from '../decision/objection.ts';
import { drawFromDecision, fixSeed, raiseFlags } from '../flags/flags.ts';
import { fillRegister, nikOf, openFund, planned, villages } from '../reservation/people.fixture.ts';
import { reservePlaces } from '../reservation/reservation.ts';
import { buildSending } from './build.ts';
import { repairRows } from './repair.ts';
import { readReply } from './reply.ts';
import { paySending } from './standing.ts';

const tenants = ['7502', '7504'] as const;
const number = 'SK 1';
const reason = 'uji';
// Payments carry the day of the database's clock: months to come are paid ahead.
const period = { from: month('2098-07'), until: month('2099-01') };

let fresh: FreshDatabase;
let folder: string;
let tables: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-hak-'));
  for (const [at, tenant] of tenants.entries()) {
    await fill({ id: 'petugas', role: 'admin', tenant }, at * 20);
  }
  const { rows } = await runSql(
    fresh.url,
    `select relname from pg_class where relnamespace = 'payung'::regnamespace and relkind in ('r', 'v')
      order by 1`,
  );
  tables = rows.map((row) => String(row.relname));
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

/** Twelve people of three desa, all with a place, through everything that can happen to a list. */
async function fill(actor: Actor, first: number): Promise<void> {
  const { database } = fresh;
  await fillRegister(database, actor, 14, { first });
  await openFund(database, actor, 'APBD', 1_000_000_000, 2098);
  const seed = await fixSeed(database, actor, { seed: 'benih', sharePpm: 500_000, reason });
  const plan = Array.from({ length: 12 }, (_, at) => planned(at + 1, period));
  const reserved = await reservePlaces(database, actor, { plan, reason });
  const paper = {
    day: day('2026-06-20'),
    signatory: { name: 'BUPATI', position: 'Bupati' },
    reason,
    approvedBy: 'kepala',
  };
  await freezeDecision(database, actor, {
    ...paper,
    number,
    reservations: [reserved.outcome === 'reserved' ? reserved.reservation : 0],
    waiting: [
      { person: 13, funds: ['APBD'] },
      { person: 14, funds: ['APBD'] },
    ],
    objection: { from: day('2026-06-21'), until: day('2026-06-30') },
  });
  await fileObjection(database, actor, {
    number,
    row: 1,
    day: day('2026-06-22'),
    text: 'x',
    reason,
  });
  const draw = seed.outcome === 'fixed' ? seed.draw : 0;
  await drawFromDecision(database, actor, { draw, number, seed: 'benih', reason });
  const target = { kind: 'profile', profile: bpuProfile } as const;
  const built = await buildSending(database, actor, { number, target, language: 'id', reason });
  const sending = built.outcome === 'built' ? built.sending : 0;
  const lines = plan.map((_, at) => [
    nikOf(first + at),
    at < 9 ? 'Aktif' : 'Ditolak',
    'Nama tidak sesuai',
  ]);
  const file = { path: join(folder, `${actor.tenant}.csv`), name: 'balasan.csv' };
  await writeFile(
    file.path,
    [...peopleCsv({ headings: ['NIK', 'Status', 'Keterangan'], rows: lines })].join(''),
  );
  await readReply(database, actor, { sending, file, form: { kind: 'all' }, reason });
  const { rows } = await database.read(actor, ({ db }) =>
    sql<{ row: number; place: number; person: number }>`
      select row, place, person from payung.sending_row where result = 'rejected' order by row
    `.execute(db),
  );
  const [repaired, replaced] = rows;
  if (repaired === undefined || replaced === undefined) throw new Error('nobody was rejected');
  const repairs = [{ row: repaired.row, correction: { name: 'NAMA BENAR' } }];
  await repairRows(database, actor, { sending, repairs, reason });
  const { place, person } = replaced;
  const change = {
    place,
    person,
    reason: 'refused',
    from: period.from,
    successor: 'next',
  } as const;
  await amendDecision(database, actor, {
    ...paper,
    amends: number,
    number: 'SK 1a',
    changes: [change],
  });
  const paid = await paySending(database, actor, { sending, document: 'SP2D 1', reason });
  expect(paid).toMatchObject({ people: 9 });
  const more = Array.from({ length: 12 }, (_, at) => ({
    person: at + 1,
    civil: 'unknown' as const,
  }));
  expect(await raiseFlags(database, actor, { more, reason })).toMatchObject({
    byRule: { not_in_civil_data: 12 },
  });
}

type Row = { readonly tenant: string; readonly person?: number | null };

async function rowsFor(actor: Actor, table: string): Promise<readonly Row[]> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<Row>`select * from ${sql.table(`payung.${table}`)}`.execute(db),
  );
  return rows;
}

async function peopleOf(tenant: string, area: string): Promise<ReadonlySet<number>> {
  const admin: Actor = { id: 'admin', role: 'admin', tenant };
  const { rows } = await fresh.database.read(admin, ({ db }) =>
    sql<{ person: number }>`
      select person from payung.people where domicile like ${`${area}%`}
    `.execute(db),
  );
  return new Set(rows.map(({ person }) => person));
}

const ofFunding = [
  'funding_act',
  'fund',
  'fund_balance',
  'fund_month',
  'ledger_entry',
  'place',
  'place_holder',
  'payer_month',
  'decision',
  'decision_row',
  'waiting',
  'objection',
  'sending',
  'sending_file',
  'sending_row',
  'payment',
  'reply',
  'repair',
  'flag',
  'visit_draw',
  'visit',
];

test('every table of funding holds rows of both tenants here, so that the others can be missed', async () => {
  expect(tables).toEqual(expect.arrayContaining(ofFunding));
  for (const table of ofFunding) {
    for (const tenant of tenants) {
      const rows = await rowsFor({ id: 'admin', role: 'admin', tenant }, table);
      expect(rows.length, `${table} ${tenant}`).toBeGreaterThan(0);
    }
  }
});

test('no row of another tenant or area reaches anybody, from any table', async () => {
  const actors: fc.Arbitrary<Actor> = fc.oneof(
    fc.record({
      id: fc.constant('x'),
      role: fc.constantFrom('admin', 'public', 'bpjs', 'auditor'),
      tenant: fc.constantFrom(...tenants, '75', '7503'),
    }),
    fc.record({
      id: fc.constant('x'),
      role: fc.constantFrom('village_operator', 'opd_operator'),
      tenant: fc.constant('7502'),
      area: fc.constantFrom('750201', '750202', ...villages, '7502099999'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(...ofFunding), async (actor, table) => {
      const rows = await rowsFor(actor, table);
      expect(rows.filter(({ tenant }) => tenant !== actor.tenant)).toEqual([]);
      if (actor.area === undefined) return;
      const own = await peopleOf(actor.tenant, actor.area);
      const people = rows.flatMap(({ person }) => (typeof person === 'number' ? [person] : []));
      expect(people.filter((person) => !own.has(person))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('who is registered and paid is covered or ahead; who waits for the branch is neither', async () => {
  const actor: Actor = { id: 'petugas', role: 'admin', tenant: '7502' };
  const asked = { today: day('2098-10-15'), zone: 'Asia/Makassar' } as const;
  const calendar = await readCalendar(fresh.database, actor, asked);
  const of = (text: string) => calendar.months.find((each) => each.month === text);
  expect(of('2098-09')?.people).toMatchObject({ covered: 9, not_registered: 3, at_risk: 0 });
  expect(of('2098-12')).toMatchObject({ ends: 12, people: { ahead: 9, not_registered: 3 } });
  expect(calendar.ending.reduce((sum, { people }) => sum + people, 0)).toBe(12);
  expect([calendar.inArrears, calendar.paidTooLate]).toEqual([[], []]);
  const later = await readCalendar(fresh.database, actor, { ...asked, today: day('2099-02-10') });
  const arrears = later.inArrears.reduce((sum, { people }) => sum + people, 0);
  expect([later.ending, arrears]).toEqual([[], 9]);
});
