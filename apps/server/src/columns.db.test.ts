// Kolom: a list whose headings nobody can guess is refused, explained by its sender, read again with what he said,
// and his next list under the same headings is read without asking. Nobody else's is.

import { createHash } from 'node:crypto';
import { systemClock } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { runImport } from './jobs/import/import-job.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { madeGrantSchema } from './wire/account.ts';
import { columnsSchema, type NewColumnsWire } from './wire/columns.ts';
import { jobSchema, rowsSchema } from './wire/job.ts';
import { problemSchema } from './wire/problem.ts';
import { uploadSchema } from './wire/upload.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let village: Person;
let neighbour: Person;
let foreign: Person;
let refused: string;

const heading = 'Pengurus,Yang bersangkutan,Nomor A,Keterangan lahir,Lain';
const people = [
  'HASAN,SITI KELANA,7502012609870001,"GORONTALO, 26-09-1987",x',
  'HASAN,YUSUF PAKAYA,7502011203900001,"BOALEMO, 12-03-1990",x',
  'HASAN,RAMLAH NAPU,7502014101800001,"BOALEMO, 01-01-1980",x',
];
const odd = ['DAFTAR PEKERJA', heading, ...people, ''].join('\n');
const meaning = [null, 'name', 'nik', 'birth', 'note'] as const;
const told: NewColumnsWire = {
  sheets: [{ isLeft: false, row: 2, fields: [...meaning] }],
  constants: { village: 'Limbato' },
  remember: true,
};

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  village = await site.person({ role: 'village_operator', area: '7502042001' });
  neighbour = await site.person({ role: 'village_operator', area: '7502012014' });
  foreign = await site.person({ role: 'village_operator', tenant: '7501', area: '7501012001' });
  refused = await sendList(village, odd, '2026-10');
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function sendList(person: Person, text: string, month: string): Promise<string> {
  const content = Buffer.from(text);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const announced = { kind: 'workers', file: 'daftar.csv', bytes: content.length, sha256 };
  const begun = await site.askAs(person, '/api/v1/uploads', making(announced));
  const { id } = uploadSchema.parse(await begun.json());
  const headers = { 'x-part-sha256': sha256 };
  const body = new Uint8Array(content);
  await site.askAs(person, `/api/v1/uploads/${id}/parts/1`, { method: 'PUT', headers, body });
  await site.askAs(person, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' });
  const wanted = { month, whole: false, uploads: [id] };
  const answer = await site.askAs(person, '/api/v1/imports', making(wanted));
  const job = madeGrantSchema.parse(await answer.json()).id;
  await run(person, job);
  return job;
}

async function run({ tenant }: Person, job: string): Promise<void> {
  const failures: unknown[] = [];
  await runImport({
    ...{ database: fresh.database, home: fresh.home, tenant, job },
    signal: new AbortController().signal,
    onProgress: () => {},
    onFailure: (_, error) => failures.push(error),
    elapsedMs: systemClock.monotonicMs,
  });
  expect(failures).toEqual([]);
}

async function jobOf(person: Person, id: string) {
  return jobSchema.parse(await (await site.askAs(person, `/api/v1/jobs/${id}`)).json());
}

async function partOf(person: Person, id: string) {
  const [part] = (await jobOf(person, id)).parts;
  if (part === undefined) throw new Error('a job without a part');
  return part;
}

async function columns(person: Person, job: string, search = '') {
  const answer = await site.askAs(person, `/api/v1/jobs/${job}/parts/1/columns${search}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return columnsSchema.parse(await answer.json());
}

async function tell(person: Person, job: string, body: NewColumnsWire, version?: number) {
  const seen = version ?? (await jobOf(village, job)).version;
  return site.askAs(person, `/api/v1/jobs/${job}/parts/1/columns`, {
    ...jsonBody(body, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': `"${seen}"` },
  });
}

async function subject(answer: Response) {
  return [answer.status, problemSchema.parse(await answer.json()).subject];
}

async function names(person: Person, job: string) {
  const answer = await site.askAs(person, `/api/v1/jobs/${job}/parts/1/rows`);
  const { rows } = rowsSchema.parse(await answer.json());
  return rows.flatMap((row) => (row.person === undefined ? [] : [row.person.name]));
}

test('a list nobody can read is looked at all the same, its long numbers masked', async () => {
  expect(await partOf(village, refused)).toMatchObject({ state: 'failed' });
  const found = await columns(village, refused);
  expect(found).toMatchObject({ from: 'guess', isOpen: true, steps: 0, constants: {} });
  const [sheet] = found.sheets;
  expect(sheet?.rows.map(({ row, isPerson }) => [row, isPerson])).toEqual([
    ...[[1, false] as const, [2, false] as const],
    ...[3, 4, 5].map((row) => [row, true] as const),
  ]);
  const [, name, nik, birth] = sheet?.heading?.columns ?? [];
  expect(name?.samples).toEqual(['SITI KELANA', 'YUSUF PAKAYA', 'RAMLAH NAPU']);
  expect(nik).toMatchObject({ field: 'nik', confidence: 1 });
  expect(birth?.reads).toEqual({ place: 'GORONTALO', day: '1987-09-26' });
  expect(JSON.stringify(found)).not.toMatch(/\d{14}/);
  const moved = await columns(village, refused, '?row=1');
  expect(moved.sheets[0]?.heading?.columns).toMatchObject([{ heading: 'DAFTAR PEKERJA' }]);
});

test('what cannot be meant is refused in words: no name, one field twice, a heading that is not there', async () => {
  const [sheet] = told.sheets;
  if (sheet === undefined || sheet.isLeft) throw new Error('no sheet');
  const say = (more: object) =>
    tell(village, refused, { ...told, sheets: [{ ...sheet, ...more }] });
  const nameless = [null, null, 'nik', 'birth', null];
  expect(await subject(await say({ fields: nameless }))).toEqual([422, 'columns_name']);
  const twice = ['name', 'name', 'nik', null, null];
  expect(await subject(await say({ fields: twice }))).toEqual([422, 'columns_twice']);
  expect(await subject(await say({ fields: ['name'] }))).toEqual([422, 'columns_heading']);
  expect(await subject(await say({ row: 3 }))).toEqual([422, 'columns_heading']);
});

test('its sender says what its columns hold, and it is read with that; a stranger does not', async () => {
  const { version } = await jobOf(village, refused);
  expect((await tell(neighbour, refused, told, version)).status).toBe(404);
  expect((await tell(foreign, refused, told, version)).status).toBe(404);
  expect(await subject(await tell(village, refused, told, version - 1))).toEqual([
    ...[412, 'changed_meanwhile'],
  ]);
  expect((await tell(village, refused, told, version)).status).toBe(204);
  // Said twice by an impatient hand: the second finds another version.
  expect((await tell(village, refused, told, version)).status).toBe(412);
  await run(village, refused);
  expect(await partOf(village, refused)).toMatchObject({
    ...{ state: 'asking', columns: { from: 'told' } },
    counts: { accepted: 3, ignored: 2 },
  });
  expect(await names(village, refused)).toEqual(['SITI KELANA', 'YUSUF PAKAYA', 'RAMLAH NAPU']);
  expect(await columns(village, refused)).toMatchObject({
    from: 'told',
    constants: { village: 'Limbato' },
  });
});

test('the repair workbook and the history stand under the columns that were told', async () => {
  const repair = await site.askAs(village, `/api/v1/jobs/${refused}/parts/1/repair`);
  expect(repair.status).toBe(200);
  const fix = { kind: 'fix', line: 3, index: 1, to: 'SITI KELANA PAKAYA', scope: 'chosen' };
  const path = `/api/v1/jobs/${refused}/parts/1/steps`;
  const made = await site.askAs(village, path, {
    ...jsonBody(fix, 'POST'),
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
  });
  expect(made.status).toBe(201);
  expect((await columns(village, refused)).steps).toBe(1);
  expect(await subject(await tell(village, refused, told))).toEqual([409, 'columns_stepped']);
  await site.askAs(village, `${path}/1`, { method: 'DELETE' });
  expect((await tell(village, refused, told)).status).toBe(204);
  await run(village, refused);
});

test('the next list under the same headings is read without asking, as in October', async () => {
  const next = ['DAFTAR NOVEMBER', '', heading.toUpperCase(), people[1], ''].join('\n');
  const job = await sendList(village, next, '2026-11');
  expect(await partOf(village, job)).toMatchObject({
    ...{ state: 'asking', columns: { from: 'recipe', month: '2026-10' } },
    counts: { accepted: 1, ignored: 3 },
  });
  expect(await columns(village, job)).toMatchObject({
    ...{ from: 'recipe', month: '2026-10', constants: { village: 'Limbato' } },
    sheets: [{ heading: { row: 3, isKnown: true } }],
  });
});

test('other headings are asked about again, and so are the same ones from anybody else', async () => {
  const other = [heading.replace('Lain', 'Nomor HP'), people[1], ''].join('\n');
  expect(await partOf(village, await sendList(village, other, '2026-11'))).toMatchObject({
    state: 'failed',
  });
  for (const person of [neighbour, foreign]) {
    const job = await sendList(person, odd, '2026-11');
    const part = await partOf(person, job);
    expect(part).toMatchObject({ state: 'failed' });
    expect(part.columns).toBeUndefined();
  }
});

test('who does not want it remembered says it of this list alone', async () => {
  const job = await sendList(neighbour, odd, '2026-12');
  const { version } = await jobOf(neighbour, job);
  expect((await tell(neighbour, job, { ...told, remember: false }, version)).status).toBe(204);
  await run(neighbour, job);
  expect(await partOf(neighbour, job)).toMatchObject({ state: 'asking' });
  const later = await sendList(neighbour, `${odd}\n`, '2027-01');
  expect(await partOf(neighbour, later)).toMatchObject({ state: 'failed' });
});

test('the trail names the act and its list, and nothing of what was said is readable in the database', async () => {
  const actor = { id: 'uji', role: 'auditor', tenant: '7502' } as const;
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    db
      .selectFrom('audit')
      .select(['action', 'subject'])
      .where('action', '=', 'job.columns')
      .execute()
      .then((rows) => ({ rows })),
  );
  expect(rows).toHaveLength(3);
  expect(rows[0]?.subject).toEqual({ job: refused, part: 1 });
});
