// Finds what stands on several rows of a file without holding the rows: NIKs by their digits in
// flat tables, their names as bytes, people by a key of name and birth date. Memory per row is
// some fifty bytes; a million rows fit beside everything else.

import { alikeKeys, nameKey, sameName } from './fields/name.ts';
import { nikHabitFinder } from './fields/nik-habits.ts';
import type { ListSurvey, Repeats } from './list.ts';

export type RepeatFinder = {
  add(row: { digits?: string | undefined; name: string; birth: string }): void;
  result(): Repeats;
};

/**
 * The survey of a list that was sent with others: who stands in two of them stands twice. What the
 * NIKs of one list have in common stays its own.
 *
 * @example surveys.map((each) => surveyBeside(each, found.result()))
 */
export function surveyBeside(survey: ListSurvey, among: Repeats): ListSurvey {
  const { habits: _, ...repeats } = among;
  const { habits } = survey.repeats;
  return { ...survey, repeats: habits === undefined ? repeats : { ...repeats, habits } };
}

/** Finds repeated NIKs and people: of one list, or of several that were sent together. */
export function repeatFinder(): RepeatFinder {
  const niks = new NikTable();
  const people = new KeyTable();
  const habits = nikHabitFinder();
  /** Names beside digits that came again: one where all were written alike. */
  const again = new Map<string, string | string[]>();
  const repeatedPeople = new Set<number>();
  return {
    add({ digits, name, birth }) {
      if (digits !== undefined) {
        habits.add(digits);
        const first = niks.add(digits, name);
        if (first !== undefined) noteAgain(again, digits, { first, name });
      }
      const key = personKey(name, birth);
      if (key !== undefined && people.add(key)) repeatedPeople.add(key);
    },
    result() {
      const sharedNiks = new Map<string, number>();
      const repeatedNiks = new Map<string, 'same' | 'unlike'>();
      for (const [digits, written] of again) {
        const names = typeof written === 'string' ? [written] : written;
        const unlike = unlikeKeys(names).length;
        if (unlike > 1) sharedNiks.set(digits, unlike);
        const [first = ''] = names;
        const same = names.every((name) => sameName(first, name));
        repeatedNiks.set(digits, same ? 'same' : 'unlike');
      }
      const usual = habits.result();
      return {
        sharedNiks,
        repeatedNiks,
        repeatedPeople,
        ...(usual === undefined ? {} : { habits: usual }),
      };
    },
  };
}

function noteAgain(
  again: Map<string, string | string[]>,
  digits: string,
  { first, name }: { first: string; name: string },
): void {
  const names = again.get(digits);
  if (names === undefined) {
    again.set(ownText(digits), first === name ? first : [first, ownText(name)]);
  } else if (typeof names === 'string') {
    if (names !== name) again.set(digits, [names, ownText(name)]);
  } else if (!names.includes(name)) names.push(ownText(name));
}

/**
 * A copy of a text cut from a larger one: the engine keeps the whole of a file's page alive for the
 * sixteen digits that were cut from it.
 */
export function ownText(text: string): string {
  return decoder.decode(encoder.encode(text));
}

function unlikeKeys(names: readonly string[]): readonly string[] {
  const keys: string[] = [];
  for (const name of names) {
    const key = nameKey(name);
    if (!keys.some((other) => alikeKeys(other, key))) keys.push(key);
  }
  return keys;
}

/**
 * A number for a name with its birth date, equal for equal people; undefined where either is
 * missing. Two different people share one about once in 10^10 pairs: it finds, it does not prove.
 */
export function personKey(name: string, birth: string): number | undefined {
  if (birth === '') return undefined;
  let [low, high] = [0x811c9dc5, 0x9dc5811c];
  let letters = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at) & ~0x20;
    if (code < 0x41 || code === 0x5f) continue;
    letters += 1;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  if (letters < 2) return undefined;
  for (let at = 0; at < birth.length; at += 1) {
    const code = birth.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return (high >>> 0) * 0x20_0000 + ((low >>> 0) & 0x1f_ffff);
}

const startSize = 1 << 12;

/** Sixteen digits as two numbers of eight; the name of each as bytes in one long array. */
class NikTable {
  private size = startSize;
  private count = 0;
  private left = new Uint32Array(startSize);
  private right = new Uint32Array(startSize);
  private names = new Uint32Array(startSize);
  private bytes = new Uint8Array(1 << 16);
  private end = 1;

  /** The first name beside these digits, when they came before. */
  add(digits: string, name: string): string | undefined {
    if (this.count * 2 >= this.size) this.grow();
    // 0 marks an empty place: the first eight digits of a NIK are never zeros, but are counted from 1.
    const left = Number(digits.slice(0, 8)) + 1;
    const right = Number(digits.slice(8));
    const at = this.place(left, right);
    if (this.left[at] !== 0) return this.nameAt(this.names[at] ?? 0);
    this.left[at] = left;
    this.right[at] = right;
    this.names[at] = this.keep(name);
    this.count += 1;
    return undefined;
  }

  private place(left: number, right: number): number {
    const mask = this.size - 1;
    let at = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b)) & mask;
    while (this.left[at] !== 0 && (this.left[at] !== left || this.right[at] !== right)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private keep(name: string): number {
    const text = name.slice(0, 80);
    if (this.end + text.length * 3 + 1 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    const from = this.end;
    const { written } = encoder.encodeInto(text, this.bytes.subarray(from + 1));
    this.bytes[from] = written;
    this.end = from + 1 + written;
    return from;
  }

  private nameAt(from: number): string {
    return decoder.decode(this.bytes.subarray(from + 1, from + 1 + (this.bytes[from] ?? 0)));
  }

  private grow(): void {
    const { left, right, names } = this;
    this.size *= 2;
    this.left = new Uint32Array(this.size);
    this.right = new Uint32Array(this.size);
    this.names = new Uint32Array(this.size);
    for (let from = 0; from < left.length; from += 1) {
      if (left[from] === 0) continue;
      const at = this.place(left[from] ?? 0, right[from] ?? 0);
      this.left[at] = left[from] ?? 0;
      this.right[at] = right[from] ?? 0;
      this.names[at] = names[from] ?? 0;
    }
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Numbers seen before; 0 marks an empty place. */
class KeyTable {
  private size = startSize;
  private count = 0;
  private keys = new Float64Array(startSize);

  /** Whether the key came before. */
  add(key: number): boolean {
    if (this.count * 2 >= this.size) this.grow();
    const at = this.place(key + 1);
    if (this.keys[at] !== 0) return true;
    this.keys[at] = key + 1;
    this.count += 1;
    return false;
  }

  private place(key: number): number {
    const mask = this.size - 1;
    let at = Math.imul(key % 0x1_0000_0000, 0x9e3779b1) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys } = this;
    this.size *= 2;
    this.keys = new Float64Array(this.size);
    for (const key of keys) if (key !== 0) this.keys[this.place(key)] = key;
  }
}
