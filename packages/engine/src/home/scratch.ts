// Scratch: folders for what must pass over the disk, in one place of the data folder, for their owner
// alone. Whoever makes one removes it; those of killed makers go at the next start. safety.md T20.

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../process.ts';
import { fileRefusal, prepareHome } from './home.ts';

const prefix = 'gudang-';

/** A folder of its own, readable by its owner alone. */
export async function makeScratch(home: string): Promise<string> {
  const { scratch } = await prepareHome(home);
  try {
    await sweepScratch(scratch);
    await mkdir(scratch, { recursive: true, mode: 0o700 });
    return await mkdtemp(join(scratch, `${prefix}${process.pid}-`));
  } catch (error) {
    throw fileRefusal(error, scratch) ?? error;
  }
}

/** Removes what killed makers left behind: they could not do it themselves. */
export async function sweepScratch(scratch: string): Promise<void> {
  for (const name of await readdir(scratch)) {
    const owner = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (!Number.isInteger(owner) || isAlive(owner)) continue;
    await rm(join(scratch, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
