// Reads one birth date in any of the forms clerks write: numbers in two orders, month names, place
// and date in one cell, spreadsheet day counts, a year alone, an age.

import {
  addDays,
  ageYears,
  type Day,
  day,
  dayOf,
  dayParts,
  type Issue,
  issue,
} from '@payung/values';
import type { BirthPrecision, DateOrders } from '../list.ts';
import type { Cell } from '../readers/record.ts';
import { isFiller } from './filler.ts';
import type { NikWitness } from './nik.ts';

export type Birth = { readonly day: Day; readonly precision: BirthPrecision };
export type BirthReading = {
  readonly birth?: Birth;
  /** Place of birth, when the cell held both. */
  readonly place?: string;
  readonly issues: readonly Issue[];
};

export type DateContext = {
  readonly asOf: Day;
  readonly orders: DateOrders;
  readonly witness?: NikWitness | undefined;
};

/** Days come before months unless the column proves otherwise. */
const dayFirst = { order: 'dmy', sure: true } as const;

/** Ages at which somebody can be registered; outside them the reading is flagged, not refused. */
export const ageMin = 15;
/** BPU: not older than 65 at registration; a participant may go on longer. */
const registrationAgeMax = 65;
/** Nobody on a list of workers is older: decides the century of a two-digit year. */
export const ageMax = 100;

/** A day that is no birth (start of participation): read alike, no age looked at. */
export function readDay(cell: Cell, asOf: Day): Day | undefined {
  const { form } = dateForm(cell);
  const context: DateContext = { asOf, orders: new Map() };
  const dated = form.kind === 'parts' || form.kind === 'numbers' || form.kind === 'serial';
  return dated ? resolved(form, cell.text.trim(), context).birth?.day : undefined;
}

type Parts = { year: number; month: number; dayOfMonth: number; shortYear: boolean };

/** What a cell says, before orders and centuries are settled. */
export type DateForm =
  | { kind: 'none' }
  | ({ kind: 'parts'; named: boolean } & Parts)
  | {
      kind: 'numbers';
      first: number;
      second: number;
      year: number;
      shortYear: boolean;
      mark: string;
    }
  | { kind: 'year'; year: number }
  | { kind: 'age'; age: number }
  | { kind: 'serial'; serial: number }
  | { kind: 'unreadable' };

/** What two rows of one birth date have in common, however it is written; '' for no whole date. */
export function birthKey(form: DateForm): string {
  switch (form.kind) {
    case 'numbers':
      return `${form.year % 100}-${form.second}-${form.first}`;
    case 'parts':
      return `${form.year % 100}-${form.month}-${form.dayOfMonth}`;
    case 'serial': {
      const { year, month, day: dayOfMonth } = dayParts(fromExcelSerial(form.serial));
      return `${year % 100}-${month}-${dayOfMonth}`;
    }
    default:
      return '';
  }
}

const monthsByName: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, peb: 2, mar: 3, mrt: 3, apr: 4, mei: 5, may: 5, jun: 6, jul: 7 },
  ...{
    agu: 8,
    agt: 8,
    ags: 8,
    aug: 8,
    sep: 9,
    okt: 10,
    oct: 10,
    nov: 11,
    nop: 11,
    des: 12,
    dec: 12,
  },
};

