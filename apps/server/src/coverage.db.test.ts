// Coverage by HTTP over a small register: what each role sees of it, small counts hidden, sources named.

import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { auditSchema } from './wire/account.ts';
import {
  type CoverageAnswerWire,
  coverageSchema,
  definitionsSchema,
  evidenceSchema,
  gapSchema,
  rankingSchema,
  regionSchema,
  statedSchema,
  trendSchema,
} from './wire/coverage.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let analyst: Person;

const [may, june] = [month('2026-05'), month('2026-06')];
/** 3 people in one desa of the first kecamatan, 20 in another; 30 in the second kecamatan. */
const homes = [
  ...Array.from({ length: 3 }, () => '7502012004'),
  ...Array.from({ length: 20 }, () => '7502012005'),
  ...Array.from({ length: 30 }, () => '7502022001'),
];

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = homes.map((domicile, who) => ({ who, domicile }));
  await sendBatch(fresh.database, actor, { month: may, listed: listed.slice(0, 50) });
  await sendBatch(fresh.database, actor, { month: june, listed });
  verifier = await site.person({ role: 'verifier' });
  analyst = await site.person({ role: 'analyst' });
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

/** The answer, checked against the shape it promises. */
async function get<Schema extends z.ZodType>(person: Person, path: string, schema: Schema) {
  const answer = await site.askAs(person, `/api/v1/coverage${path}`);
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
  const body: z.infer<Schema> = schema.parse(JSON.parse(text));
  return { body, etag: answer.headers.get('etag') ?? '' };
}

const figure = async (person: Person, path = '') => (await get(person, path, coverageSchema)).body;
const peopleIn = ({ cells }: CoverageAnswerWire) => cells.map(({ people }) => people);

async function statusOf(person: Person, path: string): Promise<number> {
  return (await site.askAs(person, `/api/v1/coverage${path}`)).status;
}

const byVillage = '?by=region&depth=village';

test('before anything is stated a figure is people alone, with month and sources', async () => {
  const body = await figure(verifier);
  expect(body).toMatchObject({
    month: '2026-06',
    isClosed: false,
    region: { code: '7502', name: 'Kabupaten Boalemo' },
    total: { people: 53 },
    sources: { register: { tenant: '7502', change: 2 } },
  });
  expect(body.total.percent).toBeUndefined();
});

