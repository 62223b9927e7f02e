// Which characters the fonts can print. PDF/A refuses a character without a glyph: one
// file name in another script must not cost the region its report.

/** Latin letters with their marks, digits, and the signs of Indonesian office texts. */
const printed =
  /[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u017F\u0218-\u021B\u1E80-\u1E85\u1E9E\u1EF2\u1EF3\u200B\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122\u2212\u2248\u2260\u2264\u2265]/u;

/** Shown in place of a character that has no glyph. */
export const missingGlyph = '?';

/**
 * The text with composed accents, blanks for control characters, and `?` for what cannot be printed.
 *
 * @example printable('daftar أحمد.csv') // 'daftar ????.csv'
 */
export function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => (printed.test(sign) ? sign : /[\p{C}\p{Z}]/u.test(sign) ? ' ' : missingGlyph))
    .join('');
}
