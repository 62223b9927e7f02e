// R03 at the database: every statement of an import of fifty rows fails in turn, in four ways or by the
// end of the process that sent it.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openDatabase } from '@payung/engine';
import {
  failStatement,
  type StatementFault,
  statementFaults,
} from '../../apps/server/src/jobs/faults.fixture.ts';
import {
  beginImport,
  bringHome,
  checkWhole,
  type Hand,
  lookAt,
  saySave,
  takeUp,
} from '../../apps/server/src/jobs/import-in-hand.fixture.ts';
import { makeSender } from '../../apps/server/src/jobs/sent-list.fixture.ts';

const victim = join(import.meta.dirname, 'take-up.ts');
let first = 1_000;

export async function everyStatement(home: string, print: (text: string) => void): Promise<void> {
  await inHand(home, async (hand) => {
    for (const fault of statementFaults) {
      const tried = await inTurn(hand, (job, at) => failAt(hand, job, at, fault));
      print(`${tried} statements failed in turn (${fault}): each import whole or not there`);
    }
  });
}

/** From the `from`-th statement on, every `step`-th. */
export async function everyExit(
  home: string,
  { from, step, print }: { from: number; step: number; print: (text: string) => void },
): Promise<void> {
  await inHand(home, async (hand) => {
    const tried = await inTurn(hand, (job, at) => exitAt(home, job, at), { from, step });
    print(`${tried} statements ended their process in turn: each import whole or not there`);
  });
}

async function inHand(home: string, body: (hand: Hand) => Promise<void>): Promise<void> {
  const database = await openDatabase({ home });
  try {
    await body({ database, home, sender: await makeSender(database) });
  } finally {
    await database.close();
  }
}

/** Gives how many there were: until the fault lies behind the last statement. */
async function inTurn(
  hand: Hand,
  failing: (job: string, at: number) => Promise<boolean>,
  { from, step } = { from: 1, step: 1 },
): Promise<number> {
  for (let [at, tried] = [from, 0]; ; at += step, tried += 1) {
    first += 100;
    const job = await beginImport(hand, first);
    const hasFailed = await failing(job, at);
    await checkWhole(hand, job, first);
    const { state } = await bringHome(hand, job);
    const batches = await checkWhole(hand, job, first);
    const isWell = state === 'failed' ? batches === 0 : state === 'done' && batches === 1;
    if (!isWell) throw new Error(`Statement ${at}: ${state}, ${batches} batches`);
    if (!hasFailed) return tried;
  }
}

async function failAt(
  hand: Hand,
  job: string,
  at: number,
  fault: StatementFault,
): Promise<boolean> {
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
  return planned.passed() >= at;
}

/** False when the process came to its own end. */
function exitAt(home: string, job: string, at: number): Promise<boolean> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [victim, home, '', job, String(at)], {
    env: { PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(signal === 'SIGKILL');
      else reject(new Error(`The process ended with ${code}`));
    });
  });
}
