// Clean lists, as tables of text or as CSV, gathered without a look at the single row: each distinct cell
// is judged once.

import { isDay, isNik } from '@payung/values';
import { ByteTexts } from '../engine/byte-texts.ts';
import { ByteColumn, type CellTaker, readCsv } from '../engine/csv-table.ts';
import { GrowingWords } from '../engine/shared-arrays.ts';
import type { Table, TextColumn } from '../engine/table.ts';
import { findNikDigits } from '../nik-evidence.ts';
import type { NameRows } from './name-rows.ts';
import type { NikDigits } from './nik-texts.ts';
import { flagsOfRow, type RowColumns } from './rows.ts';

/** Adds all records of a table with the columns nik, name, birth, sex and village. */
export function addCleaned(rows: RowColumns, names: NameRows, { ids, columns }: Table): void {
  const column = (name: string) => columns.find((each) => each.name === name);
  addFacts(rows, ids.length, { column, nikOf: niksOf(rows.niks, column('nik')) });
  addNames(names, ids.length, column('name'));
}

/** Under which headings a CSV has what is compared; a column it lacks is missing in every row. */
export type CleanedHeadings = Readonly<
  Record<'nik' | 'name' | 'birth' | 'sex' | 'village', string>
>;

/** Adds all rows of a CSV but for their names; what it gives back are the ids. */
export function addCleanedCsv(
  rows: RowColumns,
  bytes: Uint8Array,
  { id, headings }: { readonly id: string; readonly headings: CleanedHeadings },
): readonly string[] {
  const columns = new Map<string, ByteColumn>();
  const niks = new NikTaker(rows.niks);
  const { ids } = readCsv(bytes, {
    id,
    takerOf: (heading) => {
      if (heading === headings.nik) return niks;
      const name = (['birth', 'sex', 'village'] as const).find(
        (each) => headings[each] === heading,
      );
      if (name === undefined) return undefined;
      const cells = new ByteColumn();
      columns.set(name, cells);
      return cells;
    },
  });
  const column = (name: string) => columns.get(name)?.build(name);
  addFacts(rows, ids.length, { column, nikOf: (row) => niks.at(row) });
  return ids;
}

function addFacts(
  rows: RowColumns,
  count: number,
  facts: {
    readonly column: (name: 'birth' | 'sex' | 'village') => TextColumn | undefined;
    readonly nikOf: (row: number) => number;
  },
): void {
  const { column, nikOf } = facts;
  const birthOf = judged(column('birth'), (text) => birthNumber(rows, text));
  const sexOf = judged(column('sex'), (text) =>
    text === 'L' || text === 'P' ? flagsOfRow({ sex: text }) : 0,
  );
  const placeOf = judged(column('village'), (text) => rows.place.numberOf(text));
  for (let row = 0; row < count; row += 1) {
    rows.place.codes.push(placeOf(row));
    rows.phone.codes.push(0);
    rows.familyCard.codes.push(0);
    const [nik, birth] = [nikOf(row), birthOf(row)];
    const flags = (nik & kindMask) | (birth & 1 ? yearAlone : 0) | sexOf(row);
    rows.addNumbers(nik >>> kindBits, birth >>> 1, flags);
  }
}

/** A written year stands in the last bit beside the number of the birth date. */
const yearAlone = flagsOfRow({ precision: 'year' });

/** Row → the number made of its cell, 0 where it is missing; of each distinct cell it is made once. */
function judged(
  column: TextColumn | undefined,
  make: (text: string) => number,
): (row: number) => number {
  if (column === undefined) return () => 0;
  const { codes, texts } = column;
  const ofText = Uint32Array.from(texts, (text) => (text === '' ? 0 : make(text)));
  return (row) => Number(ofText[codes[row] ?? 0]);
}

/** Of names as bytes no text is made. */
function addNames(names: NameRows, count: number, column: TextColumn | undefined): void {
  const { codes, texts } = column ?? { codes: new Uint32Array(0), texts: [''] };
  for (let row = 0; row < count; row += 1) {
    const code = codes[row] ?? 0;
    if (texts instanceof ByteTexts) names.addBytes(texts.pool, texts.from(code), texts.until(code));
    else names.add(texts.at(code));
  }
}

/** Beside the number of a NIK stands what its digits are worth, as the flags of a row have it. */
const kindBits = 2;
const kindMask = 3;

/** Numbers of a column of NIK cells; of sound ones no text is made, and of each but a number is kept. */
class NikTaker implements CellTaker {
  readonly #niks: NikDigits;
  readonly #taken = new GrowingWords();

  constructor(niks: NikDigits) {
    this.#niks = niks;
  }

  add(source: Uint8Array, from: number, until: number): void {
    const sound = this.#niks.numberOfNik(source, from, until);
    if (sound !== 0) this.#taken.push((sound << kindBits) | wholeKind);
    else if (from === until) this.#taken.push(0);
    else {
      const bytes = Buffer.from(source.buffer, source.byteOffset + from, until - from);
      this.#taken.push(nikNumber(this.#niks, bytes.toString('utf8')));
    }
  }

  at(row: number): number {
    return this.#taken.at(row);
  }
}

const wholeKind = flagsOfRow({ kind: 'whole' });

function niksOf(niks: NikDigits, column: TextColumn | undefined): (row: number) => number {
  if (!(column?.texts instanceof ByteTexts)) {
    return judged(column, (digits) => nikNumber(niks, digits));
  }
  const { codes, texts } = column;
  const taken = new NikTaker(niks);
  for (let text = 0; text < texts.length; text += 1) {
    taken.add(texts.pool, texts.from(text), texts.until(text));
  }
  return (row) => taken.at(codes[row] ?? 0);
}

/** Digits that are no NIK are taken for one with a lost end, a slip of a key or a wrong length. */
function nikNumber(niks: NikDigits, digits: string): number {
  const usable = isNik(digits) ? { nik: digits } : {};
  const nikDamage = digits.length === 16 ? 'invalid' : 'length';
  const found = findNikDigits({ ...usable, nikDigits: digits, nikDamage });
  if (found === undefined) return 0;
  return (niks.numberOf(found.digits) << kindBits) | flagsOfRow({ kind: found.kind });
}

function birthNumber({ births }: RowColumns, text: string): number {
  if (isDay(text)) return births.numberOf(text) << 1;
  const middle = `${text}-07-01`;
  return isDay(middle) ? (births.numberOf(middle) << 1) | 1 : 0;
}
