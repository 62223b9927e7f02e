// Rupiah: whole rupiah, exact up to Rp 9,007 trillion. No float ever multiplies money.

import type { Brand } from './brand.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';
import type { Rate } from './rate.ts';

/** Jumlah uang dalam rupiah penuh; `BIGINT` di SQL. */
export type Rupiah = Brand<number, 'Rupiah'>;

/**
 * A whole number of rupiah. Throws on fractions and on numbers a double cannot hold exactly:
 * both are programming errors, since text from outside goes through {@link parseRupiah}.
 *
 * @example rupiah(16_800) // 16800
 */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole rupiah amount: ${amount}`);
  return (amount === 0 ? 0 : amount) as Rupiah;
}

/**
 * Reads an amount as written in Indonesian files: `Rp16.800`, `16800`, `1.008.000.000`, `16.800,00`.
 * A point or comma is a thousands sign only before exactly three digits; cents other than zero are
 * refused, since contributions are whole rupiah.
 *
 * @example parseRupiah('Rp16.800') // { ok: true, value: 16800, issues: [] }
 */
export function parseRupiah(text: string): Parsed<Rupiah> {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(/^(-?)Rp\.?/i, '$1')
    .replace(/,-$/, '');
  const match =
    /^(-?)(\d+)(?:[.,]0{1,2})?$/.exec(bare) ??
    /^(-?)(\d{1,3}(?:\.\d{3})+)(?:,0{1,2})?$/.exec(bare) ??
    /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.0{1,2})?$/.exec(bare);
  const amount = match ? Number(`${match[1]}${match[2]?.replace(/[.,]/g, '')}`) : Number.NaN;
  if (!Number.isSafeInteger(amount)) return failed(issue('rupiah_invalid', { text }));
  return parsed(rupiah(amount));
}

/** The sum of a few amounts; every partial sum is exact or it throws. */
export function addRupiah(...amounts: readonly Rupiah[]): Rupiah {
  return sumRupiah(amounts);
}

/** The sum of any number of amounts. */
export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let sum = rupiah(0);
  for (const amount of amounts) sum = rupiah(sum + amount);
  return sum;
}

/** The difference; below zero when `amount` is the larger. */
export function subtractRupiah(from: Rupiah, amount: Rupiah): Rupiah {
  return rupiah(from - amount);
}

/** `times` is a count (of people, of months): a whole number. */
export function multiplyRupiah(amount: Rupiah, times: number): Rupiah {
  if (!Number.isSafeInteger(times)) throw new RangeError(`Not a whole count: ${times}`);
  return rupiah(amount * times);
}

/** Pembulatan: half upwards, or always down or up. */
export type Rounding = 'half_up' | 'down' | 'up';

/**
 * A rate of an amount, exact: BigInt inside, so no product passes 2^53 unseen.
 * Rounding is named by the rule that calls; half up until a law says otherwise. It looks at the
 * size alone: a negative amount rounds like its positive twin.
 *
 * @example applyRate(rupiah(3_500_000), rate(17_400)) // 60900: JKK class 5, 1.74 %
 */
export function applyRate(amount: Rupiah, rate: Rate, rounding: Rounding = 'half_up'): Rupiah {
  const product = BigInt(amount) * BigInt(rate);
  const million = 1_000_000n;
  const magnitude = product < 0n ? -product : product;
  const offset = rounding === 'half_up' ? million / 2n : rounding === 'up' ? million - 1n : 0n;
  const rounded = (magnitude + offset) / million;
  return rupiah(Number(product < 0n ? -rounded : rounded));
}

/**
 * Shares a sum out by weights without losing a rupiah: the largest remainders get the odd rupiah,
 * earlier shares first among equals. Weights are whole and not all zero.
 *
 * @example shareOut(rupiah(100), [1, 1, 1]) // [34, 33, 33]
 */
export function shareOut(total: Rupiah, weights: readonly number[]): Rupiah[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('Weights are whole numbers, zero or more');
  }
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError('At least one weight is above zero');
  const sign = total < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(total));
  const shares = weights.map((weight, index) => ({
    index,
    floor: (whole * BigInt(weight)) / sum,
    remainder: (whole * BigInt(weight)) % sum,
  }));
  let left = Number(whole - shares.reduce((all, share) => all + share.floor, 0n));
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const amounts = shares.map((share) => Number(share.floor));
  for (const share of byRemainder) {
    if (left === 0) break;
    amounts[share.index] = (amounts[share.index] ?? 0) + 1;
    left -= 1;
  }
  return amounts.map((amount) => rupiah(sign * amount));
}

/**
 * `Rp1.008.000.000`: dots between thousands, no space, real minus sign.
 *
 * @example formatRupiah(rupiah(16_800)) // 'Rp16.800'
 */
export function formatRupiah(amount: Rupiah): string {
  const digits = String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '−' : ''}Rp${digits}`;
}
