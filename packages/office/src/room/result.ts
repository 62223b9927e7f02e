// Finds the finished result of an unchanged room, so that a second start need not run again.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor, Database } from '@payung/engine';
import { findFinished } from '../registry/index.ts';
import type { Summary } from '../report/index.ts';
import type { Room } from './config.ts';
import { roomDigest } from './digest.ts';
import { isIntact, summaryFile } from './output.ts';
import type { Program } from './parts.ts';

/** Undefined when the room, the program or any file of the result has changed since. */
export async function findResult(options: {
  readonly database: Database;
  readonly actor: Actor;
  readonly room: Room;
  readonly out: string;
  readonly program: Program;
}): Promise<Summary | undefined> {
  const digest = await roomDigest(options.room, options.program);
  const stored = await findFinished(options.database, options.actor, digest);
  if (!isSummary(stored) || !(await isIntact(options.out, stored.files))) return undefined;
  const written: unknown = await readSummary(options.out);
  return isSummary(written) && written.roomDigest === digest ? written : undefined;
}

async function readSummary(folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, summaryFile), 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The shape is ours: what carries our format number was written by {@link runRoom}. */
function isSummary(value: unknown): value is Summary {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 1;
}
