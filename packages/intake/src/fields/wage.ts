// Reads a monthly wage as lists write it: full rupiah, thousands signs of both kinds, `3jt`,
// `1,5 juta`, `900 ribu`. What is no single monthly sum stays unread, and is said.

import { type Issue, issue, parseRupiah, type Rupiah, rupiah } from '@payung/values';
import { isFiller } from './filler.ts';

export type WageReading = { readonly wage?: Rupiah; readonly issues: readonly Issue[] };

/** A month's wage below or above is more likely a matter of zeros than of pay. */
const wageMin = 100_000;
const wageMax = 100_000_000;

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:jt|juta|jutaan)$/, 1_000_000],
  [/^(?:rb|ribu|ribuan|k)$/, 1_000],
];

/**
 * Upah sebulan seperti tertulis.
 *
 * @example readWage('1,5 juta').wage // 1500000
 */
export function readWage(written: string, kind = 'text'): WageReading {
  if (isFiller(written)) return { issues: [] };
  const amount = kind === 'number' ? wholeNumber(written) : amountIn(written);
  if (amount === undefined || amount < 0) {
    const data = { text: written.trim() };
    return { issues: [issue('wage_invalid', data, { severity: 'warning' })] };
  }
  if (amount >= wageMin && amount <= wageMax) return { wage: amount, issues: [] };
  const data = { amount: amount.toLocaleString('id-ID') };
  return { wage: amount, issues: [issue('wage_suspicious', data, { severity: 'warning' })] };
}

/** A number cell: its decimals come from a calculation and are rounded off below a rupiah. */
function wholeNumber(written: string): Rupiah | undefined {
  const value = Number(written);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined;
  return rupiah(Math.round(value));
}

function amountIn(written: string): Rupiah | undefined {
  if (/^[1-9]\d{0,11}$/.test(written)) return rupiah(Number(written));
  const text = written
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/^(?:rp|idr)\.?\s*/, '')
    .replace(/\s*(?:\/|per|se)\s*(?:bulan|bln)$/, '')
    .replace(/\s*rupiah$/, '')
    .replace(/[,.]-+$|=$/, '')
    .trim();
  const whole = parseRupiah(text);
  if (whole.ok) return whole.value;
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?) ?([a-z]+)\s*/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return undefined;
  const amounts = parts.map(([, number = '', word = '']) => {
    const unit = units.find(([pattern]) => pattern.test(word))?.[1];
    return unit === undefined ? Number.NaN : scaled(number, unit);
  });
  const sum = amounts.reduce((total, each) => total + each, 0);
  return Number.isSafeInteger(sum) ? rupiah(sum) : undefined;
}

/** `1,5` million without floats: digits shifted, not multiplied. */
function scaled(number: string, unit: number): number {
  const [whole = '', fraction = ''] = number.split(/[.,]/);
  const places = String(unit).length - 1;
  if (fraction.length > places) return Number.NaN;
  return Number(`${whole}${fraction.padEnd(places, '0')}`);
}
