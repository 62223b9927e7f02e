// The columns of a run: cells normalised once per distinct text. Columns that are compared are
// joined over both tables, records one after the other, texts numbered anew; for keys a hash of
// each text is enough.

import type { Normaliser } from './comparison.ts';
import { hashText, mixHashes } from './hash.ts';
import type { ColumnRule, Model } from './model.ts';
import { sharedCodes, sharedWords } from './shared-arrays.ts';
import { getColumn, type Table, type TextColumn } from './table.ts';

/** The normalised cells of one column of one table; unlike texts may have become equal. */
export type TableCells = {
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
  /** Of each text; 0 = missing. */
  readonly hashes: Uint32Array;
};

export type KeyColumn = {
  readonly name: string;
  readonly tables: readonly TableCells[];
};

/** How the records of the tables are numbered. */
export type Layout = {
  readonly count: number;
  /** Records of the left table: numbers 0 to leftCount - 1. */
  readonly leftCount: number;
  /** First record of each table. */
  readonly firsts: readonly number[];
  /** A hash of each record's normalised content: an order that no order of rows can change. */
  readonly order: Uint32Array<SharedArrayBuffer>;
};

export type Records = Layout & {
  /** The columns that are compared, over both tables. */
  readonly columns: readonly TextColumn[];
  /** All columns of the model, table by table. */
  readonly keyColumns: readonly KeyColumn[];
};

/** Joins and normalises the columns a model names. */
export function prepareRecords(
  model: Model,
  tables: readonly Table[],
  normalisers: ReadonlyMap<string, Normaliser>,
  seed = 0,
): Records {
  const firsts: number[] = [];
  let count = 0;
  for (const table of tables) {
    firsts.push(count);
    count += table.ids.length;
  }
  const keyColumns = model.columns.map((rule) => prepareColumn(rule, tables, normalisers));
  const compared = new Set(model.comparisons.flatMap((each) => each.columns));
  const columns = keyColumns
    .filter(({ name }) => compared.has(name))
    .map((column) => joinColumn(column, { firsts, count }));
  const order = contentOrder(keyColumns, { firsts, count }, seed);
  return { count, leftCount: firsts[1] ?? count, firsts, columns, keyColumns, order };
}

export function getKeyColumn(columns: readonly KeyColumn[], name: string): KeyColumn {
  const found = columns.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`No column ${name}`);
  return found;
}

function prepareColumn(
  rule: ColumnRule,
  tables: readonly Table[],
  normalisers: ReadonlyMap<string, Normaliser>,
): KeyColumn {
  const chain = (rule.normalise ?? []).map((name) => {
    const normaliser = normalisers.get(name);
    if (normaliser === undefined) throw new RangeError(`No normaliser ${name}`);
    return normaliser;
  });
  return {
    name: rule.name,
    tables: tables.map((table) => {
      const column = getColumn(table.columns, rule.from ?? rule.name);
      const raw = column.texts;
      const texts =
        chain.length === 0
          ? raw
          : raw.map((text) => chain.reduce((value, normaliser) => normaliser(value), text));
      return { codes: sharedCodes(column), texts, hashes: hashesOf(texts) };
    }),
  };
}

function hashesOf(texts: readonly string[]): Uint32Array {
  const hashes = sharedWords(texts.length);
  for (let code = 0; code < texts.length; code += 1) hashes[code] = hashText(texts[code] ?? '');
  return hashes;
}

function joinColumn(
  { name, tables }: KeyColumn,
  { firsts, count }: Pick<Layout, 'firsts' | 'count'>,
): TextColumn {
  const most = tables.reduce((sum, { texts }) => sum + texts.length, 1);
  const joined = new TextNumbers(most);
  const codes = sharedWords(count);
  tables.forEach(({ codes: own, texts, hashes }, table) => {
    const renumbered = new Uint32Array(texts.length);
    for (let code = 0; code < texts.length; code += 1) {
      renumbered[code] = joined.numberOf(texts[code] ?? '', Number(hashes[code]));
    }
    const first = firsts[table] ?? 0;
    for (let row = 0; row < own.length; row += 1) {
      codes[first + row] = Number(renumbered[Number(own[row])]);
    }
  });
  return { name, codes, texts: joined.texts };
}

/** Numbers texts whose hashes are known already: several times faster than a Map of millions. */
class TextNumbers {
  readonly texts: string[] = [''];
  readonly #hashes: Uint32Array;
  /** Number of the text in the slot; 0 = free, since the empty text is never looked for. */
  readonly #slots: Uint32Array;

  constructor(most: number) {
    this.#hashes = new Uint32Array(most + 1);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(most * 2)));
  }

  numberOf(text: string, hash: number): number {
    if (text === '') return 0;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(this.#slots[slot]);
      if (number === 0) {
        const fresh = this.texts.length;
        this.#slots[slot] = fresh;
        this.#hashes[fresh] = hash;
        this.texts.push(text);
        return fresh;
      }
      if (this.#hashes[number] === hash && this.texts[number] === text) return number;
    }
  }
}

function contentOrder(
  columns: readonly KeyColumn[],
  { firsts, count }: Pick<Layout, 'firsts' | 'count'>,
  seed: number,
) {
  const order = sharedWords(count).fill(seed);
  for (const { tables } of columns) {
    tables.forEach(({ codes, hashes }, table) => {
      const first = firsts[table] ?? 0;
      for (let row = 0; row < codes.length; row += 1) {
        const hash = Number(hashes[Number(codes[row])]);
        order[first + row] = mixHashes(Number(order[first + row]), hash);
      }
    });
  }
  return order;
}
