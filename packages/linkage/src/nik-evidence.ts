// What a NIK cell is worth as evidence: its digits, how far they can be trusted, and whether they
// fit the birth date of their own row (a relative's NIK or a family-card number does not).

import { type Day, isNik, type Nik, nikBirthDay, nikParts, type Sex } from '@payung/values';
import type { LinkInput } from './input.ts';

export type NikEvidence = {
  readonly digits: string;
  /** `whole`: a valid NIK. `lost`: the last digit is gone. `damaged`: 15 to 17 digits, no NIK. */
  readonly kind: 'whole' | 'lost' | 'damaged';
  /** Absent: the row has no birth date to hold it against. */
  readonly fits?: boolean;
};

/** The digits worth comparing, or undefined: missing, scientific and dummy cells say nothing. */
export function findNikEvidence(input: LinkInput): NikEvidence | undefined {
  const digits = input.nik ?? input.nikDigits ?? '';
  if (!/^\d{15,17}$/.test(digits)) return undefined;
  if (input.nik !== undefined) return withFit({ digits, kind: 'whole' }, input);
  switch (input.nikDamage) {
    case 'precision_lost':
      return withFit({ digits: `${digits.slice(0, 15)}0`, kind: 'lost' }, input);
    case 'invalid':
      // Serial 0000 does not exist: serials 0001 to 0009 whose last digit a spreadsheet dropped.
      return digits.length === 16 && digits.endsWith('0000')
        ? withFit({ digits, kind: 'lost' }, input)
        : withFit({ digits, kind: 'damaged' }, input);
    case 'length':
      return { digits, kind: 'damaged' };
    default:
      return undefined;
  }
}

function withFit(evidence: NikEvidence, input: LinkInput): NikEvidence {
  const { birth, birthPrecision = 'day' } = input;
  if (birth === undefined) return evidence;
  const { digits } = evidence;
  if (digits.length !== 16) return evidence;
  if (birthPrecision === 'day')
    return { ...evidence, fits: dateDigits(digits) === birthDigits(birth) };
  const years = Math.abs(Number(digits.slice(10, 12)) - Number(birth.slice(2, 4)));
  // A year or an age that differs shows a stranger's number; one that agrees shows nothing.
  return Math.min(years, 100 - years) > 1 ? { ...evidence, fits: false } : evidence;
}

/** Day, month, year of the NIK with the woman's 40 taken off. */
function dateDigits(digits: string): string {
  const dayField = Number(digits.slice(6, 8));
  const day = dayField > 40 ? dayField - 40 : dayField;
  return `${String(day).padStart(2, '0')}${digits.slice(8, 12)}`;
}

function birthDigits(birth: Day): string {
  return `${birth.slice(8, 10)}${birth.slice(5, 7)}${birth.slice(2, 4)}`;
}

/** Birth date read from a NIK, also from one whose last digit is lost. */
export function findNikBirth(input: LinkInput, asOf: Day): Day | undefined {
  const nik = readableNik(input);
  return nik === undefined ? undefined : nikBirthDay(nik, asOf);
}

export function findNikSex(input: LinkInput): Sex | undefined {
  const nik = readableNik(input);
  return nik === undefined ? undefined : nikParts(nik).sex;
}

/** The number whose date can be read; the lost last digit is not part of it. */
function readableNik(input: LinkInput): Nik | undefined {
  if (input.nik !== undefined) return input.nik;
  const evidence = findNikEvidence(input);
  if (evidence?.kind !== 'lost') return undefined;
  const completed = `${evidence.digits.slice(0, 15)}1`;
  return isNik(completed) ? completed : undefined;
}
