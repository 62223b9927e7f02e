// R03 below the program: every write to a file and every flush to the disk that PostgreSQL and the
// importing process make during an import of fifty rows fails in turn: with an I/O error, with "disk
// full", by the end of the process that made it.

import { spawn } from 'node:child_process';
import { chmod, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@payung/engine';
import { patiently } from '../../apps/server/src/jobs/again.fixture.ts';
import {
  beginImport,
  bringHome,
  checkWhole,
  type Hand,
} from '../../apps/server/src/jobs/import-in-hand.fixture.ts';
import { makeSender } from '../../apps/server/src/jobs/sent-list.fixture.ts';
import { makeServer } from './own-server.ts';

const kinds = { refused: 1n, full: 2n, killed: 3n } as const;
export type Kind = keyof typeof kinds;

const compiler = '/usr/bin/cc';
const victim = join(import.meta.dirname, 'take-up.ts');

/** Two imports do not make quite as many: the end is where so many in a row were not reached. */
const unreachedAtEnd = 5;

/** From the `from`-th operation on, every `step`-th. Gives how many failed. */
export async function everyFileOperation(
  home: string,
  turns: { readonly kind: Kind; readonly from: number; readonly step: number },
): Promise<number> {
  const disk = await makeDisk(home);
  const server = await makeServer(join(home, 'server'), disk.environment);
  try {
    const database = await openDatabase({ home, url: server.url });
    try {
      const hand: Hand = { database, home, sender: await makeSender(database) };
      return await failInTurn(hand, { ...turns, url: server.url, disk });
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}

type Disk = Awaited<ReturnType<typeof makeDisk>>;

type Turns = {
  readonly url: string;
  readonly kind: Kind;
  readonly disk: Disk;
  readonly from: number;
  readonly step: number;
};

let first = 1_000;

async function failInTurn(hand: Hand, turns: Turns): Promise<number> {
  const { url, kind, disk, from, step } = turns;
  let [tried, unreached] = [0, 0];
  for (let at = from; unreached < unreachedAtEnd; at += step) {
    first += 100;
    const job = await patiently(() => beginImport(hand, first));
    await disk.arm(at, kind);
    await takeUpElsewhere(hand.home, url, job, disk.environment);
    const passed = await disk.disarm();
    await patiently(() => checkWhole(hand, job, first));
    const { state } = await patiently(() => bringHome(hand, job));
    const batches = await patiently(() => checkWhole(hand, job, first));
    const isWell = state === 'failed' ? batches === 0 : state === 'done' && batches === 1;
    if (!isWell) throw new Error(`Operation ${at} ${kind}: ${state}, ${batches} batches`);
    if (passed < at) unreached += 1;
    else [tried, unreached] = [tried + 1, 0];
  }
  return tried;
}

/** In a process of its own, which may be the one that ends. */
function takeUpElsewhere(
  home: string,
  url: string,
  job: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [victim, home, url, job], {
    env: { PATH, ...environment },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

/** The library, compiled for this machine, and the memory it is told by. */
async function makeDisk(home: string) {
  const folder = join(home, 'cakram');
  await mkdir(folder, { mode: 0o711 });
  const [library, control] = [join(folder, 'failing-disk.so'), join(folder, 'kendali')];
  const source = join(import.meta.dirname, 'failing-disk.c');
  await ended(spawn(compiler, ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl']));
  await chmod(library, 0o755);
  await writeFile(control, Buffer.alloc(32));
  await chmod(control, 0o666);
  const tell = async (facts: readonly bigint[]) => {
    const file = await open(control, 'r+');
    try {
      await file.write(Buffer.from(new BigInt64Array(facts).buffer), 0, 32, 0);
    } finally {
      await file.close();
    }
  };
  return {
    environment: { LD_PRELOAD: library, PAYUNG_FAULT_CONTROL: control },
    arm: (at: number, kind: Kind) => tell([BigInt(at), 0n, kinds[kind], 1n]),
    /** How many operations there were while it was armed. */
    disarm: async () => {
      const file = await open(control, 'r+');
      try {
        const { buffer } = await file.read(Buffer.alloc(32), 0, 32, 0);
        const passed = buffer.readBigInt64LE(8);
        await tell([0n, 0n, 0n, 0n]);
        return Number(passed);
      } finally {
        await file.close();
      }
    },
  };
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`cc ended with ${code}`)),
    );
  });
}
