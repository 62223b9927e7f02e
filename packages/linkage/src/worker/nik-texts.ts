// NIK cells in numbers: the digits in two words of eight four-bit digits, and what they are worth as
// flags. A text is made of them only where somebody reads it.

import { addUnit, emptyHash, finish } from '../engine/hash.ts';
import { remembered } from '../engine/remembered.ts';
import { GrowingWords, sharedWords } from '../engine/shared-arrays.ts';
import { eachText, type Texts } from '../engine/texts.ts';
import type { NikEvidence } from '../nik-evidence.ts';

/** What is told of a cell beside its digits. */
export const nikFlag = {
  present: 1,
  /** The last digit is gone in a spreadsheet; the packed one is 0. */
  lost: 2,
  /** No valid NIK: an impossible date, or 15 or 17 digits. */
  damaged: 4,
  short: 8,
  long: 16,
  /** The date inside agrees with, or contradicts, the birth date of its own row. */
  fits: 32,
  misfits: 64,
} as const;

/**
 * One cell of the column `nik`: a letter for what the digits are worth (`w` whole, `l` last digit
 * lost, `d` damaged), a sign for whether they fit the row's birth date (`+`, `-`, `?`), the digits.
 *
 * @example nikCell({ digits, kind: 'whole', fits: true }) // 'w+' and the sixteen digits
 */
export function nikCell(nik: NikEvidence): string {
  const fit = nik.fits === undefined ? '?' : nik.fits ? '+' : '-';
  return `${nik.kind[0] ?? ''}${fit}${nik.digits}`;
}

/** What {@link nikCell} wrote. */
export function nikOfCell(cell: string): NikEvidence | undefined {
  if (cell === '') return undefined;
  const kind = cell[0] === 'w' ? 'whole' : cell[0] === 'l' ? 'lost' : 'damaged';
  const evidence = { digits: cell.slice(2), kind } as const;
  return cell[1] === '?' ? evidence : { ...evidence, fits: cell[1] === '+' };
}

export function flagsOf({ kind, fits }: Pick<NikEvidence, 'kind' | 'fits'>, length: number) {
  return (
    nikFlag.present |
    (kind === 'lost' ? nikFlag.lost : kind === 'damaged' ? nikFlag.damaged : 0) |
    (length === 15 ? nikFlag.short : length === 17 ? nikFlag.long : 0) |
    (fits === undefined ? 0 : fits ? nikFlag.fits : nikFlag.misfits)
  );
}

/** Number n of {@link NikDigits}: its digits 1 to 8, 9 to 16, and the 17th with their count above it. */
type DigitWords = { readonly high: number; readonly low: number; readonly last: number };

const countShift = 8;
const zero = 48;

/** Numbers for the digits of NIK cells, 15 to 17 of them, by first use; 0 = none. */
export class NikDigits {
  readonly #high = new GrowingWords();
  readonly #low = new GrowingWords();
  readonly #last = new GrowingWords();
  /**
   * Two words a slot: number of the digits, 0 = free; and digits 9 to 16 beside it, so that others are
   * mostly told apart without leaving the slot.
   */
  #slots: Uint32Array;

