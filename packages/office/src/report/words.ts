// Days, months and large sums as the report writes them.

import {
  type Day,
  dayParts,
  formatRupiah,
  type Language,
  type Month,
  type Rupiah,
} from '@payung/values';
import { reportText } from './text/catalogue.ts';

/** `30 Juni 2026` */
export function longDay(value: Day, language: Language): string {
  const { year, month, day } = dayParts(value);
  return `${day} ${reportText(language).month[month - 1]} ${year}`;
}

/** `30 Jun 2026` for a day, `Jun 2026` for a month. */
export function shortDate(value: Day | Month, language: Language): string {
  const [year = '', month = '', day] = value.split('-');
  const monthName = reportText(language).shortMonth[Number(month) - 1] ?? month;
  return `${day === undefined ? '' : `${Number(day)} `}${monthName} ${year}`;
}

/** `Juni 2026` */
export function longMonth(value: Month, language: Language): string {
  return `${reportText(language).month[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`;
}

/**
 * `Rp1,1 miliar` for cards and sentences; tables print every rupiah.
 *
 * @example shortRupiah(rupiah(1_008_000_000), 'id') // 'Rp1 miliar'
 */
export function shortRupiah(amount: Rupiah, language: Language): string {
  const { million, billion, trillion } = reportText(language).scale;
  const steps = [
    [1_000_000_000_000, trillion],
    [1_000_000_000, billion],
    [1_000_000, million],
  ] as const;
  const step = steps.find(([size]) => Math.abs(amount) >= size);
  if (step === undefined) return formatRupiah(amount);
  const [size, word] = step;
  const tenths = Math.floor((Math.abs(amount) * 2 * 10 + size) / (size * 2));
  const fraction = tenths % 10 === 0 ? '' : `,${tenths % 10}`;
  return `${amount < 0 ? '−' : ''}Rp${Math.floor(tenths / 10)}${fraction} ${word}`;
}
