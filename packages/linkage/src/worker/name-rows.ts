// The names of gathered rows as numbers of their cells, row after row: what the threads of names do, and
// what is done here where the lists are short.

import { type CellTaker, readCsv } from '../engine/csv-table.ts';
import { GrowingWords, sharedCopy } from '../engine/shared-arrays.ts';
import { NameCells, NameTexts } from './name-cells.ts';
import { RowCodes } from './row-codes.ts';

export type RowNames = {
  readonly texts: NameTexts;
  /** Row → number of the cell of its name. */
  readonly name: Uint32Array<SharedArrayBuffer>;
  /** Row → number of the cell of its mother's name; absent where no row tells one. */
  readonly mother?: Uint32Array<SharedArrayBuffer>;
  /** Rows before whose name `ALM.` stood. */
  readonly dead: ReadonlySet<number>;
};

/** {@link RowNames} as they go from thread to thread. */
export type SentNames = Omit<RowNames, 'texts' | 'dead'> & {
  readonly list: NameTexts['list'];
  readonly dead: Uint32Array;
};

export class NameRows {
  readonly #cells = new NameCells();
  readonly #name = new GrowingWords();
  readonly #mother = new RowCodes();
  readonly #dead: number[] = [];

  /** The names of the next row. */
  add(name: string | undefined, mother?: string): void {
    this.#push(this.#cells.read(name));
    this.#mother.push(this.#cells.read(mother));
  }

  /** The next row has the name `source[from … until - 1]`, UTF-8, and no mother's. */
  addBytes(source: Uint8Array, from: number, until: number): void {
    this.#push(this.#cells.readBytes(source, from, until));
    this.#mother.push(0);
  }

  /** The column of that heading, all rows of the CSV; without it each row lacks a name. */
  addCsv(bytes: Uint8Array, heading: string): void {
    const before = this.#name.length;
    const taker: CellTaker = { add: (source, from, until) => this.addBytes(source, from, until) };
    const takerOf = (name: string) => (name === heading ? taker : undefined);
    const { records } = readCsv(bytes, { takerOf });
    while (this.#name.length < before + records) this.addBytes(bytes, 0, 0);
  }

  #push(place: number): void {
    if (this.#cells.isDead(place)) this.#dead.push(this.#name.length);
    this.#name.push(place);
  }

  /** Once: nothing comes after it. */
  done(): RowNames {
    return receivedNames(this.sent());
  }

  /** As {@link done}. */
  sent(): SentNames {
    const { texts, cells } = this.#cells.done();
    const cellsOf = (places: Uint32Array<SharedArrayBuffer>) => {
      for (let row = 0; row < places.length; row += 1)
        places[row] = Number(cells[Number(places[row])]);
      return places;
    };
    const rows = this.#name.length;
    const mother = this.#mother.isEmpty ? {} : { mother: cellsOf(this.#mother.shared(rows)) };
    const { starts, words, sound, ...rest } = texts.list;
    return {
      list: {
        starts: sharedCopy(starts),
        words: sharedCopy(words),
        sound: sharedCopy(sound),
        ...rest,
      },
      name: cellsOf(sharedCopy(this.#name.words())),
      dead: Uint32Array.from(this.#dead),
      ...mother,
    };
  }
}

/** What a thread of names answered. */
export function receivedNames({ list, dead, ...codes }: SentNames): RowNames {
  return { ...codes, texts: new NameTexts(list), dead: new Set(dead) };
}
