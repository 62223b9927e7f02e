// Reads the settings of comparisons out of a model; a setting that cannot be used throws with its
// name, since a model is checked before a run begins.

import type { Params } from '../comparison.ts';

/** Numbers in ascending order, each within the bounds. */
export function numbersOf(
  params: Params,
  name: string,
  otherwise: readonly number[],
  bounds: { readonly from: number; readonly to: number },
): readonly number[] {
  const value = params[name] ?? otherwise;
  if (!Array.isArray(value)) throw new RangeError(`${name}: a list of numbers is needed`);
  const numbers: number[] = value.map((each: unknown) => {
    if (typeof each === 'number' && each >= bounds.from && each <= bounds.to) return each;
    throw new RangeError(`${name}: each number lies between ${bounds.from} and ${bounds.to}`);
  });
  return numbers.toSorted((x, y) => x - y);
}

export function numberOf(
  params: Params,
  name: string,
  otherwise: number,
  bounds: { readonly from: number; readonly to: number },
): number {
  const [number = otherwise] = numbersOf({ [name]: [params[name] ?? otherwise] }, name, [], bounds);
  return number;
}

/** Throws when a setting is not among the known ones: a slip of the pen must not go unseen. */
export function onlyKnown(params: Params, known: readonly string[]): void {
  for (const name of Object.keys(params)) {
    if (!known.includes(name))
      throw new RangeError(`${name}: not known; known: ${known.join(', ')}`);
  }
}
