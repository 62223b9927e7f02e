// R11: signed-in users against a running `payung serve` with an import of 100,000 rows beside them, then
// the public page. `node bench/server-load.bench.ts [SECONDS [PUBLIC_SECONDS [FOLDER [PEOPLE [PART]]]]]`, where
// PART is `prepare` or `measure`; without it both. What was prepared is good for half an hour: sessions end.

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, joinDatabase, openDatabase } from '@payung/engine';
import { findJob } from '@payung/engine/jobs';
import { month } from '@payung/values';
import { siteCookie } from '../apps/server/src/accounts/door.ts';
import {
  askImport,
  makeSender,
  sendFile,
  workerList,
} from '../apps/server/src/jobs/sent-list.fixture.ts';
import { openSite, origin, type Person } from '../apps/server/src/site.fixture.ts';
import { loadPeople } from './server-people.ts';

const seconds = Number(process.argv[2] ?? 300);
const publicSeconds = Number(process.argv[3] ?? 60);
const folder = process.argv[4] ?? join(tmpdir(), `payung-bench-muat-${process.pid}`);
const [usersRate, publicRate] = [50, 100] as const;
const people = Number(process.argv[5] ?? 100_000);
const importRows = people;
const part = process.argv[6] ?? 'all';
const root = join(import.meta.dirname, '..');

type Answer = { readonly status: number; readonly body: string };
type Sample = { readonly kind: 'read' | 'write'; readonly ms: number; readonly status: number };

export async function main(): Promise<void> {
  const home = join(folder, 'rumah');
  await mkdir(home, { recursive: true, mode: 0o711 });
  await chmod(folder, 0o711);
  const noted = join(folder, 'muat.json');
  if (part !== 'measure') await writeFile(noted, JSON.stringify(await prepare(home)));
  if (part === 'prepare') return;
  const { users, job }: Prepared = JSON.parse(await readFile(noted, 'utf8'));
  const server = await startServer(home);
  try {
    const samples = await load(server.port, users);
    const title = `${users.length} users, ${usersRate} requests/s, ${seconds} s, import beside`;
    report(title, samples, { read: 300, write: 800 });
    await reportImport(home, job);
    report(
      `public page, ${publicRate} requests/s, ${publicSeconds} s`,
      await publicLoad(server.port),
      { read: 200, write: 200 },
    );
  } finally {
    server.child.kill('SIGTERM');
    await server.ended;
  }
}

type Prepared = { readonly users: readonly Person[]; readonly job: string };

async function prepare(home: string): Promise<Prepared> {
  const database = await openDatabase({ home });
  try {
    await loadPeople(database, people, month('2026-06'));
    const users = await makeUsers(database);
    const sender = await makeSender(database);
    const content = workerList(importRows);
    const upload = await sendFile(database, sender, { file: 'pekerja.csv', content });
    return { users, job: await askImport(database, sender, [upload]) };
  } finally {
    await database.close();
  }
}

async function makeUsers(database: Database): Promise<readonly Person[]> {
  const site = await openSite(database);
  const users: Person[] = [];
  for (let at = 0; at < 200; at += 1) {
    const role = at % 10 === 0 ? 'verifier' : at % 3 === 0 ? 'opd_operator' : 'village_operator';
    users.push(await site.person({ role }));
  }
  site.close();
  return users;
}

async function startServer(home: string) {
  const args = ['serve', '--tenant', '75.02', '--origin', origin, '--port', '0', '--proxy'];
  const child: ChildProcess = spawn(
    process.execPath,
    [join(root, 'apps/cli/src/main.ts'), ...args],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], PAYUNG_HOME: home, PAYUNG_CALLED_FROM: root },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const found = /127\.0\.0\.1:(\d+)\./.exec(said)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
    child.on('exit', () => reject(new Error(said)));
  });
  return { child, ended, port };
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
};

function ask(port: number, user: Person | undefined, path: string, sent: Sent = {}) {
  const { method = 'GET', body } = sent;
  const headers = {
    host: new URL(origin).host,
    origin,
    'x-forwarded-for': '10.0.0.7',
    ...(user === undefined ? {} : { cookie: `${siteCookie}=${user.token}` }),
    ...sent.headers,
  };
  return new Promise<Answer>((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
    });
    asked.on('error', () => resolve({ status: 0, body: '' }));
    asked.end(body);
  });
}

