// How alike two written names are: by letters, and by sound as Indonesian ears spell it. Only for
// suggestions shown to a person; nothing is ever accepted because it is similar.

/** Spellings that sound alike: old and new orthography, Arabic names, hasty typing. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/tj/g, 'c'],
  [/dj/g, 'j'],
  [/kh/g, 'k'],
  [/[td]h/g, 't'],
  [/[vf]/g, 'p'],
  [/[zj]/g, 's'],
  [/y/g, 'i'],
  [/e(?=[aiou])/g, 'i'],
  [/ks|x/g, 's'],
  [/q/g, 'k'],
  [/(.)\1+/g, '$1'],
];

/** A key that names of one sound share: `Lymbato` and `Limbato` give `limbato`. */
export function soundKey(key: string): string {
  return sounds.reduce((text, [spelled, heard]) => text.replace(spelled, heard), key);
}

/** 0 to 1: the better of the likeness of the letters and, a little discounted, of the sounds. */
export function similarity(a: string, b: string): number {
  const letters = likeness(a, b);
  return Math.max(letters, 0.98 * likeness(soundKey(a), soundKey(b)));
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** Edits of one letter; two neighbours exchanged count as one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const cost = (last[column - 1] ?? 0) + (same ? 0 : 1);
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, cost);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      next.push(least);
    }
    before = last;
    last = next;
  }
  return last[b.length] ?? 0;
}
