// Spells as coverage reads them: the register's own view, and for a closed month what was known then.

import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { correctPerson } from '../correction/correction.ts';
import { closeMonth } from '../months/months.ts';
import { recordDeath } from '../people/death.ts';
import { mergePeople } from '../people/merging.ts';
import { sendBatch } from '../register.fixture.ts';
import { countUncovered, findMembershipSources, readSpells, type SpellCells } from './spells.ts';

let fresh: FreshDatabase;
const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const [june, july] = [month('2026-06'), month('2026-07')];
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

function read(at?: typeof june) {
  return readSpells(fresh.database, actor, at, async ({ batches, ...reading }) => {
    const spells: SpellCells[] = [];
    for await (const batch of batches) spells.push(...batch);
    return { ...reading, spells };
  });
}

test('a register without a participants file has no spells, and says so', async () => {
  expect(await read()).toBeUndefined();
});

test('more people than are fetched at once come whole, in the order of the view', async () => {
  const listed = Array.from({ length: 6_000 }, (_, who) => ({ who }));
  await sendBatch(fresh.database, actor, { month: june, listed });
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ cells: SpellCells }>`
      select json_build_array(
        tenant, person, domicile, workplace, nik_region, segment, sector, sex, birth_month, payer,
        programme, from_month, until_month, end_reason
      ) as cells
      from payung.spell
      order by person, programme
    `.execute(db),
  );
  const reading = await read();
  expect(reading).toMatchObject({ known: 1, month: june, isClosed: false });
  expect(reading?.spells.length).toBe(12_000);
  expect(reading?.spells).toEqual(rows.map(({ cells }) => cells));
});

test('a closed month is read as it was known when it was closed', async () => {
  const before = await read(june);
  const closing = { month: june, today: day('2026-08-01'), reason: 'tutup' };
  expect(await closeMonth(fresh.database, actor, closing)).toMatchObject({ outcome: 'closed' });
  const listed = Array.from({ length: 5_990 }, (_, who) => ({ who }));
  await sendBatch(fresh.database, actor, { month: july, listed });
  const moved = { from: june, domicile: '7502022001' } as const;
  const correction = { approvedBy: 'kepala' };
  await correctPerson(fresh.database, actor, {
    ...{ person: 1, trait: moved, reason: 'pindah', correction },
  });
  const closed = await read(june);
  expect([closed?.isClosed, closed?.known]).toEqual([true, 2]);
  expect(closed?.spells).toEqual(before?.spells);
  const open = await read();
  expect(open).toMatchObject({ month: july, isClosed: false, known: 4 });
  expect(open?.spells).not.toEqual(before?.spells);
});

test('the rows behind people are those of one change, masked', async () => {
  const asked = { people: [1], month: june, known: 2 };
  const [line, ...others] = await findMembershipSources(fresh.database, actor, asked);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ person: 1, file: 'participants.csv', row: 1, until: null });
  expect(line?.nik).toMatch(/^750201•+01$/);
  expect(line?.kpj).toBe('••J0');
});

test('who is listed and not covered is counted by sector: not the dead, nor merged ones, nor others', async () => {
  const listed = [
    { who: 7_001, sector: 'NELAYAN' },
    { who: 7_002, sector: 'NELAYAN' },
    { who: 7_003, sector: 'PETANI' },
    { who: 7_004, sector: 'PETANI', domicile: '7503012001' },
    { who: 7_005, sector: 'PETANI' },
    { who: 7_006, sector: 'PETANI' },
    // A participant: covered.
    { who: 1, sector: 'NELAYAN' },
  ];
  await sendBatch(fresh.database, actor, { kind: 'workers', month: july, listed });
  const counted = async () => {
    const known = (await read())?.known ?? 0;
    const asked = { month: july, known, region: '7502' };
    const rows = await countUncovered(fresh.database, actor, asked);
    return rows.filter(({ sector }) => sector !== '');
  };
  expect(await counted()).toEqual([
    { sector: 'PETANI', people: 3 },
    { sector: 'NELAYAN', people: 2 },
  ]);
  // Numbers follow the order of the list: 6,001 is the first of it.
  const died = { person: 6_003, day: day('2026-07-04'), reason: 'uji' };
  expect(await recordDeath(fresh.database, actor, died)).toMatchObject({ outcome: 'recorded' });
  const same = { person: 6_005, sameAs: 6_006, reason: 'uji' };
  expect(await mergePeople(fresh.database, actor, same)).toMatchObject({ outcome: 'merged' });
  expect(await counted()).toEqual([
    { sector: 'NELAYAN', people: 2 },
    { sector: 'PETANI', people: 1 },
  ]);
});
