// Row → number of a cell, for columns that many lists lack.

import { GrowingWords, sharedWords } from '../engine/shared-arrays.ts';

/** Takes no room as long as every row lacks the cell. */
export class RowCodes {
  readonly #codes = new GrowingWords();
  #rows = 0;

  /** The next row has the cell of that number. */
  push(cell: number): void {
    this.#rows += 1;
    if (cell === 0 && this.#codes.length === 0) return;
    while (this.#codes.length < this.#rows - 1) this.#codes.push(0);
    this.#codes.push(cell);
  }

  get isEmpty(): boolean {
    return this.#codes.length === 0;
  }

  /** The numbers of so many rows, 0 for those that came not yet. */
  shared(count: number): Uint32Array<SharedArrayBuffer> {
    const codes = sharedWords(count);
    codes.set(this.#codes.words());
    return codes;
  }
}
