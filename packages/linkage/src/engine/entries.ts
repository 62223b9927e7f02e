// Keys with their records, in ascending order: what blocks are cut from. Millions of keys are spread by
// their first bits into parts that fit a core's own memory; what meets nobody is dropped part by part,
// and the rest is sorted there.

import type { RuleKeys } from './keys.ts';
import type { Layout } from './prepare.ts';
import { radixSorted } from './radix-sort.ts';
import type { Scope } from './request.ts';

export type Entries = {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
};

/** All keys with their records, sorted by key, then by record. */
export function sortedEntries({ starts, keys }: RuleKeys, count: number): Entries {
  const entryKeys = new Uint32Array(keys.length);
  const entryRecords = new Uint32Array(keys.length);
  let size = 0;
  for (let record = 0; record < count; record += 1) {
    const from = starts.length === 0 ? record : Number(starts[record]);
    const until = starts.length === 0 ? record + 1 : Number(starts[record + 1]);
    for (let at = from; at < until; at += 1) {
      if (keys[at] === 0) continue;
      entryKeys[size] = Number(keys[at]);
      entryRecords[size] = record;
      size += 1;
    }
  }
  const sorted = radixSorted(entryKeys.subarray(0, size), entryRecords.subarray(0, size));
  return { keys: sorted.keys, records: sorted.values };
}

/**
 * As {@link sortedEntries}, of keys that may stand at two records that meet: most do not. Keys are told
 * apart by some of their bits, so that a few pass that meet nobody.
 */
export function meetingEntries(
  ruleKeys: RuleKeys,
  { count, leftCount }: Pick<Layout, 'count' | 'leftCount'>,
  scope: Scope,
): Entries {
  const topBits = Math.max(
    1,
    Math.min(topBitsMax, Math.floor(Math.log2(ruleKeys.keys.length / partKeys))),
  );
  const { keys, records, ends } = spread(ruleKeys, count, topBits);
  const meeting = new Meeting(keys, records);
  const sort = new PartSort(keys, records, 32 - topBits);
  let [from, size] = [0, 0];
  for (let part = 0; part < ends.length; part += 1) {
    const until = Number(ends[part]);
    const kept =
      scope === 'link'
        ? meeting.across(from, until, size, leftCount)
        : meeting.again(from, until, size);
    sort.sort(size, kept);
    [from, size] = [until, kept];
  }
  return { keys: keys.subarray(0, size), records: records.subarray(0, size) };
}

/** About so many keys go into a part, but that there are never more than 2 ** topBitsMax parts. */
const partKeys = 1_024;
const topBitsMax = 12;

/** Keys and records part after part; in a part they stand as they came, by record. */
function spread({ starts, keys }: RuleKeys, count: number, topBits: number) {
  const shift = 32 - topBits;
  const ends = new Uint32Array(1 << topBits);
  for (let at = 0; at < keys.length; at += 1) {
    const key = Number(keys[at]);
    if (key !== 0) ends[key >>> shift] = Number(ends[key >>> shift]) + 1;
  }
  let size = 0;
  for (let part = 0; part < ends.length; part += 1) {
    const own = Number(ends[part]);
    ends[part] = size;
    size += own;
  }
  const [toKeys, toRecords] = [new Uint32Array(size), new Uint32Array(size)];
  const single = starts.length === 0;
  for (let record = 0; record < count; record += 1) {
    const until = single ? record + 1 : Number(starts[record + 1]);
    for (let at = single ? record : Number(starts[record]); at < until; at += 1) {
      const key = Number(keys[at]);
      if (key === 0) continue;
      const part = key >>> shift;
      const place = Number(ends[part]);
      ends[part] = place + 1;
      toKeys[place] = key;
      toRecords[place] = record;
    }
  }
  return { keys: toKeys, records: toRecords, ends };
}

const meetingWords = 512;
const wordMask = meetingWords - 1;

/** Keeps the keys of a part that may meet, moved to where the kept ones of the parts before end. */
class Meeting {
  readonly #keys: Uint32Array;
  readonly #records: Uint32Array;
  readonly #one = new Uint32Array(meetingWords);
  readonly #other = new Uint32Array(meetingWords);

  constructor(keys: Uint32Array, records: Uint32Array) {
    this.#keys = keys;
    this.#records = records;
  }

