import { expect, test } from 'vitest';
import { namesBelow } from './names.ts';

test('a reader knows his kecamatan and desa by name; a code nobody knows stays a code', async () => {
  const nameOf = await namesBelow('7502');
  expect(['7502', '750204', '750201', '7571'].map(nameOf)).toEqual([
    ...['Kabupaten Boalemo', 'Tilamuta', 'Paguyaman', 'Kota Gorontalo'],
  ]);
  expect(nameOf('7502042001')).not.toMatch(/^\d/);
  expect(nameOf('999999')).toBe('999999');
});
