// The accuracy card: what the model itself says of precision and recall, what blocking may have
// missed, and whether the stored model still fits.

import type { Learned } from './learn.ts';
import type { LearnedModel, LevelProbabilities, Model } from './model.ts';
import type { AccuracyCard, Drift, ScoredPairs } from './outcome.ts';
import { probabilityOf } from './outcome.ts';
import { levelBits, priorBits } from './weights.ts';

export type CardFacts = {
  readonly model: LearnedModel;
  readonly pairs: ScoredPairs;
  /** Rules that find each pair. */
  readonly hits: Uint8Array;
  readonly records: { readonly left: number; readonly right: number };
  readonly compared: number;
  /** Expected matches among all blocked pairs, kept or not. */
  readonly expected: number;
  readonly drift: readonly Drift[];
  readonly notLearned?: 'too_few_matches' | 'fixed';
};

export function accuracyCard(facts: CardFacts): AccuracyCard {
  const { pairs, hits, model, expected } = facts;
  const matchBits = priorBits(model.thresholds.match);
  const reviewBits = priorBits(model.thresholds.review);
  const found = { matches: 0, review: 0, certain: 0, kept: 0, byOne: 0, byTwo: 0 };
  for (let index = 0; index < pairs.weight.length; index += 1) {
    const weight = Number(pairs.weight[index]);
    const probability = probabilityOf(weight);
    found.kept += probability;
    if (hits[index] === 1) found.byOne += probability;
    if (hits[index] === 2) found.byTwo += probability;
    if (weight >= matchBits) {
      found.matches += 1;
      found.certain += probability;
    } else if (weight >= reviewBits) found.review += 1;
  }
  // Chao 1987: those seen once and twice tell how many were never seen.
  const blockMisses = (found.byOne * Math.max(0, found.byOne - 1)) / (2 * (found.byTwo + 1));
  const all = Math.max(expected, found.kept) + blockMisses;
  return {
    method: 'posterior_and_chao',
    records: facts.records,
    pairsCompared: facts.compared,
    pairsKept: pairs.weight.length,
    matches: found.matches,
    review: found.review,
    precision: found.matches === 0 ? 1 : found.certain / found.matches,
    recall: all === 0 ? 1 : Math.min(1, found.certain / all),
    blockMisses,
    foundByOneRuleOnly: found.byOne,
    drift: facts.drift,
    learned: model.learned,
    ...(facts.notLearned === undefined ? {} : { notLearned: facts.notLearned }),
  };
}

const driftBits = 2;

/** Matches a comparison must have been seen in before its weights are held against the stored. */
const evidenceMin = 50;
/** Of these, matches at the level itself, as stored or as learned. */
const levelEvidenceMin = 20;
/** A level that neither matches nor strangers show does not occur in these lists. */
const shownMin = 1;
const strangersShareMin = 1e-5;

/** Levels whose fresh weight lies too far from the stored one. */
export function driftOf(
  model: Model,
  names: readonly (readonly string[])[],
  stored: readonly LevelProbabilities[],
  fresh: Pick<Learned, 'probabilities' | 'evidence'>,
): readonly Drift[] {
  const allowed = model.training.driftBits ?? driftBits;
  return model.comparisons.flatMap((comparison, index) => {
    const [before, after] = [stored[index], fresh.probabilities[index]];
    if (before === undefined || after === undefined || comparison.learn === false) return [];
    const evidence = Number(fresh.evidence[index]);
    if (evidence < evidenceMin) return [];
    const byFrequency = comparison.termFrequency === true;
    const isPooled = (level: number) =>
      [level - 1, level + 1].some((next) => ratio(after, next) === ratio(after, level));
    const isJudged = (level: number) => {
      // levels that had to share one weight lost their own m with it
      if (byFrequency && isPooled(level)) return false;
      const [own, learned] = [Number(before.m[level]), Number(after.m[level])];
      const occurs = evidence * learned >= shownMin || Number(after.u[level]) >= strangersShareMin;
      return occurs && evidence * Math.max(own, learned) >= levelEvidenceMin;
    };
    // where frequencies take the place of u, the stored u decides nothing
    const freshU = byFrequency ? before.u : after.u;
    const storedBits = levelBits(before.m, before.u);
    const freshBits = levelBits(after.m, freshU);
    return storedBits.flatMap((bits, level) =>
      level > 0 && isJudged(level - 1) && Math.abs(bits - Number(freshBits[level])) > allowed
        ? [
            {
              comparison: comparison.name,
              level: names[index]?.[level] ?? '',
              storedBits: bits,
              freshBits: Number(freshBits[level]),
            },
          ]
        : [],
    );
  });
}

/** m / u of a level, to nine digits; undefined where there is no such level. */
function ratio({ m, u }: LevelProbabilities, level: number): string | undefined {
  return m[level] === undefined ? undefined : (m[level] / (u[level] ?? 1)).toPrecision(9);
}
