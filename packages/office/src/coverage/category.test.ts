import { expect, test } from 'vitest';
import { categoryOf, parseCategories } from './category.ts';

const row = (number: number, kategori: string, mulai_persen: string, ukuran = 'bagian_target') => ({
  row: number,
  cells: { skema: 'lampung', tahun: '2025', ukuran, kategori, mulai_persen, sumber: 'pengamatan' },
});

test('a scheme of shares of the target moves with the target', () => {
  const parsed = parseCategories([row(3, 'rendah', '75'), row(2, 'sangat rendah', '0')], 'k.csv');
  const [scheme] = parsed.ok ? parsed.value : [];
  if (scheme === undefined) throw new Error('No scheme');
  expect(categoryOf(scheme, { percent: 26.9, targetPercent: 32.62 })).toBe('rendah');
  expect(categoryOf(scheme, { percent: 26.9, targetPercent: 38.39 })).toBe('sangat rendah');
  expect(categoryOf(scheme, { percent: 26.9 })).toBeUndefined();
});

test('a hole below the first category, or a border written twice, is refused', () => {
  for (const rows of [[row(2, 'rendah', '10')], [row(2, 'a', '0'), row(3, 'b', '0')]]) {
    const parsed = parseCategories(rows, 'k.csv');
    expect(parsed.ok && parsed.value).toEqual([]);
    expect(parsed.issues[0]?.at).toEqual({ file: 'k.csv', row: 2, column: 'mulai_persen' });
  }
});

test('a measure that is not known is named with its row', () => {
  const parsed = parseCategories([row(2, 'rendah', '0', 'poin')], 'k.csv');
  expect(parsed.issues[0]).toMatchObject({ at: { row: 2, column: 'ukuran' } });
});