const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/;
const numbers =
  /^(\d{1,2})\s*([-/.,\s])\s*(\d{1,2})\s*[-/.,\s]\s*['’]?(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/;
const named =
  /^(\d{1,2})\s*[-/.,\s]*\s*([A-Za-z]{3,9})\.?\s*[-/.,\s'’]*\s*(\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/;
const roman = /^(\d{1,2})\s*[-/. ]\s*([IVX]{1,4})\s*[-/. ]\s*(\d{4}|\d{2})$/i;
const weekday = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)[ ,]+(?=\d)/i;
const namedFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
const monthAndYear = /^([A-Za-z]{3,9})\.?[-/ ]+(\d{4})$/;
const ages = /^(\d{1,3})(?:\s*(?:th|thn|tahun|tahunn|yrs?|years?)\b.*)?$/i;
const placeThen = /^([^\d]*[A-Za-z][^\d]*?)[\s,;:/.-]*(\d.*)$/;

/** A long place with its date: what is longer is no date, and would be searched again and again. */
const dateLettersMax = 200;

// As nearly every cell has it, told in one go.
const usual = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** Splits `Tilamuta, 09-06-1998` and names the form of the rest. */
export function dateForm(cell: Cell): { form: DateForm; place?: string } {
  const plain = usual.exec(cell.text);
  if (plain && !isFiller(cell.text)) return { form: numbersForm(plain) };
  const text = plainSigns(cell.text)
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^['’`]/, '')
    .trim()
    .replace(weekday, '');
  // A clerk who types 00-00-0000 or `lupa` says something; a dash says nothing.
  if (text === '' || (isFiller(text) && !/0.0|\p{L}/u.test(text)))
    return { form: { kind: 'none' } };
  if (isFiller(text)) return { form: { kind: 'unreadable' } };
  if (text.length > dateLettersMax) return { form: { kind: 'unreadable' } };
  const form = plainForm(text, cell.kind);
  if (form.kind !== 'unreadable') return { form };
  const match = placeThen.exec(text);
  if (!match) return /\d/.test(text) ? { form } : { form, place: text };
  const [, place = '', rest = ''] = match;
  const dated = plainForm(rest, 'text');
  const whole = dated.kind === 'parts' || dated.kind === 'numbers' || dated.kind === 'year';
  return whole ? { form: dated, place: place.trim() } : { form };
}

/** Dashes of every length and digits of every width mean the plain ones. */
function plainSigns(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\p{Cf}/gu, '');
}

function plainForm(text: string, kind: Cell['kind']): DateForm {
  const iso = yearFirst.exec(text);
  if (iso) return parts(iso[1], iso[2], iso[3]);
  const plain = numbers.exec(text);
  if (plain) return numbersForm(plain);
  const digits = digitForm(text, kind);
  if (digits) return digits;
  const word = named.exec(text);
  if (word) return parts(word[3], monthNumber(word[2]), word[1], true);
  const english = namedFirst.exec(text);
  if (english) return parts(english[3], monthNumber(english[1]), english[2], true);
  const numeral = roman.exec(text);
  if (numeral) return parts(numeral[3], romanMonth(numeral[2]), numeral[1], true);
  const month = monthAndYear.exec(text);
  if (month && monthNumber(month[1])) return { kind: 'year', year: Number(month[2]) };
  return { kind: 'unreadable' };
}

function numbersForm(match: RegExpExecArray): DateForm {
  const [, first = '', mark = '', second = '', year = ''] = match;
  return {
    kind: 'numbers',
    first: Number(first),
    second: Number(second),
    year: Number(year),
    shortYear: year.length === 2,
    mark,
  };
}

function digitForm(text: string, kind: Cell['kind']): DateForm | undefined {
  const age = ages.exec(text);
  if (age) return { kind: 'age', age: Number(age[1]) };
  const whole = kind === 'number' ? text.replace(/\.\d*$/, '') : text;
  if (!/^\d+$/.test(whole)) return undefined;
  if (whole.length === 4) return { kind: 'year', year: Number(whole) };
  if (whole.length === 5) return { kind: 'serial', serial: Number(whole) };
  if (whole.length === 8 && /^(19|20)\d\d(0[1-9]|1[0-2])/.test(whole))
    return parts(whole.slice(0, 4), whole.slice(4, 6), whole.slice(6));
  if (whole.length === 8) return parts(whole.slice(4), whole.slice(2, 4), whole.slice(0, 2));
  return undefined;
}

function parts(year = '', month: string | number = 0, dayOfMonth = '', named = false): DateForm {
  return {
    kind: 'parts',
    named,
    year: Number(year),
    month: Number(month),
    dayOfMonth: Number(dayOfMonth),
    shortYear: year.length === 2,
  };
}

const romanMonths = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

function romanMonth(numeral = ''): number {
  return romanMonths.indexOf(numeral.toUpperCase()) + 1;
}

function monthNumber(name = ''): number {
  return monthsByName[name.slice(0, 3).toLowerCase()] ?? 0;
}

/**
 * Tanggal lahir seperti tertulis → day and how exact it is.
 *
 * @example readBirth({ text: '05-Mei-09', kind: 'text' }, context).birth?.day // '2009-05-05'
 */
export function readBirth(cell: Cell, context: DateContext): BirthReading {
  const { form, place } = dateForm(cell);
  const reading = resolved(form, cell.text.trim(), context);
  const checked = reading.birth ? ageChecked(reading, reading.birth, context.asOf) : reading;
  return place === undefined ? checked : { ...checked, place };
}

function resolved(form: DateForm, text: string, context: DateContext): BirthReading {
  switch (form.kind) {
    case 'none':
      return { issues: [] };
    case 'unreadable':
      return invalid(text);
    case 'age':
      return form.age > 0 && form.age <= 120
        ? born(Number(context.asOf.slice(0, 4)) - form.age, 'age')
        : invalid(text);
    case 'year':
      return plausibleYear(form.year, context.asOf) ? born(form.year, 'year') : invalid(text);
    case 'serial':
      return fromSerial(form.serial, text, context);
    case 'parts':
      return form.named
        ? fromParts({ ...form, text }, context.asOf)
        : fromOrdered({ ...form, text }, context);
    case 'numbers':
      return fromNumbers({ ...form, text }, context);
    default:
      return form satisfies never;
  }
}

/** Middle of the year: as far from wrong as a year alone allows. */
function born(
  year: number,
  precision: 'year' | 'age',
  issues: readonly Issue[] = [],
): BirthReading {
  return { birth: { day: day(`${year}-07-01`), precision }, issues };
}

/** Excel counts days from 1899-12-30 (its 1900 is a leap year by mistake). */
export function fromExcelSerial(serial: number): Day {
  return addDays(day('1899-12-30'), serial);
}

function fromSerial(serial: number, text: string, context: DateContext): BirthReading {
  const written = { ...dayParts(fromExcelSerial(serial)), shortYear: false, text };
  if (!plausibleYear(written.year, context.asOf)) return invalid(text);
  return fromOrdered({ ...written, dayOfMonth: written.day }, context);
}

/**
 * A spreadsheet set to English dates turns 03/04 into 4 March where it can. Such a day is put
 * right only where the NIK proves it.
 */
function fromOrdered(written: Written, context: DateContext): BirthReading {
  const turned = { ...written, dayOfMonth: written.month, month: written.dayOfMonth };
  const proved = written.month !== written.dayOfMonth && agrees(turned, context.witness);
  return proved && isDate(turned, context.asOf)
    ? provedByNik(turned, context.asOf)
    : fromParts(written, context.asOf);
}

function provedByNik(written: Written, asOf: Day): BirthReading {
  const reading = fromParts(written, asOf);
  const note = issue('dob_order_from_nik', { text: written.text }, { severity: 'warning' });
  return { ...reading, issues: [...reading.issues, note] };
}

type Written = Parts & { readonly text: string };

function fromParts(written: Written, asOf: Day): BirthReading {
  const year = fullYear(written, asOf);
  if (year === undefined) return { issues: [ambiguous(written.text)] };
  const birth = dayOf(year, written.month, written.dayOfMonth);
  if (birth && year >= 1900) return whole(birth, asOf);
  return yearOnly(year, written, asOf);
}

/** 31-02-1988 is no day and 00-00-1988 no whole one, but both say the year. */
function yearOnly(year: number, written: Written, asOf: Day): BirthReading {
  if (!plausibleYear(year, asOf) || written.shortYear) return invalid(written.text);
  const blank = written.month === 0 && written.dayOfMonth === 0;
  return born(year, 'year', blank ? [] : invalid(written.text).issues);
}

function fromNumbers(
  written: Extract<DateForm, { kind: 'numbers' }> & { text: string },
  context: DateContext,
): BirthReading {
  const { first, second, mark } = written;
  const { order, sure } = context.orders.get(mark) ?? dayFirst;
  const dmy = { ...written, dayOfMonth: first, month: second };
  const mdy = { ...written, dayOfMonth: second, month: first };
  const [usual, other] = order === 'dmy' ? [dmy, mdy] : [mdy, dmy];
  if (first !== second && agrees(other, context.witness) && isDate(other, context.asOf)) {
    return provedByNik(other, context.asOf);
  }
  if (isDate(usual, context.asOf)) {
    const reading = fromParts(usual, context.asOf);
    const doubtful =
      !sure && first !== second && isDate(other, context.asOf) && !agrees(usual, context.witness);
    return doubtful
      ? { ...reading, issues: [...reading.issues, ambiguous(written.text)] }
      : reading;
  }
  if (!isDate(other, context.asOf)) return fromParts(usual, context.asOf);
  // Only the other order gives a day: 11/17/1983 in a day-month column.
  const reading = fromParts(other, context.asOf);
  const note = issue('dob_order_unusual', { text: written.text }, { severity: 'note' });
  return { ...reading, issues: [...reading.issues, note] };
}

function isDate(written: Written, asOf: Day): boolean {
  const year = fullYear(written, asOf);
  return year !== undefined && dayOf(year, written.month, written.dayOfMonth) !== undefined;
}

function agrees(written: Written, witness: NikWitness | undefined): boolean {
  return (
    witness !== undefined &&
    witness.dayOfMonth === written.dayOfMonth &&
    witness.month === written.month &&
    witness.yearOfCentury === written.year % 100
  );
}

/** Two digits: the century that makes a person of working age, else the only possible one. */
function fullYear(written: Written, asOf: Day): number | undefined {
  if (!written.shortYear) return written.year;
  const yearNow = Number(asOf.slice(0, 4));
  const possible = [1900, 2000]
    .map((century) => century + written.year)
    .filter((year) => year <= yearNow && yearNow - year <= ageMax);
  const working = possible.filter((year) => yearNow - year >= ageMin && yearNow - year <= 80);
  const [year] = working.length === 1 ? working : possible.length === 1 ? possible : [];
  return year;
}

function plausibleYear(year: number, asOf: Day): boolean {
  return year >= 1900 && year <= Number(asOf.slice(0, 4));
}

function whole(birth: Day, asOf: Day): BirthReading {
  if (birth > asOf) return { issues: [issue('dob_future', { day: shown(birth) })] };
  const rest = birth.slice(5);
  const precision = rest === '01-01' || rest === '12-31' ? 'default_day' : 'day';
  return { birth: { day: birth, precision }, issues: [] };
}

function ageChecked(reading: BirthReading, birth: Birth, asOf: Day): BirthReading {
  const age = ageYears(birth.day, asOf);
  if (age >= ageMin && age <= registrationAgeMax) return reading;
  const data = { age, min: ageMin, max: registrationAgeMax };
  const found = issue('age_out_of_range', data, { severity: 'warning' });
  return { ...reading, issues: [...reading.issues, found] };
}

function invalid(text: string): { issues: readonly Issue[] } {
  return { issues: [issue('dob_invalid', { text })] };
}

function ambiguous(text: string): Issue {
  return issue('dob_ambiguous', { text }, { severity: 'warning' });
}

/** `17-04-1988`, as lists and cards print a day. */
export function shown(value: Day): string {
  const { year, month, day: dayOfMonth } = dayParts(value);
  return `${String(dayOfMonth).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
}