  /** `expected`: about how many may come. */
  constructor(expected = 0) {
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2_048, expected) * 4)));
    for (const words of [this.#high, this.#low, this.#last]) words.push(0);
  }

  get length(): number {
    return this.#high.length;
  }

  numberOf(digits: string): number {
    return this.#numberOf(wordsOf(digits));
  }

  /**
   * Number of the NIK `source[from … until - 1]`; 0 where the bytes are none, as `isNik` has it: sixteen
   * digits with a possible date and a serial, no placeholder.
   */
  numberOfNik(source: Uint8Array, from: number, until: number): number {
    if (until - from !== 16) return 0;
    let [high, low] = [0, 0];
    for (let at = 0; at < 16; at += 1) {
      const digit = Number(source[from + at]) - zero;
      if (digit < 0 || digit > 9) return 0;
      if (at < 8) high = (high << 4) | digit;
      else low = (low << 4) | digit;
    }
    const own = { high: high >>> 0, low: low >>> 0, last: 16 << countShift };
    return isSound(own) ? this.#numberOf(own) : 0;
  }

  #numberOf(own: DigitWords): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = spread(own) & mask; ; slot = (slot + 1) & mask) {
      const number = Number(slots[2 * slot]);
      if (number === 0) return this.#add(own, slot);
      if (
        slots[2 * slot + 1] === own.low &&
        this.#high.at(number) === own.high &&
        this.#last.at(number) === own.last
      ) {
        return number;
      }
    }
  }

  digitsOf(number: number): string {
    return number === 0 ? '' : digitText(this.wordsOf(number));
  }

  wordsOf(number: number): DigitWords {
    return {
      high: this.#high.at(number),
      low: this.#low.at(number),
      last: this.#last.at(number),
    };
  }

  countOf(number: number): number {
    return this.#last.at(number) >>> countShift;
  }

  /** Digits 7 to 12, day, month and year, four bits each. */
  dateOf(number: number): number {
    return ((this.#high.at(number) & 0xff) << 16) | (this.#low.at(number) >>> 16);
  }

  #add({ high, low, last }: DigitWords, slot: number): number {
    const number = this.#high.length;
    this.#high.push(high);
    this.#low.push(low);
    this.#last.push(last);
    this.#slots[2 * slot] = number;
    this.#slots[2 * slot + 1] = low;
    if (number * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length / 2 - 1;
    for (let number = 1; number < this.length; number += 1) {
      let slot = spread(this.wordsOf(number)) & mask;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = number;
      slots[2 * slot + 1] = this.#low.at(number);
    }
    this.#slots = slots;
  }
}

function wordsOf(digits: string): DigitWords {
  let [high, low] = [0, 0];
  for (let at = 0; at < 8; at += 1) high = (high << 4) | (digits.charCodeAt(at) - zero);
  for (let at = 8; at < 16; at += 1) {
    low = (low << 4) | (at < digits.length ? digits.charCodeAt(at) - zero : 0);
  }
  const extra = digits.length > 16 ? digits.charCodeAt(16) - zero : 0;
  return { high: high >>> 0, low: low >>> 0, last: (digits.length << countShift) | extra };
}

const daysMax = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isSound({ high, low }: DigitWords): boolean {
  const field = ((high >>> 4) & 15) * 10 + (high & 15);
  const day = field > 40 ? field - 40 : field;
  const month = (low >>> 28) * 10 + ((low >>> 24) & 15);
  if (day < 1 || day > (daysMax[month] ?? 0) || (low & 0xffff) === 0) return false;
  const isRepeated = high === low && high === Math.imul(high & 15, 0x11111111) >>> 0;
  return !isRepeated && !(high === 0x12345678 && low >>> 24 === 0x90);
}

function spread({ high, low, last }: DigitWords): number {
  const mixed = Math.imul(high, 0x9e3779b1) ^ Math.imul(low + last, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function digitText({ high, low, last }: DigitWords): string {
  const sixteen = hexWord(high) + hexWord(low);
  const count = last >>> countShift;
  return count === 17 ? `${sixteen}${last & 15}` : sixteen.slice(0, count);
}

/** Four bits a digit: none is above 9, so that hexadecimal writes the digits themselves. */
function hexWord(word: number): string {
  return word.toString(16).padStart(8, '0');
}

/** Digit number `digit` (0 to 15) of two packed words. */
export function digitAt(high: number, low: number, digit: number): number {
  return digit < 8 ? (high >>> (28 - 4 * digit)) & 15 : (low >>> (60 - 4 * digit)) & 15;
}

/** The NIK cells of a run. */
export class NikTexts implements Texts {
  readonly flags: Uint32Array<SharedArrayBuffer>;
  readonly high: Uint32Array<SharedArrayBuffer>;
  readonly low: Uint32Array<SharedArrayBuffer>;
  /** Digit 17 of a long cell. */
  readonly extra: Uint32Array<SharedArrayBuffer>;

  constructor(count: number) {
    this.flags = sharedWords(count);
    this.high = sharedWords(count);
    this.low = sharedWords(count);
    this.extra = sharedWords(count);
  }

  set(at: number, flags: number, { high, low, last }: DigitWords): void {
    this.flags[at] = flags;
    this.high[at] = high;
    this.low[at] = low;
    this.extra[at] = last & 15;
  }

  get length(): number {
    return this.flags.length;
  }

  at(index: number): string | undefined {
    const flags = this.flags[index];
    if (flags === undefined || flags === 0) return flags === undefined ? undefined : '';
    const [high = 0, low = 0] = [this.high[index], this.low[index]];
    const last = (this.countOf(index) << countShift) | (this.extra[index] ?? 0);
    const signs = String.fromCharCode(letterOf(flags), signOf(flags));
    return signs + digitText({ high, low, last });
  }

  [Symbol.iterator](): Iterator<string> {
    return eachText(this);
  }

  /** How many digits the cell has. */
  countOf(index: number): number {
    const flags = this.flags[index] ?? 0;
    return flags & nikFlag.short ? 15 : flags & nikFlag.long ? 17 : 16;
  }

  hashes(): Uint32Array {
    const hashes = sharedWords(this.length);
    for (let at = 0; at < hashes.length; at += 1) {
      const flags = this.flags[at] ?? 0;
      if (flags === 0) continue;
      const begun = addUnit(addUnit(emptyHash, letterOf(flags)), signOf(flags));
      hashes[at] = this.#hashOn(begun, at, 0, this.countOf(at));
    }
    return hashes;
  }

  /** The hash of digits `from … until - 1`. */
  hashOf(index: number, from: number, until: number): number {
    return this.#hashOn(emptyHash, index, from, until);
  }

  #hashOn(begun: number, index: number, from: number, until: number): number {
    const [high = 0, low = 0] = [this.high[index], this.low[index]];
    let hash = begun;
    for (let at = from; at < until; at += 1) {
      const digit = at === 16 ? (this.extra[index] ?? 0) : digitAt(high, low, at);
      hash = addUnit(hash, zero + digit);
    }
    return finish(hash);
  }
}

function letterOf(flags: number): number {
  return (flags & nikFlag.lost ? 'l' : flags & nikFlag.damaged ? 'd' : 'w').charCodeAt(0);
}

function signOf(flags: number): number {
  return (flags & nikFlag.fits ? '+' : flags & nikFlag.misfits ? '-' : '?').charCodeAt(0);
}

/** Cells in numbers, also where they came as text. */
export const nikTextsOf: (texts: Texts) => NikTexts = remembered((texts: Texts): NikTexts => {
  if (texts instanceof NikTexts) return texts;
  const made = new NikTexts(texts.length);
  let at = 0;
  for (const cell of texts) {
    const nik = nikOfCell(cell);
    if (nik !== undefined) made.set(at, flagsOf(nik, nik.digits.length), wordsOf(nik.digits));
    at += 1;
  }
  return made;
});
