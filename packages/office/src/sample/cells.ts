// The cells of a row in its list's own writing: apostrophes before numbers, dates in another form
// than the column's, villages with "Ds." before and the kecamatan behind. Nothing of the person is
// lost here that is not lost already in what was written down (written.ts), except where a clerk
// turned day and month round (`dob_us_format`) or misspelt a village.

import { type Day, dayNumber, dayParts } from '@payung/values';
import type { DateForm, Field, ListLayout } from './list-layout.ts';
import { mistyped, sounded } from './name-damage.ts';
import type { WrittenNik } from './nik-damage.ts';
import type { Random } from './random.ts';
import type { SampleOccupation } from './words/occupations.ts';
import type { Written } from './written.ts';

/** Share of rows; like the rates of damage.ts they grow with level and quality. */
export const writingRates = {
  nik_apostrophe: 0.035,
  nik_spaces: 0.019,
  nik_punct: 0.012,
  name_space: 0.0115,
  dob_other_format: 0.1,
  dob_us_format: 0.008,
  sex_other_code: 0.055,
  village_prefix: 0.155,
  village_hamlet: 0.032,
  village_suffix: 0.031,
  village_phonetic: 0.05,
  village_typo: 0.039,
} as const;
export type WritingName = keyof typeof writingRates;

export type RowCells = { readonly cells: readonly string[]; readonly done: readonly WritingName[] };

export function rowCells(
  row: {
    readonly number: number;
    readonly written: Written;
    readonly occupation: SampleOccupation | undefined;
  },
  layout: ListLayout,
  given: { readonly random: Random; readonly factor: number; readonly asOf: Day },
): RowCells {
  const hand = new Hand(given.random, given.factor, given.asOf);
  const { written } = row;
  const cell: Readonly<Record<Field, string>> = {
    no: String(row.number),
    nik: hand.nik(written.nik),
    name: hand.name(written.name, layout.letters),
    birth: hand.birth(written, layout.date),
    sex: hand.sex(written.sex, layout.sex),
    village: hand.village(written.place, layout.letters),
    work: row.occupation === undefined ? '' : layout.work(row.occupation, given.random),
  };
  return { cells: layout.columns.map(([field]) => cell[field]), done: hand.done };
}

const nothing = ['', '-', '0', 'belum ada', 'TIDAK ADA', ''] as const;
const noDate = ['', '-', '00-00-0000', ''] as const;
const monthNames =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );
const shortMonths = 'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des'.split(' ');
const otherForms = ['iso', 'dots', 'month_name', 'short_month', 'compact', 'serial'] as const;
const sexWords = {
  L: ['L', 'Laki-laki', 'Pria', 'LK', 'M', '1'],
  P: ['P', 'Perempuan', 'Wanita', 'PR', 'F', '2'],
} as const;
/** Day 1 of spreadsheet programs is 1900-01-01, and they count a 29 February 1900. */
const serialOffset = 25_569;

class Hand {
  readonly done: WritingName[] = [];
  readonly #random: Random;
  readonly #factor: number;
  readonly #asOf: Day;

  constructor(random: Random, factor: number, asOf: Day) {
    this.#random = random;
    this.#factor = factor;
    this.#asOf = asOf;
  }

