// T20: decoy people through everything the server hands out as a file: whoever must stand in it stands
// there, counted and with the digest of the very bytes in the trail; in all other files, and in what
// offices see as figures, there is none.

import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { warnedCases } from '../../../../packages/office/src/compliance/cases.fixture.ts';
import {
  fillRegister,
  nikOf,
  openFund,
} from '../../../../packages/office/src/funding/reservation/people.fixture.ts';
import { sendBatch } from '../../../../packages/office/src/registry/register.fixture.ts';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { beginImport, takeUp } from '../jobs/import-in-hand.fixture.ts';
import { makeSender, workerList } from '../jobs/sent-list.fixture.ts';
import { making, openSite, type Person, type SiteDesk } from '../site.fixture.ts';
import { proposedSchema } from '../wire/batch.ts';
import { casesSchema, madeBatchSchema } from '../wire/compliance.ts';
import { builtSchema, holdersSchema } from '../wire/decision.ts';
import { madeMeetingSchema } from '../wire/monev.ts';
import { madePlanSchema } from '../wire/plan.ts';
import { uploadSchema } from '../wire/upload.ts';
import { entriesOf } from './workbook-rows.ts';

const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;
const people = 8;
/** Two are covered by an employer: no plan pays for them. */
const planned = people - 2;
/** Those of the register, and those of a list that was sent and is not saved yet. */
const inRegister = Array.from({ length: people }, (_, who) => ({
  nik: String(nikOf(who)),
  name: `ORANG NOMOR ${who + 1}`,
}));
const firstSent = 70_000;
const inList = workerList(50, firstSent)
  .toString()
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([nik = '', name = '']) => ({ nik, name }));
const decoys = [...inRegister, ...inList];

let fresh: FreshDatabase;
let site: SiteDesk;
let funder: Person;
let verifier: Person;
let branch: Person;
let kejari: Person;
let analyst: Person;
const number = '400/9/2026';
const query = `number=${encodeURIComponent(number)}`;
const told = { day: '2026-09-30', reason: 'uji umpan' };
const at = { sending: 0, meeting: '', batch: 0, pack: '', job: '', plan: '' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const { database, home } = fresh;
  site = await openSite(database);
  [funder, verifier, branch, kejari, analyst] = await Promise.all([
    site.person({ role: 'fund_manager' }),
    site.person({ role: 'verifier' }),
    site.person({ role: 'bpjs' }),
    site.person({ role: 'kejari' }),
    site.person({ role: 'analyst' }),
  ]);
  await fillRegister(database, actor, people);
  const listed = inRegister.slice(planned).map((person, at) => ({
    ...{ who: planned + at, segment: 'PU' as const },
    person: { name: person.name, nik: nikOf(planned + at) },
  }));
  await sendBatch(database, actor, { month: month('2026-06'), listed });
  await openFund(database, actor, 'APBD', people * 6 * 16_800);
  await decide();
  await send();
  await meet();
  await pack();
  const hand = { database, home, sender: await makeSender(database) };
  at.job = await beginImport(hand, firstSent);
  await takeUp(hand, at.job);
}, 120_000);
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
  expect(answer.ok, `${path}: ${text}`).toBe(true);
  return schema.parse(JSON.parse(text));
}

async function write(person: Person, path: string, body: unknown, method = 'POST') {
  const answer = await site.askAs(person, `/api/v1${path}`, { ...making(body), method });
  expect(answer.ok, `${path}: ${await answer.clone().text()}`).toBe(true);
}

async function decide(): Promise<void> {
  const scenario = {
    ...{ name: 'Enam bulan', start: '2026-07', months: 6, programs: ['JKK', 'JKM'] },
    seed: 'BA 12/2026',
  };
  at.plan = (await ask(analyst, '/plans', madePlanSchema, making(scenario))).id;
  const signatory = { name: 'Nama Penanda Tangan', position: 'Bupati Contoh' };
  const paper = { number, day: '2026-07-01', signatory, reason: 'penetapan', plan: at.plan };
  const { proposal } = await ask(funder, '/decisions', proposedSchema, making(paper));
  await write(verifier, `/proposals/${proposal}/confirmation`, undefined, 'PUT');
}

