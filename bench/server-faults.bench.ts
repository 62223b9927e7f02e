// Faults in full (safety.md R03, R04, R06–R09, R15). One part a call, each prints what was done and ends
// with an error at the first thing that is not as it must be. Not part of `npm run bench`.
// `node bench/server-faults.bench.ts statements | exits [FROM [STEP]] | files-refused [FROM [STEP]]
//   | files-full [FROM [STEP]] | files-killed [FROM [STEP]] | kills [COUNT [SEED]]
//   | kills-own [COUNT [SEED]] | full | full-own | away [SECONDS …] | races | stops [COUNT]`
// `files-…`, `…-own` and `away` need PostgreSQL 15 of Debian, `full` a root who may mount.

import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAgainAndAgain } from '../apps/server/src/jobs/kills.fixture.ts';
import { databaseAway } from './server-faults/away.ts';
import { everyFileOperation, type Kind } from './server-faults/failing-disk.ts';
import { fullDisk } from './server-faults/full-disk.ts';
import { makeServer } from './server-faults/own-server.ts';
import { races } from './server-faults/races.ts';
import { everyExit, everyStatement } from './server-faults/statements.ts';
import { stopAgainAndAgain } from './server-faults/stops.ts';

type Part = (home: string, numbers: readonly number[]) => Promise<void>;

const parts: Readonly<Record<string, Part>> = {
  statements: (home) => everyStatement(home, print),
  exits: (home, [from = 1, step = 1]) => everyExit(home, { from, step, print }),
  'files-refused': (home, turns) => files(home, 'refused', turns),
  'files-full': (home, turns) => files(home, 'full', turns),
  'files-killed': (home, turns) => files(home, 'killed', turns),
  kills: async (home, [rounds = 1_000, seed = 7502]) => {
    const figures = await killAgainAndAgain(home, { rounds, seed });
    print(`seed ${seed}: ${JSON.stringify(figures)}, nothing lost, nothing half done`);
  },
  'kills-own': async (home, [rounds = 1_000, seed = 7502]) => {
    const own = await makeServer(join(home, 'server'));
    try {
      const figures = await killAgainAndAgain(home, { rounds, seed, own });
      print(
        `own server, seed ${seed}: ${JSON.stringify(figures)}, nothing lost, nothing half done`,
      );
    } finally {
      await own.stop();
    }
  },
  full: async (home) => print(`disk full: ${JSON.stringify(await fullDisk(home, false))}`),
  'full-own': async (home) => print(`disk full: ${JSON.stringify(await fullDisk(home, true))}`),
  away: async (home, seconds) => {
    for (const each of seconds.length === 0 ? [1, 30] : seconds) {
      const after = await databaseAway(join(home, `${each}`), each);
      print(
        `database away for ${each} s: the import is whole ${after.toFixed(1)} s after its return`,
      );
    }
  },
  races: (home) => races(home, print),
  stops: async (home, [count = 100]) => print(JSON.stringify(await stopAgainAndAgain(home, count))),
};

export async function main(): Promise<void> {
  const [name = '', ...numbers] = process.argv.slice(2);
  const part = parts[name];
  if (part === undefined) throw new Error(`Which part? ${Object.keys(parts).join(', ')}`);
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  await chmod(home, 0o711);
  try {
    await part(home, numbers.map(Number));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function files(home: string, kind: Kind, [from = 1, step = 1]: readonly number[]) {
  const tried = await everyFileOperation(home, { kind, from, step });
  print(`${tried} file operations failed in turn (${kind}): each import whole or not there`);
}

function print(text: string): void {
  process.stdout.write(`server faults: ${text}\n`);
}

if (import.meta.main) await main();
