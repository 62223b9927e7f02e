// What a NIK cell is worth as evidence: its digits, how far they can be trusted, and whether they
// fit the birth date of their own row (a relative's NIK or a family-card number does not).

import { type Day, isNik, type Nik, nikBirthDay, type Sex } from '@payung/values';
import type { BirthPrecision, LinkInput } from './input.ts';

export type NikEvidence = {
  readonly digits: string;
  /** `whole`: a valid NIK. `lost`: the last digit is gone. `damaged`: 15 to 17 digits, no NIK. */
  readonly kind: 'whole' | 'lost' | 'damaged';
  /** Absent: the row has no birth date to hold it against. */
  readonly fits?: boolean;
};

/** The digits alone, without the birth date of the row. */
export type NikDigits = Omit<NikEvidence, 'fits'>;

/** The digits worth comparing, or undefined: missing, scientific and dummy cells say nothing. */
export function findNikEvidence(input: LinkInput): NikEvidence | undefined {
  const found = findNikDigits(input);
  if (found === undefined) return undefined;
  const fits = fitOf(found.digits, input.birth, input.birthPrecision);
  return fits === undefined ? found : { ...found, fits };
}

/** As {@link findNikEvidence}, without the birth date of the row. */
export function findNikDigits({
  nik,
  nikDigits = '',
  nikDamage,
}: Pick<LinkInput, 'nik' | 'nikDigits' | 'nikDamage'>): NikDigits | undefined {
  if (nik !== undefined) return { digits: nik, kind: 'whole' };
  if (!/^\d{15,17}$/.test(nikDigits)) return undefined;
  switch (nikDamage) {
    case 'precision_lost':
      return { digits: `${nikDigits.slice(0, 15)}0`, kind: 'lost' };
    case 'invalid': {
      // Serial 0000 does not exist: serials 0001 to 0009 whose last digit a spreadsheet dropped.
      const dropped = nikDigits.length === 16 && nikDigits.endsWith('0000');
      return { digits: nikDigits, kind: dropped ? 'lost' : 'damaged' };
    }
    case 'length':
      return { digits: nikDigits, kind: 'damaged' };
    default:
      return undefined;
  }
}

/** Whether the date inside agrees with the row's own; undefined where that cannot be told. */
export function fitOf(
  digits: string,
  birth: Day | undefined,
  precision: BirthPrecision = 'day',
): boolean | undefined {
  if (birth === undefined || digits.length !== 16) return undefined;
  if (precision === 'day') return holdsDate(digits, birth);
  const years = Math.abs(Number(digits.slice(10, 12)) - Number(birth.slice(2, 4)));
  // A year or an age that differs shows a stranger's number; one that agrees shows nothing.
  return Math.min(years, 100 - years) > 1 ? false : undefined;
}

/** Digits 7 to 12 are day, month and year of the birth date; a woman's day carries 40. */
function holdsDate(digits: string, birth: Day): boolean {
  const tens = digits.charCodeAt(6) - birth.charCodeAt(8);
  return (
    (tens === 0 || tens === 4) &&
    digits[7] === birth[9] &&
    digits[8] === birth[5] &&
    digits[9] === birth[6] &&
    digits[10] === birth[2] &&
    digits[11] === birth[3]
  );
}

/** Birth date read from a NIK, also from one whose last digit is lost. */
export function findNikBirth(evidence: NikDigits, asOf: Day): Day | undefined {
  const nik = readableNik(evidence);
  return nik === undefined ? undefined : nikBirthDay(nik, asOf);
}

/** Sex as the NIK has it: a woman's day carries 40. */
export function findNikSex(evidence: NikDigits): Sex | undefined {
  const { kind, digits } = evidence;
  const readable = kind === 'whole' || readableNik(evidence) !== undefined;
  if (!readable) return undefined;
  return Number(digits.slice(6, 8)) > 40 ? 'P' : 'L';
}

/** The number whose date can be read; the lost last digit is not part of it. */
function readableNik({ digits, kind }: NikDigits): Nik | undefined {
  const read = kind === 'lost' ? `${digits.slice(0, 15)}1` : kind === 'whole' ? digits : '';
  return isNik(read) ? read : undefined;
}
