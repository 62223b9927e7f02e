// What people type to fill a cell they have no answer for.

const words = new Set(
  [
    ...['belum ada', 'belum', 'blm ada', 'blm', 'tidak ada', 'tdk ada', 'tidak tahu', 'tdk tahu'],
    ...['tidak diketahui', 'kosong', 'nihil', 'nol', 'null', 'nil', 'none', 'na', 'n/a', '#n/a'],
    ...['hilang', 'proses', 'dalam proses', 'menyusul', 'belum punya', 'tidak punya', 'lupa'],
    ...['x', 'xx', 'xxx', 'xxxx', 'xxxxx', 'tba', 'unknown'],
  ].map((word) => word.toUpperCase()),
);

const lettersMax = Math.max(...[...words].map((word) => word.length));

/** First letter and length of each word: nearly every other cell is told apart by them alone. */
const outlines = new Set([...words].map((word) => outline(word.charCodeAt(0), word.length)));

function outline(letter: number, length: number): number {
  return letter * 64 + length;
}

/** `-`, `0`, `belum ada`, `???`: an empty cell in other words. */
export function isFiller(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell begins with 1 to 9, or with a letter and is too long or no such word.
  if (first > 0x30 && first <= 0x39) return false;
  const bare = text.trim();
  const letter = bare.charCodeAt(0) & ~0x20;
  if (letter < 0x41 || letter > 0x5a) {
    return signs.test(bare) || (bare.startsWith('#') && words.has(bare.toUpperCase()));
  }
  const plain = oddBlanks.test(bare) ? bare.replace(/\s+/g, ' ') : bare;
  if (plain.length > lettersMax || !outlines.has(outline(letter, plain.length))) return false;
  return words.has(plain.toUpperCase());
}

const oddBlanks = /\s{2}|[^\S ]/;
const signs = /^[\s\-–—_.?*/\\'"’`0]*$/;
