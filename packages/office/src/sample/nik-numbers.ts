// Gives out NIKs as the civil registry does: kecamatan of first registration, birth date (women's
// day plus 40), two-digit year, and the next serial number of that place and date. A number is
// given once, whatever the size of the sample.

import { type Day, type Nik, nik, type Sex } from '@payung/values';
import type { Random } from './random.ts';

/** Sexes × days × months × two-digit years: every date field a kecamatan can give. */
const cells = 2 * 31 * 12 * 100;
const serialMax = 9_999;

/** People outside the sample have numbers too: the first serial is not always 0001. */
const skipShare = 0.06;
const skipMax = 5;

export class NikNumbers {
  readonly #last = new Map<string, Uint16Array>();

  /** The next number of that kecamatan, date and sex. */
  next(district: string, birth: Day, sex: Sex, random: Random): Nik {
    const [year, month, day] = [birth.slice(2, 4), birth.slice(5, 7), Number(birth.slice(8))];
    const cell = ((Number(sex === 'P') * 31 + day - 1) * 12 + Number(month) - 1) * 100;
    const last = this.#cells(district);
    const index = cell + Number(year);
    const before = last[index] ?? 0;
    const skipped = before === 0 && random.chance(skipShare) ? random.between(1, skipMax) : 0;
    const serial = before + 1 + skipped;
    if (serial > serialMax) throw new RangeError(`No NIK left for ${birth} in ${district}`);
    last[index] = serial;
    const dayField = String(sex === 'P' ? day + 40 : day).padStart(2, '0');
    return nik(`${district}${dayField}${month}${year}${String(serial).padStart(4, '0')}`);
  }

  #cells(district: string): Uint16Array {
    const known = this.#last.get(district);
    if (known !== undefined) return known;
    const fresh = new Uint16Array(cells);
    this.#last.set(district, fresh);
    return fresh;
  }
}
