// Answers kept in the data folder under their id, to be opened again with the same bytes. They may
// hold small counts and rows about people: readable by their owner alone.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CoverageAnswer,
  CreditAnswer,
  ForecastAnswer,
  GapAnswer,
  RankingAnswer,
  TargetAnswer,
  TrendAnswer,
} from '@payung/office';
import { refuse } from '@payung/values';
import type { Environment } from '../environment.ts';

export type Answer =
  | CoverageAnswer
  | ForecastAnswer
  | RankingAnswer
  | TrendAnswer
  | TargetAnswer
  | CreditAnswer
  | GapAnswer;

/** An answer under its final id: a digest of all it says, so that no two answers share one. */
export type KeptAnswer = Answer & {
  /** Digest of what was asked and read. */
  readonly question: string;
};

/** The bytes of an answer: what `--json` prints. */
export function answerText(answer: KeptAnswer): string {
  return JSON.stringify(answer, undefined, 2);
}

/** Kept under its id; a kill leaves the whole file or none. */
export async function keepAnswer(environment: Environment, answer: Answer): Promise<KeptAnswer> {
  const kept = { ...answer, snapshot: idOf(answer), question: answer.snapshot };
  const folder = folderOf(environment);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${kept.snapshot}.json`);
  await writeFile(`${path}.${process.pid}`, answerText(kept), { mode: 0o600 });
  await rename(`${path}.${process.pid}`, path);
  return kept;
}

/** Refuses an id that names no answer; throws for a file that does not say what its id stands for. */
export async function findAnswer(environment: Environment, snapshot: string): Promise<KeptAnswer> {
  if (!/^[0-9a-f]{64}$/.test(snapshot)) throw refuse('not_found', { what: snapshot });
  const kept = JSON.parse(await readKept(environment, snapshot)) as KeptAnswer;
  const { question, ...answer } = kept;
  if (idOf({ ...answer, snapshot: question }) === snapshot) return kept;
  throw new Error(`The file of answer ${snapshot} was changed`);
}

function idOf(answer: Answer): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex');
}

async function readKept(environment: Environment, snapshot: string): Promise<string> {
  try {
    return await readFile(join(folderOf(environment), `${snapshot}.json`), 'utf8');
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
