// Cek cepat by HTTP: how pasted people stand, told in the order of the question, without a name, without keeping
// anything, and counted as what it is: reading.

import { createHash } from 'node:crypto';
import { loadBatch } from '@payung/office';
import { month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowOf } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { inventedPerson, registerPeople } from './review.fixture.ts';
import { jsonBody, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { checkedPeopleSchema } from './wire/people.ts';

const [active, other, twin] = [0, 1, 2].map(inventedPerson);
const listedNik = inventedPerson(50).nik;

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  verifier = await site.person({ role: 'verifier' });
  if (active === undefined || other === undefined || twin === undefined) throw new Error('nobody');
  await registerPeople(fresh.database, [active, other, { ...twin, name: other.name }]);
  await load('workers', [{ who: 9, person: { ...named(50), nik: undefined } }]);
  await load('participants', [{ who: 7, status: 'inactive', person: named(60) }]);
  await load('participants', [{ who: 8, person: named(70), payer: 'apbd_kab' }]);
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

function named(n: number) {
  const { name, birth, nik: digits } = inventedPerson(n);
  return { name, birth, nik: digits };
}

async function load(kind: 'workers' | 'participants', listed: readonly object[]): Promise<void> {
  const rows = listed.map((each) => {
    const { who, status, person, payer } = each as {
      who: number;
      status?: 'inactive';
      person: object;
      payer?: string;
    };
    const row = rowOf({ who, ...(status === undefined ? {} : { status }) }, 0, kind);
    if (row.disposition !== 'accepted') throw new Error('A row of a person');
    const { membership } = row.person;
    const paid = membership && { ...membership, ...(payer === undefined ? {} : { payer }) };
    const known = Object.fromEntries(
      Object.entries({ ...row.person, ...person, ...(paid ? { membership: paid } : {}) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    return { ...row, person: known } as typeof row;
  });
  const sha256 = createHash('sha256').update(JSON.stringify(listed)).digest('hex');
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const loaded = await loadBatch(fresh.database, actor, {
    file: { kind, name: 'uji.csv', sha256, month: month('2026-05'), whole: false },
    rows: [rows],
    reason: 'uji',
  });
  if (loaded.outcome !== 'loaded') throw new Error(JSON.stringify(loaded));
}

async function check(rows: readonly object[], by = verifier) {
  const answer = await site.askAs(
    by,
    '/api/v1/people/check',
    jsonBody({ rows, purpose: 'uji cek cepat' }),
  );
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  expect(text).not.toMatch(/\d{10}|RADJAK/);
  return checkedPeopleSchema.parse(JSON.parse(text)).rows;
}

test('each row is told how its person stands, in the order of the question', async () => {
  const spaced = `${active?.nik.slice(0, 6)} ${active?.nik.slice(6)}`;
  expect(
    await check([
      { nik: spaced },
      { nik: active?.nik ?? '', name: 'NAMA LAIN' },
      { name: active?.name ?? '', birth: active?.birth ?? '' },
      { name: active?.name ?? '' },
      { name: active?.name ?? '', birth: '1901-01-01' },
      { name: other?.name ?? '' },
      { name: inventedPerson(50).name, birth: inventedPerson(50).birth },
      { nik: inventedPerson(60).nik },
      { nik: inventedPerson(70).nik },
      { nik: listedNik, name: 'TIDAK ADA DI SINI' },
      {},
    ]),
  ).toEqual([
    { status: 'active' },
    { status: 'unsure' },
    { status: 'active' },
    { status: 'unsure' },
    { status: 'not_found' },
    { status: 'unsure' },
    { status: 'listed' },
    { status: 'uncovered' },
    { status: 'funded', payer: 'apbd_kab' },
    { status: 'not_found' },
    { status: 'not_found' },
  ]);
});

test('whoever speaks for another desa finds nobody', async () => {
  const elsewhere = await site.person({ role: 'village_operator', area: '7502012004' });
  expect(await check([{ nik: active?.nik ?? '' }], elsewhere)).toEqual([{ status: 'not_found' }]);
});

test('nothing is kept but that it was asked, by whom, how many and what for', async () => {
  const state = async () => {
    const { rows } = await fresh.database.read(
      { id: 'uji', role: 'auditor', tenant: '7502' },
      ({ db }) =>
        sql<{ changes: number; checks: number; seen: string | null }>`
          select
            (select count(*) from payung.change) as changes,
            (select count(*) from payung.audit where action = 'registry.check') as checks,
            (select string_agg(reason || subject::text, ' ') from payung.audit
              where action like 'registry.check%' or action like 'export.%') as seen
        `.execute(db),
    );
    return rows[0];
  };
  const before = await state();
  await check([{ nik: active?.nik ?? '', name: active?.name ?? '' }]);
  const after = await state();
  expect(after?.changes).toBe(before?.changes);
  expect(after?.checks).toBe((before?.checks ?? 0) + 1);
  expect(after?.seen).toContain('uji cek cepat');
  expect(after?.seen).not.toContain(active?.name);
  expect(after?.seen).not.toMatch(/(?<![\da-f])\d{16,}(?![\da-f])/);
});

test('a purpose and at most 200 rows', async () => {
  const ask = (body: object) => site.askAs(verifier, '/api/v1/people/check', jsonBody(body));
  expect((await ask({ rows: [{ nik: '1' }], purpose: '' })).status).toBe(400);
  const rows = Array.from({ length: 201 }, () => ({ nik: '1' }));
  expect((await ask({ rows, purpose: 'uji' })).status).toBe(400);
});
