// Share: a part of a stated base. A percentage is never a bare number: it prints with its base,
// may pass 100 % and is never clamped. Sums of shares do not exist; sum parts and bases.

import type { Day } from './day.ts';

/** Where a figure comes from: a law, a letter, a file, a web page. */
export type Source = { readonly text: string; readonly url?: string };

/** Penyebut: the count a share is a share of, with its definition, source and date. */
export type Base<Definition extends string = string> = {
  readonly count: number;
  readonly definition: Definition;
  readonly source: Source;
  readonly asOf: Day;
};

/** Bagian (pembilang) dari suatu penyebut yang dinyatakan. */
export type Share<Definition extends string = string> = {
  readonly part: number;
  readonly base: Base<Definition>;
};

/** A part of a base. Throws unless the part is a count and the base is above zero. */
export function share<Definition extends string>(
  part: number,
  base: Base<Definition>,
): Share<Definition> {
  if (!Number.isSafeInteger(part) || part < 0) throw new RangeError(`Not a count: ${part}`);
  if (!Number.isSafeInteger(base.count) || base.count <= 0) {
    throw new RangeError(`A base is a count above zero: ${base.count}`);
  }
  return { part, base };
}

/**
 * Percent with `decimals` places, half up, computed in integers; above 100 it stays above 100.
 *
 * @example percentOf({ part: 5, base: { count: 4, definition: 'x', source: { text: 'x' }, asOf: day('2026-06-30') } }) // 125
 */
export function percentOf(value: Share, decimals = 2): number {
  const scale = 10n ** BigInt(decimals);
  const twice = (BigInt(value.part) * 200n * scale) / BigInt(value.base.count);
  return Number((twice + 1n) / 2n) / Number(scale);
}

/**
 * As Indonesian offices print it.
 *
 * @example formatPercent(48.44) // '48,44 %'
 */
export function formatPercent(percent: number, decimals = 2): string {
  const digits = Math.abs(percent).toFixed(decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const sign = percent < 0 && /[1-9]/.test(digits) ? '−' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''} %`;
}

/**
 * Dots between thousands.
 *
 * @example formatCount(1_234_567) // '1.234.567'
 */
export function formatCount(count: number): string {
  return `${count < 0 ? '−' : ''}${String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, '.')}`;
}
