// Cell references of a sheet: `AB12` is column 27 (from 0), row 12 (from 1).

/** `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/**
 * The column of a reference; -1 when it is none. Called for every cell, hence by hand. More letters
 * than a sheet has columns for (`ABCD1`) are a column all the same: the limit of columns refuses it.
 */
export function columnOfReference(reference: string): number {
  let index = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return at === 0 || at > longestLetters || at === reference.length ? -1 : index - 1;
}

// Beyond every program's last column, and far from what a number can hold.
const longestLetters = 6;
