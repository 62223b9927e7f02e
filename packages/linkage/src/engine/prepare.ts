// The columns of a run: cells normalised once per distinct text. Columns that are compared are
// joined over both tables, records one after the other, texts numbered anew; for keys a hash of
// each text is enough.

import type { KeyNormaliser } from './comparison.ts';
import { mixHashes } from './hash.ts';
import type { Kinds } from './kinds/index.ts';
import type { ColumnRule, Model } from './model.ts';
import { remembered } from './remembered.ts';
import { sharedCodes, sharedWords } from './shared-arrays.ts';
import { getColumn, type Table, type TextColumn } from './table.ts';
import { TextNumbers } from './text-numbers.ts';
import { hashesInAnyOrder, hashesOfTexts, type TextWords, wordsOfTexts } from './text-words.ts';
import type { Texts } from './texts.ts';

/** The normalised cells of one column of one table; unlike texts may have become equal. */
export type TableCells = {
  readonly codes: Uint32Array;
  /** Absent where only keys are made of the column. */
  readonly texts?: Texts;
  /** The texts are the table's own, each there once. */
  readonly asWritten: boolean;
  /** Of each text; 0 = missing. */
  readonly hashes: Uint32Array;
  words(): TextWords;
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
  kinds: Pick<Kinds, 'normalisers' | 'keyNormalisers'>,
  seed = 0,
): Records {
  const firsts: number[] = [];
  let count = 0;
  for (const table of tables) {
    firsts.push(count);
    count += table.ids.length;
  }
  const keyColumns = model.columns.map((rule) => prepareColumn(rule, tables, kinds));
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
  kinds: Pick<Kinds, 'normalisers' | 'keyNormalisers'>,
): KeyColumn {
  const cellsOf = makeCellsOf(rule, kinds);
  return {
    name: rule.name,
    tables: tables.map((table) => {
      const column = getColumn(table.columns, rule.from ?? rule.name);
      return { codes: sharedCodes(column), ...cellsOf(column.texts) };
    }),
  };
}

/** Both tables may hold one and the same texts: what is made of them is made once. */
function makeCellsOf(
  { normalise = [] }: ColumnRule,
  { normalisers, keyNormalisers }: Pick<Kinds, 'normalisers' | 'keyNormalisers'>,
): (raw: Texts) => Omit<TableCells, 'codes'> {
  const [only] = normalise;
  const keys = only === undefined || normalise.length > 1 ? undefined : keyNormalisers.get(only);
  if (keys !== undefined) return remembered((raw) => keyCells(keys, raw));
  const chain = normalise.map((name) => {
    const normaliser = normalisers.get(name);
    if (normaliser === undefined) throw new RangeError(`No normaliser ${name}`);
    return normaliser;
  });
  return remembered((raw) => {
    const texts =
      chain.length === 0
        ? raw
        : Array.from(raw, (text) => chain.reduce((value, normaliser) => normaliser(value), text));
    return {
      texts,
      asWritten: chain.length === 0,
      hashes: hashesOfTexts(texts),
      words: () => rememberedWords(texts),
    };
  });
}

function keyCells(make: KeyNormaliser, raw: Texts): Omit<TableCells, 'codes'> {
  const words = make(raw);
  return { asWritten: false, hashes: hashesInAnyOrder(words), words: () => words };
}

/** Several rules look at the same words; they are hashed once. */
const rememberedWords = remembered(wordsOfTexts);

function joinColumn(
  { name, tables }: KeyColumn,
  { firsts, count }: Pick<Layout, 'firsts' | 'count'>,
): TextColumn {
  const textsOf = ({ texts }: TableCells): Texts => {
    if (texts === undefined) throw new RangeError(`Of ${name} only keys can be made`);
    return texts;
  };
  const codes = sharedWords(count);
  const [one] = tables;
  if (one !== undefined && tables.every((each) => each.asWritten && each.texts === one.texts)) {
    for (const [table, cells] of tables.entries()) codes.set(cells.codes, firsts[table]);
    return { name, codes, texts: textsOf(one) };
  }
  const joined = new TextNumbers(tables.reduce((sum, cells) => sum + textsOf(cells).length, 1));
  tables.forEach((cells, table) => {
    const { codes: own, hashes } = cells;
    const texts = textsOf(cells);
    const renumbered = new Uint32Array(texts.length);
    for (let code = 0; code < texts.length; code += 1) {
      renumbered[code] = joined.numberOf(texts.at(code) ?? '', Number(hashes[code]));
    }
    const first = firsts[table] ?? 0;
    for (let row = 0; row < own.length; row += 1) {
      codes[first + row] = Number(renumbered[Number(own[row])]);
    }
  });
  return { name, codes, texts: joined.texts };
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
