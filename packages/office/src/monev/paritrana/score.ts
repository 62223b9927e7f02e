// The own score over a scheme: points of each criterion, what is missing to the full hundred, and the step
// that buys a point for the least money. Pure.

import type { Day, Rupiah } from '@payung/values';
import type { Criterion, OwnScore, ParitranaScheme, ScoreStep } from './scheme.ts';

/** `points` = weight × score ÷ 100, two decimals at most; a criterion nobody scored has none. */
export type ScoredCriterion = Criterion & {
  readonly score?: number;
  readonly evidence?: string;
  readonly points: number;
  readonly gap: number;
};

/** `points`: what the step adds to the whole; never above the criterion's gap. */
export type NextStep = ScoreStep & { readonly criterion: Criterion; readonly points: number };

export type ParitranaScore = {
  readonly scheme: ParitranaScheme;
  readonly rows: readonly ScoredCriterion[];
  readonly points: number;
  readonly gap: number;
  /** The cheapest rupiah by point first; among equals the one that adds most. */
  readonly steps: readonly NextStep[];
  /** Scores for criteria the scheme does not have. */
  readonly strangers: readonly string[];
};

/** Nilai sendiri as it is written down: of one criterion of a year, on a day. */
export type NewScore = OwnScore & {
  readonly year: number;
  readonly day: Day;
  /** SHA-256 of the proof. */
  readonly document?: string;
};
export type KeptScore = NewScore & { readonly number: number };

/** Of each criterion the one that was written down last. */
export function newestScores(scores: readonly KeptScore[]): readonly KeptScore[] {
  const groups = Map.groupBy(scores, ({ criterion }) => criterion);
  return [...groups.values()].map((group) =>
    group.reduce((newest, each) => (each.number > newest.number ? each : newest)),
  );
}

export function paritranaScore(
  scheme: ParitranaScheme,
  scores: readonly OwnScore[],
): ParitranaScore {
  const known = new Map(scores.map((each) => [each.criterion, each]));
  const rows = scheme.criteria.map((criterion) => scored(criterion, known.get(criterion.id)));
  const steps = scheme.criteria
    .flatMap((criterion) => stepsOf(criterion, known.get(criterion.id)))
    .toSorted((a, b) => cheaper(a, b) || b.points - a.points);
  const hundredths = rows.reduce((sum, { weight, score = 0 }) => sum + weight * score, 0);
  const ids = new Set(scheme.criteria.map(({ id }) => id));
  return {
    ...{ scheme, rows, steps },
    ...{ points: hundredths / 100, gap: (10_000 - hundredths) / 100 },
    strangers: scores.map(({ criterion }) => criterion).filter((each) => !ids.has(each)),
  };
}

function scored(criterion: Criterion, own: OwnScore | undefined): ScoredCriterion {
  const { weight } = criterion;
  const score = own?.score ?? 0;
  return {
    ...criterion,
    ...(own === undefined ? {} : { score: own.score, evidence: own.evidence }),
    points: (weight * score) / 100,
    gap: (weight * (100 - score)) / 100,
  };
}

function stepsOf(criterion: Criterion, own: OwnScore | undefined): readonly NextStep[] {
  if (own === undefined) return [];
  return own.steps.flatMap((step) => {
    const gain = Math.min(step.gain, 100 - own.score);
    return gain === 0 ? [] : [{ ...step, criterion, points: (criterion.weight * gain) / 100 }];
  });
}

/** Rupiah by point, compared without dividing: cost₁ × points₂ against cost₂ × points₁. */
function cheaper(a: NextStep, b: NextStep): number {
  const product = (cost: Rupiah, points: number) => BigInt(cost) * BigInt(Math.round(points * 100));
  const [left, right] = [product(a.cost, b.points), product(b.cost, a.points)];
  return left === right ? 0 : left < right ? -1 : 1;
}
