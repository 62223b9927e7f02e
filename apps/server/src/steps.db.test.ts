// Correcting a list on the screen: a cell, all alike, rows that are no workers; undone and done again; two people
// at one cell; and the list read again with what was corrected.

import { createHash } from 'node:crypto';
import { systemClock } from '@payung/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { runImport } from './jobs/import/import-job.ts';
import { workerList } from './jobs/sent-list.fixture.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { madeGrantSchema } from './wire/account.ts';
import { jobSchema, problemsSchema, rowsSchema } from './wire/job.ts';
import { problemSchema } from './wire/problem.ts';
import { alikeSchema, madeStepSchema, stepsSchema } from './wire/step.ts';
import { uploadSchema } from './wire/upload.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let village: Person;
let verifier: Person;
let part: string;
let job: string;
const short = '750201020160000';
const [nikColumn, nameColumn, villageColumn] = [0, 1, 4];

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  village = await site.person({ role: 'village_operator', area: '7502012014' });
  verifier = await site.person({ role: 'verifier' });
  const rows = [
    workerList(4).toString().replaceAll('Tenilo', 'Limbatto'),
    `${short},SITI KELANA,01-01-1980,P,Limbatto,Nelayan\n`,
    ',Ketua Kelompok,,,,\n',
  ];
  job = await begin(await upload(Buffer.from(rows.join(''))));
  part = `/api/v1/jobs/${job}/parts/1`;
  await run();
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function upload(content: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const announced = { kind: 'workers', file: 'daftar.csv', bytes: content.length, sha256 };
  const begun = await site.askAs(village, '/api/v1/uploads', making(announced));
  const { id } = uploadSchema.parse(await begun.json());
  const headers = { 'x-part-sha256': sha256 };
  const body = new Uint8Array(content);
  await site.askAs(village, `/api/v1/uploads/${id}/parts/1`, { method: 'PUT', headers, body });
  await site.askAs(village, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' });
  return id;
}

async function begin(sent: string): Promise<string> {
  const wanted = { month: '2026-06', whole: false, uploads: [sent] };
  const answer = await site.askAs(village, '/api/v1/imports', making(wanted));
  return madeGrantSchema.parse(await answer.json()).id;
}

async function run(): Promise<void> {
  const failures: unknown[] = [];
  await runImport({
    ...{ database: fresh.database, home: fresh.home, tenant: '7502', job },
    signal: new AbortController().signal,
    onProgress: () => {},
    onFailure: (_, error) => failures.push(error),
    elapsedMs: systemClock.monotonicMs,
  });
  expect(failures).toEqual([]);
}

async function look() {
  return stepsSchema.parse(await (await site.askAs(village, `${part}/steps`)).json());
}

async function rows() {
  return rowsSchema.parse(await (await site.askAs(village, `${part}/rows`)).json()).rows;
}

async function codes(): Promise<readonly string[]> {
  const answer = await site.askAs(village, `${part}/problems`);
  return problemsSchema.parse(await answer.json()).problems.map(({ code }) => code);
}

async function step(person: Person, body: object, seen?: number): Promise<Response> {
  const version = seen ?? (await look()).version;
  return site.askAs(person, `${part}/steps`, {
    ...jsonBody(body, 'POST'),
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
  });
}

async function stepNumber(answer: Response): Promise<number> {
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return madeStepSchema.parse(await answer.json()).step;
}

async function refusal(answer: Response): Promise<readonly [number, string | undefined]> {
  return [answer.status, problemSchema.parse(await answer.json()).subject];
}

function fix(line: number, index: number, to: string, scope: 'chosen' | 'alike' = 'chosen') {
  return { kind: 'fix', line, index, to, scope };
}

const rowsOfPeople = [2, 3, 4, 5, 6];
const title = 7;

test('a list that waits shows its columns with their meaning, and no step yet', async () => {
  const found = await look();
  expect(found).toMatchObject({ version: 0, isOpen: true, isWaiting: false, steps: [] });
  expect(found.tables[0]?.columns.map(({ field }) => field)).toEqual([
    ...['nik', 'name', 'birth', 'sex', 'village', 'occupation'],
  ]);
  expect(await codes()).toEqual(expect.arrayContaining(['nik_length', 'region_read_as']));
});

test('a corrected cell is shown at once, with its NIK masked, and stands in the history', async () => {
  const made = await stepNumber(await step(village, fix(6, nikColumn, '7502014101800001')));
  expect(made).toBe(1);
  const changed = (await rows()).find(({ line }) => line === 6);
  expect(changed).toMatchObject({ changed: [nikColumn] });
  expect(changed?.cells[nikColumn]).not.toMatch(/\d{14}/);
  const history = await look();
  expect(history).toMatchObject({ version: 1, isWaiting: true });
  expect(history.steps).toMatchObject([
    { step: 1, kind: 'fix', field: 'nik', rows: 1, isOwn: true, isUndone: false },
  ]);
  expect(JSON.stringify(history)).not.toContain(short);
});

test('all alike are shown with examples first and corrected in one step', async () => {
  const answer = await site.askAs(village, `${part}/alike?line=2&index=${villageColumn}`);
  const alike = alikeSchema.parse(await answer.json());
  expect(alike).toMatchObject({ rows: 5, field: 'village', from: 'Limbatto' });
  expect(alike.examples.map(({ row }) => row)).toEqual(rowsOfPeople);
  await stepNumber(await step(village, fix(2, villageColumn, 'Limbato', 'alike')));
  const cells = (await rows()).map((row) => row.cells[villageColumn]);
  expect(cells.filter((each) => each === 'Limbato')).toHaveLength(5);
  expect((await look()).steps[1]).toMatchObject({ step: 2, rows: 5, to: 'Limbato' });
});

test('two people at one cell: the later one is told, whoever is elsewhere is not', async () => {
  const seen = (await look()).version;
  await stepNumber(await step(verifier, fix(3, nameColumn, 'NAMA BENAR'), seen));
  const late = await step(village, fix(3, nameColumn, 'NAMA LAIN'), seen);
  expect(await refusal(late)).toEqual([409, 'cell_changed']);
  await stepNumber(await step(village, fix(4, nameColumn, 'ORANG LAIN'), seen));
  const agreed = await step(village, fix(3, nameColumn, 'NAMA LAIN'));
  expect(agreed.status).toBe(201);
});

test('a step is undone and done again, but not while another goes on from it', async () => {
  const turn = (step: number, method: 'DELETE' | 'PUT') =>
    site.askAs(village, `${part}/steps/${step}`, { method });
  expect(await refusal(await turn(3, 'DELETE'))).toEqual([409, 'step_needed']);
  expect((await turn(5, 'DELETE')).status).toBe(204);
  expect((await rows()).find(({ line }) => line === 3)?.cells[nameColumn]).toBe('NAMA BENAR');
  expect(await refusal(await turn(5, 'DELETE'))).toEqual([409, 'changed_meanwhile']);
  expect((await turn(3, 'DELETE')).status).toBe(204);
  // The fifth goes on from what the third wrote, which is not there now.
  expect((await turn(3, 'PUT')).status).toBe(204);
  expect((await turn(5, 'PUT')).status).toBe(204);
  expect((await rows()).find(({ line }) => line === 3)?.cells[nameColumn]).toBe('NAMA LAIN');
  expect(await refusal(await turn(99, 'PUT'))).toEqual([404, 'step']);
});

test('what changes nothing, a heading and a strange column are refused', async () => {
  expect(await refusal(await step(village, fix(2, villageColumn, 'Limbato')))).toEqual([
    ...[409, 'step_empty'],
  ]);
  expect((await step(village, fix(1, nameColumn, 'x'))).status).toBe(422);
  expect((await step(village, fix(2, 77, 'x'))).status).toBe(422);
  expect(await refusal(await step(village, fix(99, nameColumn, 'x')))).toEqual([404, 'row']);
  const other = await site.person({ role: 'village_operator', area: '7502012014' });
  expect((await step(other, fix(2, nameColumn, 'x'), 0)).status).toBe(404);
});

test('nobody saves what was corrected and not read again; then the file is read with its steps', async () => {
  await stepNumber(await step(village, { kind: 'drop', lines: [title] }));
  const before = jobSchema.parse(await (await site.askAs(verifier, `/api/v1/jobs/${job}`)).json());
  const save = (version: number) =>
    site.askAs(verifier, `${part}/approval`, {
      ...jsonBody({ reason: 'sudah diperiksa' }, 'PUT'),
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    });
  expect((await save(before.version)).status).toBe(412);
  expect((await site.askAs(village, `${part}/reading`, { method: 'PUT' })).status).toBe(204);
  await run();
  const after = jobSchema.parse(await (await site.askAs(verifier, `/api/v1/jobs/${job}`)).json());
  expect(after.parts[0]).toMatchObject({ state: 'asking', counts: { accepted: 5, rejected: 0 } });
  expect(await codes()).not.toEqual(expect.arrayContaining(['nik_length']));
  expect(await codes()).not.toEqual(expect.arrayContaining(['region_read_as']));
  expect((await rows()).every(({ changed }) => changed === undefined)).toBe(true);
  expect(await look()).toMatchObject({ isWaiting: false });
  expect((await site.askAs(village, `${part}/reading`, { method: 'PUT' })).status).toBe(409);
  expect((await save(after.version)).status).toBe(204);
  await run();
  expect(await refusal(await step(village, fix(2, nameColumn, 'SESUDAH')))).toEqual([
    ...[409, 'steps_closed'],
  ]);
});
