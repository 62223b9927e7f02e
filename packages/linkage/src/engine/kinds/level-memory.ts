// Remembers the level of two texts that were compared lately: names meet again and again within a
// block. A slot holds one pair, so a remembered level is never a wrong one.

import { mixHashes } from '../hash.ts';

const slotBits = 16;

/** Puts a memory before a function of two text numbers; the function must be symmetric or ordered. */
export function remembered(
  levelOf: (a: number, b: number) => number,
): (a: number, b: number) => number {
  const size = 1 << slotBits;
  const firsts = new Uint32Array(size);
  const seconds = new Uint32Array(size);
  const levels = new Uint8Array(size);
  return (a, b) => {
    const slot = mixHashes(a, b) >>> (32 - slotBits);
    if (firsts[slot] === a && seconds[slot] === b && levels[slot] !== 0) {
      return Number(levels[slot]) - 1;
    }
    const level = levelOf(a, b);
    firsts[slot] = a;
    seconds[slot] = b;
    levels[slot] = level + 1;
    return level;
  };
}
