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

/** `-`, `0`, `belum ada`, `???`: an empty cell in other words. */
export function isFiller(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every cell begins with 1 to 9, or with a letter and is too long or no such word.
  if (first > 0x30 && first <= 0x39) return false;
  const bare = text.trim();
  if (signs.test(bare)) return true;
  return bare.length <= lettersMax && words.has(bare.toUpperCase().replace(/\s+/g, ' '));
}

const signs = /^[\s\-–—_.?*/\\'"’`0]*$/;
