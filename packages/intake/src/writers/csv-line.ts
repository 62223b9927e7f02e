// One line of a CSV that no spreadsheet program can be talked into running (safety.md T06).

// White space, zero-width and direction signs, controls: what may stand before an opener unseen.
const unseen = String.raw`[\s\p{Cc}\p{Cf}\u2800\u3164]`;
// = + - @ and their full-width forms; tab, CR, LF and NUL at the very beginning count as well.
const opener = String.raw`[=+\-@\uff1d\uff0b\uff0d\uff20]`;
const dangerous = new RegExp(String.raw`^(?:[\t\r\n\0]|${unseen}*${opener})`, 'u');
// A program that divides at `;`, tabs or line ends, whatever the quotes say, starts new cells there.
const inner = new RegExp(String.raw`([;\t\r\n])(${unseen}*)(?=${opener})`, 'gu');

/**
 * RFC 4180 with commas, without the line end. Text that would start a formula gets a leading
 * apostrophe, which spreadsheet programs take as "this is text".
 *
 * @example csvLine(['a.csv', '12', '=1+1']) // "a.csv,12,'=1+1"
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (plain.test(cell) ? cell : quoted(harmless(cell)))).join(',');
}

/** Numbers and codes, most cells of a long file: nothing in them opens, divides or is quoted. */
const plain = /^[0-9A-Za-z][0-9A-Za-z._]*$/;

function harmless(text: string): string {
  const guarded = dangerous.test(text) ? `'${text}` : text;
  return guarded.replace(inner, "$1$2'");
}

function quoted(text: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
