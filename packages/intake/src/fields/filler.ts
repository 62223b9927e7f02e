// What people type to fill a cell they have no answer for.

const words = new Set(
  [
    ...['belum ada', 'belum', 'blm ada', 'blm', 'tidak ada', 'tdk ada', 'tidak tahu', 'tdk tahu'],
    ...['tidak diketahui', 'kosong', 'nihil', 'nol', 'null', 'nil', 'none', 'na', 'n/a', '#n/a'],
    ...['hilang', 'proses', 'dalam proses', 'menyusul', 'belum punya', 'tidak punya', 'lupa'],
    ...['x', 'xx', 'xxx', 'xxxx', 'xxxxx', 'tba', 'unknown'],
  ].map((word) => word.toUpperCase()),
);

/** `-`, `0`, `belum ada`, `???`: an empty cell in other words. */
export function isFiller(text: string): boolean {
  const bare = text.trim();
  return /^[\s\-–—_.?*/\\'"’`0]*$/.test(bare) || words.has(bare.toUpperCase().replace(/\s+/g, ' '));
}
