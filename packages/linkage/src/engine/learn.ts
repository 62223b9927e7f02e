// Learning without labels (Fellegi–Sunter 1969 by EM, as Winkler 1988 and Splink do): u from random
// pairs and frequencies, m and the prior from the pairs that blocking finds, on counts of patterns.
// Pairs no rule finds are taken for non-matches; so the blocked pairs stand for all pairs there are,
// and no field has to be left out for being equal in its own block.

import type { ComparisonRule, LevelProbabilities } from './model.ts';
import type { PlannedDependence } from './plan.ts';
import { heldBy, levelBits, priorBits } from './weights.ts';

/** Patterns with how many pairs show them. */
export type PatternCounts = {
  readonly levels: readonly (readonly number[])[];
  readonly counts: readonly number[];
};

export type LearningFacts = {
  readonly comparisons: readonly ComparisonRule[];
  /** Levels of each comparison, missing and else included. */
  readonly sizes: readonly number[];
  readonly dependence: readonly PlannedDependence[];
  readonly random: PatternCounts;
  readonly blocked: PatternCounts;
  /** All pairs there are, for the share of them that `blocked` counts. */
  readonly pairsInAll: number;
  /** Per comparison: pairs of all whose texts are equal, where the top level means that. */
  readonly equalPairs: readonly (number | undefined)[];
  /** Per comparison: pairs of all where neither side is missing. */
  readonly presentPairs: readonly number[];
};

export type Learned = {
  readonly probabilities: readonly LevelProbabilities[];
  /** Per comparison: expected matches where neither cell is missing, in the pairs counted. */
  readonly evidence: readonly number[];
  readonly prior: number;
  /** Expected matches among the blocked pairs counted. */
  readonly matches: number;
  /** Probability of each blocked pattern, in the order given. */
  readonly posterior: Float64Array;
};

const least = 1e-7;
const rounds = 60;
const smallestMove = 1e-5;
/** Pseudo-counts: levels nobody showed are unlikely, not impossible. */
const smoothing = 0.5;

/** Probabilities to begin with: matches mostly agree, and the more the better. */
export function startProbabilities(rule: ComparisonRule, size: number): readonly number[] {
  if (rule.probabilities !== undefined) return rule.probabilities.m;
  const levels = size - 1;
  if (levels === 1) return [1];
  return Array.from({ length: levels }, (_, index) =>
    index === levels - 1 ? 0.8 : 0.2 / (levels - 1),
  );
}

/** Learns m, u and the prior; comparisons with `learn: false` keep their probabilities. */
export function learn(request: LearningFacts): Learned {
  const blocked = flatten(request.blocked, request.dependence);
  const facts = { ...request, blocked, random: flatten(request.random, request.dependence) };
  const { comparisons, sizes } = facts;
  let m = comparisons.map((rule, index) => startProbabilities(rule, sizes[index] ?? 2));
  let randomPosterior = new Float64Array(facts.random.counts.length);
  let prior = startPrior(facts);
  let u = learnU(facts, { m, prior, posterior: randomPosterior });
  let posterior = new Float64Array(blocked.counts.length);
  for (let round = 0; round < rounds; round += 1) {
    const bits = comparisons.map((_, index) => levelBits(m[index] ?? [], u[index] ?? []));
    posterior = posteriorOf(blocked, bits, prior);
    const next = learnM(facts, posterior, u);
    const moved = largestMove(m, next);
    m = next;
    const matches = sum(blocked.counts, posterior);
    prior = clamp(matches / facts.pairsInAll);
    randomPosterior = posteriorOf(facts.random, bits, prior);
    u = learnU(facts, { m, prior, posterior: randomPosterior });
    if (moved < smallestMove) break;
  }
  m = m.map((each, index) =>
    comparisons[index]?.monotone === false ? each : monotone(each, u[index] ?? []),
  );
  const probabilities = m.map((each, index) => ({ m: each, u: u[index] ?? [] }));
  const refitted = refitFlat(facts, probabilities, prior);
  return { probabilities, evidence: evidenceOf(facts, refitted.posterior), ...refitted };
}

/**
 * Matches agree in most of what is known of them. Where nobody matches, learning finds a class of
 * its own in pairs that agree in what their blocks were made of and in nothing else.
 */
