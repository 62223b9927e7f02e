// Hold: one Payung per data folder. The lock is held by the operating system, not by the existence
// of a file, so a killed holder leaves nothing behind and a reused process number deceives nobody.

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { refuse } from '@payung/values';
import { codeOf } from '../process.ts';
import { prepareHome, readIfThere, writePrivate } from './home.ts';

export type Hold = { release(): Promise<void> };

/**
 * Takes the data folder for this process until `release` or the end of the process.
 *
 * Node has no file locks of its own; SQLite inside Node has, on every platform (fcntl on POSIX,
 * LockFileEx on Windows): an exclusive transaction on an empty file that is never committed.
 * `proses.json` only tells people who holds; it decides nothing.
 */
export async function holdHome(home: string, facts: { readonly port?: number }): Promise<Hold> {
  const paths = await prepareHome(home);
  const factsPath = join(paths.home, 'proses.json');
  const lock = lockFile(join(paths.home, 'proses.lock'));
  if (lock === undefined) {
    const holder = await holderFacts(factsPath);
    throw refuse('home_in_use', { path: paths.home, ...holder });
  }
  try {
    await writePrivate(factsPath, `${JSON.stringify({ pid: process.pid, ...facts })}\n`);
  } catch (error) {
    lock.close();
    throw error;
  }
  return {
    release: async () => {
      if (lock.isOpen) lock.close();
    },
  };
}

function lockFile(path: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(path);
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (codeOf(error) === 'ERR_SQLITE_ERROR' && isBusy(error)) return undefined;
    throw error;
  }
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

/** The holder writes its facts right after taking the lock; for that instant they may be old. */
async function holderFacts(path: string): Promise<Record<string, number>> {
  const text = (await readIfThere(path))?.toString('utf8') ?? '{}';
  const facts: unknown = JSON.parse(text);
  if (typeof facts !== 'object' || facts === null) return {};
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, number] => Number.isInteger(entry[1])),
  );
}
