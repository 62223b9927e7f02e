// Paritrana on the database: the scheme of a year and the own scores, added by whoever leads, read by all who
// work on the whole region. The newest of each holds; earlier ones stay as its history.

import type { Actor, Database, Reader } from '@payung/engine';
import type { Kept } from '../agreements/index.ts';
import { lockMeetings } from '../queries.ts';
import { declined, type MonevRefused } from '../refusal.ts';
import { Declined, hindranceOf, readers, work } from '../work.ts';
import * as queries from './queries.ts';
import type { ParitranaScheme } from './scheme.ts';
import {
  type KeptScore,
  type NewScore,
  newestScores,
  type ParitranaScore,
  paritranaScore,
} from './score.ts';

/** Mencatat kriteria dan bobot satu tahun; the year's earlier scheme no longer counts. */
export function recordScheme(
  database: Database,
  actor: Actor,
  { scheme, reason }: { readonly scheme: ParitranaScheme; readonly reason: string },
): Promise<Kept | MonevRefused> {
  const { id, year, criteria } = scheme;
  const done = { action: 'paritrana_scheme', reason, subject: { scheme: id, year } };
  return work(database, actor, done, async (tx) => {
    const sum = criteria.reduce((all, { weight }) => all + weight, 0);
    if (sum !== 100) throw new Declined(declined('weights_sum', { sum }));
    const twice = criteria.find((each, at) => criteria.findIndex((c) => c.id === each.id) !== at);
    if (twice !== undefined) {
      throw new Declined(declined('criterion_twice', { criterion: twice.id }));
    }
    return { outcome: 'kept' as const, number: await queries.insertScheme(tx, scheme) };
  });
}

/** Mencatat nilai sendiri satu kriteria, made of the one that was `seen` (0: none). */
export function recordScore(
  database: Database,
  actor: Actor,
  request: { readonly score: NewScore; readonly seen?: number; readonly reason: string },
): Promise<Kept | MonevRefused> {
  const { score, seen, reason } = request;
  const { year, criterion } = score;
  const done = { action: 'paritrana_score', reason, subject: { year, criterion } };
  return work(database, actor, done, async (tx) => {
    await lockMeetings(tx);
    const scheme = await queries.findScheme(tx, year);
    if (scheme?.criteria.every(({ id }) => id !== criterion) ?? true) {
      throw new Declined(declined('criterion_unknown', { criterion, year }));
    }
    const newest = (await queries.findScores(tx, year)).find(
      (each) => each.criterion === criterion,
    );
    if (seen !== undefined && seen !== (newest?.number ?? 0)) {
      throw new Declined(declined('recorded_meanwhile'));
    }
    return { outcome: 'kept' as const, number: await queries.insertScore(tx, score) };
  });
}

export type ParitranaRead = {
  readonly outcome: 'paritrana';
  readonly year: number;
  /** Years that have a scheme, the newest first. */
  readonly years: readonly number[];
  /** Absent where the year has no scheme. */
  readonly result?: ParitranaScore;
  /** All that were said, the newest first. */
  readonly scores: readonly KeptScore[];
};

/** Lembar Paritrana of a year, else of the newest that has a scheme and is not later than `latest`. */
export async function readParitrana(
  database: Database,
  actor: Actor,
  asked: { readonly year?: number; readonly latest: number },
): Promise<ParitranaRead | MonevRefused> {
  const hindrance = hindranceOf(actor, readers);
  if (hindrance !== undefined) return hindrance;
  return database.read(actor, async (tx) => {
    const years = await queries.findYears(tx);
    const year = asked.year ?? years.find((each) => each <= asked.latest) ?? asked.latest;
    return { outcome: 'paritrana' as const, year, years, ...(await sheetOf(tx, year)) };
  });
}

async function sheetOf(
  tx: Reader,
  year: number,
): Promise<Pick<ParitranaRead, 'result' | 'scores'>> {
  const scheme = await queries.findScheme(tx, year);
  const scores = await queries.findScores(tx, year);
  if (scheme === undefined) return { scores };
  return { result: paritranaScore(scheme, newestScores(scores)), scores };
}
