// Lays the words of two names side by side, greedily and each word once: equal words first, then
// equal sounds, then similar spellings, then short forms and initials.

import { edits, jaroWinkler, jaroWinklerAtMost } from '../engine/similarity.ts';
import { nameFact, nameFacts } from './name-numbers.ts';

export type Letters = {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** Text → the set of its letters. */
  readonly letters: Uint32Array;
};

/** The words of all names of a run, numbered. */
export type NameWords = {
  /** Of each name what {@link nameFact} tells. */
  readonly facts: Uint32Array;
  readonly words: Uint32Array;
  /** Word → number of its sound. */
  readonly key: Uint32Array;
  readonly text: Letters;
  readonly keyText: Letters;
  /** Word → share of the records that hold its sound. */
  readonly share: Float32Array;
};

export type Aligned = {
  /** Words that found a partner. */
  agreeing: number;
  /** Words of each name. */
  ours: number;
  theirs: number;
  /** How likely a stranger's name agrees in the same words. */
  share: number;
};

/** How two words agree; the numbers order them. */
const nothing = 0;
const shortForm = 1;
const similar = 2;
const sameSound = 3;
const same = 4;

const similarMin = 0.88;
/** In shorter words one slip makes another name. */
const slipLettersMin = 4;
/** What two spellings lose when only their sounds are alike. */
const soundDiscount = 0.02;
/** A short form fits so many words that it tells no more than this. */
const shortFormShare = 0.18;
const initialLetters = 1;
const shortFormLetters = 3;
/** Strangers have a similar word more often than the very word. */
export const similarTimes = 3;

const memoryBits = 18;
const memorySize = 1 << memoryBits;

/**
 * A function that aligns the words of two names. The answer is one object, used again with each call.
 */
export function aligner(names: NameWords): (x: number, y: number) => Aligned {
  const alike = wordMemory(names);
  const { facts } = names;
  const result: Aligned = { agreeing: 0, ours: 0, theirs: 0, share: 1 };
  const kinds = new Uint8Array(64);
  return (x, y) => {
    const at = x * nameFacts + nameFact.words;
    const atTheirs = y * nameFacts + nameFact.words;
    const from = facts[at] ?? 0;
    const fromTheirs = facts[atTheirs] ?? 0;
    const ours = Math.min(8, (facts[at + nameFacts] ?? 0) - from);
    const theirs = Math.min(8, (facts[atTheirs + nameFacts] ?? 0) - fromTheirs);
    result.ours = ours;
    result.theirs = theirs;
    result.agreeing = 0;
    result.share = 1;
    let strongest = nothing;
    for (let i = 0; i < ours; i += 1) {
      const one = names.words[from + i] ?? 0;
      for (let j = 0; j < theirs; j += 1) {
        const kind = alike(one, names.words[fromTheirs + j] ?? 0);
        kinds[i * 8 + j] = kind;
        if (kind > strongest) strongest = kind;
      }
    }
    let usedOurs = 0;
    let usedTheirs = 0;
    for (let kind = strongest; kind > nothing; kind -= 1) {
      for (let i = 0; i < ours; i += 1) {
        if (usedOurs & (1 << i)) continue;
        for (let j = 0; j < theirs; j += 1) {
          if (usedTheirs & (1 << j) || kinds[i * 8 + j] !== kind) continue;
          usedOurs |= 1 << i;
          usedTheirs |= 1 << j;
          result.agreeing += 1;
          result.share *= pairShare(
            kind,
            names.share[names.words[from + i] ?? 0] ?? 1,
            names.share[names.words[fromTheirs + j] ?? 0] ?? 1,
          );
          break;
        }
      }
    }
    return result;
  };
}

function pairShare(kind: number, one: number, other: number): number {
  const share = Math.max(one, other);
  if (kind === shortForm) return Math.max(shortFormShare, share);
  return kind === similar ? Math.min(1, similarTimes * share) : share;
}

/** How two words agree stands in the upper bits beside the number of the first. */
const kindShift = 29;
const wordMask = 2 ** kindShift - 1;

