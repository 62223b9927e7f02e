import { expect, test } from 'vitest';
import { labelsIn, namesBelow } from './names.ts';

test('a reader knows his kecamatan and desa by name; a code nobody knows stays a code', async () => {
  const nameOf = await namesBelow('7502');
  expect(['7502', '750204', '750201', '7571'].map(nameOf)).toEqual([
    ...['Kabupaten Boalemo', 'Tilamuta', 'Paguyaman', 'Kota Gorontalo'],
  ]);
  expect(nameOf('7502042001')).not.toMatch(/^\d/);
  expect(nameOf('999999')).toBe('999999');
});

test('a list has names alone; two of one name have their codes beside them, and so has what has no name', () => {
  const names: Readonly<Record<string, string>> = {
    '750204': 'Tilamuta',
    '750203': 'Dulupi',
    '750101': 'Dulupi',
  };
  const labelOf = labelsIn(
    ['750204', '750203', '750101', '999999', '750204'],
    (code) => names[code] ?? code,
  );
  expect(['750204', '750203', '750101', '999999'].map(labelOf)).toEqual([
    ...['Tilamuta', 'Dulupi (75.02.03)', 'Dulupi (75.01.01)', '99.99.99'],
  ]);
});
