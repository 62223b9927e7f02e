// Blocks: the records of one key, to be compared with one another. Blocks with too many pairs are
// split by further columns, and what falls apart by it is counted, never dropped in silence.

import { type Entries, meetingEntries } from './entries.ts';
import { mixHashes } from './hash.ts';
import { type CellHashes, type KeyWork, makeKeys, type RuleKeys } from './keys.ts';
import type { RuleReport } from './outcome.ts';
import type { Layout } from './prepare.ts';
import type { Scope } from './request.ts';
import { sharedWords } from './shared-arrays.ts';

/** Blocks of one rule: block i is `records[starts[i]] … records[ends[i] - 1]`, ascending. */
export type Blocks = {
  readonly records: Uint32Array<SharedArrayBuffer>;
  readonly starts: Uint32Array<SharedArrayBuffer>;
  /** Where the right table's records begin. */
  readonly middles: Uint32Array<SharedArrayBuffer>;
  readonly ends: Uint32Array<SharedArrayBuffer>;
  readonly keys: Uint32Array<SharedArrayBuffer>;
};

export type BlockCost = Omit<RuleReport, 'name' | 'newPairs'>;

export type BlockingSettings = {
  readonly scope: Scope;
  readonly pairsMax: number;
};

/** Keys of a rule and the blocks they make. */
export type BlockedRule = RuleKeys & { readonly blocks: Blocks; readonly cost: BlockCost };

/** Keys are changed where a block was split, so that equal keys still mean: met under this rule. */
export function blockRule(
  work: KeyWork,
  layout: Layout,
  { scope, pairsMax }: BlockingSettings,
): BlockedRule {
  const keys = makeKeys(work, layout);
  const entries = meetingEntries(keys, layout, scope);
  const found = new FoundBlocks(entries, layout.count);
  const cost = { pairs: 0, largestBlock: 0, splitBlocks: 0, lostPairs: 0 };
  const splitter = makeSplitter(work, keys, layout, { scope, pairsMax });
  const add = (start: number, middle: number, end: number) => {
    found.add(start, middle, end);
    cost.pairs += pairsOf(start, middle, end, scope);
    cost.largestBlock = Math.max(cost.largestBlock, end - start);
  };
  const size = entries.keys.length;
  for (let start = 0; start < size; ) {
    const key = entries.keys[start];
    let end = start + 1;
    while (end < size && entries.keys[end] === key) end += 1;
    const middle = middleOf(entries.records, start, end, layout.leftCount);
    const pairs = pairsOf(start, middle, end, scope);
    if (pairs > pairsMax) {
      const before = cost.pairs;
      cost.splitBlocks += 1;
      for (const part of splitter(entries, start, end)) add(...part);
      cost.lostPairs += pairs - (cost.pairs - before);
    } else if (pairs > 0) add(start, middle, end);
    start = end;
  }
  return { ...keys, blocks: found.blocks(), cost };
}

/** Words of a block in {@link FoundBlocks}: start, middle, end and first record, side by side in memory. */
const blockWords = 4;
/** About so many stretches of the list blocks are put in the order of; in one they stand by key. */
const stretchesMax = 1_024;

/** Blocks in an array that grows: there may be millions. */
class FoundBlocks {
  readonly #entries: Entries;
  readonly #stretchBits: number;
  #words = new Uint32Array(1024 * blockWords);
  #size = 0;
  #records = 0;

  constructor(entries: Entries, count: number) {
    this.#entries = entries;
    this.#stretchBits = Math.max(0, Math.ceil(Math.log2(Math.max(1, count) / stretchesMax)));
  }

