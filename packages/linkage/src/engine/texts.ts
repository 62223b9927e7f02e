// The distinct texts of a column, however they are kept: an array of strings, bytes in a pool, or
// numbers of which a text is made when somebody asks.

/** Texts by number; an array of strings is one. Text 0 is the empty text. */
export interface Texts extends Iterable<string> {
  readonly length: number;
  at(index: number): string | undefined;
  /** `hashText` of each, where that needs no text to be made. */
  hashes?(): Uint32Array;
}

/** The same as an array; an array is not copied. */
export function arrayOfTexts(texts: Texts): readonly string[] {
  return Array.isArray(texts) ? texts : [...texts];
}

/** Text by text, for classes whose texts are made when asked for. */
export function* eachText(texts: Pick<Texts, 'length' | 'at'>): Generator<string> {
  for (let index = 0; index < texts.length; index += 1) yield texts.at(index) ?? '';
}
