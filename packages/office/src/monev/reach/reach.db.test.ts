// Who is reached, counted in the register: of each decile and of the non-ASN of each office.

import type { Actor, Database } from '@payung/engine';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { recordDeath, recordDeciles, recordEmployer } from '../../registry/index.ts';
import { sendBatch } from '../../registry/register.fixture.ts';
import { type Asked, countNonAsn } from './queries.ts';
import { reachIn } from './reach.ts';

const june = month('2026-06');
const actor: Actor = { id: 'uji', role: 'system', tenant: '7502' };
const reason = 'uji';
let fresh: FreshDatabase;
let asked: Asked;

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database } = fresh;
  const start = day('2024-01-15');
  /** 15 teachers are active, 12 have left; 20 people of no office are in no participants file at all. */
  const teachers = Array.from({ length: 27 }, (_, who) => ({
    ...{ who, occupation: 'NON_ASN' },
    person: {
      membership: {
        ...{ kpj: `KPJ${who}`, npp: 'DIKBUD1', segment: 'PU' as const, start },
        status: who < 15 ? ('active' as const) : ('inactive' as const),
      },
    },
  }));
  await sendBatch(database, actor, { month: june, listed: teachers });
  const helpers = Array.from({ length: 20 }, (_, at) => ({ who: 27 + at, sector: 'NON_ASN' }));
  await sendBatch(database, actor, { month: june, kind: 'workers', listed: helpers });
  const employer = { npp: 'DIKBUD1', opd: 'Dinas Pendidikan' };
  await recordEmployer(database, actor, { employer, reason });
  const rows = Array.from({ length: 47 }, (_, at) => ({
    ...{ person: at + 1, decile: at % 2 === 0 ? 1 : 4 },
  }));
  const terms = { from: june, drawnFrom: 'DTSEN 2026-03', permit: 'ND 12/2026', reason };
  const known = await recordDeciles(database, actor, { rows, ...terms });
  asked = { at: june, known };
});
afterAll(() => fresh.close());

const counted = (database: Database, of: Asked) =>
  database.read(actor, (tx) => countNonAsn(tx, of));

test('non-ASN stand under the office they work for, those of no known office apart', async () => {
  expect(await counted(fresh.database, asked)).toEqual([
    { key: 'Dinas Pendidikan', total: 27, covered: 15 },
    { key: '', total: 20, covered: 0 },
  ]);
});

test('each decile tells how many of its people are covered, and where it was drawn from', async () => {
  const { deciles } = await fresh.database.read(actor, (tx) => reachIn(tx, asked));
  expect(deciles?.drawnFrom).toEqual(['DTSEN 2026-03']);
  expect(deciles?.whole).toEqual({ key: '', total: 47, covered: 15 });
  expect(deciles?.rows.map(({ key }) => key)).toEqual(['1', '4']);
  // Eight and seven covered people are too few to be told.
  expect(deciles?.rows.map(({ covered }) => covered)).toEqual([null, null]);
});

test('who died is counted no more, and the figures of an earlier change stay as they were', async () => {
  const { database } = fresh;
  const died = await recordDeath(database, actor, { person: 47, day: day('2026-05-20'), reason });
  if (died.outcome !== 'recorded') throw new Error(died.code);
  const later = await counted(database, { ...asked, known: died.change });
  expect(later.map(({ total }) => total)).toEqual([27, 19]);
  expect((await counted(database, asked)).map(({ total }) => total)).toEqual([27, 20]);
});