  /** Across two tables: the left asks what the right has, the right what the left found there. */
  across(from: number, until: number, size: number, leftCount: number): number {
    const [keys, records, left, right] = [this.#keys, this.#records, this.#one, this.#other];
    left.fill(0);
    right.fill(0);
    for (let at = until - 1; at >= from && Number(records[at]) >= leftCount; at -= 1) {
      const key = Number(keys[at]);
      const word = (key >>> 5) & wordMask;
      right[word] = Number(right[word]) | (1 << (key & 31));
    }
    let kept = size;
    for (let at = from; at < until; at += 1) {
      const key = Number(keys[at]);
      const record = Number(records[at]);
      const word = (key >>> 5) & wordMask;
      const bit = 1 << (key & 31);
      const asked = record < leftCount ? right : left;
      if ((Number(asked[word]) & bit) === 0) continue;
      if (record < leftCount) left[word] = Number(left[word]) | bit;
      keys[kept] = key;
      records[kept] = record;
      kept += 1;
    }
    return kept;
  }

  /** Within one table: what comes a second time. */
  again(from: number, until: number, size: number): number {
    const [keys, records, once, twice] = [this.#keys, this.#records, this.#one, this.#other];
    once.fill(0);
    twice.fill(0);
    for (let at = from; at < until; at += 1) {
      const key = Number(keys[at]);
      const word = (key >>> 5) & wordMask;
      const bit = 1 << (key & 31);
      if ((Number(once[word]) & bit) !== 0) twice[word] = Number(twice[word]) | bit;
      else once[word] = Number(once[word]) | bit;
    }
    let kept = size;
    for (let at = from; at < until; at += 1) {
      const key = Number(keys[at]);
      if ((Number(twice[(key >>> 5) & wordMask]) & (1 << (key & 31))) === 0) continue;
      keys[kept] = key;
      records[kept] = Number(records[at]);
      kept += 1;
    }
    return kept;
  }
}

const digitBits = 8;
const digitMask = 255;

/** Keys and records from place `from` on. */
type Stretch = {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
  readonly from: number;
};

/** Sorts a part in its place by the bits that it was not spread by; stable. */
class PartSort {
  readonly #keys: Uint32Array;
  readonly #records: Uint32Array;
  readonly #bits: number;
  readonly #places = new Uint32Array(digitMask + 1);
  #spare: Stretch = newStretch(partKeys);

  constructor(keys: Uint32Array, records: Uint32Array, bits: number) {
    this.#keys = keys;
    this.#records = records;
    this.#bits = bits;
  }

  sort(from: number, until: number): void {
    const many = until - from;
    if (many < 2) return;
    if (many > this.#spare.keys.length) this.#spare = newStretch(many * 2);
    const own = { keys: this.#keys, records: this.#records, from };
    let at: Stretch = own;
    let to: Stretch = this.#spare;
    for (let shift = 0; shift < this.#bits; shift += digitBits) {
      this.#pass(at, to, many, shift);
      [at, to] = [to, at];
    }
    if (at === own) return;
    for (let place = 0; place < many; place += 1) {
      own.keys[from + place] = Number(at.keys[place]);
      own.records[from + place] = Number(at.records[place]);
    }
  }

  #pass(at: Stretch, to: Stretch, many: number, shift: number): void {
    const places = this.#places.fill(0);
    const [keys, records, from] = [at.keys, at.records, at.from];
    const [toKeys, toRecords] = [to.keys, to.records];
    for (let place = from; place < from + many; place += 1) {
      const digit = (Number(keys[place]) >>> shift) & digitMask;
      places[digit] = Number(places[digit]) + 1;
    }
    let before = to.from;
    for (let digit = 0; digit <= digitMask; digit += 1) {
      const own = Number(places[digit]);
      places[digit] = before;
      before += own;
    }
    for (let place = from; place < from + many; place += 1) {
      const key = Number(keys[place]);
      const digit = (key >>> shift) & digitMask;
      const next = Number(places[digit]);
      places[digit] = next + 1;
      toKeys[next] = key;
      toRecords[next] = Number(records[place]);
    }
  }
}

function newStretch(length: number): Stretch {
  return { keys: new Uint32Array(length), records: new Uint32Array(length), from: 0 };
}
