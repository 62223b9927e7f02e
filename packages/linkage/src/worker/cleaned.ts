// Clean lists as tables of text, gathered without a look at the single row: each distinct cell is
// judged once.

import { isDay, isNik } from '@payung/values';
import { ByteTexts } from '../engine/byte-texts.ts';
import type { Table, TextColumn } from '../engine/table.ts';
import { findNikDigits } from '../nik-evidence.ts';
import type { ReadName } from './name-cells.ts';
import { nikKinds, type RowColumns, type RowFacts } from './rows.ts';

/** Adds all records of a table with the columns nik, name, birth, sex and village. */
export function addCleaned(rows: RowColumns, { ids, columns }: Table): void {
  const column = (name: string) => columns.find((each) => each.name === name);
  const nikOf = niksOf(rows, column('nik'));
  const birthOf = judged(column('birth'), noBirth, (text) => birthFacts(rows, text));
  const sexOf = judged(column('sex'), undefined, (text) =>
    text === 'L' || text === 'P' ? text : undefined,
  );
  const nameOf = namesOf(rows, column('name'));
  const placeOf = judged(column('village'), 0, (text) => rows.place.numberOf(text));
  for (let row = 0; row < ids.length; row += 1) {
    const { cell, dead } = nameOf(row);
    rows.name.push(cell);
    rows.place.codes.push(placeOf(row));
    rows.mother.push(0);
    rows.phone.codes.push(0);
    rows.familyCard.codes.push(0);
    const { nik, kind } = nikOf(row);
    const { birth, precision } = birthOf(row);
    rows.addFacts({ nik, kind, birth, precision, sex: sexOf(row), dead });
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

const noName: ReadName = { cell: 0, dead: false };

/** Of names as bytes no text is made, and of each but a number is kept. */
function namesOf({ names }: RowColumns, column: TextColumn | undefined): (row: number) => ReadName {
  if (!(column?.texts instanceof ByteTexts)) {
    return judged(column, noName, (text) => names.read(text));
  }
  const { codes, texts } = column;
  const ofText = new Uint32Array(texts.length);
  for (let text = 0; text < ofText.length; text += 1) {
    const { cell, dead } = names.readBytes(texts.pool, texts.from(text), texts.until(text));
    ofText[text] = cell * 2 + Number(dead);
  }
  return (row) => {
    const own = ofText[codes[row] ?? 0] ?? 0;
    return { cell: own >>> 1, dead: (own & 1) !== 0 };
  };
}

type NikFacts = Pick<RowFacts, 'nik' | 'kind'>;

const noNik: NikFacts = { nik: 0, kind: undefined };
const noBirth: Pick<RowFacts, 'birth' | 'precision'> = { birth: 0, precision: 'day' };

/** Of sound numbers as bytes no text is made, and of each but a number is kept. */
function niksOf(rows: RowColumns, column: TextColumn | undefined): (row: number) => NikFacts {
  if (!(column?.texts instanceof ByteTexts)) {
    return judged(column, noNik, (digits) => nikFacts(rows, digits));
  }
  const { codes, texts } = column;
  const ofText = new Uint32Array(texts.length);
  for (let text = 1; text < ofText.length; text += 1) {
    const sound = rows.niks.numberOfNik(texts.pool, texts.from(text), texts.until(text));
    const { nik, kind } =
      sound === 0 ? nikFacts(rows, texts.at(text) ?? '') : { nik: sound, kind: 'whole' as const };
    ofText[text] = nik * 4 + (kind === undefined ? 0 : nikKinds.indexOf(kind) + 1);
  }
  return (row) => {
    const own = ofText[codes[row] ?? 0] ?? 0;
    return { nik: own >>> 2, kind: nikKinds[(own & 3) - 1] };
  };
}

/** Digits that are no NIK are taken for one with a lost end, a slip of a key or a wrong length. */
function nikFacts({ niks }: RowColumns, digits: string): NikFacts {
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
