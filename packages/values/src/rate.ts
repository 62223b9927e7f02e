// Rate: a share of a wage or basis in parts per million, so that 1.74 % is the integer 17,400.

import type { Brand } from './brand.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Tarif dalam bagian per sejuta: 1,74 % = 17.400. */
export type Rate = Brand<number, 'Rate'>;

/**
 * A whole number of parts per million; throws on anything else.
 *
 * @example rate(17_400) // 17400, which is 1.74 %
 */
export function rate(partsPerMillion: number): Rate {
  if (!Number.isSafeInteger(partsPerMillion)) {
    throw new RangeError(`Not a whole number of parts per million: ${partsPerMillion}`);
  }
  return (partsPerMillion === 0 ? 0 : partsPerMillion) as Rate;
}

/**
 * Reads `1.74%`, `1,74 %` or `0.445%` without passing through a float.
 *
 * @example parseRate('1.74%') // { ok: true, value: 17400, issues: [] }
 */
export function parseRate(text: string): Parsed<Rate> {
  const match = /^([-−]?)(\d{1,9})(?:[.,](\d{1,4}))?\s*%$/.exec(text.trim());
  if (!match) return failed(issue('rate_invalid', { text }));
  const [, sign, whole = '', fraction = ''] = match;
  const parts = Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
  return parsed(rate(sign ? -parts : parts));
}

/**
 * As Indonesian offices print it.
 *
 * @example formatRate(rate(17_400)) // '1,74 %'
 */
export function formatRate(value: Rate): string {
  const parts = Math.abs(value);
  const fraction = String(parts % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  const whole = Math.floor(parts / 10_000);
  return `${value < 0 ? '−' : ''}${whole}${fraction ? `,${fraction}` : ''} %`;
}
