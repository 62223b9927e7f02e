// Who bears which name among the records of a kept index, by what the records say and not by numbers
// of a run: sorted keys of 53 bits, hashes of content, each with a count.

import type { Kept, KeptFacts } from '../engine/comparison.ts';
import { hashText, mixHashes } from '../engine/hash.ts';
import type { TextColumn } from '../engine/table.ts';
import { arrayOfTexts, type Texts } from '../engine/texts.ts';
import { isExact, yearOf } from './birth.ts';
import { nameWordsOf } from './name-cells.ts';

/** Counts as a run of all records would have them. */
export type NameCounts = {
  readonly records: number;
  /** People of the record's name, told apart by birth date. */
  people(record: number): number;
  /** People of the record's name in its village, told apart by birth year. */
  villagePeople(record: number): number;
  /** Records of the record's village. */
  villageRecords(record: number): number;
};

/** What is kept: bearers of each name, all over and by village, and records of each village. */
export function keepNames(columns: readonly TextColumn[]): KeptFacts {
  const contents = contentsOf(columns);
  const count = contents.count;
  const everywhere = bearersOf(contents.everywhere, 0, count);
  const near = bearersOf(contents.near, 0, count);
  const villages = new Map<number, number>();
  for (let record = 0; record < count; record += 1) add(villages, contents.village(record));
  return {
    records: count,
    ...sorted('people', everywhere.people),
    births: sortedKeys(everywhere.births),
    ...sorted('villagePeople', near.people),
    villageBirths: sortedKeys(near.births),
    ...sorted('village', villages),
  };
}

/** The kept counts, and those of the new rows besides. */
export function countsWithKept(columns: readonly TextColumn[], { facts, from }: Kept): NameCounts {
  const contents = contentsOf(columns);
  const { count } = contents;
  const bearers = (of: Bearing, name: string, births: string) => {
    const fresh = bearersOf(of, from, count, keysOf(facts, births));
    return (record: number): number => {
      const group = of(record)?.group;
      if (group === undefined) return 0;
      return countOf(facts, name, group) + (fresh.people.get(group) ?? 0);
    };
  };
  const villages = new Map<number, number>();
  for (let record = from; record < count; record += 1) add(villages, contents.village(record));
  return {
    records: Number(facts['records']) + count - from,
    people: bearers(contents.everywhere, 'people', 'births'),
    villagePeople: bearers(contents.near, 'villagePeople', 'villageBirths'),
    villageRecords: (record) => {
      const village = contents.village(record);
      return countOf(facts, 'village', village) + (villages.get(village) ?? 0);
    },
  };
}

/** Of a record: its group of namesakes, and that group with its birth; undefined where it has none. */
type Bearing = (record: number) => { readonly group: number; readonly birth: number } | undefined;

function contentsOf([names, births, places]: readonly TextColumn[]) {
  if (names === undefined) throw new RangeError('A name needs a column');
  const [high, low] = nameHashes(names.texts);
  const birthCells = arrayOfTexts(births?.texts ?? []);
  const exact = birthCells.map((cell) => isExact(cell));
  const dates = birthCells.map(hashText);
  const years = birthCells.map((cell) => (isExact(cell) ? yearOf(cell) : 0));
  const villages = arrayOfTexts(places?.texts ?? []).map((cell) =>
    Number(cell.split('|', 1)[0] ?? 0),
  );
  const village = (record: number): number => villages[places?.codes[record] ?? 0] ?? 0;
  const bearing = (record: number, place: number, births_: readonly number[]) => {
    const code = births?.codes[record] ?? 0;
    if (exact[code] !== true) return undefined;
    const name = names.codes[record] ?? 0;
    const [one, other] = [mixHashes(high[name] ?? 0, place), mixHashes(low[name] ?? 0, place)];
    const birth = births_[code] ?? 0;
    return { group: key(one, other), birth: key(mixHashes(one, birth), mixHashes(other, birth)) };
  };
  const everywhere: Bearing = (record) => bearing(record, 0, dates);
  const near: Bearing = (record) =>
    village(record) === 0 ? undefined : bearing(record, village(record), years);
  return { count: names.codes.length, village, everywhere, near };
}

/** Two hashes of each name's sounds in any order. */
function nameHashes(cells: Texts): readonly [Uint32Array, Uint32Array] {
  const { starts, words, sound, sounds } = nameWordsOf(cells);
  const hashes = Uint32Array.from(sounds, hashText);
  const [high, low] = [new Uint32Array(cells.length), new Uint32Array(cells.length)];
  for (let name = 0; name < cells.length; name += 1) {
    const own = words.slice(starts[name], starts[name + 1]);
    for (const [at, word] of own.entries()) own[at] = hashes[sound[word] ?? 0] ?? 0;
    own.sort();
    high[name] = own.reduce(mixHashes, 1);
    low[name] = own.reduce(mixHashes, 2);
  }
  return [high, low];
}

/** 53 bits of two hashes. */
function key(one: number, other: number): number {
  return one * 2 ** 21 + (other >>> 11);
}

/** People of each group: its distinct births that are not known yet. */
function bearersOf(
  of: Bearing,
  from: number,
  until: number,
  known: Float64Array = new Float64Array(0),
) {
  const births = new Set<number>();
  const people = new Map<number, number>();
  for (let record = from; record < until; record += 1) {
    const own = of(record);
    if (own === undefined || births.has(own.birth) || placeOf(known, own.birth) >= 0) continue;
    births.add(own.birth);
    add(people, own.group);
  }
  return { births, people };
}

function add(counts: Map<number, number>, group: number): void {
  counts.set(group, (counts.get(group) ?? 0) + 1);
}

function sorted(name: string, counts: ReadonlyMap<number, number>): KeptFacts {
  const keys = sortedKeys(counts.keys());
  return { [`${name}Keys`]: keys, [name]: Uint32Array.from(keys, (each) => counts.get(each) ?? 0) };
}

function sortedKeys(keys: Iterable<number>): Float64Array {
  return Float64Array.from(keys).sort();
}

function keysOf(facts: KeptFacts, name: string): Float64Array {
  const keys = facts[name];
  if (keys instanceof Float64Array) return keys;
  throw new TypeError(`${name} is not kept as keys`);
}

function countOf(facts: KeptFacts, name: string, group: number): number {
  const counts = facts[name];
  if (!(counts instanceof Uint32Array)) throw new TypeError(`${name} is not kept as counts`);
  return counts[placeOf(keysOf(facts, `${name}Keys`), group)] ?? 0;
}

/** Place of a key among sorted ones, or -1. */
function placeOf(keys: Float64Array, wanted: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const half = (low + high) >>> 1;
    if ((keys[half] ?? 0) < wanted) low = half + 1;
    else high = half;
  }
  return keys[low] === wanted ? low : -1;
}
