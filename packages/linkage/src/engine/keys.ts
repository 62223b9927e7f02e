// Blocking keys: for each rule and record the hashes of what the rule looks at. A record that lacks
// a part has no key; `words` gives a record several keys, kept in ascending order.

import { sortFirst } from './few-words.ts';
import { mixHashes } from './hash.ts';
import type { BlockingRule, KeyTake } from './model.ts';
import { getKeyColumn, type Layout, type Records, type TableCells } from './prepare.ts';
import { sharedWords } from './shared-arrays.ts';
import { hashesInAnyOrder, pairsOfWords, type TextWords } from './text-words.ts';

/** Keys of one rule: of record r they stand at `starts[r] … starts[r + 1] - 1`. */
export type RuleKeys = {
  /** Empty when each record has one place in `keys`, with 0 for "no key". */
  readonly starts: Uint32Array<SharedArrayBuffer>;
  readonly keys: Uint32Array<SharedArrayBuffer>;
};

/** A rule in numbers alone, so that a thread can make its keys. */
export type KeyWork = {
  readonly multiple: boolean;
  /** Part of the rule → table → hashes. */
  readonly parts: readonly (readonly PartHashes[])[];
  /** Splitting column → table → hashes. */
  readonly split: readonly (readonly CellHashes[])[];
};

export type CellHashes = Pick<TableCells, 'codes' | 'hashes'>;

export function keyWorkOf(rule: BlockingRule, { keyColumns }: Records): KeyWork {
  return {
    multiple: rule.keys.some(({ take }) => take === 'words' || take === 'word_pairs'),
    parts: rule.keys.map(({ column, take }) =>
      getKeyColumn(keyColumns, column).tables.map((cells) =>
        rememberedHashes(take ?? 'whole', cells),
      ),
    ),
    split: (rule.splitBy ?? []).map((name) =>
      getKeyColumn(keyColumns, name).tables.map(({ codes, hashes }) => ({ codes, hashes })),
    ),
  };
}

export function makeKeys({ multiple, parts }: KeyWork, layout: Layout): RuleKeys {
  return multiple ? multipleKeys(parts, layout) : singleKeys(parts, layout);
}

/** Hashes of a part per text of one table; without `starts` one hash a text, 0 for none. */
export type PartHashes = TextWords & { readonly codes: Uint32Array };

const known = new WeakMap<Uint32Array, Map<KeyTake, TextWords>>();

/** Several rules look at the same words of a column, often the same for both tables. */
function rememberedHashes(take: KeyTake, cells: TableCells): PartHashes {
  const { codes, hashes } = cells;
  const own = known.get(hashes) ?? new Map<KeyTake, TextWords>();
  known.set(hashes, own);
  const taken = own.get(take) ?? takenWords(take, cells);
  own.set(take, taken);
  return { codes, ...taken };
}

const oneHash = sharedWords(0);

function takenWords(take: KeyTake, { hashes, words }: TableCells): TextWords {
  switch (take) {
    case 'whole':
      return { starts: oneHash, hashes };
    case 'words':
      return words();
    case 'word_pairs':
      return pairsOfWords(words());
    case 'sorted_words':
      return { starts: oneHash, hashes: hashesInAnyOrder(words()) };
    default:
      throw new TypeError(`Nothing can be taken as ${take satisfies never}`);
  }
}

type RuleParts = KeyWork['parts'];

/** Part after part: of most records a part is one number. */
function singleKeys(parts: RuleParts, records: Layout): RuleKeys {
  const keys = sharedWords(records.count);
  records.firsts.forEach((first, table) => {
    const own = parts.map((part) => part[table]).filter((part) => part !== undefined);
    for (const [part, { codes, hashes }] of own.entries()) {
      for (let row = 0; row < codes.length; row += 1) {
        const before = Number(keys[first + row]);
        if (part > 0 && before === 0) continue;
        const hash = Number(hashes[Number(codes[row])]);
        keys[first + row] = hash === 0 ? 0 : mixHashes(before, hash);
      }
    }
  });
  return { starts: sharedWords(0), keys };
}

function multipleKeys(parts: RuleParts, records: Layout): RuleKeys {
  const starts = sharedWords(records.count + 1);
  const store = new KeyStore(records.count);
  records.firsts.forEach((first, table) => {
    const until = records.firsts[table + 1] ?? records.count;
    const own = parts.map((part) => part[table]).filter((part) => part !== undefined);
    for (let record = first; record < until; record += 1) {
      store.addRecord(own, record - first);
      starts[record + 1] = store.size;
    }
  });
  return { starts, keys: store.shared() };
}

/** Keys record after record, each record's ascending and once. */
class KeyStore {
  size = 0;
  #keys: Uint32Array;
  #own = new Uint32Array(64);
  #next = new Uint32Array(64);

  constructor(records: number) {
    this.#keys = new Uint32Array(records * 3 + 16);
  }

  /** Every combination of the parts' hashes. */
  addRecord(parts: readonly PartHashes[], row: number): void {
    let many = 1;
    this.#own[0] = 0;
    for (const { codes, starts, hashes } of parts) {
      const code = Number(codes[row]);
      if (starts.length === 0) {
        if (hashes[code] === 0) return;
        this.#mix(many, Number(hashes[code]));
        continue;
      }
      const from = Number(starts[code]);
      const until = Number(starts[code + 1]);
      if (from === until) return;
      const wanted = many * (until - from);
      if (wanted > this.#next.length) this.#widen(wanted);
      let size = 0;
      for (let i = 0; i < many; i += 1) {
        const before = Number(this.#own[i]);
        for (let at = from; at < until; at += 1) {
          this.#next[size] = mixHashes(before, Number(hashes[at]));
          size += 1;
        }
      }
      const spare = this.#own;
      this.#own = this.#next;
      this.#next = spare;
      many = size;
    }
    this.#keep(many);
  }

  /** The first keys go on with this hash. */
  #mix(many: number, hash: number): void {
    const own = this.#own;
    for (let i = 0; i < many; i += 1) own[i] = mixHashes(Number(own[i]), hash);
  }

  #keep(many: number): void {
    const own = this.#own;
    if (many > 1) sortFirst(own, many);
    if (this.size + many > this.#keys.length) {
      const wider = new Uint32Array(this.#keys.length * 2 + many);
      wider.set(this.#keys);
      this.#keys = wider;
    }
    let last = 0;
    for (let at = 0; at < many; at += 1) {
      const key = Number(own[at]);
      if (key === last) continue;
      this.#keys[this.size] = key;
      this.size += 1;
      last = key;
    }
  }

  #widen(wanted: number): void {
    const own = new Uint32Array(wanted * 2);
    own.set(this.#own);
    this.#own = own;
    this.#next = new Uint32Array(wanted * 2);
  }

  shared(): Uint32Array<SharedArrayBuffer> {
    const keys = sharedWords(this.size);
    keys.set(this.#keys.subarray(0, this.size));
    return keys;
  }
}
