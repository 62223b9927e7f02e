// Folders into which a reading process unpacks archives. One that was left by a killed process holds
// people's data and is removed by the next reader on the machine.

import { lstat, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ownerIn = /^payung-baca-(\d+)-/;

/** Where processes do not see each other (containers that share a folder), a young one may be alive. */
const youngMs = 60 * 60_000;

/** A new empty folder, named after this process. */
export async function scratchFolder(): Promise<string> {
  const above = await realpath(tmpdir());
  const folder = await mkdtemp(join(above, `payung-baca-${process.pid}-`));
  // The folder was made just now: its time is the clock.
  const { mtimeMs } = await lstat(folder);
  await sweep(above, mtimeMs - youngMs);
  return folder;
}

async function sweep(above: string, beforeMs: number): Promise<void> {
  for (const name of await readdir(above)) {
    const owner = ownerIn.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const path = join(above, name);
    if (await isOwnAndOld(path, beforeMs)) await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return codeOf(error) !== 'ESRCH';
  }
}

async function isOwnAndOld(path: string, beforeMs: number): Promise<boolean> {
  try {
    const { uid, mtimeMs } = await lstat(path);
    const isOwn = process.getuid === undefined || uid === process.getuid();
    return isOwn && mtimeMs < beforeMs;
  } catch (error) {
    // Another reader swept it first.
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
