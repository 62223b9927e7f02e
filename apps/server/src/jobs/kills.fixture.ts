// Kills a working server, and the database with it every other time, at a moment drawn from a seed: some
// time after its start, or soon after a Simpan; then looks whether anything that was acknowledged is lost
// or half done. safety.md R04.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdHome, openDatabase } from '@payung/engine';
import { bringHome, checkWhole, type Hand, lookAt } from './import-in-hand.fixture.ts';
import { makeSender } from './sent-list.fixture.ts';

export type KillFigures = {
  readonly kills: number;
  readonly databaseKills: number;
  readonly begun: number;
  readonly said: number;
  /** Lists whose way into the register a kill has cut; the next server found them half way. */
  readonly cutInSave: number;
  readonly slowestStartMs: number;
};

const victim = fileURLToPath(new URL('./kill-victim.fixture.ts', import.meta.url));
/** From the start, or from the acknowledged Simpan, to the kill. */
const moments = {
  start: { leastMs: 1_500, mostMs: 6_500 },
  said: { leastMs: 0, mostMs: 4_000 },
} as const;
type Moment = keyof typeof moments;
/** Looked at every second, so that a machine that stood still is not late. */
const patienceSeconds = 90;

/** A database that is not the built-in one; somebody else starts it again after a kill. */
export type OwnDatabase = {
  readonly url: string;
  kill(): Promise<void>;
  start(): Promise<void>;
};

/** Throws at the first thing that is not as it must be. */
export async function killAgainAndAgain(
  home: string,
  { rounds, seed, own }: { readonly rounds: number; readonly seed: number; own?: OwnDatabase },
): Promise<KillFigures> {
  const draw = drawer(seed);
  const begun = new Map<string, number>();
  const said = new Set<string>();
  let [databaseKills, slowestStartMs, cutInSave] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const hasDatabase = round % 2 === 1;
    const moment = round % 4 === 1 || round % 4 === 2 ? 'said' : 'start';
    const { leastMs, mostMs } = moments[moment];
    const lines = await runAndKill(home, {
      from: 1 + round * 100_000,
      moment,
      afterMs: leastMs + draw() * (mostMs - leastMs),
      killDatabase: hasDatabase ? (own?.kill ?? (() => killBuiltIn(home))) : undefined,
      url: own?.url,
    });
    if (hasDatabase) {
      databaseKills += 1;
      await own?.start();
    }
    for (const line of lines) {
      if ('begun' in line) begun.set(String(line['begun']), Number(line['first']));
      if ('said' in line) said.add(String(line['said']));
      if ('open' in line) {
        slowestStartMs = Math.max(slowestStartMs, Number(line['open']));
        cutInSave += Number(line['cutInSave']);
      }
    }
  }
  await checkAll({ home, ...(own === undefined ? {} : { url: own.url }) }, begun, said);
  return {
    kills: rounds,
    databaseKills,
    begun: begun.size,
    said: said.size,
    cutInSave,
    slowestStartMs,
  };
}

type Line = Readonly<Record<string, unknown>>;

/** No moment counts before the server is open: a start is not killed but measured. */
async function runAndKill(
  home: string,
  round: {
    readonly from: number;
    readonly moment: Moment;
    readonly afterMs: number;
    readonly killDatabase: (() => Promise<void>) | undefined;
    readonly url: string | undefined;
  },
): Promise<readonly Line[]> {
  const child = spawn(
    process.execPath,
    [victim, home, String(round.from), ...(round.url === undefined ? [] : [round.url])],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  const awaited = `"${round.moment === 'start' ? 'open' : 'said'}"`;
  let waited = 0;
  const late = setInterval(() => {
    waited += 1;
    if (waited === patienceSeconds) child.kill('SIGKILL');
  }, 1_000);
  const reached = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (out.includes(awaited)) resolve();
    });
    child.on('exit', () => reject(new Error(`The server ended before ${awaited}: ${out}`)));
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await reached.finally(() => clearInterval(late));
  await new Promise((resolve) => setTimeout(resolve, round.afterMs));
  await round.killDatabase?.();
  child.kill('SIGKILL');
  await ended;
  // A last line that was cut is no acknowledgement.
  return out
    .slice(0, out.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}

async function killBuiltIn(home: string): Promise<void> {
  const noted = (await readFile(join(home, 'basisdata', 'tempat.txt'), 'utf8')).trim();
  const place = join(noted.startsWith('/') ? '' : join(home, 'basisdata'), noted);
  const [pid] = (await readFile(join(place, 'data', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
}

async function checkAll(
  where: { readonly home: string; readonly url?: string },
  begun: ReadonlyMap<string, number>,
  said: ReadonlySet<string>,
): Promise<void> {
  const { home } = where;
  const hold = await holdPatiently(home);
  const database = await openDatabase(where);
  try {
    const hand: Hand = { database, home, sender: await makeSender(database) };
    for (const [job, first] of begun) {
      await checkWhole(hand, job, first);
      const before = await lookAt(hand, job);
      if (said.has(job) && before.state === 'asking' && before.parts[0]?.problem === null) {
        throw new Error('A Simpan that was acknowledged is lost');
      }
      const { state } = await bringHome(hand, job);
      const batches = await checkWhole(hand, job, first);
      if (state !== 'done' || batches !== 1)
        throw new Error(`${job}: ${state}, ${batches} batches`);
    }
  } finally {
    await database.close();
    await hold.release();
  }
}

/** Workers of the killed server need a moment to notice that it is gone. */
async function holdPatiently(home: string) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return holdHome(home, {});
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawer(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
