// Tables as the engine reads them: columns of text, each distinct text kept once. What is done to a
// cell (normalising, parsing, hashing) is thus done once per distinct text, not once per record.

import { sharedWords } from './shared-arrays.ts';
import { TextNumbers } from './text-numbers.ts';
import type { Texts } from './texts.ts';

/**
 * A column whose records hold numbers of texts, each distinct text there once; text 0 is the empty
 * text and means missing.
 */
export type TextColumn = {
  readonly name: string;
  /** Record → number of its text. */
  readonly codes: Uint32Array;
  readonly texts: Texts;
};

/** Records with an id each; the ids of one table are all different. */
export type Table = {
  readonly ids: readonly string[];
  readonly columns: readonly TextColumn[];
};

/** Gathers one column, cell by cell; `undefined` is missing (code 0), equal texts share a code. */
export class ColumnBuilder {
  readonly name: string;
  readonly #numbers = new TextNumbers();
  #codes = new Uint32Array(1024);
  #count = 0;

  constructor(name: string) {
    this.name = name;
  }

  add(cell: string | undefined): void {
    if (this.#count === this.#codes.length) {
      const wider = new Uint32Array(this.#count * 2);
      wider.set(this.#codes);
      this.#codes = wider;
    }
    this.#codes[this.#count] = cell === undefined ? 0 : this.#numbers.numberOf(cell);
    this.#count += 1;
  }

  build(): TextColumn {
    const codes = sharedWords(this.#count);
    codes.set(this.#codes.subarray(0, this.#count));
    return { name: this.name, codes, texts: [...this.#numbers.texts] };
  }
}

/** A column from its cells, in the order of the records. */
export function textColumn(name: string, cells: Iterable<string | undefined>): TextColumn {
  const builder = new ColumnBuilder(name);
  for (const cell of cells) builder.add(cell);
  return builder.build();
}

/**
 * A table from records.
 *
 * @example tableOf({ id: 'rec_id', columns: ['surname'], rows: [{ rec_id: '1', surname: 'Smith' }] })
 */
export function tableOf(from: {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<Readonly<Record<string, string | undefined>>>;
}): Table {
  const ids: string[] = [];
  const builders = from.columns.map((name) => new ColumnBuilder(name));
  for (const row of from.rows) {
    const id = row[from.id];
    if (id === undefined) throw new RangeError(`Record ${ids.length + 1} has no ${from.id}`);
    ids.push(id);
    for (const builder of builders) builder.add(row[builder.name]);
  }
  return { ids, columns: builders.map((builder) => builder.build()) };
}

/** The column of that name; throws when the table has none. */
export function getColumn(columns: readonly TextColumn[], name: string): TextColumn {
  const found = columns.find((each) => each.name === name);
  if (found === undefined) throw new RangeError(`No column ${name}`);
  return found;
}
