// Why two records are, or are not, taken for one person: a waterfall of bits that sums to the score,
// one sentence, why the next best lost, and which single fact would change the decision.

import { type Language, maskDigits } from '@payung/values';
import type { ExplainedPart, Outcome } from '../engine/index.ts';
import type { Limits } from '../limits.ts';
import { bitsFor, findProtection, type Pair, type PairLevels, pairReasons } from '../pair.ts';
import type { Profile } from '../profile.ts';
import { reasonSentence, reasonText } from '../reason.ts';
import type { Reason } from '../reason-codes.ts';
import { relativesBar, relativesBits } from '../relatives.ts';
import { linkageWords } from '../text/words.ts';
import { areTwinNames } from '../twin-names.ts';
import { readPair } from '../worker/pairs.ts';

/** What the bits alone decide: one person, a person looks, two people. */
const bands = ['one', 'review', 'two'] as const;
export type Band = (typeof bands)[number];

export type Bar = ExplainedPart & {
  /** What the two records say; NIK and phone masked. */
  readonly left: string;
  readonly right: string;
};

/** One fact that, being otherwise, would change the decision. */
export type ChangingFact = {
  readonly comparison: string;
  readonly reason: Reason;
  readonly band: Band;
};

export type CaseExplanation = {
  readonly prior: number;
  /** Prior and bars sum to the weight, to the last digit. */
  readonly bars: readonly Bar[];
  readonly weight: number;
  readonly probability: number;
  readonly band: Band;
  /** Why it is never automatic, whatever the weight. */
  readonly protection?: Reason;
  readonly sentence: string;
  readonly changes: readonly ChangingFact[];
};

export type ExplainContext = {
  readonly outcome: Outcome;
  readonly profiles: readonly Profile[];
  readonly limits: Limits;
  readonly language?: Language;
};

/** Two profiles side by side. */
export function explainPair(one: number, other: number, context: ExplainContext): CaseExplanation {
  const { outcome, limits, language = 'id' } = context;
  const [left, right] = [getProfile(one, context), getProfile(other, context)];
  const { prior, parts, weight, probability } = outcome.explain(one, other);
  const pair = readPair(outcome, one, other);
  const protection = findProtection(pair, left, right);
  return {
    prior,
    bars: parts.map((part) => ({
      ...part,
      left: shown(left, part.comparison),
      right: shown(right, part.comparison),
    })),
    weight,
    probability,
    band: bandOf(weight, protection, limits),
    ...(protection === undefined ? {} : { protection }),
    sentence: reasonSentence(
      [...(protection === undefined ? [] : [protection]), ...pairReasons(pair)],
      language,
    ),
    changes: changesOf(pair, { left, right, context, parts }),
  };
}

function getProfile(id: number, { profiles }: ExplainContext): Profile {
  const profile = profiles[id];
  if (profile === undefined) throw new RangeError(`No profile ${id}`);
  return profile;
}

function bandOf(weight: number, protection: Reason | undefined, limits: Limits): Band {
  if (weight < bitsFor(limits.reviewProbability)) return 'two';
  const sure = weight >= bitsFor(limits.automaticProbability) && protection === undefined;
  return sure ? 'one' : 'review';
}

const shownBy: Readonly<Record<string, (profile: Profile) => string>> = {
  nik: ({ nik }) => (nik === undefined ? '' : maskDigits(nik.digits)),
  name: ({ name }) => name.tokens.join(' '),
  birth: ({ birth }) => birth?.day ?? '',
  sex: ({ sex }) => sex ?? '',
  place: ({ place }) => place.split('|')[0] ?? '',
  mother: ({ mother }) => mother?.tokens.join(' ') ?? '',
  phone: ({ phone }) => maskDigits(phone ?? ''),
  family_card: ({ familyCard }) => maskDigits(familyCard ?? ''),
};

function shown(profile: Profile, comparison: string): string {
  return shownBy[comparison]?.(profile) ?? '';
}

const levelFacts = ['nik', 'name', 'birth', 'sex', 'place'] as const;

