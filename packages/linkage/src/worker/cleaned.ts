// Clean lists as tables of text, gathered without a look at the single row: each distinct cell is
// judged once.

import { isDay, isNik } from '@payung/values';
import type { Table, TextColumn } from '../engine/table.ts';
import { findNikDigits } from '../nik-evidence.ts';
import type { MadeCells, RowColumns, RowFacts } from './rows.ts';

/** Adds all records of a table with the columns nik, name, birth, sex and village. */
export function addCleaned(rows: RowColumns, { ids, columns }: Table): void {
  const column = (name: string) => columns.find((each) => each.name === name);
  const nikOf = judged(column('nik'), noNik, (digits) => nikFacts(rows, digits));
  const birthOf = judged(column('birth'), noBirth, (text) => birthFacts(rows, text));
  const sexOf = judged(column('sex'), undefined, (text) =>
    text === 'L' || text === 'P' ? text : undefined,
  );
  const name = column('name');
  const nameOf = made(rows.made.name, name);
  const placeOf = made(rows.made.place, column('village'));
  const isDead = judged(name, false, (text) => rows.isDead(text));
  for (let row = 0; row < ids.length; row += 1) {
    rows.made.name.push(nameOf(row));
    rows.made.place.push(placeOf(row));
    rows.made.mother.push(0);
    rows.made.phone.push(0);
    rows.made.family_card.push(0);
    const { nik, kind } = nikOf(row);
    const { birth, precision } = birthOf(row);
    rows.addFacts({ nik, kind, birth, precision, sex: sexOf(row), dead: isDead(row) });
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
  const ofText = texts.map((text) => (text === '' ? missing : make(text)));
  return (row) => ofText[codes[row] ?? 0] ?? missing;
}

function made(cells: MadeCells, column: TextColumn | undefined): (row: number) => number {
  return judged(column, 0, (text) => cells.numberOf(text));
}

const noNik: Pick<RowFacts, 'nik' | 'kind'> = { nik: 0, kind: undefined };
const noBirth: Pick<RowFacts, 'birth' | 'precision'> = { birth: 0, precision: 'day' };

/** Digits that are no NIK are taken for one with a lost end, a slip of a key or a wrong length. */
function nikFacts({ niks }: RowColumns, digits: string): Pick<RowFacts, 'nik' | 'kind'> {
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
