// Arrays that threads share, and texts laid out in them.

import type { TextColumn } from './table.ts';

export function sharedShorts(length: number): Uint16Array<SharedArrayBuffer> {
  return new Uint16Array(new SharedArrayBuffer(length * 2));
}

export function sharedWords(length: number): Uint32Array<SharedArrayBuffer> {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}

export function sharedFloats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}

/** The record's text numbers as they are, copied only when not shared already. */
export function sharedCodes(column: TextColumn): Uint32Array<SharedArrayBuffer> {
  if (column.codes.buffer instanceof SharedArrayBuffer) {
    return new Uint32Array(column.codes.buffer, column.codes.byteOffset, column.codes.length);
  }
  const codes = sharedWords(column.codes.length);
  codes.set(column.codes);
  return codes;
}

/** Texts one after the other: text i is `units[starts[i]] … units[starts[i + 1] - 1]`. */
export type SharedTexts = {
  readonly units: Uint16Array<SharedArrayBuffer>;
  readonly starts: Uint32Array<SharedArrayBuffer>;
  /** A set of the text's letters, one bit each, for a quick look. */
  readonly letters: Uint32Array<SharedArrayBuffer>;
};

export function sharedTexts(texts: readonly string[]): SharedTexts {
  let total = 0;
  for (const text of texts) total += text.length;
  const units = sharedShorts(total);
  const starts = sharedWords(texts.length + 1);
  const letters = sharedWords(texts.length);
  let at = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    let set = 0;
    for (let offset = 0; offset < text.length; offset += 1) {
      const unit = text.charCodeAt(offset);
      units[at] = unit;
      set |= 1 << (unit & 31);
      at += 1;
    }
    letters[index] = set;
    starts[index + 1] = at;
  }
  return { units, starts, letters };
}
