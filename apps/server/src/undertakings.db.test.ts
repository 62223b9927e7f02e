// Agreements, regulations, duties and Paritrana by HTTP: written once under a key, never over what somebody
// else wrote meanwhile, and never told to another region.

import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  agreementsSchema,
  dutiesSchema,
  keptSchema,
  regulationsSchema,
} from './wire/agreements.ts';
import { paritranaSchema } from './wire/paritrana.ts';
import { problemSchema } from './wire/problem.ts';

const reason = 'rapat uji';
let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let leader: Person;
let prosecutor: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  verifier = await site.person({ role: 'verifier' });
  leader = await site.person({ role: 'leader' });
  prosecutor = await site.person({ role: 'kejari' });
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function read<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  by = prosecutor,
): Promise<z.infer<Schema>> {
  const answer = await site.askAs(by, `/api/v1${path}`);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

type Told = { readonly by?: Person; readonly key?: string; readonly seen?: number };

function write(path: string, body: object, { by = verifier, key, seen }: Told = {}) {
  const init = making({ reason, ...body }, key);
  const headers = seen === undefined ? init.headers : { ...init.headers, 'if-match': `"${seen}"` };
  return site.askAs(by, `/api/v1${path}`, {
    ...init,
    ...(headers === undefined ? {} : { headers }),
  });
}

async function codeOf(answer: Response) {
  return problemSchema.parse(await answer.json()).code;
}

const pks = {
  ...{ kind: 'pks', reference: 'PKS/12/2020', title: 'Pekerja rentan', scope: '5.000 orang' },
  ...{ parties: ['Disnaker', 'BPJS TK'], startsOn: '2020-01-01', endsOn: '2021-12-31' },
} as const;

test('an agreement is recorded once under its key, renewed, and ended once', async () => {
  const [first, again] = await Promise.all(
    [1, 2].map(() => write('/agreements', pks, { key: 'kunci-pks-1' })),
  );
  expect([first?.status, again?.status]).toEqual([201, 201]);
  expect(keptSchema.parse(await first?.json())).toEqual({ number: 1 });
  const next = { ...pks, reference: 'PKS/9/2022', startsOn: '2022-01-01', renews: 1 };
  const { endsOn: _, ...endless } = next;
  expect((await write('/agreements', endless, { by: leader })).status).toBe(201);
  expect(await codeOf(await write('/agreements', { ...endless, renews: 9 }))).toBe(
    'agreement_unknown',
  );
  expect((await write('/agreements', pks, { by: prosecutor })).status).toBe(403);
  expect((await write('/agreements', { ...pks, parties: ['Disnaker'] })).status).toBe(400);
  const end = () => {
    const init = making({ because: 'dicabut', day: '2023-01-01', reason });
    return site.askAs(verifier, '/api/v1/agreements/2/end', { ...init, method: 'PUT' });
  };
  expect((await end()).status).toBe(204);
  expect(await codeOf(await end())).toBe('agreement_over');
  const { agreements } = await read('/agreements', agreementsSchema);
  expect(agreements.map(({ standing }) => standing.state)).toEqual(['followed', 'ended']);
  expect(agreements[1]).toMatchObject({ ended: { reason: 'dicabut' }, renews: 1 });
});

test('a regulation that was replaced holds no more', async () => {
  const perbup = { kind: 'head', title: 'Jamsostek', subject: 'anggaran', from: '2021-01-01' };
  expect((await write('/regulations', { ...perbup, reference: 'Perbup 1/2021' })).status).toBe(201);
  const later = { ...perbup, reference: 'Perbup 2/2022', from: '2022-01-01', replaces: 1 };
  expect((await write('/regulations', later)).status).toBe(201);
  expect(await codeOf(await write('/regulations', later))).toBe('regulation_known');
  const lost = { ...later, reference: 'Perbup 3/2022', replaces: 9 };
  const unknown = await write('/regulations', lost);
  expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'regulation_unknown']);
  const { regulations } = await read('/regulations', regulationsSchema);
  expect(regulations.map(({ holds }) => holds)).toEqual([false, true]);
});

test('of two who record a step of one duty, the later is told of the earlier', async () => {
  const step = { duty: 'regent.regulation', state: 'done', evidence: 'Perbup 2/2022' };
  expect((await write('/duties/steps', step)).status).toBe(428);
  const tries = await Promise.all([1, 2].map(() => write('/duties/steps', step, { seen: 0 })));
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 412]);
  const { duties, others } = await read('/duties', dutiesSchema);
  expect(duties.length + others.length).toBe(20);
  const found = duties.find(({ id }) => id === 'regent.regulation');
  expect(found).toMatchObject({ state: 'done', version: 1, evidence: 'Perbup 2/2022' });
  const unconfirmed = duties.filter(({ mark }) => mark === 'U');
  expect(unconfirmed.length).toBeGreaterThan(0);
  expect(unconfirmed.every(({ text }) => text.includes('[U]'))).toBe(true);
});

