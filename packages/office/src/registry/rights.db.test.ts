// T01: random users of random tenants and areas never receive a foreign row, whatever table or view
// they ask, and though the queries here name no tenant: the row policies stand alone.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { loadBatch } from './batch/load.ts';
import { insertChange } from './change/queries.ts';
import { type CorrectionOutcome, correctPerson } from './correction/correction.ts';
import { recordContributions } from './people/contributions.ts';
import { recordDeath } from './people/death.ts';
import { mergePeople } from './people/merging.ts';
import { rowOf, sendBatch } from './register.fixture.ts';
import { findMembershipSources, readSpells, type SpellCells } from './spells/spells.ts';

/** Two regencies and their province; people of the first live in three desa of two kecamatan. */
const tenants = ['7502', '7504', '75'] as const;
const homes = ['7502012001', '7502012002', '7502022001'] as const;
const june = month('2026-06');
const may = month('2026-05');

let fresh: FreshDatabase;
let tables: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  for (const tenant of tenants) await fill({ id: 'admin', role: 'admin', tenant });
  const { rows } = await runSql(
    fresh.url,
    `select relname from pg_class
      where relnamespace = 'payung'::regnamespace and relkind in ('r', 'v') order by 1`,
  );
  tables = rows.map((row) => String(row.relname));
});
afterAll(() => fresh.close());

/** Everything the register can hold, of six people; each tenant's numbers are the same. */
async function fill(actor: Actor): Promise<void> {
  const { database } = fresh;
  const listed = [0, 1, 2, 3, 4, 5].map((who) => ({
    who,
    domicile: (homes[who % 3] ?? '').replace('7502', actor.tenant.padEnd(4, '0')),
  }));
  await sendBatch(database, actor, { month: may, listed });
  await sendBatch(database, actor, { month: june, listed: listed.slice(0, 5) });
  await mergePeople(database, actor, { person: 4, sameAs: 1, reason: 'uji' });
  const died = day('2026-06-03');
  await recordDeath(database, actor, { person: 3, day: died, reason: 'uji' });
  const paid = { npp: '', month: may, program: 'JKM', amount: 6_800, paidOn: died } as const;
  const payments = [0, 1, 2].map((who) => ({ row: who + 1, kpj: `KPJ${who}`, ...paid }));
  const { stored } = await recordContributions(database, actor, { rows: payments, reason: 'uji' });
  expect(stored).toBe(3);
}

type Row = { readonly tenant: string; readonly person?: number | null };

async function rowsFor(actor: Actor, table: string): Promise<readonly Row[]> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<Row>`select * from ${sql.table(`payung.${table}`)}`.execute(db),
  );
  return rows;
}

/** Numbers of the people of an area, as the administrator counts them. */
async function peopleOf(tenant: string, area: string): Promise<ReadonlySet<number>> {
  const admin: Actor = { id: 'admin', role: 'admin', tenant };
  const { rows } = await fresh.database.read(admin, ({ db }) =>
    sql<{ person: number }>`
      select person from payung.people where domicile like ${`${area}%`}
    `.execute(db),
  );
  return new Set(rows.map(({ person }) => person));
}

const roles = fc.constantFrom<Actor['role']>(
  'admin',
  'verifier',
  'analyst',
  'opd_operator',
  'village_operator',
  'bpjs',
  'kejari',
  'auditor',
  'public',
  'system',
);
const actors: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({
    id: fc.string({ minLength: 1 }),
    role: roles,
    tenant: fc.constantFrom(...tenants, '7503', '71', '7502012001'),
  }),
  fc.record({
    id: fc.string({ minLength: 1 }),
    role: roles,
    tenant: fc.constant('7502'),
    area: fc.constantFrom('7502', '750201', '750202', '750203', ...homes, '7502012009'),
  }),
);

