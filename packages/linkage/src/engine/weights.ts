// From levels to bits: the weight of each level, what dependence takes away, and the waterfall that
// shows both. The scoring threads and the explanation use these same functions.

import type { LearnedModel } from './model.ts';
import type { ExplainedPart, Explanation } from './outcome.ts';
import { probabilityOf } from './outcome.ts';
import { type PlannedDependence, plannedDependence, type ScoringTables } from './plan.ts';

const frequencyBitsMax = 8;

/** Bits of each level: log2(m / u); a missing cell says nothing. */
export function levelBits(m: readonly number[], u: readonly number[]): readonly number[] {
  return [0, ...m.map((each, index) => Math.log2(each / (u[index] ?? each)))];
}

export function priorBits(prior: number): number {
  return Math.log2(prior / (1 - prior));
}

/** The tables of a learned model. `costs` decide which comparison is asked first. */
export function scoringTables(
  model: LearnedModel,
  records: number,
  costs: readonly number[],
): ScoringTables {
  const dependence = plannedDependence(
    model.dependence ?? [],
    model.comparisons.map((each) => each.name),
  );
  const bits = model.comparisons.map(({ probabilities: { m, u } }) => levelBits(m, u));
  const u = model.comparisons.map((each) => [1, ...each.probabilities.u]);
  const moves = model.comparisons.map((each) =>
    each.termFrequency ? (each.frequencyBitsMax ?? frequencyBitsMax) : 0,
  );
  const highest = bits.map((levels, index) => {
    const held = dependence.some((each) => each.ignore === index && each.disagreementToo);
    return levels.map((each, level) => {
      const rarest = Math.log2(Number(u[index]?.[level]) * records);
      const gain = level > 1 ? Math.max(0, Math.min(moves[index] ?? 0, rarest)) : 0;
      return Math.max(held ? 0 : Number.NEGATIVE_INFINITY, each + gain);
    });
  });
  return {
    prior: priorBits(model.prior),
    keepBits: priorBits(model.thresholds.keep),
    bits,
    u,
    frequencyBitsMax: moves,
    highest,
    dependence,
    asked: askedOrder(highest, costs),
  };
}

/** What decides most for its cost comes first: the wider its levels lie apart, the more it does. */
function askedOrder(highest: readonly (readonly number[])[], costs: readonly number[]) {
  const worth = highest.map(
    (levels, index) => (Math.max(...levels) - Math.min(...levels)) / (costs[index] ?? 1),
  );
  return worth
    .map((_, index) => index)
    .sort((x, y) => Number(worth[y]) - Number(worth[x]) || x - y);
}

/** Number of the comparison that holds each one already, or -1. */
export function heldBy(
  dependence: readonly PlannedDependence[],
  levels: readonly number[],
): readonly number[] {
  const held = levels.map(() => -1);
  for (const { when, atLeast, ignore, disagreementToo } of dependence) {
    const isAgreement = Number(levels[ignore]) > 1 || disagreementToo;
    if (Number(levels[when]) >= atLeast && isAgreement && held[when] === -1) held[ignore] = when;
  }
  return held;
}

/** Bits by which the frequency of what agrees moves the level's weight. */
export function frequencyBits(share: number, u: number, most: number): number {
  return share > 0 ? Math.max(-most, Math.min(most, Math.log2(u / share))) : 0;
}

/** Prior and one bar per comparison; the bars and the prior sum to the weight. */
export function explainLevels(request: {
  readonly model: LearnedModel;
  readonly tables: ScoringTables;
  readonly levels: readonly number[];
  readonly shareOf: (comparison: number, level: number, u: number) => number;
}): Explanation {
  const { model, tables, levels, shareOf } = request;
  const held = heldBy(tables.dependence, levels);
  const parts: ExplainedPart[] = model.comparisons.map((comparison, index) => {
    const level = levels[index] ?? 0;
    const most = tables.frequencyBitsMax[index] ?? 0;
    const bits = tables.bits[index]?.[level] ?? 0;
    const u = Number(tables.u[index]?.[level]);
    const moved = most > 0 && level > 1 ? frequencyBits(shareOf(index, level, u), u, most) : 0;
    const holder = model.comparisons[held[index] ?? -1]?.name;
    const isHeld = holder !== undefined && countsNothing(tables, index, bits);
    return {
      comparison: comparison.name,
      level,
      levelName: comparison.levels[level] ?? '',
      levelBits: bits,
      frequencyBits: moved,
      ...(isHeld ? { heldBy: holder } : {}),
      bits: isHeld ? 0 : bits + moved,
    };
  });
  const weight = parts.reduce((sum, part) => sum + part.bits, tables.prior);
  return { prior: tables.prior, parts, weight, probability: probabilityOf(weight) };
}

/** Whether a held comparison's bits are dropped: agreement always, disagreement where told. */
function countsNothing(tables: ScoringTables, index: number, bits: number): boolean {
  return (
    bits > 0 || tables.dependence.some((each) => each.ignore === index && each.disagreementToo)
  );
}