const reads = [
  '/api/v1/session',
  '/api/v1/uploads',
  '/api/v1/jobs',
  '/api/v1/me/devices',
  '/api/v1/definitions',
  '/api/v1/regions/7502',
] as const;

/** One of five requests writes: a list is announced, sent and received. */
async function load(port: number, users: readonly Person[]): Promise<readonly Sample[]> {
  const waiting = new Map<Person, { readonly id: string; readonly content: Buffer }>();
  return atRate(usersRate, seconds, async (turn) => {
    const user = users[turn % users.length];
    if (user === undefined) throw new Error('no user');
    if (turn % 5 !== 0) {
      const { status } = await ask(port, user, reads[turn % reads.length] ?? reads[0]);
      return { kind: 'read', status };
    }
    const begun = waiting.get(user);
    if (begun !== undefined) {
      waiting.delete(user);
      const headers = { 'x-part-sha256': digestOf(begun.content) };
      const part = { method: 'PUT', headers, body: begun.content } as const;
      const { status } = await ask(port, user, `/api/v1/uploads/${begun.id}/parts/1`, part);
      return { kind: 'write', status };
    }
    const content = Buffer.from(`NIK,Nama\n${turn}\n`);
    const announced = { kind: 'workers', file: `${turn}.csv`, bytes: content.length };
    const { status, body } = await ask(port, user, '/api/v1/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `muat-${turn}-${seconds}` },
      body: Buffer.from(JSON.stringify({ ...announced, sha256: digestOf(content) })),
    });
    if (status === 201) waiting.set(user, { id: JSON.parse(body).id, content });
    // Ten that are begun and not finished are the limit of one person: part of the design.
    return { kind: 'write', status: status === 409 ? 201 : status };
  });
}

function publicLoad(port: number): Promise<readonly Sample[]> {
  return atRate(publicRate, publicSeconds, async () => {
    const { status } = await ask(port, undefined, '/api/v1/published');
    return { kind: 'read', status };
  });
}

/** Requests start by the clock, whether earlier ones are answered or not; waiting counts. */
async function atRate(
  rate: number,
  forSeconds: number,
  one: (turn: number) => Promise<Omit<Sample, 'ms'>>,
): Promise<readonly Sample[]> {
  const begun = performance.now();
  const all: Promise<Sample>[] = [];
  for (let turn = 0; turn < rate * forSeconds; turn += 1) {
    const due = begun + (turn * 1_000) / rate;
    const ahead = due - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
    all.push(one(turn).then((ended) => ({ ...ended, ms: performance.now() - due })));
  }
  return Promise.all(all);
}

/** `goals`: the longest that one in twenty may take, in ms. Ends the run badly where one is missed. */
function report(
  title: string,
  samples: readonly Sample[],
  goals: Readonly<Record<'read' | 'write', number>>,
): void {
  const failed = samples.filter(({ status }) => status === 0 || status >= 400);
  const share = ((failed.length / samples.length) * 100).toFixed(2);
  if (failed.length >= samples.length / 1_000) process.exitCode = 1;
  print(`${title}: ${samples.length} requests, ${failed.length} failed (${share} %)`);
  const codes = Map.groupBy(failed, ({ status }) => status);
  for (const [status, those] of codes) print(`  status ${status}: ${those.length}`);
  for (const kind of ['read', 'write'] as const) {
    const times = samples.filter((each) => each.kind === kind).map(({ ms }) => ms);
    if (times.length === 0) continue;
    times.sort((one, other) => one - other);
    const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(0);
    const isMissed = Number(at(0.95)) > goals[kind];
    if (isMissed) process.exitCode = 1;
    print(
      `  ${kind}: median ${at(0.5)} ms, p95 ${at(0.95)} ms (goal ${goals[kind]}${isMissed ? ', missed' : ''}), p99 ${at(0.99)} ms, max ${at(1)} ms`,
    );
  }
}

async function reportImport(home: string, job: string): Promise<void> {
  const database = await joinDatabase({ home });
  try {
    const actor = { id: 'bench', role: 'system', tenant: '7502' } as const;
    const found = await database.read(actor, (tx) => findJob(tx, job, { area: null }));
    const [part] = found?.parts ?? [];
    print(`import of ${importRows} rows: ${found?.state}, last stage ${part?.step}`);
    if (part?.counts) print(`  ${JSON.stringify(part.counts)}`);
  } finally {
    await database.close();
  }
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function print(text: string): void {
  process.stdout.write(`server load: ${text}\n`);
}

if (import.meta.main) await main();