test('a table is stated with its letter, and not over one somebody else has stated meanwhile', async () => {
  const row = {
    region: '75.02',
    definition: 'angkatan_kerja_di_luar_asn_tni_polri',
    year: 2026,
    count: 100,
    source: 'contoh',
  };
  const put = (version: string, person = analyst) =>
    site.askAs(person, '/api/v1/coverage/stated/bases', {
      ...jsonBody({ letter: '050/1/Bappeda', rows: [row] }, 'PUT'),
      headers: { 'content-type': 'application/json', 'if-match': version },
    });
  expect((await put('"0"', verifier)).status).toBe(403);
  expect((await put('"0"', await site.person({ role: 'analyst', area: '750201' }))).status).toBe(
    403,
  );
  expect((await put('"0"')).status).toBe(204);
  expect((await put('"0"')).status).toBe(412);
  const target = { region: '7502', scale: 'UCJ', year: 2026, percent: 56.1, source: 'contoh' };
  const stated = await site.askAs(analyst, '/api/v1/coverage/stated/targets', {
    ...jsonBody({ letter: '050/2/Bappeda', rows: [target] }, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
  });
  expect(stated.status).toBe(204);
  const { body } = await get(analyst, '/stated', statedSchema);
  expect(body.bases).toMatchObject({ version: 1, letter: '050/1/Bappeda' });
  expect(body.bases.rows).toEqual([{ ...row, region: '7502' }]);
  expect(body.targets.rows).toEqual([target]);
  expect((await figure(verifier)).total).toMatchObject({
    people: 53,
    percent: 53,
    targets: [{ percent: 56.1, gapPeople: 4 }],
  });
});

test('a table with a row that cannot be read is refused whole, naming row and column', async () => {
  const rows = [{ region: '99.x', definition: 'ucj', year: 2026, count: 5, source: 'contoh' }];
  const answer = await site.askAs(analyst, '/api/v1/coverage/stated/bases', {
    ...jsonBody({ letter: 'x', rows }, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': '"1"' },
  });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('kode_wilayah');
  expect((await get(analyst, '/stated', statedSchema)).body.bases.version).toBe(1);
});

describe('small counts', () => {
  test('are shown to whoever may see the people', async () => {
    const body = await figure(verifier, byVillage);
    expect(peopleIn(body)).toEqual([3, 20, 30]);
    expect(body.cells[0]?.key['region']).toBe('7502012004');
  });

  test.each(['analyst', 'leader', 'province', 'admin'] as const)(
    'are hidden from %s, with enough beside them that no sum tells them',
    async (role) => {
      const person = await site.person({ role });
      const body = await figure(person, byVillage);
      expect(peopleIn(body)).toEqual([null, null, 30]);
      expect(body.smallBelow).toBeGreaterThan(3);
      const path = '/ranking?depth=village&against=2026-05';
      const { withoutBase } = (await get(person, path, rankingSchema)).body;
      expect(withoutBase.map(({ people }) => people)).toEqual([null, null, 30]);
      const trend = await get(person, '/trend?region=7502012004&months=2', trendSchema);
      expect(trend.body.rows.map(({ people }) => people)).toEqual([null, null]);
    },
  );

  test('outside the own kecamatan are hidden, inside it are shown', async () => {
    const camat = await site.person({ role: 'verifier', area: '750202' });
    expect(peopleIn(await figure(camat, byVillage))).toEqual([null, null, 30]);
    const own = await site.person({ role: 'verifier', area: '750201' });
    expect(peopleIn(await figure(own, byVillage))).toEqual([3, 20, 30]);
  });
});

describe('the people behind a figure', () => {
  test('are as many as the figure says, masked, under ids that tell no number, and noted', async () => {
    const { body } = await get(verifier, '/evidence?region=75.02.01&rows=5', evidenceSchema);
    expect(body.people).toBe(23);
    expect(body.shown).toHaveLength(5);
    for (const row of body.shown) {
      expect(row.person).toMatch(/^[0-9a-f]{32}$/);
      expect(row.sources[0]?.nik).toMatch(/^750201•+\d{2}$/);
    }
    const auditor = await site.person({ role: 'auditor' });
    const trail = await site.askAs(auditor, '/api/v1/audit?limit=5');
    const { entries } = auditSchema.parse(await trail.json());
    expect(entries.find(({ action }) => action === 'coverage.evidence')).toMatchObject({
      subject: { region: '750201', rows: 5 },
    });
  });

  test('are those of the own area only', async () => {
    const camat = await site.person({ role: 'verifier', area: '750202' });
    for (const region of ['7502', '750201', '7504']) {
      expect(await statusOf(camat, `/evidence?region=${region}`), region).toBe(403);
    }
    const own = await get(camat, '/evidence?region=750202', evidenceSchema);
    expect(own.body).toMatchObject({ people: 30 });
  });
});

test('the gap tells cost and who can close it; targets add up to the whole', async () => {
  const { body } = await get(analyst, '/gap?months=6', gapSchema);
  expect(body).toMatchObject({ people: 53, base: 100, gap: { people: 4, months: 6 } });
  expect(body.gap.cost).toBe(body.contributionMonthly * 4 * 6);
  const camat = await site.person({ role: 'verifier', area: '750202' });
  expect(await statusOf(camat, '/gap')).toBe(403);
  // Of a desa the exact counts are for those who may see its people.
  expect(await statusOf(analyst, '/gap?region=7502012004')).toBe(403);
  expect(await statusOf(analyst, '/targets?depth=village')).toBe(403);
  // No base is stated for the kecamatan: told by name, not guessed.
  expect(await statusOf(analyst, '/targets')).toBe(400);
});

test.each([
  ['csv', 'text/csv; charset=utf-8'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['parquet', 'application/octet-stream'],
] as const)('figures are handed out as %s, and noted', async (format, type) => {
  const path = `/api/v1/coverage/file${byVillage}&format=${format}`;
  const answer = await site.askAs(analyst, path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('content-disposition')).toContain(`cakupan-7502-2026-06.${format}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const head = { csv: '\ufeff', xlsx: 'PK', parquet: 'PAR1' }[format];
  expect(bytes.toString('utf8').startsWith(head)).toBe(true);
  if (format === 'csv') expect(bytes.toString('utf8')).toContain('\r\n7502012004,,');
});

test('what the reader holds already is not sent again', async () => {
  const first = await get(verifier, byVillage, coverageSchema);
  const again = await site.askAs(verifier, `/api/v1/coverage${byVillage}`, {
    headers: { 'if-none-match': first.etag },
  });
  expect(again.status).toBe(304);
  expect(await figure(verifier, byVillage)).toEqual(first.body);
});

test('a new file is in the figures at the next question', async () => {
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const july = month('2026-07');
  const listed = homes.slice(0, 40).map((domicile, who) => ({ who, domicile }));
  await sendBatch(fresh.database, actor, { month: july, listed });
  expect(await figure(verifier)).toMatchObject({ month: '2026-07', total: { people: 40 } });
  expect((await figure(verifier, '?month=2026-06')).total.people).toBe(53);
});

test('many questions at once get the same answers as one after the other', async () => {
  const paths = ['', byVillage, '?by=segment', '?region=750201', '?kind=workplace', '?by=sex'];
  const single: unknown[] = [];
  for (const path of paths) single.push(await figure(verifier, path));
  const crowd = await Promise.all(
    [...paths, ...paths, ...paths].map((path) => figure(verifier, path)),
  );
  expect(crowd).toEqual([...single, ...single, ...single]);
});

test.each([
  ['?region=99', 404],
  ['?region=bukan', 404],
  ['?definition=tidak_ada', 404],
  ['?month=2026-13', 400],
  ['?month=2031-01', 422],
  ['?by=region,nik', 400],
  ['?by=region,segment,sex,band', 400],
  ['?tenant=7504', 400],
  ['/ranking?against=2010-01', 422],
] as const)('%s is refused with %i', async (path, status) => {
  expect(await statusOf(verifier, path)).toBe(status);
});

test('a tenant without a file is told what is missing', async () => {
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  const answer = await site.askAs(stranger, '/api/v1/coverage');
  expect(answer.status).toBe(409);
  expect(problemSchema.parse(await answer.json()).subject).toBe('register_empty');
});

test('definitions and regions are open', async () => {
  const answer = await site.ask('/api/v1/definitions');
  const { definitions } = definitionsSchema.parse(await answer.json());
  expect(definitions.map(({ id }) => id)).toContain('ucj');
  const found = await site.ask('/api/v1/regions/75.02');
  const region = regionSchema.parse(await found.json());
  expect(region).toMatchObject({ code: '7502', above: [{ code: '75', name: 'Gorontalo' }] });
  expect(region.below.length).toBeGreaterThan(5);
  expect((await site.ask('/api/v1/regions/99.99')).status).toBe(404);
});
