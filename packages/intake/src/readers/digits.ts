// Numbers of workbooks as digits. A value is a double that its writer printed in some form; where
// the form carries every digit down to the units, the whole number is written out. Where it does
// not (7.50204E+15), the digits are gone and the text stays as it is: the reader of NIKs must see it.

/**
 * The whole number that is written, or the text as it is.
 *
 * @example exactDigits('7.502042001900003E+15') // '7502042001900003'
 * @example exactDigits('7502042001900003.0') // '7502042001900003'
 * @example exactDigits('7.50204E+15') // '7.50204E+15': ten digits are missing
 */
export function exactDigits(written: string): string {
  if (plain.test(written)) return written;
  const whole = /^(-?\d+)\.0+$/.exec(written)?.[1];
  if (whole !== undefined) return whole;
  const match = /^(-?)([1-9])(?:\.(\d+))?E\+?(\d{1,3})$/i.exec(written);
  if (!match) return written;
  const [, sign = '', first = '', rest = '', exponent = ''] = match;
  const places = Number(exponent);
  if (places > 20 || rest.length < places) return written;
  if (!/[1-9]/.test(rest.slice(places))) return `${sign}${first}${rest.slice(0, places)}`;
  // Excel prints 17 digits, one more than a whole number of 16 has: 7.5020420019000029E+15 is the
  // double 7502042001900003.
  const double = Number(written);
  return Number.isSafeInteger(double) ? String(double) : written;
}

const plain = /^-?\d+$/;

/** A double of a binary workbook as Excel would write it: never `7.5e+21` below 10^21. */
export function doubleText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value).replace('e', 'E');
}
