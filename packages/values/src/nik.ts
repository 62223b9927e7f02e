// Nik: the 16-digit population number. Text, never a JavaScript number (codes 91 to 96 pass 2^53).
// It has no check digit and never changes, also not after a corrected birth date (PP 40/2019
// art. 30(2)): a NIK that disagrees with its person is a warning, not an error.

import type { Brand } from './brand.ts';
import { type Day, dayOf } from './day.ts';
import { failed, issue, type Parsed, parsed } from './issue.ts';

/** Nomor Induk Kependudukan (NIK): UU 23/2006 art. 13. */
export type Nik = Brand<string, 'Nik'>;

export type Sex = 'L' | 'P';

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

export function nikParts(nik: Nik): NikParts {
  return parts16(nik);
}

/**
 * The birth date a NIK states, its century decided by the one choice that makes the person
 * `minAge` to `maxAge` years old on `on`; undefined when both or neither do.
 */
export function nikBirthDay(nik: Nik, on: Day, minAge = 15, maxAge = 80): Day | undefined {
  const parts = parts16(nik);
  const yearNow = Number(on.slice(0, 4));
  const fitting = [1900, 2000]
    .map((century) => century + parts.yearOfCentury)
    .filter((year) => yearNow - year >= minAge && yearNow - year <= maxAge);
  const [year] = fitting;
  return fitting.length === 1 && year !== undefined
    ? dayOf(year, parts.month, parts.dayOfMonth)
    : undefined;
}

/**
 * First six and last two digits (safety.md section 1): `750201••••••••01`.
 *
 * @example maskNik(nik) // '750201••••••••01'
 */
export function maskNik(nik: Nik): string {
  return `${nik.slice(0, 6)}••••••••${nik.slice(14)}`;
}

/** For text that may hold a NIK but is none: any run of seven or more digits loses its middle. */
export function maskDigits(text: string): string {
  return text.replace(
    /\d{7,}/g,
    (run) => `${run.slice(0, 4)}${'•'.repeat(run.length - 6)}${run.slice(-2)}`,
  );
}
