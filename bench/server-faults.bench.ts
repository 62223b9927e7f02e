// R03, R04 and R07 in full: every statement of an import fails in turn in four ways, a server with its
// database is killed N times, and the database is away for as long as asked while an import runs.
// `node bench/server-faults.bench.ts [KILLS [SEED [AWAY_SECONDS …]]]` prints what was done and ends with an
// error at the first thing that is not as it must be. Needs DATABASE_URL for the third part, since it puts
// a cable between. Not part of `npm run bench`.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@payung/engine';
import { layCable } from '../apps/server/src/cable.fixture.ts';
import { failStatement, statementFaults } from '../apps/server/src/jobs/faults.fixture.ts';
import {
  beginImport,
  bringHome,
  checkWhole,
  type Hand,
  lookAt,
  saySave,
  takeUp,
} from '../apps/server/src/jobs/import-in-hand.fixture.ts';
import { killAgainAndAgain } from '../apps/server/src/jobs/kills.fixture.ts';
import { startJobs } from '../apps/server/src/jobs/runner.ts';
import { makeSender } from '../apps/server/src/jobs/sent-list.fixture.ts';

const rounds = Number(process.argv[2] ?? 1_000);
const seed = Number(process.argv[3] ?? 7502);
const awaySeconds = process.argv.slice(4).map(Number);

export async function main(): Promise<void> {
  await inHome(async (home) => {
    const database = await openDatabase({ home });
    try {
      await everyStatement({ database, home, sender: await makeSender(database) });
    } finally {
      await database.close();
    }
  });
  for (const seconds of awaySeconds) await inHome((home) => databaseAway(home, seconds));
  if (rounds === 0) return;
  await inHome(async (home) => {
    const figures = await killAgainAndAgain(home, { rounds, seed });
    print(`seed ${seed}: ${JSON.stringify(figures)}, nothing lost, nothing half done`);
  });
}

async function everyStatement(hand: Hand): Promise<void> {
  let first = 1_000;
  for (const fault of statementFaults) {
    let at = 1;
    for (; ; at += 1) {
      first += 100;
      const job = await beginImport(hand, first);
      const planned = failStatement(at, fault);
      try {
        await takeUp(hand, job);
        if ((await lookAt(hand, job).catch(() => undefined))?.state === 'asking') {
          await saySave(hand, job).catch(() => false);
          await takeUp(hand, job);
        }
      } finally {
        planned.undo();
      }
      await checkWhole(hand, job, first);
      const { state } = await bringHome(hand, job);
      const batches = await checkWhole(hand, job, first);
      const isWell = state === 'failed' ? batches === 0 : state === 'done' && batches === 1;
      if (!isWell) throw new Error(`Statement ${at} ${fault}: ${state}, ${batches} batches`);
      if (planned.passed() < at) break;
    }
    print(`${at - 1} statements failed in turn (${fault}): each import whole or not there`);
  }
}

/** The import that was running when the cable was cut is whole soon after it is mended. */
async function databaseAway(home: string, seconds: number): Promise<void> {
  const target = process.env['DATABASE_URL'];
  if (target === undefined) throw new Error('R07 needs a DATABASE_URL');
  const cable = await layCable(target);
  const near = await openDatabase({ home, url: target });
  const far = await openDatabase({ home, url: cable.url });
  const hand: Hand = { database: near, home, sender: await makeSender(near) };
  const first = 1_000_000 + seconds * 100;
  const job = await beginImport(hand, first);
  const jobs = startJobs({ database: far, tenant: '7502', home, url: cable.url, log: () => {} });
  try {
    await untilState(hand, job, 'running');
    await cable.cut();
    await pause(seconds * 1_000);
    await cable.mend();
    const mended = performance.now();
    await untilState(hand, job, 'asking');
    await checkWhole(hand, job, first);
    const after = ((performance.now() - mended) / 1_000).toFixed(1);
    print(`database away for ${seconds} s: the import is whole ${after} s after it came back`);
  } finally {
    await jobs.close();
    await cable.cut();
    await far.close();
    await near.close();
  }
}

async function untilState(hand: Hand, job: string, state: string): Promise<void> {
  const until = performance.now() + 60_000;
  while ((await lookAt(hand, job)).state !== state) {
    if (performance.now() > until) throw new Error(`${job} is not ${state} within a minute`);
    await pause(50);
  }
}

async function inHome(body: (home: string) => Promise<void>): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  try {
    await body(home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

function print(text: string): void {
  process.stdout.write(`server faults: ${text}\n`);
}

if (import.meta.main) await main();
