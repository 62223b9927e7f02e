// The second kind of people a pair may be: not strangers but twins, namesakes or father and son, whom
// names, dates and villages do not tell apart as they do strangers. The engine weighs a pair against
// strangers; here the odds against relatives are added.

import {
  type AccuracyCard,
  type Explanation,
  getColumn,
  type LearnedModel,
  type Outcome,
  probabilityOf,
  type ScoredPairs,
  type Table,
} from './engine/index.ts';
import { areTwinNames } from './twin-names.ts';
import { nameLevel } from './worker/name.ts';

/** Kerabat: one kind of two people who are alike for a reason. */
type Relatives = {
  readonly name: 'twins' | 'namesakes' | 'generations';
  /** Pairs of one person for each pair of such two, on lists that name a person one to three times. */
  readonly pairsOfOne: number;
  /** Per comparison: how such two agree, level by level from 1; one not named tells nothing. */
  readonly levels: Readonly<Record<string, readonly number[]>>;
  /** Names alike as twins' are: how often those of such two are, and alike in another way. */
  readonly alike?: { readonly rhyming: number; readonly otherwise: number };
};

/** Of one person's names that are similar, so many are written so that they rhyme. */
const ownRhymes = 0.09;

/**
 * Rates are from what is known of people, not from labels: one birth in a hundred is of twins; a
 * quarter of twins have names that rhyme; twins are registered one after the other. Two of one name
 * and day, and sons with the father's whole name, are some in a thousand.
 */
const kinds: readonly Relatives[] = [
  {
    name: 'twins',
    pairsOfOne: 100,
    levels: {
      //   different, doubtful, similar, neighbour, date, serial, region, equal_doubtful, first_15, equal, equal_dated
      nik: [0.3, 0.1, 0.005, 0.36, 0.01, 0.005, 0.005, 0.005, 0.2, 0.005, 0.005],
      //    different, partly, one_word, contained, similar, sounds_equal, equal
      name: [0.3, 0.32, 0.02, 0.01, 0.28, 0.06, 0.01],
      sex: [0.1, 0.9],
    },
    alike: { rhyming: 0.25, otherwise: 0.03 },
  },
  {
    name: 'namesakes',
    pairsOfOne: 300,
    levels: { nik: [0.3, 0.1, 0.01, 0.4, 0.01, 0.01, 0.01, 0.005, 0.15, 0.003, 0.002] },
  },
  {
    name: 'generations',
    pairsOfOne: 45,
    levels: {
      nik: [0.83, 0.12, 0.005, 0.001, 0.001, 0.001, 0.001, 0.01, 0.001, 0.02, 0.01],
      //     generation, different, near_year, rough, slip, equal
      birth: [0.9, 0.05, 0.01, 0.02, 0.015, 0.005],
    },
  },
];

/** Name of the bar that shows what relatives take from a pair's weight. */
export const relativesBar = 'relatives';

/** A pair as relatives see it. */
export type Seen = {
  /** Level of a comparison by its name; 0 or undefined: missing. */
  readonly level: (comparison: string) => number | undefined;
  readonly rhymes: () => boolean;
};

/** Odds, not bits, that the two are relatives rather than one person. */
function oddsAgainst(model: LearnedModel, seen: Seen): number {
  return kinds.reduce((sum, kind) => sum + 2 ** -bitsAgainst(kind, model, seen), 0);
}

/** What a weight against strangers loses because the two may be relatives: 0 or less, in bits. */
export function relativesBits(model: LearnedModel, seen: Seen, weight: number): number {
  return withOdds(weight, oddsAgainst(model, seen)) - weight;
}

function bitsAgainst(kind: Relatives, { comparisons }: LearnedModel, seen: Seen): number {
  return comparisons.reduce((bits, { name, probabilities }) => {
    const level = seen.level(name) ?? 0;
    const own = probabilities.m[level - 1];
    if (own === undefined) return bits;
    if (name === 'name' && level === nameLevel.similar && kind.alike !== undefined) {
      return seen.rhymes()
        ? bits + Math.log2((own * ownRhymes) / kind.alike.rhyming)
        : bits + Math.log2((own * (1 - ownRhymes)) / kind.alike.otherwise);
    }
    const theirs = kind.levels[name]?.[level - 1];
    return theirs === undefined ? bits : bits + Math.log2(own / theirs);
  }, Math.log2(kind.pairsOfOne));
}

