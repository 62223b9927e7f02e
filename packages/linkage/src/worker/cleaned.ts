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
import { nikKinds, type RowColumns, type RowFacts } from './rows.ts';

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
    readonly nikOf: (row: number) => NikFacts;
  },
): void {
  const { column, nikOf } = facts;
  const birthOf = judged(column('birth'), noBirth, (text) => birthFacts(rows, text));
  const sexOf = judged(column('sex'), undefined, (text) =>
    text === 'L' || text === 'P' ? text : undefined,
  );
  const placeOf = judged(column('village'), 0, (text) => rows.place.numberOf(text));
  for (let row = 0; row < count; row += 1) {
    rows.place.codes.push(placeOf(row));
    rows.phone.codes.push(0);
    rows.familyCard.codes.push(0);
    const { nik, kind } = nikOf(row);
    const { birth, precision } = birthOf(row);
    rows.addFacts({ nik, kind, birth, precision, sex: sexOf(row) });
  }
}

/** Row → what is made of its cell; of each distinct cell it is made once. */
function judged<T>(
  column: TextColumn | undefined,
  missing: T,
  make: (text: string) => T,
): (row: number) => T {
  if (column === undefined) return () => missing;
  const { codes, texts } = column;
  const ofText = Array.from(texts, (text) => (text === '' ? missing : make(text)));
  return (row) => ofText[codes[row] ?? 0] ?? missing;
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

type NikFacts = Pick<RowFacts, 'nik' | 'kind'>;

const noNik: NikFacts = { nik: 0, kind: undefined };
const noBirth: Pick<RowFacts, 'birth' | 'precision'> = { birth: 0, precision: 'day' };

/** Numbers of a column of NIK cells; of sound ones no text is made, and of each but a number is kept. */
class NikTaker implements CellTaker {
  readonly #niks: NikDigits;
  /** Number of the digits, and in the last two bits what they are worth. */
  readonly #taken = new GrowingWords();

  constructor(niks: NikDigits) {
    this.#niks = niks;
  }

  add(source: Uint8Array, from: number, until: number): void {
    const sound = this.#niks.numberOfNik(source, from, until);
    if (sound !== 0) this.#push({ nik: sound, kind: 'whole' });
    else if (from === until) this.#push(noNik);
    else {
      const bytes = Buffer.from(source.buffer, source.byteOffset + from, until - from);
      this.#push(nikFacts(this.#niks, bytes.toString('utf8')));
    }
  }

  #push({ nik, kind }: NikFacts): void {
    this.#taken.push(nik * 4 + (kind === undefined ? 0 : nikKinds.indexOf(kind) + 1));
  }

  at(row: number): NikFacts {
    const own = this.#taken.at(row);
    return { nik: own >>> 2, kind: nikKinds[(own & 3) - 1] };
  }
}

function niksOf(niks: NikDigits, column: TextColumn | undefined): (row: number) => NikFacts {
  if (!(column?.texts instanceof ByteTexts)) {
    return judged(column, noNik, (digits) => nikFacts(niks, digits));
  }
  const { codes, texts } = column;
  const taken = new NikTaker(niks);
  for (let text = 0; text < texts.length; text += 1) {
    taken.add(texts.pool, texts.from(text), texts.until(text));
  }
  return (row) => taken.at(codes[row] ?? 0);
}

/** Digits that are no NIK are taken for one with a lost end, a slip of a key or a wrong length. */
function nikFacts(niks: NikDigits, digits: string): NikFacts {
  const usable = isNik(digits) ? { nik: digits } : {};
  const nikDamage = digits.length === 16 ? 'invalid' : 'length';
  const found = findNikDigits({ ...usable, nikDigits: digits, nikDamage });
  return found === undefined ? noNik : { nik: niks.numberOf(found.digits), kind: found.kind };
}

function birthFacts({ births }: RowColumns, text: string): Pick<RowFacts, 'birth' | 'precision'> {
  if (isDay(text)) return { birth: births.numberOf(text), precision: 'day' };
  const middle = `${text}-07-01`;
  return isDay(middle) ? { birth: births.numberOf(middle), precision: 'year' } : noBirth;
}
