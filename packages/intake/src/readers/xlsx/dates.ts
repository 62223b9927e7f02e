// Dates in workbooks: which number formats show a date, and which day a serial number is.

import { type Day, dayFromNumber } from '@payung/values';

/** Built-in formats that show dates or times (ECMA-376 part 1, 18.8.30; 27-36, 50-58 East Asian). */
export function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  );
}

/**
 * Whether a format code shows a date or time: y, m, d, h or s outside quotes, brackets, escapes.
 *
 * @example isDateFormat('[$-421]dd mmmm yyyy') // true
 * @example isDateFormat('0 "hari"') // false
 */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '');
  const positive = bare.split(';')[0] ?? '';
  return !/general/i.test(positive) && /[ymdhs]/i.test(positive);
}

const lastSerial = 2_958_465;
const unixOf1904 = -24_107;

/**
 * The day of a serial number, its time of day dropped; undefined where the serial is no day (a
 * number wrongly formatted as a date, 29 February 1900 that never was, a time without a day).
 *
 * @example serialDay('32874', false) // '1990-01-01'
 */
export function serialDay(serial: string, from1904: boolean): Day | undefined {
  if (!/^\d{1,7}(\.\d*)?(E[+-]?\d+)?$/i.test(serial)) return undefined;
  const whole = Math.floor(Number(serial));
  if (from1904) {
    return whole <= lastSerial - 1_462 ? dayFromNumber(whole + unixOf1904) : undefined;
  }
  if (whole < 1 || whole === 60 || whole > lastSerial) return undefined;
  // Excel counts a 29 February 1900: before it, serials are one day behind.
  return dayFromNumber(whole - (whole < 60 ? 25_568 : 25_569));
}
