// T16: ten thousand sign-ins a minute by somebody who guesses, over the loopback, in a process of his own:
// from one address, from thousands of addresses at one account, from thousands at names that do not exist.
// Meanwhile people sign in where they usually do, others from an address never seen, and others work.
// `node bench/server-sign-ins.bench.ts [A_MINUTE [SECONDS]]`. Not part of `npm run bench`.

import { fork } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase, systemClock } from '@payung/engine';
import { siteCookie } from '../apps/server/src/accounts/door.ts';
import { noJobs } from '../apps/server/src/jobs/index.ts';
import { serve } from '../apps/server/src/serve.ts';
import {
  openSite,
  origin,
  type Person,
  password,
  type SiteDesk,
} from '../apps/server/src/site.fixture.ts';
import { type Asked, caller } from './server-sign-ins/caller.ts';

const [aMinute, seconds] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 60)];
/** One honest sign-in of each kind every so often. */
const honestEveryMs = 2_000;
const readEveryMs = 100;
/** Whoever is told to wait asks again so often, as people do. */
const patience = 10;
const guesser = join(import.meta.dirname, 'server-sign-ins', 'guesser.ts');

type Sample = {
  readonly kind: string;
  readonly ms: number;
  readonly asked: number;
  readonly isIn: boolean;
};

export async function main(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  await writeFile(join(home, 'index.html'), '<title>Payung</title>');
  const database = await openDatabase({ home });
  const site = await openSite(database);
  const server = await serve({
    ...{ database, clock: systemClock, tenant: { code: '7502', name: 'Boalemo' } },
    ...{ language: 'id', published: async () => [], webDir: home, log: () => {} },
    ...{ site: { origin, zone: 'Asia/Makassar', behindProxy: true }, home, program: 'uji' },
    ...{ jobs: noJobs, port: 0, host: '127.0.0.1' },
  });
  try {
    await measure(site, server.port);
  } finally {
    await server.close();
    site.close();
    await database.close();
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(site: SiteDesk, port: number): Promise<void> {
  const asks = caller(port);
  const victim = await site.person({ role: 'leader' });
  const worker = await site.person({ role: 'leader' });
  const usual = await people(site);
  const strangers = await people(site);
  // Their pair of name and address is known from an earlier day.
  for (const [at, person] of usual.entries())
    await signInOf(site, asks, { person, address: `10.2.0.${at}` });
  await pause(31_000);
  const guessing = guess({ port, aMinute, seconds, name: victim.name });
  const samples: Sample[] = [];
  const begun = performance.now();
  const honest = Array.from({ length: usual.length }, async (_, at) => {
    await pause(at * honestEveryMs);
    const [known, stranger] = [usual[at], strangers[at]];
    if (known === undefined || stranger === undefined) throw new Error('nobody');
    samples.push(
      ...(await Promise.all([
        signInOf(site, asks, { person: known, address: `10.2.0.${at}` }, 'usual address'),
        signInOf(site, asks, { person: stranger, address: `10.3.0.${at}` }, 'address never seen'),
      ])),
    );
  });
  const reading = (async () => {
    while (performance.now() - begun < seconds * 1_000) {
      samples.push(await readOf(asks, worker));
      await pause(readEveryMs);
    }
  })();
  const [guessed] = await Promise.all([guessing, reading, ...honest]);
  print(`${aMinute} sign-ins a minute for ${seconds} s: answered ${JSON.stringify(guessed)}`);
  for (const [kind, those] of Map.groupBy(samples, (each) => each.kind)) {
    const times = those.map(({ ms }) => ms).sort((one, other) => one - other);
    const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(0);
    const out = those.filter(({ isIn }) => !isIn).length;
    const most = Math.max(...those.map(({ asked }) => asked));
    print(
      `${kind}: ${those.length}, ${out} kept out, asked at most ${most} times, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`,
    );
    if (out > 0) throw new Error(`Kept out: ${kind}`);
  }
}

function people(site: SiteDesk): Promise<readonly Person[]> {
  const count = Math.floor((seconds * 1_000) / honestEveryMs) - 1;
  return Promise.all(Array.from({ length: count }, () => site.person({ role: 'leader' })));
}

type From = { readonly person: Person; readonly address: string };

/** Asks until let in, waits as long as told. */
async function signInOf(
  site: SiteDesk,
  asks: Asked,
  { person, address }: From,
  kind = '',
): Promise<Sample> {
  const { tenant, name } = person;
  const begun = performance.now();
  for (let asked = 1; ; asked += 1) {
    const body = { tenant, name, password, code: site.codeOf(person) };
    const { status, retryAfterSeconds } = await asks({ path: '/api/v1/session', address, body });
    const isIn = status === 204;
    if (isIn || asked === patience) return { kind, ms: performance.now() - begun, asked, isIn };
    await pause((retryAfterSeconds ?? 1) * 1_000);
  }
}

async function readOf(asks: Asked, { token }: Person): Promise<Sample> {
  const begun = performance.now();
  const { status } = await asks({
    path: '/api/v1/session',
    address: '10.4.0.1',
    cookie: `${siteCookie}=${token}`,
  });
  return { kind: 'reads of others', ms: performance.now() - begun, asked: 1, isIn: status === 200 };
}

/** In a process of its own; gives how often each status was answered. */
function guess(wish: object): Promise<Readonly<Record<string, number>>> {
  const child = fork(guesser, [JSON.stringify(wish)]);
  return new Promise((resolve, reject) => {
    child.on('message', (told) => resolve(told as Readonly<Record<string, number>>));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`The guesser ended with ${code}`)));
  });
}

function print(text: string): void {
  process.stdout.write(`server sign-ins: ${text}\n`);
}

if (import.meta.main) await main();