/**
 * For each comparison and each other band the nearest level that moves the decision into it. Bits are
 * the level's own, without the frequency of a value that is not known.
 */
function changesOf(pair: Pair, facts: ChangeFacts): readonly ChangingFact[] {
  const { left, right, context, parts } = facts;
  const { outcome, limits } = context;
  const now = bandOf(pair.bits, findProtection(pair, left, right), limits);
  return levelFacts.flatMap((comparison): readonly ChangingFact[] => {
    const part = parts.find((each) => each.comparison === comparison);
    const rule = outcome.model.comparisons.find(({ name }) => name === comparison);
    if (part === undefined || rule === undefined || part.heldBy !== undefined) return [];
    const { m, u } = rule.probabilities;
    const changed = m
      .map((own, index) => {
        const levelBits = Math.log2(own / (u[index] ?? 1));
        const other = changedPair(pair, { comparison, level: index + 1, levelBits, part }, facts);
        const band = bandOf(other.bits, findProtection(other, left, right), limits);
        return { band, level: index + 1, moved: Math.abs(levelBits - part.bits) };
      })
      .filter(({ band, level }) => band !== now && level !== part.level)
      .sort((x, y) => x.moved - y.moved);
    return bands.flatMap((band) => {
      const nearest = changed.find((each) => each.band === band);
      if (nearest === undefined) return [];
      const reason = reasonOf({ ...pair, [comparison]: nearest.level }, comparison);
      return reason === undefined ? [] : [{ comparison, reason, band }];
    });
  });
}

type ChangeFacts = {
  readonly left: Profile;
  readonly right: Profile;
  readonly context: ExplainContext;
  readonly parts: readonly ExplainedPart[];
};

/** The pair with one level otherwise: against strangers, then against relatives. */
function changedPair(
  pair: Pair,
  change: {
    readonly comparison: string;
    readonly level: number;
    readonly levelBits: number;
    readonly part: ExplainedPart;
  },
  { left, right, context, parts }: ChangeFacts,
): Pair {
  const { comparison, level, levelBits, part } = change;
  const taken = parts.find((each) => each.comparison === relativesBar)?.bits ?? 0;
  const strangers = pair.bits - taken - part.bits + levelBits;
  const levels = new Map(parts.map((each) => [each.comparison, each.level])).set(comparison, level);
  const seen = {
    level: (name: string) => levels.get(name),
    rhymes: () => areTwinNames(left.name, right.name),
  };
  const bits = strangers + relativesBits(context.outcome.model, seen, strangers);
  return { ...pair, [comparison]: level, bits };
}

function reasonOf(levels: PairLevels, comparison: (typeof levelFacts)[number]): Reason | undefined {
  const prefix = { nik: 'nik_', name: 'name_', birth: 'birth_', sex: 'sex_', place: 'village_' };
  return pairReasons(levels).find((reason) => reason.startsWith(prefix[comparison]));
}

/** What the best has before the next, comparison by comparison, largest first. */
export type Lead = { readonly comparison: string; readonly bits: number };

/**
 * Why the runner-up lost.
 *
 * @example whyLost(best, next) // [{ comparison: 'nik', bits: 21.4 }, { comparison: 'place', bits: 6.1 }]
 */
export function whyLost(best: CaseExplanation, next: CaseExplanation): readonly Lead[] {
  return best.bars
    .map(({ comparison, bits }) => ({
      comparison,
      bits: bits - (next.bars.find((bar) => bar.comparison === comparison)?.bits ?? 0),
    }))
    .filter(({ bits }) => bits > 0)
    .sort((x, y) => y.bits - x.bits);
}

/**
 * One sentence for a fact that would change the decision.
 *
 * @example changeSentence(changes[0]) // 'Jika tanggal lahir sama, keduanya dianggap satu orang …'
 */
export function changeSentence({ reason, band }: ChangingFact, language: Language = 'id'): string {
  return linkageWords(language).changes[band].replace('{fact}', reasonText(reason, language));
}
