// T20: a thousand decoy people through a whole run, from the sending of their list to the backup; then
// every file, log line, refusal and entry of the trail is searched for them. Outside the database: none.

import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Database, openDatabase } from '@payung/engine';
import { backup, newKeyPair, readBackupKey } from '@payung/engine/keeper';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { type Hand, lookAt, saySave } from './jobs/import-in-hand.fixture.ts';
import { startJobs } from './jobs/runner.ts';
import { askImport, makeSender, sendFile, workerList } from './jobs/sent-list.fixture.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';

const list = workerList(1_000, 500_000);
const decoys = list
  .toString()
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const niks = decoys.map(([nik = '']) => nik);
const names = decoys.map(([, name = '']) => name);
const [nik = '', name = ''] = decoys[17] ?? [];

let fresh: FreshDatabase;
let home: string;
let database: Database;
let site: SiteDesk;
let job: string;
const patience = { timeout: 50_000, interval: 200 } as const;
/** Everything that went out of the house, by where it was found. */
const found: { readonly where: string; readonly text: string }[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  home = await mkdtemp(join(tmpdir(), 'payung-umpan-'));
  await cp(join(fresh.home, 'kunci'), join(home, 'kunci'), { recursive: true });
  database = await openDatabase({ home, url: fresh.url });
  site = await openSite(database);
});
afterAll(async () => {
  site.close();
  await database.close();
  await fresh.close();
  await rm(home, { recursive: true, force: true });
});

test('the search itself finds what is there', () => {
  expect(decoysIn(`baris 3: ${nik} salah`)).toEqual([nik]);
  expect(decoysIn(`kepada ${name}.`)).toEqual([name]);
  expect(decoysIn('kepada orang lain, 7502012609870001')).toEqual([]);
});

test('their list is sent, read, linked, rehearsed and saved by the workers of the server', async () => {
  const sender = await makeSender(database);
  const hand: Hand = { database, home, sender };
  const upload = await sendFile(database, sender, { file: 'pekerja.csv', content: list });
  job = await askImport(database, sender, [upload]);
  const log: string[] = [];
  const jobs = startJobs({
    ...{ database, tenant: '7502', home, url: fresh.url, pollMs: 300 },
    log: (facts) => log.push(JSON.stringify(facts)),
  });
  try {
    await expect.poll(async () => (await lookAt(hand, job)).state, patience).toBe('asking');
    expect(await saySave(hand, job)).toBe(true);
    jobs.wake();
    await expect.poll(async () => (await lookAt(hand, job)).state, patience).toBe('done');
  } finally {
    await jobs.close();
  }
  found.push({ where: 'log of the workers', text: log.join('\n') });
});

test('they are looked at, and asked for in every wrong way', async () => {
  const auditor = await site.person({ role: 'auditor' });
  const admin = await site.person({ role: 'admin' });
  const rows = await site.askAs(auditor, `/api/v1/jobs/${job}/parts/1/rows?limit=200`);
  // They really are there, for whoever may see them.
  expect(await rows.text()).toContain(names[0]);
  const found404 = await site.askAs(auditor, '/api/v1/people/find', jsonBody({ nik }));
  expect(found404.status).toBe(200);
  for (const [at, [person, path, init]] of wrongRequests(auditor, admin).entries()) {
    const answer = await site.askAs(person, path, init);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    const headers = JSON.stringify([...answer.headers]);
    found.push({
      where: `refusal ${at}`,
      text: headers + (await answer.text()),
    });
  }
});

function wrongRequests(
  auditor: Person,
  admin: Person,
): readonly (readonly [Person, string, RequestInit])[] {
  const body = { nik, name };
  return [
    [auditor, '/api/v1/people/find', jsonBody({ nik: `${nik} ` })],
    [auditor, '/api/v1/people/find', jsonBody(body)],
    [auditor, '/api/v1/people/find', { ...jsonBody(body), body: `{"nik": "${nik}", "${name}"` }],
    [auditor, `/api/v1/people/${nik}`, {}],
    [auditor, `/api/v1/jobs/${nik}`, {}],
    [auditor, `/api/v1/decisions/annex?number=${nik}&format=pdf`, {}],
    [auditor, `/api/v1/regions/${nik}`, {}],
    [auditor, `/api/v1/parameters/${nik}`, {}],
    [auditor, `/api/v1/coverage?region=${nik}`, {}],
    [auditor, `/api/v1/coverage?by=${name}`, {}],
    [auditor, `/api/v1/${nik}/${name}`, {}],
    [auditor, '/api/v1/public/status', jsonBody({ ...body, kpj: name })],
    [admin, '/api/v1/users', making({ name: nik, title: name, grant: { role: 'verifier' } })],
    [admin, '/api/v1/permits', making({ dataSet: nik, letter: name, purpose: name, until: nik })],
    [admin, '/api/v1/session/grant', jsonBody({ grant: nik }, 'PUT')],
    [auditor, '/api/v1/calculate', jsonBody({ rule: nik, facts: { [name]: nik } })],
  ];
}

test('T20: none of them stands in a log, a refusal, the trail, a file of the data folder or a backup', async () => {
  const key = readBackupKey(newKeyPair().publicPem);
  if (key === undefined) throw new Error('no key');
  const out = join(home, 'cadangan');
  await backup({ home, url: fresh.url, key, at: site.clock.now(), path: out });
  const trail = await runSql(fresh.url, 'select a::text as line from payung.audit a');
  const keys = await runSql(fresh.url, 'select t::text as line from payung.check_try t');
  found.push(
    { where: 'log of the server', text: site.logged.join('\n') },
    { where: 'trail', text: trail.rows.map(({ line }) => line).join('\n') },
    { where: 'tries', text: keys.rows.map(({ line }) => line).join('\n') },
    ...(await filesOf(home)),
    ...(await databaseLog()),
  );
  expect(found.map(({ where }) => where)).toContain(out);
  expect((await stat(out)).size).toBeGreaterThan(50_000);
  const hits = found.flatMap(({ where, text }) =>
    linesWith(text).map((line) => `${where}: ${line}`),
  );
  expect(hits).toEqual([]);
});

const [nikSet, nameSet] = [new Set(niks), new Set(names)];

function decoysIn(text: string): readonly string[] {
  const numbers = (text.match(/\d{16}/g) ?? []).filter((each) => nikSet.has(each));
  const words = (text.match(/\b[A-Z]{6} [A-Z]{6}\b/g) ?? []).filter((each) => nameSet.has(each));
  return [...numbers, ...words];
}

/** The beginning of each line that holds one; everybody here is invented. */
function linesWith(text: string): readonly string[] {
  if (decoysIn(text).length === 0) return [];
  const lines = text.split('\n').filter((line) => decoysIn(line).length > 0);
  return lines.map((line) => line.slice(0, 300));
}

/** Of the built-in database, where it is that one. */
async function databaseLog(): Promise<{ where: string; text: string }[]> {
  const folder = join(fresh.home, 'basisdata');
  const noted = join(folder, 'tempat.txt');
  if (!existsSync(noted)) return [];
  const log = resolve(folder, readFileSync(noted, 'utf8').trim(), 'server.log');
  return [{ where: 'log of the database', text: await readFile(log, 'utf8') }];
}

async function filesOf(folder: string): Promise<{ where: string; text: string }[]> {
  const listed = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = listed
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file));
  return Promise.all(
    paths.map(async (where) => ({ where, text: `${where} ${await readFile(where, 'latin1')}` })),
  );
}
