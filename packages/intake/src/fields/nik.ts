// Reads one NIK cell: what was typed, what is left of it and how far it can be trusted. No digit
// is ever guessed; the classes of damage and their treatment are those of the field's practice.

import type { RegistrationRegion } from '@payung/regions';
import {
  daysInMonth,
  type Issue,
  issue,
  maskDigits,
  type Nik,
  parseNik,
  type Sex,
} from '@payung/values';
import type { NikDamage } from '../list.ts';
import type { Cell } from '../readers/record.ts';
import { isFiller } from './filler.ts';
import type { NikHabits } from './nik-habits.ts';
import { shownText } from './text.ts';

export type NikReading = {
  readonly damage: NikDamage;
  readonly nik?: Nik;
  readonly digits?: string;
  /** The number turned out to be a family card's (nomor KK): household evidence, no key. */
  readonly family?: string;
  readonly issues: readonly Issue[];
};

/** What the whole column and the register of regions say about a NIK. */
export type NikContext = {
  readonly precisionLost: boolean;
  /** Digits → number of unlike names they stand beside. */
  readonly shared: ReadonlyMap<string, number>;
  readonly region: (districtCode: string) => RegistrationRegion;
  /** Absent where the file is too short to have any. */
  readonly habits?: NikHabits | undefined;
  /** Regency of the tenant, and how digits that nothing supports are told. */
  readonly doubts: { readonly regency: string; readonly severity: 'note' | 'warning' };
};

/** From four people on, a number is a filler; two or three are a family and its card. */
const fillerPeople = 4;

// Spaces of every kind, soft hyphen, zero-width characters, quotes, dots, commas, dashes, slashes.
const cosmetic = /[\p{Cc}\p{Cf}\p{Pd}\s\u00a0\u2212.,'’‘`´"_/\\:*]/gu;
const controlCharacters = /(?![\t\n\r])\p{Cc}/u;
/** `="7502…"`: the wrapping by which a text file keeps a spreadsheet from counting. */
const wrapped = /^="?([^"]*)"?$/;
/** Digits of other widths or writings: read, and told. */
const wideDigits = /(?!\d)\p{Nd}/u;
const sixteen = /^\d{16}$/;
const scientific = /^(\d)(?:[.,](\d+))?[eE]\+?0*(1[3-9])$/;
const letterDigits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  S: '5',
  s: '5',
  B: '8',
};

/**
 * NIK seperti tertulis → digits, damage and issues.
 *
 * @example readNik({ text: "'7502 0126 0987 0001", kind: 'text' }, context).damage // 'cosmetic'
 */
export function readNik(cell: Cell, context: NikContext): NikReading {
  if (sixteen.test(cell.text) && !isFillerDigits(cell.text)) {
    const { text: written, kind } = cell;
    return judged(written, { damage: 'none', inNumber: kind === 'number', written }, context);
  }
  const written = cell.text.trim();
  if (written === '') return { damage: 'missing', issues: [found('nik_missing')] };
  if (isFiller(written) || saysNone(written)) return filler(written);
  const spread = spreadNumber(written, cell.kind === 'number');
  if (spread === 'scientific') {
    return { damage: 'scientific', issues: [found('nik_precision_lost')] };
  }
  const bare = stripped(spread);
  const digits = withoutLetters(bare);
  const controls = controlIssues(cell.text, digits);
  if (digits === undefined) {
    const unread = found('nik_not_numeric', { text: shownNik(written) });
    return { damage: 'invalid', issues: [...controls, unread] };
  }
  if (isFillerDigits(digits)) return dummy(written);
  if (digits.length !== 16) {
    const length = found('nik_length', { length: digits.length });
    return { damage: 'length', digits, issues: [...controls, length] };
  }
  const inNumber = cell.kind === 'number' || spread !== written;
  const read = digits !== bare || wideDigits.test(written);
  const damage = read ? 'letter' : bare !== written ? 'cosmetic' : 'none';
  const reading = judged(digits, { damage, inNumber, written }, context);
  return controls.length === 0 ? reading : { ...reading, issues: [...controls, ...reading.issues] };
}

/** A control character took no digit's place where sixteen are left; elsewhere one may be lost. */
function controlIssues(text: string, digits: string | undefined): readonly Issue[] {
  if (!controlCharacters.test(text)) return [];
  return digits?.length === 16 ? [warned('control_char_removed', {})] : [found('control_char')];
}

function judged(
  digits: string,
  seen: { damage: NikDamage; inNumber: boolean; written: string },
  context: NikContext,
): NikReading {
  const result = parseNik(digits);
  if (!result.ok) {
    // A serial of 0000 does not exist: the last digit was lost in a spreadsheet, or typed wrong.
    const lost = result.issues.some((each) => each.code === 'nik_serial_invalid');
    const code =
      lost && (context.precisionLost || seen.inNumber) ? 'nik_precision_lost' : undefined;
    return {
      damage: lost ? 'precision_lost' : 'invalid',
      digits,
      issues: code ? [found(code)] : result.issues,
    };
  }
  if (digits.endsWith('0') && (context.precisionLost || seen.inNumber)) {
    // Where the whole column was rounded the digit is gone; one number cell may well end in 0.
    const suspect = context.precisionLost
      ? found('nik_precision_lost')
      : warned('nik_precision_suspect', {});
    return { damage: 'precision_lost', digits, issues: [suspect] };
  }
  const nik = result.value;
  const people = context.shared.get(digits) ?? 1;
  if (people >= fillerPeople) return { damage: 'dummy', issues: [shared(nik, people)] };
  const region = context.region(nik.slice(0, 6));
  const issues = [
    ...(seen.damage === 'letter' ? [warned('nik_cleaned', { text: shownNik(seen.written) })] : []),
    ...(people > 1 ? [shared(nik, people)] : []),
    ...regionIssues(region, nik),
  ];
  // Compared as text only: a mistyped region would pass for another person's number.
  if (region === 'unknown') return { damage: 'invalid', digits, issues };
  return { damage: seen.damage, nik, digits, issues };
}

