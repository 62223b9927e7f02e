// Answers kept in the data folder under their id, to be opened again with the same bytes. They may
// hold small counts: readable by their owner alone.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CoverageAnswer } from '@payung/office';
import { refuse } from '@payung/values';
import type { Environment } from '../environment.ts';

/** The bytes of an answer: what `--json` prints. */
export function answerText(answer: CoverageAnswer): string {
  return JSON.stringify(answer, undefined, 2);
}

/** Kept once; an answer of the same id is the same and stays. */
export async function keepAnswer(environment: Environment, answer: CoverageAnswer): Promise<void> {
  const folder = folderOf(environment);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${answer.snapshot}.json`);
  try {
    await writeFile(path, answerText(answer), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Refuses an id that names no answer. */
export async function findAnswer(
  environment: Environment,
  snapshot: string,
): Promise<CoverageAnswer> {
  if (!/^[0-9a-f]{64}$/.test(snapshot)) throw refuse('not_found', { what: snapshot });
  try {
    return JSON.parse(await readFile(join(folderOf(environment), `${snapshot}.json`), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw refuse('not_found', { what: snapshot }, {}, error);
    }
    throw error;
  }
}

function folderOf(environment: Environment): string {
  return join(environment.home, 'cakupan');
}