export function isPlausible({ probabilities, evidence }: Learned): boolean {
  const seen = probabilities.filter((_, index) => Number(evidence[index]) > 0);
  const agreeing = seen.filter(({ m }) => Number(m[0]) < 0.5);
  return agreeing.length * 2 >= seen.length;
}

export type Refitted = Omit<Learned, 'probabilities' | 'evidence'>;

function evidenceOf({ comparisons, blocked }: FlatFacts, posterior: Float64Array) {
  return comparisons.map((_, index) => {
    const chance = (at: number) =>
      blocked.levels[at * blocked.width + index] === 0 ? 0 : Number(posterior[at]);
    return blocked.counts.reduce((all, count, at) => all + count * chance(at), 0);
  });
}

/** The prior alone: probabilities stand, matches among the blocked pairs are counted again. */
export function refit(
  facts: Pick<LearningFacts, 'blocked' | 'dependence' | 'pairsInAll'>,
  probabilities: readonly LevelProbabilities[],
  start: number,
): Refitted {
  const blocked = flatten(facts.blocked, facts.dependence);
  return refitFlat({ blocked, pairsInAll: facts.pairsInAll }, probabilities, start);
}

function refitFlat(
  facts: Pick<FlatFacts, 'blocked' | 'pairsInAll'>,
  probabilities: readonly LevelProbabilities[],
  start: number,
): Refitted {
  const bits = probabilities.map((each) => levelBits(each.m, each.u));
  let prior = start;
  let posterior = new Float64Array(0);
  let matches = 0;
  for (let round = 0; round < rounds; round += 1) {
    posterior = posteriorOf(facts.blocked, bits, prior);
    matches = sum(facts.blocked.counts, posterior);
    const next = clamp(matches / facts.pairsInAll);
    const moved = Math.abs(Math.log(next / prior));
    prior = next;
    if (moved < smallestMove) break;
  }
  return { prior, matches, posterior };
}

/** To begin with, one blocked pair in ten is a match. */
function startPrior({ blocked, pairsInAll }: FlatFacts): number {
  const pairs = blocked.counts.reduce((all, count) => all + count, 0);
  return clamp(Math.max(1, pairs / 10) / Math.max(1, pairsInAll));
}

type FlatFacts = Omit<LearningFacts, 'random' | 'blocked'> & {
  readonly random: FlatPatterns;
  readonly blocked: FlatPatterns;
};

/** Patterns laid flat, with what dependence takes away worked out once. */
type FlatPatterns = {
  readonly counts: Float64Array;
  readonly width: number;
  readonly levels: Uint8Array;
  /** 1 where agreement counts nothing, 2 where disagreement does not either. */
  readonly held: Uint8Array;
};

function flatten(
  { levels, counts }: PatternCounts,
  dependence: readonly PlannedDependence[],
): FlatPatterns {
  const width = levels[0]?.length ?? 0;
  const flat = new Uint8Array(levels.length * width);
  const held = new Uint8Array(levels.length * width);
  const wholly = new Set(
    dependence.filter((each) => each.disagreementToo).map((each) => each.ignore),
  );
  levels.forEach((pattern, at) => {
    flat.set(pattern, at * width);
    heldBy(dependence, pattern).forEach((holder, index) => {
      if (holder >= 0) held[at * width + index] = wholly.has(index) ? 2 : 1;
    });
  });
  return { counts: Float64Array.from(counts), width, levels: flat, held };
}

function posteriorOf(
  { counts, width, levels, held }: FlatPatterns,
  bits: readonly (readonly number[])[],
  prior: number,
): Float64Array<ArrayBuffer> {
  const start = priorBits(prior);
  const posterior = new Float64Array(counts.length);
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    let weight = start;
    for (let index = 0; index < width; index += 1) {
      const at = pattern * width + index;
      const own = Number(bits[index]?.[Number(levels[at])]);
      if (held[at] === 0 || (held[at] === 1 && own <= 0)) weight += own;
    }
    posterior[pattern] = 1 / (1 + 2 ** -weight);
  }
  return posterior;
}