  nik({ digits, loss }: WrittenNik): string {
    const random = this.#random;
    if (loss === 'missing') return random.pick(nothing);
    if (loss === 'scientific') return scientific(digits, random.chance(0.8) ? ',' : '.');
    if (loss === 'letter') return withLetter(digits, random);
    if (loss !== undefined) return digits;
    if (this.#strikes('nik_apostrophe')) return `'${digits}`;
    if (this.#strikes('nik_spaces'))
      return random.chance(0.5) ? `${digits} ` : grouped(digits, ' ');
    if (this.#strikes('nik_punct')) return grouped(digits, random.pick(['.', '-']));
    return digits;
  }

  name(name: string, letters: 'upper' | 'title'): string {
    const cased = letters === 'upper' ? name : titled(name);
    if (!this.#strikes('name_space')) return cased;
    return this.#random.chance(0.5) ? `  ${cased}` : cased.replace(' ', '  ');
  }

  birth({ birth, place }: Written, usual: DateForm): string {
    if (birth === undefined) return this.#random.pick(noDate);
    const { year } = dayParts(birth.day);
    if (birth.precision === 'year') return String(year);
    if (birth.precision === 'age') {
      const age = dayParts(this.#asOf).year - year;
      return this.#random.chance(0.5) ? String(age) : `${age} thn`;
    }
    if (this.#strikes('dob_us_format')) {
      const [, month, day] = birth.day.split('-');
      return `${Number(month)}/${Number(day)}/${year}`;
    }
    const other = this.#strikes('dob_other_format');
    const form = other ? this.#random.pick(otherForms) : usual;
    return dateText(birth.day, form, titled(place?.village.district.name ?? 'Gorontalo'));
  }

  sex(sex: Written['sex'], usual: ListLayout['sex']): string {
    if (sex === undefined) return '';
    if (this.#strikes('sex_other_code')) return this.#random.pick(sexWords[sex]);
    return usual[sex === 'L' ? 0 : 1];
  }

  village(place: Written['place'], letters: 'upper' | 'title'): string {
    if (place === undefined) return '';
    const { village, known } = place;
    const district = titled(village.district.name);
    if (known === 'district') return letters === 'upper' ? district.toUpperCase() : district;
    const name = this.#spelt(village.name.toUpperCase());
    const cased = letters === 'upper' ? name : titled(name);
    if (this.#strikes('village_prefix')) {
      return `${this.#random.pick(['Ds.', 'Desa', 'DESA', 'Ds'])} ${cased}`;
    }
    if (this.#strikes('village_hamlet')) {
      return `Dusun ${this.#random.pick(['I', 'II', 'III', 'IV', '1', '2'])} ${cased}`;
    }
    if (!this.#strikes('village_suffix')) return cased;
    return this.#random.chance(0.5) ? `${cased}, Kec. ${district}` : `${cased} - ${district}`;
  }

  #spelt(name: string): string {
    if (this.#strikes('village_phonetic')) return sounded(name.split(' '), this.#random).join(' ');
    if (this.#strikes('village_typo')) return mistyped(name.split(' '), this.#random).join(' ');
    return name;
  }

  #strikes(name: WritingName): boolean {
    if (!this.#random.chance(Math.min(0.9, writingRates[name] * this.#factor))) return false;
    this.done.push(name);
    return true;
  }
}

/** `7,50204E+15`: six digits, the last one rounded. */
function scientific(digits: string, point: string): string {
  const exponent = digits.length - 1;
  const mantissa = (Number(digits) / 10 ** exponent).toFixed(5);
  return `${mantissa.replace('.', point)}E+${exponent}`;
}

function withLetter(digits: string, random: Random): string {
  const forms = { 0: ['O', 'o'], 1: ['l', 'I'], 5: ['S'], 8: ['B'] } as const;
  const places = [...digits.matchAll(/[0158]/g)];
  if (places.length === 0) return digits;
  const { index, 0: digit } = random.pick(places);
  const letters = forms[Number(digit) as keyof typeof forms];
  return digits.slice(0, index) + random.pick<string>(letters) + digits.slice(index + 1);
}

function grouped(digits: string, divider: string): string {
  return [digits.slice(0, 6), digits.slice(6, 12), digits.slice(12)].join(divider);
}

function dateText(value: Day, form: DateForm, place: string): string {
  const { year, month, day } = dayParts(value);
  const [yyyy = '', mm = '', dd = ''] = value.split('-');
  switch (form) {
    case 'dashes':
      return `${dd}-${mm}-${yyyy}`;
    case 'slashes':
      return `${dd}/${mm}/${yyyy}`;
    case 'dots':
      return `${day}.${month}.${year}`;
    case 'short_year':
      return `${dd}/${mm}/${yyyy.slice(2)}`;
    case 'month_name':
      return `${day} ${monthNames[month - 1]} ${year}`;
    case 'short_month':
      return `${dd}-${shortMonths[month - 1]}-${yyyy.slice(2)}`;
    case 'iso':
      return value;
    case 'compact':
      return `${yyyy}${mm}${dd}`;
    case 'serial':
      return String(dayNumber(value) + serialOffset);
    case 'with_place':
      return `${place}, ${dd}-${mm}-${yyyy}`;
    default:
      return form satisfies never;
  }
}

/** Each word with one capital: `MOH. RIZKI` → `Moh. Rizki`. */
function titled(text: string): string {
  return text.toLowerCase().replace(/(^|[\s.(/-])\p{L}/gu, (start) => start.toUpperCase());
}
