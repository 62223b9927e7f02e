// How two names of companies are compared, as a kind of the linkage engine; and the words keys are made of.

import type { ComparisonKind, KindModule, Packed, TextColumn } from '@payung/linkage/engine';
import { companyName, wordLikeness } from './company-name.ts';

const level = { different: 1, partly: 2, contained: 3, similar: 4, equal: 5 } as const;

/** Words of each text, and in how many records each word stands. */
type Names = {
  readonly words: readonly (readonly string[])[];
  readonly shares: ReadonlyMap<string, number>;
};

const companyNameKind: ComparisonKind = {
  name: 'company_name',
  cost: 8,
  levels: () => ['missing', 'different', 'partly', 'contained', 'similar', 'equal'],
  pack(columns): Packed {
    const [column] = columns;
    if (column === undefined) throw new RangeError('company_name needs a column');
    const words = Array.from(column.texts, (text) => companyName(text).words);
    return {
      codes: sharedCopy(column.codes),
      words: JSON.stringify(words),
      shares: JSON.stringify([...sharesOf(column, words)]),
    };
  },
  compile(packed) {
    const codes = codesOf(packed);
    const { words } = namesOf(packed);
    const known = new Map<number, number>();
    return (left, right) => {
      const [a, b] = [Number(codes[left]), Number(codes[right])];
      if (a === 0 || b === 0) return 0;
      const key = a * words.length + b;
      const before = known.get(key);
      if (before !== undefined) return before;
      const found = matched(words[a] ?? [], words[b] ?? []).level;
      known.set(key, found);
      return found;
    };
  },
  /** Two strangers share MAJU JAYA easily, and hardly TIRTAWANA BUANA. */
  agreementShare(packed) {
    const codes = codesOf(packed);
    const { words, shares } = namesOf(packed);
    return (left, right, reached) => {
      if (reached < level.contained) return 0;
      const [a, b] = [Number(codes[left]), Number(codes[right])];
      const { agreed } = matched(words[a] ?? [], words[b] ?? []);
      return agreed.reduce((share, word) => share * (shares.get(word) ?? 1), 1);
    };
  },
};

function sharesOf(
  column: TextColumn,
  words: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let records = 0;
  for (const code of column.codes) {
    if (code === 0) continue;
    records += 1;
    for (const word of new Set(words[code])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map([...counts].map(([word, count]) => [word, count / records]));
}

function sharedCopy(codes: Uint32Array): Uint32Array<SharedArrayBuffer> {
  const copy = new Uint32Array(new SharedArrayBuffer(codes.length * 4));
  copy.set(codes);
  return copy;
}

function codesOf(packed: Packed): Uint32Array {
  const { codes } = packed;
  if (codes instanceof Uint32Array) return codes;
  throw new TypeError('company_name was packed without codes');
}

/** Written by `pack` above: this is the checked boundary. */
function namesOf(packed: Packed): Names {
  const { words, shares } = packed;
  return {
    words: JSON.parse(String(words)) as Names['words'],
    shares: new Map(JSON.parse(String(shares)) as [string, number][]),
  };
}

/** Each word has one partner at most, in any order; equal words find theirs first. */
function matched(
  a: readonly string[],
  b: readonly string[],
): { readonly level: number; readonly agreed: readonly string[] } {
  if (a.length === 0 || b.length === 0) return { level: level.different, agreed: [] };
  if (a.join('') === b.join('')) return { level: level.equal, agreed: a };
  const left = [...b];
  const agreed: string[] = [];
  let alike = 0;
  const open = a.filter((word) => {
    const at = left.indexOf(word);
    if (at < 0) return true;
    left.splice(at, 1);
    agreed.push(word);
    return false;
  });
  for (const word of open) {
    const at = left.findIndex((other) => wordLikeness(word, other) === 'alike');
    if (at < 0) continue;
    const [other = word] = left.splice(at, 1);
    alike += 1;
    agreed.push(word.length >= other.length ? word : other);
  }
  if (agreed.length === 0) return { level: level.different, agreed };
  if (agreed.length === a.length && left.length === 0) {
    return { level: alike === 0 ? level.equal : level.similar, agreed };
  }
  const whole = agreed.length === Math.min(a.length, b.length);
  // A number that only one of them bears tells them apart.
  const rest = [...open.filter((word) => !agreed.includes(word)), ...left];
  const numbered = rest.some((word) => /\d/.test(word));
  return { level: whole && !numbered ? level.contained : level.partly, agreed };
}

export const comparisonKinds: KindModule['comparisonKinds'] = [companyNameKind];

export const normalisers: KindModule['normalisers'] = {
  company_words: (text) => companyName(text).words.join(' '),
  company_form: (text) => companyName(text).form,
  company_start: (text) => companyName(text).words.join('').slice(0, 4),
  /** Consonants in order: a vowel is what a slip of the pen loses first. */
  company_bones: (text) =>
    companyName(text)
      .words.join('')
      .replace(/[AIUEO]/g, '')
      .replace(/(.)\1+/g, '$1'),
};
