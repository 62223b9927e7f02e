// Rows of worker lists gathered as numbers of their texts, but for the names (`name-rows.ts`): of a row
// some thirty bytes stay in memory, of a text one copy, and what is made of a text is made once.

import type { Sex } from '@payung/values';
import { GrowingWords } from '../engine/shared-arrays.ts';
import { TextNumbers } from '../engine/text-numbers.ts';
import type { BirthPrecision, LinkInput } from '../input.ts';
import { findNikDigits, type NikDigits as WrittenNik } from '../nik-evidence.ts';
import { NikDigits } from './nik-texts.ts';
import { placeCell } from './place.ts';
import { RowCodes } from './row-codes.ts';

/** What the digits of a NIK cell may be worth. */
const nikKinds: readonly WrittenNik['kind'][] = ['whole', 'lost', 'damaged'];
const precisions: readonly BirthPrecision[] = ['day', 'default_day', 'year', 'age'];
const sexes: readonly Sex[] = ['L', 'P'];

/** What a row says of NIK, birth and sex: they are judged together, once all rows are known. */
export type RowFacts = {
  /** Number in {@link RowColumns.niks}, 0 = none. */
  readonly nik: number;
  readonly kind: WrittenNik['kind'] | undefined;
  /** Number in {@link RowColumns.births}, 0 = none. */
  readonly birth: number;
  readonly precision: BirthPrecision;
  readonly sex: Sex | undefined;
};

/** What {@link RowFacts} says beside its numbers, in one number. */
export function flagsOfRow(facts: Partial<Pick<RowFacts, 'kind' | 'precision' | 'sex'>>): number {
  const { kind, precision = 'day', sex } = facts;
  const own = kind === undefined ? 0 : nikKinds.indexOf(kind) + 1;
  const ownSex = sex === undefined ? 0 : sexes.indexOf(sex) + 1;
  return own | (precisions.indexOf(precision) << 2) | (ownSex << 4);
}

export class RowColumns {
  readonly niks: NikDigits;
  readonly births = new TextNumbers();
  readonly place = new MadeCells(placeOf);
  readonly phone = new MadeCells(phoneKey);
  readonly familyCard = new MadeCells((written) => written);
  #niks = new GrowingWords();
  #births = new GrowingWords();
  #flags = new GrowingWords();

  /** `expected`: about how many rows may come. */
  constructor(expected = 0) {
    this.niks = new NikDigits(expected);
  }

  get count(): number {
    return this.#flags.length;
  }

  add(input: LinkInput): void {
    const nik = findNikDigits(input);
    this.place.add(placeText(input));
    this.phone.add(input.phone);
    this.familyCard.add(input.familyCard);
    this.#addFacts({
      nik: nik === undefined ? 0 : this.niks.numberOf(nik.digits),
      kind: nik?.kind,
      birth: input.birth === undefined ? 0 : this.births.numberOf(input.birth),
      precision: input.birthPrecision ?? 'day',
      sex: input.sex,
    });
  }

  #addFacts({ nik, birth, ...told }: RowFacts): void {
    this.addNumbers(nik, birth, flagsOfRow(told));
  }

  /** The rest of a row whose made cells are added already; `flags` as {@link flagsOfRow} has them. */
  addNumbers(nik: number, birth: number, flags: number): void {
    this.#niks.push(nik);
    this.#births.push(birth);
    this.#flags.push(flags);
  }

  factsOf(row: number): RowFacts {
    const flags = this.#flags.at(row);
    return {
      nik: this.#niks.at(row),
      kind: nikKinds[(flags & 3) - 1],
      birth: this.#births.at(row),
      precision: precisions[(flags >> 2) & 3] ?? 'day',
      sex: sexes[((flags >> 4) & 3) - 1],
    };
  }
}

/** A column of cells, each made once of what is written; unlike writings may make equal cells. */
export class MadeCells {
  readonly cells = new TextNumbers();
  readonly codes = new RowCodes();
  readonly #written = new TextNumbers();
  readonly #cellOf = new GrowingWords();
  readonly #make: (written: string) => string;
  #lastWritten = '';
  #lastNumber = 0;

  constructor(make: (written: string) => string) {
    this.#make = make;
    this.#cellOf.push(0);
  }

  add(written: string | undefined): void {
    this.codes.push(written === undefined ? 0 : this.#numberAgain(written));
  }

  /** Lists go village by village: most rows write what the row before wrote. */
  #numberAgain(written: string): number {
    if (written !== this.#lastWritten) {
      this.#lastNumber = this.numberOf(written);
      this.#lastWritten = written;
    }
    return this.#lastNumber;
  }

  /** Number of the cell of what is written. */
  numberOf(written: string): number {
    const number = this.#written.numberOf(written);
    if (number === this.#cellOf.length) {
      this.#cellOf.push(this.cells.numberOf(this.#make(written)));
    }
    return this.#cellOf.at(number);
  }
}

/** The place of a row as one text; the village alone where that is all there is. */
function placeText(input: LinkInput): string | undefined {
  const { village, district, villageBefore, villageWritten } = input;
  if (village !== undefined && villageBefore === undefined) return village;
  const written = village === undefined ? (villageWritten ?? '') : '';
  const text = [village ?? '', district ?? '', villageBefore ?? '', written].join('\t');
  return text === '\t\t\t' ? undefined : text;
}

function placeOf(text: string): string {
  const [village = '', district = '', before = '', written = ''] = text.split('\t');
  return placeCell({
    ...(village === '' ? {} : { village }),
    ...(district === '' ? {} : { district }),
    ...(before === '' ? {} : { villageBefore: before }),
    ...(written === '' ? {} : { written }),
  });
}

const phoneDigitsMin = 8;

/** The digits after 0 or 62; too few say nothing. */
function phoneKey(written: string): string {
  const digits = written.replace(/\D/g, '').replace(/^(?:62|0)+/, '');
  return digits.length >= phoneDigitsMin ? digits : '';
}
