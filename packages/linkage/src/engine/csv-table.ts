// Tables from CSV in UTF-8, straight from the bytes: a text is made once per distinct cell, and no
// object per record. What lists of offices need besides (other encodings, headings that stand lower,
// spreadsheets) is the work of intake.

import { ByteTexts } from './byte-texts.ts';
import { GrowingWords, sharedCopy } from './shared-arrays.ts';
import type { Table, TextColumn } from './table.ts';

const [comma, quote, newline, carriageReturn] = [44, 34, 10, 13];

/**
 * A table of a CSV file whose first line names the columns; cells stand between commas, in double
 * quotes where they hold one. Of a record that lacks cells the rest is missing; one with more cells
 * than columns is refused with its line.
 *
 * @example tableOfCsv(bytes, { id: 'rec_id' }).columns[0]?.name // 'given_name'
 */
export function tableOfCsv(bytes: Uint8Array, { id }: { readonly id: string }): Table {
  const columns: { readonly name: string; readonly cells: ByteColumn }[] = [];
  const { ids } = readCsv(bytes, {
    id,
    takerOf: (name) => {
      const cells = new ByteColumn(bytes.length / bytesPerText);
      columns.push({ name, cells });
      return cells;
    },
  });
  return { ids, columns: columns.map(({ name, cells }) => cells.build(name)) };
}

/** Takes the cells of one column, record after record, as `source[from … until - 1]`. */
export type CellTaker = { add(source: Uint8Array, from: number, until: number): void };

/**
 * Hands the cells of a CSV as {@link tableOfCsv} reads it to who takes their column; where nobody does
 * they are passed over. There are no ids where no column of them is named.
 */
export function readCsv(
  bytes: Uint8Array,
  {
    id,
    takerOf,
  }: {
    readonly id?: string;
    readonly takerOf: (name: string) => CellTaker | undefined;
  },
): { readonly ids: readonly string[]; readonly records: number } {
  const cells = new CsvCells(bytes);
  const names: string[] = [];
  for (let more = true; more; more = !cells.endsLine) {
    cells.next();
    names.push(cells.text().trim());
  }
  const idAt = id === undefined ? names.length : names.indexOf(id);
  if (idAt < 0) throw new RangeError(`The CSV has no column ${id}, only ${names.join(', ')}`);
  const ids: string[] = [];
  let records = 0;
  const takers = names.map((name, at) => (at === idAt ? undefined : takerOf(name)));
  while (cells.hasMore()) {
    records += 1;
    let at = 0;
    for (let more = true; more; more = !cells.endsLine) {
      cells.next();
      if (at === names.length) {
        throw new RangeError(`Line ${cells.line} of the CSV has more than ${names.length} cells`);
      }
      if (at === idAt) ids.push(cells.text());
      else takers[at]?.add(cells.source, cells.from, cells.until);
      at += 1;
    }
    if (id !== undefined && at <= idAt) {
      throw new RangeError(`Line ${cells.line} of the CSV has no ${id}`);
    }
    for (; at < names.length; at += 1) takers[at]?.add(cells.source, 0, 0);
  }
  return { ids, records };
}

/** A guess at the room a distinct cell takes; the tables grow where it is wrong. */
const bytesPerText = 128;

const windowBytes = 1 << 15;
const shortText = 12;

/** Walks over the cells of a CSV; a cell is `source[from … until - 1]`, its quotes taken off. */
class CsvCells {
  source: Uint8Array;
  from = 0;
  until = 0;
  endsLine = false;
  /** Of the cell last read, counted from 1. */
  line = 0;
  readonly #bytes: Uint8Array;
  /** The same bytes, to make texts of. */
  readonly #buffer: Buffer;
  /** Some of them as letters, one a byte: short plain texts are cut out of it. */
  #window = '';
  #windowFrom = 0;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.source = bytes;
    this.#at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.endsLine = true;
  }

  /** Whether a record follows; blank lines are none. */
  hasMore(): boolean {
    while (this.#bytes[this.#at] === newline || this.#bytes[this.#at] === carriageReturn) {
      if (this.#bytes[this.#at] === newline) this.line += 1;
      this.#at += 1;
    }
    return this.#at < this.#bytes.length;
  }

  next(): void {
    if (this.endsLine) this.line += 1;
    const bytes = this.#bytes;
    if (bytes[this.#at] === quote) this.#quoted();
    else {
      let at = this.#at;
      this.source = bytes;
      this.from = at;
      while (at < bytes.length && bytes[at] !== comma && bytes[at] !== newline) at += 1;
      this.until = bytes[at - 1] === carriageReturn && bytes[at] !== comma ? at - 1 : at;
      this.#at = at;
    }
    this.endsLine = bytes[this.#at] !== comma;
    this.#at += 1;
  }

  text(): string {
    if (this.source !== this.#bytes) return Buffer.from(this.source).toString('utf8');
    const { from, until } = this;
    if (!this.#isShortAscii()) return this.#buffer.toString('utf8', from, until);
    if (from < this.#windowFrom || until > this.#windowFrom + this.#window.length) {
      this.#window = this.#buffer.toString('latin1', from, from + windowBytes);
      this.#windowFrom = from;
    }
    return this.#window.slice(from - this.#windowFrom, until - this.#windowFrom);
  }

  /** A longer text would hold on to all the letters it was cut from. */
  #isShortAscii(): boolean {
    const { from, until } = this;
    let bits = 0;
    for (let at = from; at < until; at += 1) bits |= Number(this.#bytes[at]);
    return bits < 0x80 && until - from <= shortText;
  }

  /** A quoted cell is copied, since two quotes in it mean one. */
  #quoted(): void {
    const bytes = this.#bytes;
    const own: number[] = [];
    const opened = this.line;
    let at = this.#at + 1;
    for (; at < bytes.length; at += 1) {
      const byte = Number(bytes[at]);
      if (byte === newline) this.line += 1;
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break;
        at += 1;
      }
      own.push(byte);
    }
    if (at >= bytes.length) throw new RangeError(`A quote is not closed in line ${opened}`);
    at += 1;
    if (bytes[at] === carriageReturn) at += 1;
    if (at < bytes.length && bytes[at] !== comma && bytes[at] !== newline) {
      throw new RangeError(`Line ${this.line} of the CSV goes on after a closing quote`);
    }
    this.source = Uint8Array.from(own);
    this.from = 0;
    this.until = own.length;
    this.#at = at;
  }
}

/** Gathers one column of cells given as bytes; equal ones get one number, 0 where there are none. */
export class ByteColumn implements CellTaker {
  readonly #codes = new GrowingWords();
  readonly #texts: ByteTexts;

  /** `expected`: about how many distinct texts may come. */
  constructor(expected?: number) {
    this.#texts = new ByteTexts(expected);
  }

  add(source: Uint8Array, from: number, until: number): void {
    this.#codes.push(this.#texts.numberOf(source, from, until));
  }

  build(name: string): TextColumn {
    return { name, codes: sharedCopy(this.#codes.words()), texts: this.#texts };
  }
}