/** Sent to the branch, which refuses one. */
async function send(): Promise<void> {
  const wish = making({ number, reason: 'kirim' });
  at.sending = (await ask(funder, '/sendings', builtSchema, wish)).sending;
  const { holders } = await ask(funder, `/decisions/holders?${query}`, holdersSchema);
  const lines = holders.map(({ name }, index) => {
    const nik = inRegister.find((each) => each.name === name)?.nik ?? '';
    return index === 0 ? `${nik},Ditolak,Sudah menjadi peserta aktif` : `${nik},Aktif,`;
  });
  const content = Buffer.from(['NIK,Status,Keterangan', ...lines, ''].join('\n'));
  const sha256 = digestOf(content);
  const announced = { kind: 'workers', file: 'balasan.csv', bytes: content.length, sha256 };
  const { id } = await ask(verifier, '/uploads', uploadSchema, making(announced));
  const part = { method: 'PUT', headers: { 'x-part-sha256': sha256 }, body: content };
  await site.askAs(verifier, `/api/v1/uploads/${id}/parts/1`, part);
  await site.askAs(verifier, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' });
  await write(verifier, `/sendings/${at.sending}/reply`, { upload: id, reason: 'balasan' });
}

async function meet(): Promise<void> {
  const room = { kind: 'monev', title: 'Monev', day: '2026-07-01', place: 'Tilamuta' };
  const opening = making({ ...room, month: '2026-06', reason: 'uji' });
  at.meeting = (await ask(verifier, '/meetings', madeMeetingSchema, opening)).id;
  await write(verifier, `/meetings/${at.meeting}/material`, { reason: 'uji' }, 'PUT');
}

async function pack(): Promise<void> {
  await warnedCases(fresh.database, { ...actor, role: 'system' }, 1);
  const [found] = (await ask(verifier, '/cases', casesSchema)).cases;
  at.pack = found?.id ?? '';
  const body = { number: 'SKK-9/2026', office: 'Kejari Contoh', cases: [at.pack], ...told };
  at.batch = (await ask(verifier, '/skk/batches', madeBatchSchema, making(body))).batch;
  await write(branch, `/skk/batches/${at.batch}/release`, told, 'PUT');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What stands in a file: of archives of its parts, unpacked. */
function textIn(bytes: Buffer): string {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const parts = isZip ? [...entriesOf(bytes)].map(({ content }) => content) : [bytes];
  return parts.map((part) => part.toString('utf8')).join('\n');
}

type Found = { readonly niks: number; readonly names: number };

function decoysIn(text: string): Found {
  const has = (each: string) => new RegExp(`(?<!\\w)${each}(?!\\w)`).test(text);
  return {
    niks: decoys.filter(({ nik }) => has(nik)).length,
    names: decoys.filter(({ name }) => has(name)).length,
  };
}

async function fetchFile(person: Person, path: string): Promise<Buffer> {
  const answer = await site.askAs(person, `/api/v1${path}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.status, `${path}: ${bytes.subarray(0, 300)}`).toBe(200);
  return bytes;
}

async function lastEntry(person: Person, action: string) {
  const { rows } = await runSql(
    fresh.url,
    `select subject from payung.audit
      where actor = '${person.account}' and action = '${action}' order by id desc limit 1`,
  );
  return rows[0]?.subject;
}

async function rowsOf(person: Person): Promise<number> {
  const { rows } = await runSql(
    fresh.url,
    `select coalesce(sum(rows), 0)::integer as rows from payung.export_tally
      where account = '${person.account}'`,
  );
  return Number(rows[0]?.rows);
}

test('the search itself finds what is there, and knows invented from decoy', () => {
  const [{ nik, name } = { nik: '', name: '' }] = inRegister;
  expect(decoysIn(`${nik};${name}`)).toEqual({ niks: 1, names: 1 });
  expect(decoysIn(`${name}7 7502012609870001`)).toEqual({ niks: 0, names: 0 });
});

test.each([
  [
    'the annex as a workbook: names, every NIK masked',
    `/decisions/annex?${query}&format=xlsx`,
    planned,
    0,
  ],
  ['the file for the branch: whole NIKs', '/sendings/SENDING/files/1', planned, planned],
  ['the file of who was refused: that one alone', '/sendings/SENDING/repair', 1, 1],
])('T20: %s; counted, and known again by its digest', async (_, path, names, niks) => {
  const before = await rowsOf(verifier);
  const bytes = await fetchFile(verifier, path.replace('SENDING', String(at.sending)));
  expect(decoysIn(textIn(bytes))).toEqual({ names, niks });
  const entry = await lastEntry(verifier, 'export.file');
  expect(entry).toMatchObject({ sha256: digestOf(bytes) });
  expect((await rowsOf(verifier)) - before).toBeGreaterThanOrEqual(names);
});

test('T20: a printed annex is counted like the workbook', async () => {
  const before = await rowsOf(verifier);
  const bytes = await fetchFile(verifier, `/decisions/annex?${query}&format=pdf`);
  expect(await lastEntry(verifier, 'export.file')).toMatchObject({
    sha256: digestOf(bytes),
    rows: planned,
  });
  expect((await rowsOf(verifier)) - before).toBe(planned);
});

test('T20: a sender gets his own list back, and only that; it stands in the trail', async () => {
  const bytes = await fetchFile(verifier, `/jobs/${at.job}/parts/1/repair`);
  expect(decoysIn(textIn(bytes))).toEqual({ names: 50, niks: 50 });
  expect(await lastEntry(verifier, 'job.repair')).toMatchObject({ job: at.job, part: 1 });
});

test.each([
  ['coverage as CSV', 'analyst', '/coverage/file?by=region&depth=village&format=csv'],
  ['coverage as a workbook', 'analyst', '/coverage/file?by=region&depth=village&format=xlsx'],
  ['coverage as Parquet', 'analyst', '/coverage/file?by=region&depth=village&format=parquet'],
  ['minutes as text', 'kejari', '/meetings/MEETING/minutes?format=txt'],
  ['minutes as a paper', 'kejari', '/meetings/MEETING/minutes?format=docx'],
  ['minutes, printed', 'kejari', '/meetings/MEETING/minutes?format=pdf'],
  ['a pack for the state attorney', 'kejari', '/skk/batches/BATCH/packs/PACK'],
  ['material of a meeting', 'kejari', '/meetings/MEETING'],
  ['open figures', 'kejari', '/public/coverage'],
  ['a kept plan', 'analyst', '/plans/PLAN'],
  ['decisions', 'analyst', '/decisions'],
  ['sendings', 'analyst', `/sendings?${query}`],
  ['places of a list', 'analyst', `/decisions/places?${query}`],
  ['the calendar', 'analyst', '/calendar'],
  ['money and its entries', 'analyst', '/funds'],
  ['lists taken in', 'verifier', '/batches'],
  ['a job with its problems', 'verifier', '/jobs/JOB/parts/1/problems'],
  ['what a list would change', 'verifier', '/jobs/JOB/parts/1/effect'],
] as const)('T20: %s hold none of them', async (_, who, path) => {
  const filled = path
    .replace('MEETING', at.meeting)
    .replace('BATCH', String(at.batch))
    .replace('PACK', at.pack)
    .replace('PLAN', at.plan)
    .replace('JOB', at.job);
  const bytes = await fetchFile({ analyst, kejari, verifier }[who], filled);
  expect(decoysIn(textIn(bytes))).toEqual({ niks: 0, names: 0 });
});

test('T20: neither the trail nor the log of the server holds any of them', async () => {
  const { rows } = await runSql(fresh.url, 'select a::text as line from payung.audit a');
  const trail = rows.map(({ line }) => String(line)).join('\n');
  expect(decoysIn(trail)).toEqual({ niks: 0, names: 0 });
  expect(decoysIn(site.logged.join('\n'))).toEqual({ niks: 0, names: 0 });
});
