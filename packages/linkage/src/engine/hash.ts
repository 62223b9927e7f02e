// Hashes of 32 bits: of texts, and of several hashes together. 0 is kept for "nothing", so that a
// key of 0 means: no key. Two unlike keys with one hash only cost a comparison too many.

/**
 * FNV-1a over code units with a final mix; never 0, except for the empty text.
 *
 * @example hashText('') // 0
 */
export function hashText(text: string): number {
  return hashRange(text, 0, text.length);
}

/** {@link hashText} of the part `from … until - 1` of a text. */
export function hashRange(text: string, from: number, until: number): number {
  if (from >= until) return 0;
  let hash = emptyHash;
  for (let index = from; index < until; index += 1) hash = addUnit(hash, text.charCodeAt(index));
  return finish(hash);
}

/** Begins a hash that {@link addUnit} goes on with, unit by unit, and {@link finish} ends. */
export const emptyHash = 0x811c9dc5;

export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of two in this order; never 0. */
export function mixHashes(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b));
}

/** Spreads the bits (the finaliser of MurmurHash3). */
export function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  mixed = (mixed ^ (mixed >>> 16)) >>> 0;
  return mixed === 0 ? 1 : mixed;
}
