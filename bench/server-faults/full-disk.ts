// R06: the data folder on a disk of its own that is filled up to twenty different remainders while an
// import runs: what is refused says so soon, what could be read still can, and when there is space
// again the same server goes on.

import { execFile } from 'node:child_process';
import {
  chmod,
  type FileHandle,
  mkdir,
  open,
  rm,
  statfs,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Database, openDatabase } from '@payung/engine';
import { Refusal } from '@payung/values';
import { patiently } from '../../apps/server/src/jobs/again.fixture.ts';
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
import { makeServer } from './own-server.ts';

const runProgram = promisify(execFile);
const diskBytes = 320 * 2 ** 20;
/** What the file system needs to note the filler itself. */
const reserveBytes = 2 * 2 ** 20;
const points = 20;
/** Between two points; the last of them leaves room for a whole import. */
const stepBytes = 32 * 1_024;

export type Full = {
  readonly points: number;
  readonly refused: number;
  readonly slowestRefusalMs: number;
  readonly readsFailed: number;
  readonly slowestRecoveryMs: number;
};

/** `own`: PostgreSQL of the machine, else the built-in one. */
export async function fullDisk(home: string, own: boolean): Promise<Full> {
  const disk = await mountDisk(home);
  try {
    const server = own ? await makeServer(join(disk.place, 'server')) : undefined;
    const where = { home: join(disk.place, 'rumah'), ...(server && { url: server.url }) };
    try {
      const database = await openDatabase(where);
      try {
        return await fillAgainAndAgain(database, where.home, disk.place);
      } finally {
        await database.close();
      }
    } finally {
      await server?.stop();
    }
  } finally {
    await disk.unmount();
  }
}

async function fillAgainAndAgain(database: Database, home: string, place: string): Promise<Full> {
  const hand: Hand = { database, home, sender: await makeSender(database) };
  let [refused, readsFailed, slowestRefusalMs, slowestRecoveryMs] = [0, 0, 0, 0];
  for (let point = 0; point < points; point += 1) {
    const first = 1_000 + point * 100;
    const job = await beginImport(hand, first);
    await fill(place, point * stepBytes);
    const begun = performance.now();
    const wasRefused = await isRefused(hand, job);
    if (wasRefused) {
      refused += 1;
      slowestRefusalMs = Math.max(slowestRefusalMs, performance.now() - begun);
    }
    const isRead = await lookAt(hand, job).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) return false;
        throw error;
      },
    );
    if (!isRead) readsFailed += 1;
    await rm(join(place, 'penuh'));
    const freed = performance.now();
    await patiently(() => checkWhole(hand, job, first));
    const { state } = await patiently(() => bringHome(hand, job));
    slowestRecoveryMs = Math.max(slowestRecoveryMs, performance.now() - freed);
    const batches = await checkWhole(hand, job, first);
    if (state !== 'done' || batches !== 1) {
      throw new Error(`${point * stepBytes} bytes left: ${state}, ${batches} batches`);
    }
  }
  return { points, refused, slowestRefusalMs, readsFailed, slowestRecoveryMs };
}

/** The import as far as it comes: whether it met the full disk, in words a person can act on. */
async function isRefused(hand: Hand, job: string): Promise<boolean> {
  const first = await takeUp(hand, job);
  if (first === undefined) {
    try {
      if ((await lookAt(hand, job)).state === 'asking') await saySave(hand, job);
    } catch (error) {
      return isTold(error);
    }
    const second = await takeUp(hand, job);
    return second !== undefined && isTold(second);
  }
  return isTold(first);
}

function isTold(error: unknown): boolean {
  const told = ['disk_full', 'database_unreachable'];
  if (error instanceof Refusal && error.issues.some(({ code }) => told.includes(code))) return true;
  throw error;
}

/** To the last byte, then so many are given back. */
async function fill(place: string, leaveBytes: number): Promise<void> {
  // PostgreSQL gives back what it held ready within a moment.
  await pause(200);
  const { bavail, bsize } = await statfs(place);
  const path = join(place, 'penuh');
  await runProgram('fallocate', ['-l', String(bavail * bsize - reserveBytes), path]);
  const file = await open(path, 'a');
  try {
    const chunk = Buffer.alloc(bsize);
    while (await hasRoom(file, chunk));
    await file.truncate((await file.stat()).size - leaveBytes);
  } finally {
    await file.close();
  }
}

async function hasRoom(file: FileHandle, chunk: Buffer): Promise<boolean> {
  try {
    await file.write(chunk);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}

async function mountDisk(home: string) {
  const [image, place] = [join(home, 'cakram.img'), join(home, 'cakram')];
  await writeFile(image, '');
  await truncate(image, diskBytes);
  await mkdir(place);
  await runProgram('mkfs.ext4', ['-q', '-m', '0', '-F', image]);
  await runProgram('mount', ['-o', 'loop', image, place]);
  await chmod(place, 0o711);
  return { place, unmount: async () => void (await runProgram('umount', ['-l', place])) };
}
