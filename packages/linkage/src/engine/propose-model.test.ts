import { describe, expect, test } from 'vitest';
import { inventRecords } from './invented.fixture.ts';
import { parseModel } from './parse-model.ts';
import { proposeModel } from './propose-model.ts';
import { getColumn, tableOf } from './table.ts';

const { table } = inventRecords({ people: 400, seed: 8 });

describe('a proposed model', () => {
  const model = proposeModel({ left: table });

  test('compares each column by what it holds', () => {
    const kinds = Object.fromEntries(model.comparisons.map((each) => [each.name, each.kind]));
    expect(kinds).toEqual({
      given: 'text',
      family: 'text',
      street: 'tokens',
      house: 'digits',
      town: 'digits',
      postcode: 'digits',
      birth: 'date',
      card: 'digits',
    });
  });

  test('looks for names in each other’s place where columns share their words', () => {
    const given = model.comparisons.find((each) => each.name === 'given');
    expect(given).toMatchObject({ columns: ['given', 'family'], params: { crossed: true } });
  });

  test('has blocking rules that cost a bounded number of pairs', () => {
    expect(model.blocking.length).toBeGreaterThan(5);
    expect(model.blocking.length).toBeLessThanOrEqual(32);
  });

  test('can be written down and read back', () => {
    const result = parseModel({ text: JSON.stringify(model) });
    expect(result.ok ? result.value : result.issues).toEqual(model);
  });

  test('leaves out what tells nobody apart, and sees whether days or months come first', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      id: String(index),
      country: 'ID',
      born: `${1 + (index % 28)}/${1 + (index % 12)}/${1950 + index}`,
      mail: `user${index}@contoh.id`,
      note: '',
    }));
    const columns = ['country', 'born', 'mail', 'note'];
    const small = proposeModel({ left: tableOf({ id: 'id', columns, rows }) });
    expect(small.comparisons.map(({ name, kind }) => [name, kind])).toEqual([
      ['born', 'date'],
      ['mail', 'text'],
    ]);
    // Mails of strangers begin alike; likeness of beginnings would take them for one person's.
    expect(small.comparisons[1]?.params).toEqual({ similar: [], edits: [2, 4] });
    expect(small.columns[0]?.normalise).toEqual(['date']);
    const american = rows.map((row, index) => ({ ...row, born: `1/${1 + (index % 28)}/1980` }));
    const other = proposeModel({ left: tableOf({ id: 'id', columns, rows: american }) });
    expect(other.columns[0]?.normalise).toEqual(['date_mdy']);
  });

  test('leaves out a full name that stands beside its parts, and keeps the parts', () => {
    const cell = (name: string, record: number) => {
      const column = getColumn(table.columns, name);
      return column.texts.at(Number(column.codes[record])) ?? '';
    };
    const rows = table.ids.map((id, record) => {
      const [given, family] = [cell('given', record), cell('family', record)];
      return { id, full: `${given} ${family}`, given, family, birth: cell('birth', record) };
    });
    const columns = ['full', 'given', 'family', 'birth'];
    const proposed = proposeModel({ left: tableOf({ id: 'id', columns, rows }) });
    expect(proposed.comparisons.map((each) => each.name)).toEqual(['given', 'family', 'birth']);
  });

  test('is refused where no column tells records apart', () => {
    const rows = [
      { id: '1', country: 'ID' },
      { id: '2', country: 'ID' },
    ];
    const left = tableOf({ id: 'id', columns: ['country'], rows });
    expect(() => proposeModel({ left })).toThrow('tells records apart');
  });
});
