// Employers by HTTP: cases and packs through two persons, and a state attorney who sees released packs alone.

import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { warnedCases } from '../../../packages/office/src/compliance/cases.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  caseMovedSchema,
  caseSchema,
  casesSchema,
  checkedSchema,
  madeBatchSchema,
  notedSchema,
  packsSchema,
  recoverySchema,
  releasedSchema,
  skkBatchesSchema,
} from './wire/compliance.ts';
import { problemSchema } from './wire/problem.ts';

const day = '2026-09-30';
const told = { day, reason: 'uji kepatuhan' };

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let branch: Person;
let prosecutor: Person;
let ids: readonly string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  await warnedCases(fresh.database, actor, 2);
  [verifier, branch, prosecutor] = await Promise.all([
    site.person({ role: 'verifier' }),
    site.person({ role: 'bpjs' }),
    site.person({ role: 'kejari' }),
  ]);
  ids = (await ask(verifier, '/cases', casesSchema)).cases.map(({ id }) => id);
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function ask<Schema extends z.ZodType>(
  person: Person,
  path: string,
  schema: Schema,
  init?: RequestInit,
): Promise<z.infer<Schema>> {
  const answer = await site.askAs(person, `/api/v1${path}`, init);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

const write = (person: Person, path: string, body: unknown, method = 'POST') =>
  site.askAs(person, `/api/v1${path}`, { ...making(body), method });

async function problemOf(answer: Response) {
  const { status, code } = problemSchema.parse(await answer.json());
  return [status, code];
}

test('a case tells findings, sums and letters; it is seen by whole regions alone', async () => {
  const [id] = ids;
  const first = await ask(verifier, '/cases?limit=1', casesSchema);
  const rest = await ask(verifier, `/cases?limit=1&after=${first.next}`, casesSchema);
  expect([...first.cases, ...rest.cases].map((each) => each.id)).toEqual(ids);
  const found = await ask(verifier, `/cases/${id}`, caseSchema);
  expect(found).toMatchObject({ state: 'letter2', name: 'PT CONTOH TERTUNGGAK 1' });
  expect(found.findings.map(({ kind }) => kind).sort()).toEqual(['PDS_TK', 'PIUTANG']);
  expect(found.due).toBe(found.contribution + found.lateFine + found.sanctionFine);
  expect(found.letters.map(({ isProven }) => isProven)).toEqual([true, true]);
  const camat = await site.person({ role: 'verifier', area: '750201' });
  expect((await site.askAs(camat, `/api/v1/cases/${id}`)).status).toBe(404);
  expect((await site.askAs(camat, '/api/v1/cases')).status).toBe(403);
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  expect((await site.askAs(stranger, `/api/v1/cases/${id}`)).status).toBe(404);
});

test('four eyes: a payment counts when a second person confirms it', async () => {
  const [id] = ids;
  const body = { amount: 2_000_000, document: 'TRF 1', ...told };
  const noted = await write(branch, `/cases/${id}/payments`, body);
  const { payment } = notedSchema.parse(await noted.json());
  expect((await ask(verifier, '/cases/recovery', recoverySchema)).total).toBe(0);
  const path = `/cases/${id}/payments/${payment}/confirmation`;
  expect(await problemOf(await write(branch, path, told, 'PUT'))).toEqual([403, 'same_person']);
  expect((await write(verifier, path, told, 'PUT')).status).toBe(200);
  const leader = await site.person({ role: 'leader' });
  expect((await ask(leader, '/cases/recovery', recoverySchema)).total).toBe(2_000_000);
});

test('T18: the state attorney sees a pack when another person has released it, and not before', async () => {
  const check = await ask(verifier, '/skk/check', checkedSchema, making({ cases: ids }));
  expect(check.cases.map(({ gaps }) => gaps)).toEqual([[], []]);
  const body = { number: 'SKK-1/2026', office: 'Kejari Contoh', cases: ids, ...told };
  const made = await write(verifier, '/skk/batches', body);
  const { batch } = madeBatchSchema.parse(await made.json());
  const pack = `/skk/batches/${batch}/packs/${ids[0]}`;
  expect((await ask(prosecutor, '/skk/packs', packsSchema)).packs).toEqual([]);
  expect((await site.askAs(prosecutor, `/api/v1${pack}`)).status).toBe(404);
  for (const path of ['/cases', `/cases/${ids[0]}`, '/skk/batches', '/batches']) {
    expect((await site.askAs(prosecutor, `/api/v1${path}`)).status, path).toBe(403);
  }
  const moved = { move: 'invite', ...told };
  expect(await problemOf(await write(prosecutor, `/cases/${ids[0]}/moves`, moved))).toEqual([
    404,
    'not_released',
  ]);
  const release = `/skk/batches/${batch}/release`;
  expect(await problemOf(await write(verifier, release, told, 'PUT'))).toEqual([
    403,
    'same_person',
  ]);
  const released = await write(branch, release, told, 'PUT');
  expect(releasedSchema.parse(await released.json())).toEqual({ cases: 2 });

  expect((await ask(prosecutor, '/skk/packs', packsSchema)).packs).toHaveLength(2);
  const file = await site.askAs(prosecutor, `/api/v1${pack}`);
  expect(file.headers.get('content-type')).toBe('application/x-tar');
  const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1');
  expect(bytes).toContain('1-berkas.pdf');
  const invited = await write(prosecutor, `/cases/${ids[0]}/moves`, moved);
  expect(caseMovedSchema.parse(await invited.json()).state).toBe('invited');

  const withdrawn = await write(verifier, `${pack}/withdrawal`, told);
  expect(withdrawn.status).toBe(204);
  expect((await site.askAs(prosecutor, `/api/v1${pack}`)).status).toBe(404);
  const { batches } = await ask(verifier, '/skk/batches', skkBatchesSchema);
  expect(batches[0]?.packs.filter((each) => each.withdrawn !== undefined)).toHaveLength(1);
}, 60_000);
