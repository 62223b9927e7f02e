// A number as papers print it, read back for a cell that sums: the paper stays the one place where a number
// becomes text, and the workbook says the same one.

import type { NumberTone } from './workbook.ts';

/** `value` as a sheet keeps it, `tone` by which the sheet prints it again. */
export type PrintedNumber = { readonly value: number; readonly tone: NumberTone };

const shapes: readonly (readonly [RegExp, NumberTone, divisor: number])[] = [
  [/^−?(?:0|[1-9]\d{0,2}(?:\.\d{3})*)$/, 'count', 1],
  // Tahun: four digits in one piece.
  [/^[1-9]\d{3}$/, 'year', 1],
  [/^−?Rp(?:0|[1-9]\d{0,2}(?:\.\d{3})*)$/, 'rupiah', 1],
  [/^−?(?:0|[1-9]\d{0,2}(?:\.\d{3})*),\d\d$/, 'points', 100],
  [/^−?(?:0|[1-9]\d{0,2}(?:\.\d{3})*),\d\d %$/, 'percent', 10_000],
];

/**
 * The number a text is, in the shapes of `formatCount`, `formatRupiah`, `formatPercent` and points of a
 * percentage; undefined for whatever else stands there.
 *
 * @example readPrinted('48,44 %') // { value: 0.4844, tone: 'percent' }
 */
export function readPrinted(text: string): PrintedNumber | undefined {
  const shape = shapes.find(([pattern]) => pattern.test(text));
  if (shape === undefined) return undefined;
  const [, tone, divisor] = shape;
  const digits = Number(text.replace(/\D/g, ''));
  if (!Number.isSafeInteger(digits)) return undefined;
  return { value: (text.startsWith('−') ? -digits : digits) / divisor, tone };
}