/** Remembers pairs of words in a table of fixed size; what is pushed out is compared again. */
function wordMemory(names: NameWords): (one: number, other: number) => number {
  if (names.key.length > wordMask) throw new RangeError('Too many words to be remembered');
  const known = new Uint32Array(memorySize * 2).fill(0xffffffff);
  const { key } = names;
  return (one, other) => {
    if (one === other) return same;
    if (key[one] === key[other]) return sameSound;
    const x = one < other ? one : other;
    const y = one < other ? other : one;
    const at = (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)) >>> (32 - memoryBits);
    const found = known[2 * at] ?? 0;
    if (known[2 * at + 1] === y && (found & wordMask) === x) return found >>> kindShift;
    const kind = compareWords(names, x, y);
    known[2 * at] = ((kind << kindShift) | x) >>> 0;
    known[2 * at + 1] = y;
    return kind;
  };
}

function compareWords(names: NameWords, x: number, y: number): number {
  const length = lengthOf(names.text, x);
  const lengthTheirs = lengthOf(names.text, y);
  const shorter = Math.min(length, lengthTheirs);
  if (shorter === initialLetters) {
    return firstLetter(names, x) === firstLetter(names, y) ? shortForm : nothing;
  }
  if (areAlike(names.text, x, y, similarMin)) return similar;
  if (shorter >= slipLettersMin && isOneSlip(names.text, x, y)) return similar;
  const [one, other] = [names.key[x] ?? 0, names.key[y] ?? 0];
  if (areAlike(names.keyText, one, other, similarMin + soundDiscount)) return similar;
  if (shorter <= shortFormLetters && length !== lengthTheirs) {
    const [short, long] = length < lengthTheirs ? [x, y] : [y, x];
    return isShortForm(names.text, short, long) ? shortForm : nothing;
  }
  return nothing;
}

/** Whether Jaro–Winkler reaches `least`; looks at the letters before it counts. */
function areAlike(texts: Letters, x: number, y: number, least: number): boolean {
  const { units, starts, letters } = texts;
  const from = starts[x] ?? 0;
  const until = starts[x + 1] ?? 0;
  const fromTheirs = starts[y] ?? 0;
  const untilTheirs = starts[y + 1] ?? 0;
  const length = until - from;
  const lengthTheirs = untilTheirs - fromTheirs;
  const prefixMax = Math.min(4, length, lengthTheirs);
  let prefix = 0;
  while (prefix < prefixMax && units[from + prefix] === units[fromTheirs + prefix]) prefix += 1;
  const most = jaroWinklerAtMost(length, letters[x] ?? 0, lengthTheirs, letters[y] ?? 0, prefix);
  if (most < least) return false;
  return jaroWinkler(units, from, until, units, fromTheirs, untilTheirs) >= least;
}

function isOneSlip({ units, starts }: Letters, x: number, y: number): boolean {
  const [from, until] = [starts[x] ?? 0, starts[x + 1] ?? 0];
  const [fromTheirs, untilTheirs] = [starts[y] ?? 0, starts[y + 1] ?? 0];
  return edits(units, from, until, units, fromTheirs, untilTheirs, 1) <= 1;
}

/** `NYM` of NYOMAN: begins alike, and its letters stand in the longer word in their order. */
function isShortForm({ units, starts }: Letters, short: number, long: number): boolean {
  let at = starts[long] ?? 0;
  const end = starts[long + 1] ?? 0;
  const from = starts[short] ?? 0;
  const until = starts[short + 1] ?? 0;
  if (units[from] !== units[at] || end - at < until - from + 2) return false;
  for (let index = from; index < until; index += 1) {
    while (at < end && units[at] !== units[index]) at += 1;
    if (at === end) return false;
    at += 1;
  }
  return true;
}

function lengthOf({ starts }: Letters, word: number): number {
  return (starts[word + 1] ?? 0) - (starts[word] ?? 0);
}

function firstLetter({ text }: NameWords, word: number): number | undefined {
  return text.units[text.starts[word] ?? 0];
}
