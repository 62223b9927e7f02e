import { formatCount, formatPercent, formatRupiah, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrinted } from './printed-number.ts';

test('whatever number is printed is read back as that number', () => {
  const whole = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).filter((n) => n !== 0);
  fc.assert(
    fc.property(whole, (count) => {
      expect(readPrinted(formatCount(count))).toEqual({ value: count, tone: 'count' });
      const amount = { value: count, tone: 'rupiah' };
      expect(readPrinted(formatRupiah(rupiah(count)))).toEqual(amount);
      // Nothing is nothing, whatever its sign.
      const hundredths = (count % 1_000_000) + 0;
      const percent = readPrinted(formatPercent(hundredths / 100));
      expect(percent?.tone).toBe('percent');
      expect(Math.round((percent?.value ?? 0) * 10_000) + 0).toBe(hundredths);
    }),
  );
  expect(readPrinted('0')).toEqual({ value: 0, tone: 'count' });
});

test.each([
  ['48,44 %', 0.4844, 'percent'],
  ['−0,25', -0.25, 'points'],
  ['2026', 2026, 'year'],
  ['1.234.567', 1_234_567, 'count'],
  ['−Rp1.000', -1000, 'rupiah'],
])('%s is %d', (text, value, tone) => {
  expect(readPrinted(text)).toEqual({ value, tone });
});

test.each([
  ...['—', '', 'disamarkan', '06.02.021', '512 (ditepati)', '1.23', '00', '007', '12.3456', '1,5'],
  ...['7502012004', '99.999.999.999.999.999', '=1+1', '1e5', '3 bulan', 'Rp', '48,4 %', '٣'],
])('%s stays text', (text) => {
  expect(readPrinted(text)).toBeUndefined();
});
