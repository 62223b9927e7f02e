// Items of the review as they leave the house: masked numbers, names of places, bars instead of bits, and the
// score only for whoever has spoken.

import { nameWords, type ReviewItem, type ReviewQueue, reviewReasons } from '@payung/office';
import type { RegionRegister } from '@payung/regions';
import { type Language, maskDigits } from '@payung/values';
import { nameIn } from '../gazetteer.ts';
import { maskedCell } from '../imports/row-on-wire.ts';
import { known, personId, type Viewer } from '../people/person-on-wire.ts';
import type { ReviewItemWire, ReviewRecordWire, ReviewsWire } from '../wire/review.ts';

export type Seen = {
  readonly viewer: Viewer;
  readonly reader: string;
  readonly language: Language;
  readonly regions: RegionRegister;
};

type Content = ReviewItem['content'];
type Input = Content['input'];
type Candidate = Content['candidates'][number];

export function itemOnWire(item: ReviewItem, seen: Seen): ReviewItemWire {
  const { id, version, kind, state, guarded, content, spoken, settlement, isEarlier, fate } = item;
  const own = spoken.find(({ reader }) => reader === seen.reader);
  const hasScore = own !== undefined || state === 'settled';
  const rowsOf = (side: 0 | 1) =>
    content.rows.filter((each) => each.side === side).map(({ row }) => row);
  return {
    ...{ id, version, kind, state, guarded, isEarlier, fate },
    list: maskedCell(content.list),
    month: content.month,
    // A control has no row that waits: it shows the one it was made of.
    rows: content.rows.length === 0 ? [content.input.row] : rowsOf(0),
    otherRows: rowsOf(1),
    record: recordOnWire(content.input, seen),
    candidates: content.candidates.map((each) => candidateOnWire(each, { seen, hasScore })),
    reasons: reviewReasons(content.reasons, seen.language),
    ...(own === undefined ? {} : { own: { answer: own.answer, ...candidateOf(own.candidate) } }),
    readers: spoken.length,
    ...(settlement === undefined
      ? {}
      : {
          settlement: {
            ...{ answer: settlement.answer, at: settlement.at },
            ...candidateOf(settlement.candidate),
          },
        }),
  };
}

function candidateOf(candidate: number | undefined) {
  return candidate === undefined ? {} : { candidate };
}

function recordOnWire(input: Input, { regions }: Seen): ReviewRecordWire {
  const { name, nik, nikDigits, nikDamage, birth, birthPrecision, sex, mother } = input;
  const { village, district, villageWritten, phone, familyCard } = input;
  const code = village ?? district;
  const masked = (digits: string | undefined) => digits && maskDigits(digits);
  return {
    name: maskedCell(name),
    nameWords: maskedCell(nameWords(name)),
    nik: maskDigits(nik ?? nikDigits ?? ''),
    nikDamage,
    ...known({ birth, birthPrecision, mother: mother && maskedCell(mother) }),
    ...known({ phone: masked(phone), familyCard: masked(familyCard) }),
    ...known({ village: villageWritten ?? (code && nameIn(regions, code)) }),
    ...(sex === undefined ? {} : { sex }),
  };
}

function candidateOnWire(
  candidate: Candidate,
  { seen, hasScore }: { readonly seen: Seen; readonly hasScore: boolean },
): ReviewItemWire['candidates'][number] {
  const { input, person, status, evidence, probability } = candidate;
  return {
    record: recordOnWire(input, seen),
    ...(person === undefined ? { row: input.row } : { person: personId(seen.viewer, person) }),
    ...(status === undefined ? {} : { status }),
    likelihood: likelihoodOf(probability),
    evidence: evidence.map(({ comparison, bits, heldBy }) => ({
      field: comparison,
      side: Math.abs(bits) < leastBits ? 'none' : bits > 0 ? 'for' : 'against',
      strength: strengthOf(bits),
      ...(heldBy === undefined ? {} : { heldBy }),
    })),
    ...(hasScore ? { score: scoreOf(probability) } : {}),
  };
}

/** Less speaks neither for nor against. */
const leastBits = 0.5;
const bitsPerStep = 4;
const longestBar = 5;

function strengthOf(bits: number): number {
  if (Math.abs(bits) < leastBits) return 0;
  return Math.min(longestBar, Math.ceil(Math.abs(bits) / bitsPerStep));
}

export function scoreOf(probability: number): number {
  return Math.round(probability * 1_000) / 10;
}

function likelihoodOf(probability: number): ReviewItemWire['candidates'][number]['likelihood'] {
  if (probability >= 0.9) return 'very_likely';
  if (probability >= 0.65) return 'likely';
  return probability >= 0.35 ? 'even' : 'unlikely';
}

export function queueOnWire(
  queue: ReviewQueue,
  { reader, language }: Pick<Seen, 'reader' | 'language'>,
): ReviewsWire {
  const { items, counts, readers } = queue;
  const { open, second, head, settled, lastSettledAt } = counts;
  return {
    items: items.map(({ id, kind, state, guarded, content, fate }) => ({
      ...{ id, kind, state, guarded, fate },
      name: maskedCell(content.input.name),
      list: maskedCell(content.list),
      rows: content.rows.length === 0 ? [content.input.row] : content.rows.map(({ row }) => row),
      candidates: content.candidates.length,
      reason: reviewReasons(content.reasons.slice(0, 1), language)[0] ?? '',
    })),
    counts: { open, second, head, settled },
    ...(lastSettledAt === null ? {} : { lastSettledAt }),
    quality: {
      own: figuresOf(readers.filter((each) => each.reader === reader)),
      all: figuresOf(readers),
    },
  };
}

function figuresOf(readers: ReviewQueue['readers']) {
  const sum = (of: (each: ReviewQueue['readers'][number]) => number) =>
    readers.reduce((total, each) => total + of(each), 0);
  return {
    answered: sum(({ answered }) => answered),
    controls: { part: sum((each) => each.controlsRight), of: sum((each) => each.controls) },
    agreement: { part: sum(({ agreed }) => agreed), of: sum(({ shared }) => shared) },
  };
}
