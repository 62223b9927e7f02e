import { expect, test } from 'vitest';
import { sheetCodes } from './sheet-codes.ts';

test('people whose desa nobody knows get no sheet that would pass for their kecamatan', () => {
  const cells = ['7502042001', '750204', ''].map((region) => ({ key: { region }, people: 42 }));
  const bases = ['7502042002', '7502', '7571011001'].map((regionCode) => ({ regionCode }));
  expect(sheetCodes({ cells }, bases, { region: '7502', depth: 10 })).toEqual([
    ...['7502042001', '7502042002'],
  ]);
  expect(sheetCodes({ cells }, bases, { region: '75', depth: 4 })).toEqual(['7502']);
});
