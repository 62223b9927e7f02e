// Takes arrays back out of what a comparison packed, with a check instead of a belief.

import type { Packed } from '../comparison.ts';

export function words(packed: Packed, name: string): Uint32Array {
  const value = packed[name];
  if (value instanceof Uint32Array) return value;
  throw new TypeError(`${name} is not packed as 32-bit words`);
}

export function shorts(packed: Packed, name: string): Uint16Array {
  const value = packed[name];
  if (value instanceof Uint16Array) return value;
  throw new TypeError(`${name} is not packed as 16-bit words`);
}

export function floats(packed: Packed, name: string): Float32Array {
  const value = packed[name];
  if (value instanceof Float32Array) return value;
  throw new TypeError(`${name} is not packed as 32-bit floats`);
}

export function number(packed: Packed, name: string): number {
  const value = packed[name];
  if (typeof value === 'number') return value;
  throw new TypeError(`${name} is not packed as a number`);
}