  add(start: number, middle: number, end: number): void {
    const at = this.#size * blockWords;
    if (at === this.#words.length) this.#words = doubled(this.#words);
    this.#words[at] = start;
    this.#words[at + 1] = middle;
    this.#words[at + 2] = end;
    this.#words[at + 3] = Number(this.#entries.records[start]);
    this.#size += 1;
    this.#records += end - start;
  }

  /**
   * Neighbours in a list are neighbours in memory: by the stretch of the list where their first records
   * lie, their records too. What a stretch's records are compared by fits a core's own memory.
   */
  blocks(): Blocks {
    const [starts, middles] = [sharedWords(this.#size), sharedWords(this.#size)];
    const [ends, keys] = [sharedWords(this.#size), sharedWords(this.#size)];
    const records = sharedWords(this.#records);
    const { keys: entryKeys, records: entries } = this.#entries;
    const [words, bits] = [this.#words, this.#stretchBits];
    const { places, recordPlaces } = this.#stretches();
    for (let block = 0; block < this.#size; block += 1) {
      const from = block * blockWords;
      const [start, end] = [Number(words[from]), Number(words[from + 2])];
      const stretch = Number(words[from + 3]) >>> bits;
      const at = Number(places[stretch]);
      places[stretch] = at + 1;
      let next = Number(recordPlaces[stretch]);
      starts[at] = next;
      middles[at] = next + Number(words[from + 1]) - start;
      for (let entry = start; entry < end; entry += 1) {
        records[next] = Number(entries[entry]);
        next += 1;
      }
      ends[at] = next;
      recordPlaces[stretch] = next;
      keys[at] = Number(entryKeys[start]);
    }
    return { records, starts, middles, ends, keys };
  }

  /** Stretch → where its first block and its first record come to stand. */
  #stretches() {
    const [places, recordPlaces] = [new Uint32Array(stretchRoom), new Uint32Array(stretchRoom)];
    const [words, bits] = [this.#words, this.#stretchBits];
    for (let at = 0; at < this.#size * blockWords; at += blockWords) {
      const stretch = Number(words[at + 3]) >>> bits;
      places[stretch] = Number(places[stretch]) + 1;
      recordPlaces[stretch] =
        Number(recordPlaces[stretch]) + Number(words[at + 2]) - Number(words[at]);
    }
    let [blocks, records] = [0, 0];
    for (let stretch = 0; stretch < stretchRoom; stretch += 1) {
      const [own, ownRecords] = [Number(places[stretch]), Number(recordPlaces[stretch])];
      places[stretch] = blocks;
      recordPlaces[stretch] = records;
      blocks += own;
      records += ownRecords;
    }
    return { places, recordPlaces };
  }
}

const stretchRoom = stretchesMax + 1;

function doubled(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(words.length * 2);
  wider.set(words);
  return wider;
}

/** Pairs within a block of records `start … end - 1`, right ones from `middle`. */
export function pairsOf(start: number, middle: number, end: number, scope: Scope): number {
  const size = end - start;
  const across = (middle - start) * (end - middle);
  if (scope === 'link') return across;
  const right = end - middle;
  return scope === 'new' ? across + (right * (right - 1)) / 2 : (size * (size - 1)) / 2;
}

function middleOf(records: Uint32Array, start: number, end: number, leftCount: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const half = (low + high) >>> 1;
    if (Number(records[half]) < leftCount) low = half + 1;
    else high = half;
  }
  return low;
}

type Part = [number, number, number];

/** Splits a block by the rule's further columns, at last into runs of like content. */
function makeSplitter(
  { split: columns }: KeyWork,
  keys: RuleKeys,
  { leftCount, order }: Layout,
  { scope, pairsMax }: BlockingSettings,
): (entries: Entries, start: number, end: number) => readonly Part[] {
  const chunk = Math.max(2, Math.floor(Math.sqrt(pairsMax)));
  const split = (entries: Entries, start: number, end: number, depth: number): readonly Part[] => {
    const middle = middleOf(entries.records, start, end, leftCount);
    const pairs = pairsOf(start, middle, end, scope);
    if (pairs === 0) return [];
    if (pairs <= pairsMax || depth > columns.length) return [[start, middle, end]];
    const column = columns[depth];
    const inBlock = [...entries.records.subarray(start, end)];
    const partOf =
      column === undefined
        ? runsOfContent(inBlock, order, chunk)
        : new Map(inBlock.map((each) => [each, hashOf(column, leftCount, each)]));
    const key = Number(entries.keys[start]);
    const rekeyed = inBlock
      .map((record) => ({ record, key: mixHashes(key, partOf.get(record) ?? 0) }))
      .sort((x, y) => x.key - y.key || x.record - y.record);
    rekeyed.forEach((each, index) => {
      replaceKey(keys, each.record, key, each.key);
      entries.records[start + index] = each.record;
      entries.keys[start + index] = each.key;
    });
    const parts: Part[] = [];
    for (let from = start; from < end; ) {
      let until = from + 1;
      while (until < end && entries.keys[until] === entries.keys[from]) until += 1;
      parts.push(...split(entries, from, until, depth + 1));
      from = until;
    }
    return parts;
  };
  return (entries, start, end) => split(entries, start, end, 0);
}

function hashOf(tables: readonly CellHashes[], leftCount: number, record: number): number {
  const isLeft = record < leftCount;
  const cells = tables[isLeft ? 0 : 1];
  return Number(cells?.hashes[Number(cells.codes[isLeft ? record : record - leftCount])]);
}

/** Record → number of its run, runs of at most `chunk` records with neighbouring content hashes. */
function runsOfContent(inBlock: readonly number[], order: Uint32Array, chunk: number) {
  const sorted = [...inBlock].sort((x, y) => Number(order[x]) - Number(order[y]) || x - y);
  return new Map(sorted.map((record, index) => [record, 1 + Math.floor(index / chunk)]));
}

function replaceKey({ starts, keys }: RuleKeys, record: number, old: number, fresh: number): void {
  if (starts.length === 0) {
    keys[record] = fresh;
    return;
  }
  const own = keys.subarray(Number(starts[record]), Number(starts[record + 1]));
  own[own.indexOf(old)] = fresh;
  own.sort();
}

/** Part of a rule's blocks: blocks `from … until - 1`; of a single block, records `rowFrom … rowUntil - 1`. */
export type Task = {
  readonly rule: number;
  readonly from: number;
  readonly until: number;
  readonly rowFrom: number;
  readonly rowUntil: number;
};

const taskPairs = 100_000;

/** Cuts the blocks of a rule into tasks of about equal work; a huge block into runs of its rows. */
export function tasksOf(rule: number, blocks: Blocks, scope: Scope): readonly Task[] {
  const tasks: Task[] = [];
  let from = 0;
  let pairs = 0;
  const close = (until: number) => {
    if (until > from) tasks.push({ rule, from, until, rowFrom: 0, rowUntil: wholeBlock });
    from = until;
    pairs = 0;
  };
  for (let block = 0; block < blocks.starts.length; block += 1) {
    const [start, end] = [Number(blocks.starts[block]), Number(blocks.ends[block])];
    const own = pairsOf(start, Number(blocks.middles[block]), end, scope);
    if (own > 2 * taskPairs) {
      close(block);
      const rows = Math.max(1, Math.floor(taskPairs / (end - start)));
      for (let row = 0; row < end - start; row += rows) {
        tasks.push({ rule, from: block, until: block + 1, rowFrom: row, rowUntil: row + rows });
      }
      from = block + 1;
      continue;
    }
    pairs += own;
    if (pairs >= taskPairs) close(block + 1);
  }
  close(blocks.starts.length);
  return tasks;
}

const wholeBlock = 0xffffffff;
