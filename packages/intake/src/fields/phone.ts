// Reads a telephone number: the forms with 0, 62 and +62, and the 0 a spreadsheet took away.

/**
 * Nomor HP seperti tertulis, with a leading 0; undefined when it is no number of this country.
 *
 * @example readPhone('+62 812-4400-1234') // '081244001234'
 */
export function readPhone(written: string): string | undefined {
  const first = written.split(/[/;,|]| atau | dan /)[0] ?? '';
  const digits = first.replace(/\.0+$/, '').replace(/\D/g, '');
  const national = digits.startsWith('62') ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
  const whole = national.startsWith('8') ? `0${national}` : national;
  return /^0\d{7,13}$/.test(whole) ? whole : undefined;
}