test('no row of another tenant or area reaches anybody, from any table', async () => {
  await fc.assert(
    fc.asyncProperty(actors, fc.nat(), async (actor, choice) => {
      const table = tables[choice % tables.length] ?? '';
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

test('every table of the register gives the right rows to the right people', async () => {
  const admin: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
  const village: Actor = { id: 'desa', role: 'village_operator', tenant: '7502', area: homes[0] };
  for (const table of ['people', 'identity', 'trait', 'membership', 'spell', 'registry_line']) {
    const all = await rowsFor(admin, table);
    const some = await rowsFor(village, table);
    expect(some.length, table).toBeGreaterThan(0);
    expect(some.length, table).toBeLessThan(all.length);
  }
  for (const table of ['death', 'merged', 'contribution']) {
    expect((await rowsFor(admin, table)).length, table).toBeGreaterThan(0);
  }
});

test('whoever sees an area writes nothing about people outside it, and loads no file', async () => {
  const village: Actor = { id: 'desa', role: 'village_operator', tenant: '7502', area: homes[0] };
  const outside = 2; // lives in another desa
  const request = { person: outside, day: day('2026-06-04'), reason: 'uji' };
  expect(await recordDeath(fresh.database, village, request)).toMatchObject({
    code: 'person_unknown',
  });
  const file = {
    kind: 'workers',
    name: 'x.csv',
    sha256: 'b'.repeat(64),
    month: june,
    whole: false,
  } as const;
  const rows = [[rowOf({ who: 9 }, 0, 'workers')]];
  const load = { file, rows, reason: 'uji' };
  expect(await loadBatch(fresh.database, village, load)).toMatchObject({
    code: 'needs_whole_tenant',
  });
  const work = { actor: village, reason: 'uji', action: 'intrude' };
  const writing = fresh.database.transaction(work, (tx) =>
    sql`update payung.people set domicile = ${homes[0]} where person = ${outside}`.execute(tx.db),
  );
  expect(Number((await writing).numAffectedRows)).toBe(0);
});

test('spells and the rows behind a figure are those of the own tenant and area', async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(may, june, undefined), async (actor, at) => {
      const taken = await readSpells(fresh.database, actor, at, async ({ known, batches }) => {
        const spells: SpellCells[] = [];
        for await (const batch of batches) spells.push(...batch);
        return { known, spells };
      });
      if (taken === undefined) return;
      const { known, spells } = taken;
      expect(spells.filter(([tenant]) => tenant !== actor.tenant)).toEqual([]);
      const asked = { people: [1, 2, 3, 4, 5, 6], month: at ?? june, known };
      const lines = await findMembershipSources(fresh.database, actor, asked);
      const own = await peopleOf(actor.tenant, actor.area ?? '');
      expect(spells.filter(([, person]) => !own.has(Number(person)))).toEqual([]);
      expect(lines.filter(({ person }) => !own.has(person))).toEqual([]);
      seen += spells.length + lines.length;
    }),
    { numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(0);
}, 120_000);

test('whoever sees an area corrects nobody outside it, and is not told that he exists', async () => {
  const village: Actor = { id: 'desa', role: 'village_operator', tenant: '7502', area: homes[0] };
  const corrected = (person: number) =>
    correctPerson(fresh.database, village, { person, identity: { sex: 'P' }, reason: 'uji' });
  expect(await corrected(2)).toEqual(await corrected(2_000).then(asPerson(2)));
  expect(await corrected(2)).toMatchObject({ code: 'person_unknown' });
});

/** The same refusal about another number. */
function asPerson(person: number) {
  return (outcome: CorrectionOutcome) =>
    'data' in outcome ? { ...outcome, data: { person } } : outcome;
}

test('nobody writes into what was known earlier, not even by hand', async () => {
  const admin: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
  const attempts = [
    sql`insert into payung.trait (tenant, person, valid_from, source, recorded_in)
      values ('7502', 1, '2026-04', 1, 1)`,
    sql`update payung.trait set superseded_in = 1 where person = 1`,
    sql`update payung.membership set superseded_in = null`,
    sql`update payung.membership set until_month = '2027-01', end_reason = 'inactive'`,
    sql`delete from payung.identity`,
    sql`update payung.closed_month set people = 0`,
    sql`update payung.change set reason = 'lain'`,
    sql`insert into payung.death (tenant, person, month, source, recorded_in)
      values ('7502', 999, '2026-04', 1, 1)`,
  ];
  for (const attempt of attempts) {
    const work = { actor: admin, reason: 'uji', action: 'intrude' };
    const trying = fresh.database.transaction(work, (tx) => attempt.execute(tx.db));
    await expect(trying).rejects.toMatchObject({ name: 'SqlFailure' });
  }
});

test('a new person has the number after the last, and a fact is of somebody who is there', async () => {
  const admin: Actor = { id: 'admin', role: 'admin', tenant: '7502' };
  const trying = (insert: (change: number) => RawBuilder<unknown>) =>
    fresh.database.rehearse({ actor: admin, action: 'intrude' }, async (tx) => {
      const change = await insertChange(tx, { kind: 'correction', reason: 'uji' });
      await insert(change).execute(tx.db);
    });
  const numbered = (person: number) =>
    trying(
      (change) => sql`insert into payung.people (tenant, person, source, recorded_in)
        values ('7502', ${person}, ${change}, ${change})`,
    );
  const died = (person: number) =>
    trying(
      (change) => sql`insert into payung.death (tenant, person, month, source, recorded_in)
        values ('7502', ${person}, '2026-04', ${change}, ${change})`,
    );
  await expect(numbered(8)).rejects.toMatchObject({ name: 'SqlFailure' });
  await numbered(7);
  await expect(died(7)).rejects.toMatchObject({ name: 'SqlFailure' });
  await expect(died(0)).rejects.toMatchObject({ name: 'SqlFailure' });
  await died(6);
});
