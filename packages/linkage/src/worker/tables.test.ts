// Worker lists as tables: a clean list says the same row by row and as a whole.

import { day, isDay, isNik } from '@payung/values';
import { expect, test } from 'vitest';
import { nikOf } from '../../test/people.ts';
import { getColumn, type Table, tableOfCsv, textColumn } from '../engine/index.ts';
import type { LinkInput } from '../input.ts';
import {
  cleanedWorkerTables,
  GatheredWorkers,
  readCleanedWorkers,
  workerTables,
} from './tables.ts';

const asOf = day('2026-06-30');
const whole = nikOf({ birth: '1980-05-17' });
const people = [
  { nik: whole, name: 'H. Hasan Radjak', birth: '1980-05-17', sex: 'L', village: '7502042018' },
  { nik: whole, name: 'HASAN RADJAK', birth: '', sex: 'L', village: '' },
  { nik: `${whole.slice(0, 12)}0000`, name: 'Hasan', birth: '1980-05-17', sex: '', village: '' },
  { nik: whole.slice(0, 15), name: 'Alm. Hasan', birth: '1980', sex: 'P', village: '7502042018' },
  { nik: '', name: '', birth: '', sex: '', village: '' },
  {
    nik: nikOf({ birth: '1991-02-03', sex: 'P' }),
    name: 'Siti',
    birth: '1991',
    sex: '',
    village: '',
  },
] as const;

const damages = { 0: 'missing', 15: 'length', 16: 'precision_lost' } as const;

function inputOf(person: (typeof people)[number], index: number): LinkInput {
  const { nik, name, birth, sex, village } = person;
  const written = birth.length === 4 ? `${birth}-07-01` : birth;
  const damage = Object.entries(damages).find(([length]) => Number(length) === nik.length)?.[1];
  return {
    key: String(index),
    list: 'a',
    row: index,
    name,
    ...(isNik(nik)
      ? { nik, nikDigits: nik, nikDamage: 'none' }
      : { nikDigits: nik, nikDamage: damage ?? 'invalid' }),
    ...(isDay(written) ? { birth: written } : {}),
    ...(birth.length === 4 ? { birthPrecision: 'year' } : {}),
    ...(sex === '' ? {} : { sex }),
    ...(village === '' ? {} : { village }),
  };
}

function cellsOf(table: Table): readonly (readonly string[])[] {
  return table.columns.map(({ codes, texts }) => Array.from(codes, (code) => texts.at(code) ?? ''));
}

test('a clean list makes the same cells whether it is given row by row or as a table', () => {
  const names = ['nik', 'name', 'birth', 'sex', 'village'] as const;
  const cleaned = {
    ids: people.map((_, index) => String(index)),
    columns: names.map((name) =>
      textColumn(
        name,
        people.map((person) => person[name]),
      ),
    ),
  };
  const rows = people.map(inputOf);
  const asTable = cleanedWorkerTables({ left: cleaned, right: cleaned, asOf });
  const asRows = workerTables({ left: rows, right: rows, asOf });
  expect(cellsOf(asTable.left)).toEqual(cellsOf(asRows.left));
  expect(asTable.right && cellsOf(asTable.right)).toEqual(cellsOf(asTable.left));
  expect(asTable.model).toEqual(asRows.model);
});

test('what a list does not tell falls away: a table of names alone can be linked', () => {
  const { left, model } = cleanedWorkerTables({
    left: { ids: ['1'], columns: [textColumn('name', ['Hasan Radjak'])] },
    asOf,
  });
  expect(getColumn(left.columns, 'name').texts.at(1)).toBe('HASAN RADJAK|HASAN RAJAK');
  expect(model.blocking.map(({ name }) => name)).not.toContain('nik_tail_word');
});

function csvOf(list: readonly (typeof people)[number][], notes: string): Uint8Array {
  const lines = list.map(({ nik, name, birth, sex, village }, index) =>
    [String(index), nik, `"${name}"`, birth, sex, village, notes].join(','),
  );
  return new TextEncoder().encode(['id,nik,nama,lahir,sex,village,notes', ...lines].join('\n'));
}

test.each(['', 'x'.repeat(500_000)])(
  'a list read from its bytes, also a long one, is the list read as a table',
  async (notes) => {
    const [left, right] = [csvOf(people, notes), csvOf(people.slice(0, 3), notes)];
    const headings = { name: 'nama', birth: 'lahir' };
    const read = await readCleanedWorkers({ left, right, id: 'id', headings, asOf });
    const [asLeft, asRight] = [left, right].map((bytes): Table => {
      const { ids, columns } = tableOfCsv(bytes, { id: 'id' });
      const named = new Map(Object.entries(headings).map(([name, heading]) => [heading, name]));
      return {
        ids,
        columns: columns.map((each) => ({ ...each, name: named.get(each.name) ?? each.name })),
      };
    });
    if (asLeft === undefined || asRight === undefined) throw new RangeError('Two lists were read');
    const asTables = cleanedWorkerTables({ left: asLeft, right: asRight, asOf });
    expect(read.left.ids).toEqual(asTables.left.ids);
    expect(cellsOf(read.left)).toEqual(cellsOf(asTables.left));
    expect(read.right && cellsOf(read.right)).toEqual(asTables.right && cellsOf(asTables.right));
    expect(read.model).toEqual(asTables.model);
  },
);

test('rows gathered one by one are the rows given together', async () => {
  const rows = people.map(inputOf);
  const gathered = new GatheredWorkers();
  for (const row of rows) gathered.addLeft(row);
  const tables = await gathered.tables({ asOf, right: false });
  expect(cellsOf(tables.left)).toEqual(cellsOf(workerTables({ left: rows, asOf }).left));
  await gathered.stop();
});