function regionIssues(region: RegistrationRegion, nik: Nik): Issue[] {
  switch (region) {
    case 'current':
    case 'former':
      return [];
    case 'unlisted':
      return [warned('nik_region_unlisted', { code: nik.slice(0, 6) })];
    case 'unknown':
      return [warned('nik_region_unknown', { code: nik.slice(0, 4) })];
    default:
      return region satisfies never;
  }
}

/** The digits of a NIK cell as far as they are sixteen digits; for counting over a column. */
export function nikDigitsOf(cell: Cell): string | 'scientific' | undefined {
  if (sixteen.test(cell.text)) return isFillerDigits(cell.text) ? undefined : cell.text;
  const written = cell.text.trim();
  if (written === '' || isFiller(written)) return undefined;
  const spread = spreadNumber(written, cell.kind === 'number');
  if (spread === 'scientific') return spread;
  const digits = withoutLetters(stripped(spread));
  return digits?.length === 16 && !isFillerDigits(digits) ? digits : undefined;
}

/** The birth date and sex in sixteen digits, also when the serial is damaged; a witness only. */
export type NikWitness = { dayOfMonth: number; month: number; yearOfCentury: number; sex: Sex };

export function nikWitness(digits: string | undefined): NikWitness | undefined {
  if (digits === undefined || !sixteen.test(digits)) return undefined;
  const dayField = Number(digits.slice(6, 8));
  const dayOfMonth = dayField > 40 ? dayField - 40 : dayField;
  const month = Number(digits.slice(8, 10));
  // 29 February is allowed in any year, as in a NIK.
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(2000, month)) {
    return undefined;
  }
  const yearOfCentury = Number(digits.slice(10, 12));
  return { dayOfMonth, month, yearOfCentury, sex: dayField > 40 ? 'P' : 'L' };
}

/**
 * `7,50207E+15` typed as text has lost its digits. The same in a number cell, or with fifteen
 * digits written out, still holds all a spreadsheet keeps: it is spread into sixteen digits.
 */
function spreadNumber(written: string, isNumber: boolean): string | 'scientific' {
  const match = scientific.exec(written);
  if (!match)
    return isNumber || /^\d{16}[.,]0+$/.test(written) ? written.replace(/[.,]0*$/, '') : written;
  const [, first = '', rest = '', exponent = ''] = match;
  const wanted = Number(exponent);
  if (rest.length > wanted) return 'scientific';
  // A number cell may hold a rounded text that was turned into a number: nine digits are too few.
  if (rest.replace(/0+$/, '').length < 9 && (isNumber || rest.length < 14)) return 'scientific';
  if (!isNumber && rest.length < 14) return 'scientific';
  return first + rest.padEnd(wanted, '0');
}

function stripped(text: string): string {
  if (/^\d+$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(wrapped, '$1')
    .replace(/^n\.?i\.?k\.?\s*:?/i, '')
    .replace(cosmetic, '');
}

function withoutLetters(bare: string): string | undefined {
  if (/^\d+$/.test(bare)) return bare;
  // Fewer than fourteen digits are guesswork, unless every zero was typed as the letter O.
  const consistent = /^[\dOo]{16}$/.test(bare) && !bare.includes('0');
  if (bare.replace(/\D/g, '').length < (consistent ? 8 : 14)) return undefined;
  const digits = bare.replace(/\D/g, (letter) => letterDigits[letter] ?? letter);
  return /^\d+$/.test(digits) ? digits : undefined;
}

function isFillerDigits(digits: string): boolean {
  return (
    /^(\d)\1*$/.test(digits) ||
    /^(0?1234567|9876543)/.test(digits) ||
    /^\d{0,6}0{10,}$/.test(digits)
  );
}

/** `belum ada KTP`, `masih proses perekaman`: words alone, about why there is no number yet. */
function saysNone(written: string): boolean {
  return !/\p{N}/u.test(written) && noneWords.test(written);
}

const noneWords = /\b(?:belum|blm|tidak|tdk|tak|tanpa|proses|rekam|perekaman|ktp)\b/i;

/** As a message may show it: digits of other widths or writings (`７５０２`) are masked no less. */
function shownNik(written: string): string {
  return shownText(maskDigits(written.normalize('NFKC').replace(/(?!\d)\p{Nd}/gu, '•')));
}

/** `-` and `belum ada` say that there is none; `0000` pretends to be one. */
function filler(written: string): NikReading {
  if (/\d/.test(written)) return dummy(written);
  return { damage: 'missing', issues: [found('nik_missing')] };
}

function dummy(written: string): NikReading {
  return { damage: 'dummy', issues: [found('nik_placeholder', { nik: shownNik(written) })] };
}

function shared(nik: Nik, count: number): Issue {
  const code = 'nik_shared_by_different_people';
  const severity = count >= fillerPeople ? 'error' : 'warning';
  return issue(code, { nik: maskDigits(nik), count }, { severity });
}

function found(code: Issue['code'], data: Issue['data'] = {}): Issue {
  return issue(code, data);
}

function warned(code: Issue['code'], data: Issue['data']): Issue {
  return issue(code, data, { severity: 'warning' });
}
