// Nik: the 16-digit population number. Text, never a JavaScript number (codes 91 to 96 pass 2^53).
// It has no check digit and never changes, also not after a corrected birth date (PP 40/2019
// art. 30(2)): a NIK that disagrees with its person is a warning, not an error.

import type { Brand } from './brand.ts';
import { ageYears, type Day, dayOf } from './day.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Nomor Induk Kependudukan (NIK): UU 23/2006 art. 13. */
export type Nik = Brand<string, 'Nik'>;

/** Jenis kelamin: L (laki-laki), P (perempuan), as the offices write it. */
export type Sex = 'L' | 'P';

/** What the sixteen digits say of the first registration. */
export type NikParts = {
  /** Kemendagri codes of the first registration, not of today's domicile. */
  readonly province: string;
  readonly regency: string;
  readonly district: string;
  readonly sex: Sex;
  readonly dayOfMonth: number;
  readonly month: number;
  /** Two digits: the century is not in the NIK. */
  readonly yearOfCentury: number;
  readonly serial: string;
};

/**
 * Sixteen digits with a possible date and a serial other than 0000. The region is not looked up
 * here: it needs the register of codes (`regions`). No digit is ever guessed or repaired.
 *
 * @example parseNik('7502012609870001') // { ok: true, … }
 */
export function parseNik(text: string): Parsed<Nik> {
  const problem = nikProblem(text);
  return problem === undefined ? parsed(text as Nik) : failed(issue(problem.code, problem.data));
}

/** For literals in code and values already checked elsewhere; text from outside uses parseNik. */
export function nik(text: string): Nik {
  if (!isNik(text)) throw new RangeError(`Not a NIK: ${maskDigits(text)}`);
  return text;
}

/** Whether a text is a NIK as {@link parseNik} reads it. */
export function isNik(text: string): text is Nik {
  return nikProblem(text) === undefined;
}

function nikProblem(text: string) {
  if (text === '') return { code: 'nik_missing', data: {} } as const;
  if (!/^\d+$/.test(text))
    return { code: 'nik_not_numeric', data: { text: maskDigits(text) } } as const;
  if (text.length !== 16) return { code: 'nik_length', data: { length: text.length } } as const;
  if (isPlaceholder(text))
    return { code: 'nik_placeholder', data: { nik: maskDigits(text) } } as const;
  const parts = parts16(text);
  // 29 February is allowed in any year: the century, hence the leap year, is not known.
  if (dayOf(2000, parts.month, parts.dayOfMonth) === undefined) {
    return { code: 'nik_date_invalid', data: { nik: maskDigits(text) } } as const;
  }
  if (parts.serial === '0000')
    return { code: 'nik_serial_invalid', data: { nik: maskDigits(text) } } as const;
  return undefined;
}

/** One digit repeated, counting upwards, or a region followed by zeros: typed to fill the cell. */
function isPlaceholder(text: string): boolean {
  return /^(\d)\1{15}$/.test(text) || text.startsWith('1234567890') || /^\d{0,6}0{10,}$/.test(text);
}

function parts16(text: string): NikParts {
  const dayField = Number(text.slice(6, 8));
  return {
    province: text.slice(0, 2),
    regency: text.slice(0, 4),
    district: text.slice(0, 6),
    sex: dayField > 40 ? 'P' : 'L',
    dayOfMonth: dayField > 40 ? dayField - 40 : dayField,
    month: Number(text.slice(8, 10)),
    yearOfCentury: Number(text.slice(10, 12)),
    serial: text.slice(12, 16),
  };
}

/**
 * The parts of a NIK; 40 is taken off the day of a woman.
 *
 * @example nikParts(nik('7502016609870001')).sex // 'P'
 */
export function nikParts(nik: Nik): NikParts {
  return parts16(nik);
}

/**
 * The birth date a NIK states, its century decided by the one choice that makes the person
 * `minAge` to `maxAge` full years old on `on`; undefined when both or neither do.
 *
 * @example nikBirthDay(nik('7502016609870001'), day('2026-06-30')) // '1987-09-26'
 */
export function nikBirthDay(nik: Nik, on: Day, minAge = 15, maxAge = 80): Day | undefined {
  const parts = parts16(nik);
  const fitting = [1900, 2000]
    .map((century) => dayOf(century + parts.yearOfCentury, parts.month, parts.dayOfMonth))
    .filter((birth) => birth !== undefined)
    .filter((birth) => ageYears(birth, on) >= minAge && ageYears(birth, on) <= maxAge);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * First six and last two digits: the region of registration stays, the person does not.
 *
 * @example maskNik(nik('7502012609870001')) // '750201••••••••01'
 */
export function maskNik(nik: Nik): string {
  return `${nik.slice(0, 6)}••••••••${nik.slice(14)}`;
}

/**
 * For text that may hold a NIK but is none: any run of seven or more digits loses its middle, also
 * when dots, dashes or spaces stand between them or letters that look like digits are mixed in.
 *
 * @example maskDigits('NIK 750201.070188-0001') // 'NIK 7502••••••••••01'
 */
export function maskDigits(text: string): string {
  return text.replace(/[\dOoIilSsBb|](?:[^\p{L}\d]{0,2}[\dOoIilSsBb|])*/gu, (run) => {
    const bare = run.replace(/[^\dOoIilSsBb|]/g, '');
    if (bare.replace(/\D/g, '').length < 7) return run;
    return `${bare.slice(0, 4)}${'•'.repeat(bare.length - 6)}${bare.slice(-2)}`;
  });
}
