// Names given to twins and to brother and sister: alike but for one sound at the end of a word, as
// Sutrisno and Sutrisni, Rabia and Rabii. A slip of the pen is seldom just that.

import type { NormalName } from './names/normalise.ts';

const lettersMin = 3;
/** How far from the end of a word the two may differ, where its last vowel is not further still. */
const endLetters = 3;
const vowels = new Set('AIUEO');

type Words = Pick<NormalName, 'tokens' | 'keys'>;

/**
 * Whether a word of one name is a word of the other with one letter of its end or last vowel replaced,
 * one of the two letters a vowel, and sounds otherwise; the words not in question are left out.
 *
 * @example areTwinNames(normaliseName('Sutrisno Lestari'), normaliseName('Sutrisni Lestari')) // true
 */
export function areTwinNames(one: Words, other: Words): boolean {
  return one.tokens.some(
    (token, at) =>
      !other.tokens.includes(token) &&
      other.tokens.some(
        (theirs, index) =>
          !one.tokens.includes(theirs) &&
          one.keys[at] !== other.keys[index] &&
          rhymes(token, theirs),
      ),
  );
}

function rhymes(written: string, otherWritten: string): boolean {
  const [one, other] = [plain(written), plain(otherWritten)];
  if (one.length !== other.length || one.length < lettersMin) return false;
  const differing = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [at] = differing;
  if (at === undefined || differing.length > 1) return false;
  const lastVowel = [...one].findLastIndex((letter) => vowels.has(letter));
  if (at < Math.min(lastVowel, one.length - endLetters)) return false;
  return vowels.has(one[at] ?? '') || vowels.has(other[at] ?? '');
}

/** Without what clerks write in two ways: double consonants, O and U, E and I. */
function plain(token: string): string {
  return token
    .replace(/OE|O/g, 'U')
    .replace(/E/g, 'I')
    .replace(/([^AIU])\1+/g, '$1');
}

/**
 * Whether the names share a word, and of the rest no two words begin alike: one family name, two
 * given names.
 *
 * @example haveSiblingNames(normaliseName('Nurlia Baso'), normaliseName('Rahmawati Baso')) // true
 */
export function haveSiblingNames(one: Words, other: Words): boolean {
  const rest = one.keys.filter((key) => !other.keys.includes(key));
  const theirs = other.keys.filter((key) => !one.keys.includes(key));
  if (rest.length === 0 || theirs.length === 0 || rest.length === one.keys.length) return false;
  return rest.every((key) => theirs.every((each) => each[0] !== key[0]));
}