/** Per level of one comparison: counts times the chance given. */
function levelTotals(
  { counts, width, levels }: FlatPatterns,
  index: number,
  size: number,
  chance: (pattern: number) => number,
): number[] {
  const totals = new Array<number>(size).fill(0);
  for (let pattern = 0; pattern < counts.length; pattern += 1) {
    const level = Number(levels[pattern * width + index]);
    totals[level] = Number(totals[level]) + Number(counts[pattern]) * chance(pattern);
  }
  return totals;
}

function learnM(facts: FlatFacts, posterior: Float64Array, u: readonly (readonly number[])[]) {
  return facts.comparisons.map((rule, index) => {
    if (rule.learn === false && rule.probabilities !== undefined) return rule.probabilities.m;
    const size = Number(facts.sizes[index]);
    const totals = levelTotals(facts.blocked, index, size, (at) => Number(posterior[at]));
    return shares(totals.slice(1), u[index] ?? []);
  });
}

/** Counts to probabilities; a level without a count leans on how often it comes by chance. */
function shares(totals: readonly number[], lean: readonly number[]): readonly number[] {
  const all = totals.reduce((sumSoFar, each) => sumSoFar + each, 0) + smoothing;
  return totals.map((each, index) =>
    clamp((each + smoothing * (lean[index] ?? 1 / totals.length)) / all),
  );
}

type UFacts = {
  readonly m: readonly (readonly number[])[];
  readonly prior: number;
  readonly posterior: Float64Array;
};

function learnU(facts: FlatFacts, { m, prior, posterior }: UFacts) {
  return facts.comparisons.map((rule, index) => {
    if (rule.learn === false && rule.probabilities !== undefined) return rule.probabilities.u;
    const size = Number(facts.sizes[index]);
    // A random pair that is a match after all says nothing about non-matches.
    const totals = levelTotals(facts.random, index, size, (at) => 1 - Number(posterior[at]));
    const even = new Array<number>(totals.length - 1).fill(1 / (totals.length - 1));
    const sampled = shares(totals.slice(1), even);
    const equal = facts.equalPairs[index];
    return equal === undefined
      ? sampled
      : withEqualShare(sampled, {
          equal,
          present: Number(facts.presentPairs[index]),
          matches: Number(facts.presentPairs[index]) * prior,
          mEqual: Number(m[index]?.at(-1)),
        });
  });
}

/** The chance of equal texts by their frequencies over all pairs, matches taken out. */
function withEqualShare(
  sampled: readonly number[],
  facts: {
    readonly equal: number;
    readonly present: number;
    readonly matches: number;
    readonly mEqual: number;
  },
): readonly number[] {
  const others = Math.max(1, facts.present - facts.matches);
  const equal = Math.max(smoothing, facts.equal - facts.matches * facts.mEqual);
  const top = clamp(Math.min(0.999, equal / others));
  const rest = sampled.slice(0, -1);
  const all = rest.reduce((sumSoFar, each) => sumSoFar + each, 0);
  return [...rest.map((each) => clamp((each / all) * (1 - top))), top];
}

/** Neighbouring levels whose order is wrong get one weight together (pool adjacent violators). */
export function monotone(m: readonly number[], u: readonly number[]): readonly number[] {
  const pools: { m: number; u: number; size: number }[] = [];
  m.forEach((each, index) => {
    pools.push({ m: each, u: u[index] ?? each, size: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (last === undefined || before === undefined || last.m / last.u >= before.m / before.u)
        break;
      pools.splice(-2, 2, {
        m: last.m + before.m,
        u: last.u + before.u,
        size: last.size + before.size,
      });
    }
  });
  const ratios = pools.flatMap((pool) => new Array<number>(pool.size).fill(pool.m / pool.u));
  return u.map((each, index) => clamp(each * Number(ratios[index])));
}

function largestMove(
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
) {
  return Math.max(
    ...before.map((levels, index) =>
      Math.max(...levels.map((each, level) => Math.abs(each - Number(after[index]?.[level])))),
    ),
  );
}

function sum(counts: Float64Array, posterior: Float64Array): number {
  return counts.reduce((all, count, index) => all + count * Number(posterior[index]), 0);
}

function clamp(probability: number): number {
  return Math.min(1 - least, Math.max(least, probability));
}