const criteria = [
  { id: 'regulasi', name: 'Regulasi', weight: 40, mark: 'U', source: 'surat panitia' },
  { id: 'cakupan', name: 'Cakupan', weight: 60, mark: 'C', source: 'Perbup 2/2022' },
] as const;

test('Paritrana: weights are a hundred, the newest score holds, the cheapest step comes first', async () => {
  const scheme = { id: 'uji', year: 2026, criteria };
  const [regulation, coverage] = criteria;
  const short = { ...scheme, criteria: [regulation] };
  expect(await codeOf(await write('/paritrana/schemes', short))).toBe('weights_sum');
  const twice = { ...scheme, criteria: [coverage, { ...regulation, id: 'cakupan' }] };
  expect(await codeOf(await write('/paritrana/schemes', twice))).toBe('criterion_twice');
  const score = { year: 2026, criterion: 'cakupan', score: 40, evidence: 'laporan', steps: [] };
  const early = await write('/paritrana/scores', score, { seen: 0 });
  expect([early.status, await codeOf(early)]).toEqual([404, 'criterion_unknown']);
  expect((await write('/paritrana/schemes', scheme)).status).toBe(201);
  expect((await write('/paritrana/scores', score, { seen: 0 })).status).toBe(201);
  const steps = [
    { what: '500 pekerja rentan', cost: 100_800_000, gain: 10 },
    { what: 'Surat edaran', cost: 2_000_000, gain: 5 },
  ];
  const better = { ...score, score: 50, steps };
  expect((await write('/paritrana/scores', better, { seen: 0 })).status).toBe(412);
  expect((await write('/paritrana/scores', better, { seen: 1, by: leader })).status).toBe(201);
  const { sheet, history, years } = await read('/paritrana?year=2026', paritranaSchema);
  expect([sheet?.points, sheet?.gap, years]).toEqual([30, 70, [2026]]);
  expect(sheet?.criteria.map(({ version }) => version)).toEqual([0, 2]);
  expect(sheet?.steps.map(({ what }) => what)).toEqual(['Surat edaran', '500 pekerja rentan']);
  expect(history.map(({ score: each }) => each)).toEqual([50, 40]);
});

test('the sheet is handed out in every form, and never as an official one', async () => {
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
    ['xlsx', 'PK'],
  ]) {
    const path = `/api/v1/paritrana/sheet?year=2026&format=${format}`;
    const file = await site.askAs(prosecutor, path);
    const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(bytes.startsWith(start ?? ''), format).toBe(true);
  }
  const message = await site.askAs(prosecutor, '/api/v1/paritrana/sheet?year=2026&format=txt');
  expect(await message.text()).toContain('bukan bobot resmi');
  const none = await site.askAs(prosecutor, '/api/v1/paritrana/sheet?year=2019');
  expect(none.status).toBe(404);
}, 60_000);

test('a page of evidence is made for a desa of the own region, and for no other', async () => {
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: 7 }, (_, who) => ({ who, domicile: '7502012004' }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  const page = (code: string, by = prosecutor) =>
    site.askAs(by, `/api/v1/paritrana/evidence/${code}`);
  for (const code of ['75.02.01.2004', '750201', '7502']) {
    const bytes = Buffer.from(await (await page(code)).arrayBuffer()).toString('latin1');
    expect(bytes.startsWith('%PDF'), code).toBe(true);
  }
  expect((await page('7504')).status).toBe(404);
  const camat = await site.person({ role: 'verifier', area: '750201' });
  expect((await page('750201', camat)).status).toBe(404);
}, 60_000);

test('another region sees nothing of it, and whoever speaks for a part none', async () => {
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  const { agreements } = await read('/agreements', agreementsSchema, stranger);
  const { regulations } = await read('/regulations', regulationsSchema, stranger);
  const { years, history } = await read('/paritrana', paritranaSchema, stranger);
  expect([agreements, regulations, years, history]).toEqual([[], [], [], []]);
  const camat = await site.person({ role: 'verifier', area: '750201' });
  for (const path of ['/agreements', '/regulations', '/duties', '/paritrana']) {
    expect((await site.askAs(camat, `/api/v1${path}`)).status, path).toBe(403);
  }
});
