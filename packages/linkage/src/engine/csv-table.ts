// Tables from CSV in UTF-8, straight from the bytes: a text is made once per distinct cell, and no
// object per record. What lists of offices need besides (other encodings, headings that stand lower,
// spreadsheets) is the work of intake.

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
  const cells = new CsvCells(bytes);
  const names: string[] = [];
  for (let more = true; more; more = !cells.endsLine) {
    cells.next();
    names.push(cells.text().trim());
  }
  const idAt = names.indexOf(id);
  if (idAt < 0) throw new RangeError(`The CSV has no column ${id}, only ${names.join(', ')}`);
  const ids: string[] = [];
  const columns = names.map(() => new ByteColumn(bytes.length / bytesPerText));
  while (cells.hasMore()) {
    let at = 0;
    for (let more = true; more; more = !cells.endsLine) {
      cells.next();
      if (at === names.length) {
        throw new RangeError(`Line ${cells.line} of the CSV has more than ${names.length} cells`);
      }
      if (at === idAt) ids.push(cells.text());
      else columns[at]?.add(cells.source, cells.from, cells.until);
      at += 1;
    }
    if (at <= idAt) throw new RangeError(`Line ${cells.line} of the CSV has no ${id}`);
    for (; at < names.length; at += 1) columns[at]?.add(cells.source, 0, 0);
  }
  return {
    ids,
    columns: names.flatMap((name, at) => (at === idAt ? [] : (columns[at]?.build(name) ?? []))),
  };
}

/** A guess at the room a distinct cell takes; the tables grow where it is wrong. */
const bytesPerText = 128;

/** Walks over the cells of a CSV; a cell is `source[from … until - 1]`, its quotes taken off. */
class CsvCells {
  source: Uint8Array;
  from = 0;
  until = 0;
  endsLine = false;
  /** Of the cell last read, counted from 1. */
  line = 0;
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
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
    return Buffer.from(this.source.buffer, this.source.byteOffset, this.source.length).toString(
      'utf8',
      this.from,
      this.until,
    );
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
class ByteColumn {
  readonly #codes = new GrowingWords();
  readonly #ends = new GrowingWords();
  /** Number of the text (0 = free) and its hash. */
  #slots: Uint32Array;
  #pool = new Uint8Array(1 << 14);

  /** `expected`: about how many distinct texts may come. */
  constructor(expected: number) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(512, expected) * 4)));
    this.#ends.push(0);
  }

  add(source: Uint8Array, from: number, until: number): void {
    this.#codes.push(from === until ? 0 : this.#numberOf(source, from, until));
  }

  build(name: string): TextColumn {
    const pool = Buffer.from(this.#pool.buffer);
    const texts = [''];
    for (let number = 1; number < this.#ends.length; number += 1) {
      texts.push(pool.toString('utf8', this.#ends.at(number - 1), this.#ends.at(number)));
    }
    return { name, codes: sharedCopy(this.#codes.words()), texts };
  }

  #numberOf(source: Uint8Array, from: number, until: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < until; at += 1) {
      hash = Math.imul(hash ^ Number(source[at]), 0x01000193);
    }
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length / 2 - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = Number(this.#slots[2 * slot]);
      if (number === 0) {
        this.#slots[2 * slot] = this.#ends.length;
        this.#slots[2 * slot + 1] = hash;
        return this.#keep(source, from, until);
      }
      if (this.#slots[2 * slot + 1] === hash && this.#isEqual(number, source, from, until)) {
        return number;
      }
    }
  }

  #isEqual(number: number, source: Uint8Array, from: number, until: number): boolean {
    const start = this.#ends.at(number - 1);
    if (this.#ends.at(number) - start !== until - from) return false;
    for (let at = from; at < until; at += 1) {
      if (this.#pool[start + at - from] !== source[at]) return false;
    }
    return true;
  }

  #keep(source: Uint8Array, from: number, until: number): number {
    const number = this.#ends.length;
    const start = this.#ends.at(number - 1);
    const end = start + until - from;
    if (end > this.#pool.length) {
      const wider = new Uint8Array(Math.max(end, this.#pool.length * 2));
      wider.set(this.#pool);
      this.#pool = wider;
    }
    for (let at = from; at < until; at += 1) this.#pool[start + at - from] = Number(source[at]);
    this.#ends.push(end);
    if (number * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length / 2 - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] === 0) continue;
      let slot = Number(old[at + 1]) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = Number(old[at]);
      slots[2 * slot + 1] = Number(old[at + 1]);
    }
    this.#slots = slots;
  }
}
