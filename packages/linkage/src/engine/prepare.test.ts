import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInNormalisers } from './normalise.ts';
import { prepareRecords } from './prepare.ts';
import { tableOf, textColumn } from './table.ts';

const normalisers = new Map(Object.entries(builtInNormalisers));
const blocking = {
  training: { mode: 'fresh' },
  thresholds: { match: 0.9, review: 0.5, keep: 0.1 },
} as const;
const cells = fc.array(fc.constantFrom('', 'Ani', ' ani', 'ANI.', 'Budi', 'budi', 'Çelik', '.'), {
  maxLength: 12,
});

function prepared(left: readonly string[], right: readonly string[], seed?: number) {
  const tables = [left, right].map((each) => ({
    ids: each.map((_, index) => String(index)),
    columns: [textColumn('name', each)],
  }));
  return prepareRecords(
    {
      format: 1,
      name: 'm',
      version: '1',
      columns: [{ name: 'folded', from: 'name', normalise: ['fold'] }],
      comparisons: [{ name: 'name', kind: 'exact', columns: ['folded'] }],
      blocking: [],
      ...blocking,
    },
    tables,
    { normalisers, keyNormalisers: new Map() },
    seed,
  );
}

test('records of both tables have one number for one normalised text, and 0 for none', () => {
  fc.assert(
    fc.property(cells, cells, (left, right) => {
      const { columns, count, leftCount } = prepared(left, right);
      const [column] = columns;
      const fold = (text: string) => normalisers.get('fold')?.(text) ?? '';
      expect([count, leftCount]).toEqual([left.length + right.length, left.length]);
      const shown = Array.from(column?.codes ?? [], (code) => column?.texts.at(code));
      expect(shown).toEqual([...left, ...right].map(fold));
      expect(new Set(column?.texts).size).toBe(column?.texts.length);
    }),
  );
});

test('the order of records is one of content: equal content, equal place, in any table', () => {
  const { order } = prepared(['Ani', 'Budi', ' ani'], ['ANI', 'budi']);
  expect(order[0]).toBe(order[2]);
  expect(order[0]).toBe(order[3]);
  expect(order[1]).toBe(order[4]);
  expect(order[0]).not.toBe(order[1]);
  expect(prepared(['Ani'], [], 7).order[0]).not.toBe(order[0]);
});

test('a table is gathered from rows, and a row without an id is told by its number', () => {
  const rows = [{ id: '1', name: 'Ani' }, { id: '2' }];
  const table = tableOf({ id: 'id', columns: ['name'], rows });
  expect(table.columns[0]).toEqual({
    name: 'name',
    codes: Uint32Array.of(1, 0),
    texts: ['', 'Ani'],
  });
  expect(() => tableOf({ id: 'id', columns: [], rows: [{ name: 'Ani' }] })).toThrow('Record 1');
});