function withOdds(weight: number, against: number): number {
  return -Math.log2(2 ** -weight + against);
}

/** The tables an outcome is of. */
export type LinkedTables = { readonly left: Table; readonly right?: Table };

/** The name cell of a record of an outcome's tables, by its number in both together. */
type NameOf = (record: number) => string;

function namesOf({ left, right }: LinkedTables): NameOf {
  const cells = [left, right].map((table) =>
    table === undefined ? undefined : getColumn(table.columns, 'name'),
  );
  return (record) => {
    const at = record < left.ids.length ? 0 : 1;
    const column = cells[at];
    return column?.texts.at(Number(column.codes[record - at * left.ids.length])) ?? '';
  };
}

/**
 * The same outcome of the worker model with every weight, explanation and estimate lowered by what
 * relatives take: the odds against strangers and against each kind of relatives add up.
 */
export function withRelatives(outcome: Outcome, tables: LinkedTables): Outcome {
  const { model, pairs } = outcome;
  const nameOf = namesOf(tables);
  const against = oddsByPattern(outcome, nameOf);
  const weight = pairs.weight.map((bits, index) => withOdds(bits, against(index)));
  const explain = (left: number, right: number) => {
    const explanation = outcome.explain(left, right);
    const levels = new Map(explanation.parts.map((part) => [part.comparison, part.level]));
    const rhymes = () => rhyme(nameOf(left), nameOf(right));
    const seen: Seen = { level: (name) => levels.get(name), rhymes };
    return lowered(explanation, relativesBits(model, seen, explanation.weight));
  };
  const lower: ScoredPairs = { ...pairs, weight };
  return { ...outcome, pairs: lower, card: cardOf(outcome, weight), explain };
}

/** Pair of the outcome → odds against; pairs of one pattern share them, but for how names are alike. */
function oddsByPattern({ model, pairs, levelsOf }: Outcome, nameOf: NameOf) {
  const places = new Map(model.comparisons.map(({ name }, index) => [name, index]));
  const known = new Map<number, readonly [otherwise: number, rhyming: number]>();
  const oddsOf = (pattern: number): readonly [otherwise: number, rhyming: number] => {
    const found = known.get(pattern);
    if (found !== undefined) return found;
    const levels = levelsOf(pattern);
    const level = (name: string) => levels[places.get(name) ?? -1];
    const odds = [
      oddsAgainst(model, { level, rhymes: () => false }),
      oddsAgainst(model, { level, rhymes: () => true }),
    ] as const;
    known.set(pattern, odds);
    return odds;
  };
  return (pair: number): number => {
    const [otherwise, rhyming] = oddsOf(Number(pairs.pattern[pair]));
    if (otherwise === rhyming) return otherwise;
    const [left, right] = [nameOf(Number(pairs.left[pair])), nameOf(Number(pairs.right[pair]))];
    return rhyme(left, right) ? rhyming : otherwise;
  };
}

function rhyme(one: string, other: string): boolean {
  return areTwinNames(wordsOf(one), wordsOf(other));
}

function wordsOf(cell: string) {
  const [tokens = [], keys = []] = cell.split('|').map((part) => part.split(' '));
  return { tokens, keys };
}

function lowered(explanation: Explanation, bits: number): Explanation {
  const weight = explanation.weight + bits;
  const bar = { comparison: relativesBar, level: 0, levelName: '', frequencyBits: 0 };
  return {
    ...explanation,
    parts: [...explanation.parts, { ...bar, levelBits: bits, bits }],
    weight,
    probability: probabilityOf(weight),
  };
}

/** The engine's estimates, counted anew with the lowered weights; who is expected stays expected. */
function cardOf({ card, model }: Outcome, weights: Float64Array): AccuracyCard {
  const { match, review } = model.thresholds;
  const found = { matches: 0, certain: 0, review: 0 };
  for (const weight of weights) {
    const probability = probabilityOf(weight);
    if (probability >= match) {
      found.matches += 1;
      found.certain += probability;
    } else if (probability >= review) found.review += 1;
  }
  const expected = card.recall === 0 ? 0 : (card.precision * card.matches) / card.recall;
  return {
    ...card,
    matches: found.matches,
    review: found.review,
    precision: found.matches === 0 ? 1 : found.certain / found.matches,
    recall: expected === 0 ? 1 : Math.min(1, found.certain / expected),
  };
}
