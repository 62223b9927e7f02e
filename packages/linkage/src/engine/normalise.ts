// Normalisers for lists of any language: what makes two cells equal that say the same. Each is
// called once per distinct text. '' = the cell says nothing.

import { dayOf } from '@payung/values';
import type { Normaliser } from './comparison.ts';

/** Upper case, accents off, anything but letters and digits a blank, one blank at a time. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();
}

/** ISO day where the text is one; `first` says what comes first where the year stands last. */
function dateText(text: string, first: 'day' | 'month'): string {
  const trimmed = text.trim();
  const digits = trimmed.replace(/\D/g, '');
  const plain = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})(?:[T ].*)?$/.exec(trimmed);
  if (plain) return isoDay([plain[1], plain[2], plain[3]]) ?? digits;
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(trimmed);
  if (!parts) return digits;
  const [, one, other, year] = parts;
  const [month, dayOfMonth] = first === 'day' ? [other, one] : [one, other];
  return isoDay([year, month, dayOfMonth]) ?? isoDay([year, dayOfMonth, month]) ?? digits;
}

function isoDay(parts: readonly (string | undefined)[]): string | undefined {
  const [year = 0, month = 0, dayOfMonth = 0] = parts.map(Number);
  return dayOf(year, month, dayOfMonth);
}

const soundClasses: Readonly<Record<string, string>> = {
  B: '1',
  F: '1',
  P: '1',
  V: '1',
  C: '2',
  G: '2',
  J: '2',
  K: '2',
  Q: '2',
  S: '2',
  X: '2',
  Z: '2',
  D: '3',
  T: '3',
  L: '4',
  M: '5',
  N: '5',
  R: '6',
};

/** Soundex without the limit of four signs, per word: first letter, then classes of consonants. */
function soundOf(word: string): string {
  let sound = word.slice(0, 1);
  let last = soundClasses[sound] ?? '';
  for (const letter of word.slice(1)) {
    const found = soundClasses[letter] ?? '';
    if (found !== '' && found !== last) sound += found;
    if (letter !== 'H' && letter !== 'W') last = found;
  }
  return sound;
}

export const builtInNormalisers: Readonly<Record<string, Normaliser>> = {
  trim: (text) => text.trim(),
  fold,
  /** Letters and digits alone, without blanks. */
  joined: (text) => fold(text).replaceAll(' ', ''),
  digits: (text) => text.replace(/\D/g, ''),
  /** Digits without leading zeros, for house numbers and the like. */
  whole_number: (text) => text.replace(/\D/g, '').replace(/^0+(?=\d)/, ''),
  number: (text) => (Number.isFinite(Number(text)) && text.trim() !== '' ? text.trim() : ''),
  date: (text) => dateText(text, 'day'),
  date_mdy: (text) => dateText(text, 'month'),
  year: (text) => (/^\d{4}/.test(text) ? text.slice(0, 4) : ''),
  year_month: (text) => (/^\d{4}-\d{2}/.test(text) ? text.slice(0, 7) : ''),
  day_month: (text) => (/^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(5, 10) : ''),
  sound: (text) => fold(text).split(' ').map(soundOf).join(' '),
  start_3: (text) => fold(text).replaceAll(' ', '').slice(0, 3),
  start_5: (text) => fold(text).replaceAll(' ', '').slice(0, 5),
  end_4: (text) => fold(text).replaceAll(' ', '').slice(-4),
  first_word: (text) => fold(text).split(' ')[0] ?? '',
  last_word: (text) => fold(text).split(' ').at(-1) ?? '',
  lower: (text) => text.trim().toLowerCase(),
};
