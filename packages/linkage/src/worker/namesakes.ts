// How likely a stranger bears the very same name: anywhere in the run, and in the same village,
// where kin share names. Namesakes are told apart by their birth dates.

import type { Kept, Packed } from '../engine/comparison.ts';
import { floats, words as numbers } from '../engine/kinds/packed.ts';
import { sharedFloats, sharedWords } from '../engine/shared-arrays.ts';
import type { TextColumn } from '../engine/table.ts';
import { isExact, yearOf } from './birth.ts';
import { countsWithKept } from './kept-names.ts';
import { countsOfRun } from './namesake-counts.ts';
import { numbering } from './numbering.ts';

/** A whole name is shared by at least this many strangers of the run. */
const strangersMin = 0.05;
/** Words of one name go together more often than by chance: families name alike. */
const togetherness = 2;
/** So many times more bear a name of the village than bear it elsewhere. */
const kinTimes = 3;
/** Part of the namesakes to be expected that shows itself by no dated record of a whole list. */
const unseen = 0.3;
/** Who is on no list bears names too: a run stands for a district at least. */
export const districtRecords = 20_000;
/** A village holds so much of a district, before it is counted. */
export const usualVillageShare = 0.03;
const knownRecords = 200;

export type NameFacts = {
  /** Name → number of its words by sound, in any order. */
  readonly order: Uint32Array;
  /** Name → how likely its words come together by chance. */
  readonly product: Float32Array;
};

/** Packs who bears which name: columns name, and if given birth and place. */
export function namesakes(
  columns: readonly TextColumn[],
  facts: NameFacts,
  kept: Kept | undefined,
): Packed {
  const [names, births, places] = columns;
  if (names === undefined) throw new RangeError('A name needs a column');
  const count = names.codes.length;
  const years = exactBirths(births, count, yearOf);
  const dates = exactBirths(births, count, (_, code) => code);
  const village = villagesOf(places, count);
  const ofName = (codes: Uint32Array) => codes.map((code) => facts.order[code] ?? 0);
  const counts =
    kept === undefined
      ? countsOfRun({ names: ofName(names.codes), years, dates, village })
      : countsWithKept(columns, kept);
  const packed = {
    product: sharedFloats(count),
    villageSize: sharedFloats(count),
    people: sharedWords(count),
    villagePeople: sharedWords(count),
  };
  for (let record = 0; record < count; record += 1) {
    packed.product[record] = facts.product[names.codes[record] ?? 0] ?? 1;
    packed.people[record] = counts.people(record);
    packed.villagePeople[record] = counts.villagePeople(record);
    packed.villageSize[record] =
      village[record] === 0 ? 0 : peopleOf(counts.villageRecords(record), counts.records);
  }
  return { ...packed, years, dates, village, records: counts.records };
}

/** People of a village of which the run holds so many records. */
function peopleOf(inRun: number, records: number): number {
  const share = (inRun + knownRecords * usualVillageShare) / (records + knownRecords);
  return share * Math.max(records, districtRecords);
}

/** Record → what is made of its exact birth date, 0 where there is none. */
function exactBirths(
  births: TextColumn | undefined,
  count: number,
  make: (cell: string, code: number) => number,
): Uint32Array<SharedArrayBuffer> {
  const made = sharedWords(count);
  if (births === undefined) return made;
  const ofText = Array.from(births.texts, (cell, code) => (isExact(cell) ? make(cell, code) : 0));
  const { codes } = births;
  for (let record = 0; record < count; record += 1) made[record] = ofText[codes[record] ?? 0] ?? 0;
  return made;
}

function villagesOf(places: TextColumn | undefined, count: number): Uint32Array<SharedArrayBuffer> {
  const village = sharedWords(count);
  if (places === undefined) return village;
  const numberOf = numbering();
  const ofText = Array.from(places.texts, (cell) => numberOf(cell.split('|')[0] ?? ''));
  const { codes } = places;
  for (let record = 0; record < count; record += 1)
    village[record] = ofText[codes[record] ?? 0] ?? 0;
  return village;
}

/** Share of strangers with the whole name; the two in question do not count as strangers. */
export function wholeNameShare(packed: Packed): (left: number, right: number) => number {
  const product = floats(packed, 'product');
  const years = numbers(packed, 'years');
  const dates = numbers(packed, 'dates');
  const village = numbers(packed, 'village');
  const villageSize = floats(packed, 'villageSize');
  const people = numbers(packed, 'people');
  const villagePeople = numbers(packed, 'villagePeople');
  const records = recordsOf(packed);
  const population = Math.max(districtRecords, records);
  const coverage = records / population;
  return (left, right) => {
    const chance = Math.max(product[left] ?? 0, product[right] ?? 0);
    const bearers = Math.max(people[left] ?? 0, people[right] ?? 0);
    const strangers = expected({
      seen: Math.max(0, bearers - distinct(dates, left, right)),
      before: togetherness * chance * population,
      coverage,
    });
    const everywhere = Math.max(strangersMin, strangers) / population;
    const size = villageSize[left] ?? 0;
    if (size === 0 || village[left] !== village[right]) return Math.min(1, everywhere);
    const near = expected({
      seen: Math.max(0, (villagePeople[left] ?? 0) - distinct(years, left, right)),
      before: kinTimes * everywhere * size,
      coverage,
    });
    return Math.min(1, near / size);
  };
}

/**
 * Strangers seen, and those to be expected beside them: a gamma prior worth one of `before`, updated
 * by what the part of the people on the lists has shown.
 */
function expected(facts: {
  readonly seen: number;
  readonly before: number;
  readonly coverage: number;
}): number {
  const { seen, before, coverage } = facts;
  const unshown = 1 - coverage * (1 - unseen);
  return seen + (unshown * (1 + seen)) / (1 / before + coverage);
}

/** No agreement of names is rarer among strangers than this: that of the rarest whole name. */
export function rarestShare(packed: Packed): number {
  return (kinTimes * strangersMin) / Math.max(districtRecords, recordsOf(packed));
}

/** Records the counts were made of: those of the run, or of a kept index and the new rows. */
function recordsOf({ records }: Packed): number {
  if (typeof records === 'number') return records;
  throw new TypeError('The number of records is not packed');
}

/** Births of the two: 0, 1 or 2. */
function distinct(births: Uint32Array, left: number, right: number): number {
  const [one, other] = [births[left] ?? 0, births[right] ?? 0];
  return (one === 0 ? 0 : 1) + (other === 0 || other === one ? 0 : 1);
}
