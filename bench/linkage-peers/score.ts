// How right an engine was: pairs and clusters against the truth.

import type { Trial } from './trials.ts';

/** Two ids of a trial and how likely they are one entity; in a dedupe both stand on the left. */
export type ScoredPair = { readonly left: string; readonly right: string; readonly p: number };

export type Accuracy = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Probability from which pairs were taken. */
  readonly threshold: number;
};

/** At the threshold 0.5, and at the one that happens to be best for this engine on this set. */
export type Score = { readonly atHalf: Accuracy; readonly best: Accuracy };

export function scorePairs(trial: Trial, pairs: readonly ScoredPair[]): Score {
  const { left, right = left } = trial.truth;
  if (left === undefined || right === undefined) throw new RangeError('A trial without truth');
  const wanted = truePairs(trial);
  const sorted = [...pairs].sort((a, b) => b.p - a.p);
  let [found, taken] = [0, 0];
  let atHalf = accuracy(0, 0, wanted, 0.5);
  let best = accuracy(0, 0, wanted, 1);
  for (const [index, pair] of sorted.entries()) {
    const entity = left.get(pair.left);
    if (entity === undefined) throw new RangeError(`No truth for ${pair.left}`);
    taken += 1;
    if (entity === right.get(pair.right)) found += 1;
    // Pairs of one probability stand or fall together.
    if (sorted[index + 1]?.p === pair.p) continue;
    const here = accuracy(found, taken, wanted, pair.p);
    if (pair.p >= 0.5) atHalf = { ...here, threshold: 0.5 };
    if (here.f1 > best.f1) best = here;
  }
  return { atHalf, best };
}

/** Pairs within clusters (id → cluster), for deduplication. */
export function scoreClusters(trial: Trial, clusters: ReadonlyMap<string, string>): Accuracy {
  const { left } = trial.truth;
  if (left === undefined) throw new RangeError('A trial without truth');
  const both = new Map<string, string>();
  for (const [id, cluster] of clusters) both.set(id, `${cluster} ${left.get(id)}`);
  return accuracy(pairsWithin(both), pairsWithin(clusters), truePairs(trial), 0.5);
}

function truePairs({ truth: { left, right } }: Trial): number {
  if (left === undefined) throw new RangeError('A trial without truth');
  if (right === undefined) return pairsWithin(left);
  const counts = countsOf(right);
  return [...left.values()].reduce((sum, entity) => sum + (counts.get(entity) ?? 0), 0);
}

function pairsWithin(groups: ReadonlyMap<string, string>): number {
  return [...countsOf(groups).values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

function countsOf(groups: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups.values()) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

function accuracy(found: number, taken: number, wanted: number, threshold: number): Accuracy {
  const precision = taken === 0 ? 1 : found / taken;
  const recall = wanted === 0 ? 1 : found / wanted;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum, threshold };
}
