import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubleText, exactDigits } from './digits.ts';

test.each([
  ['7502042001900003', '7502042001900003'],
  ['7502042001900003.0', '7502042001900003'],
  ['7.502042001900003E+15', '7502042001900003'],
  ['7.502042001900003e15', '7502042001900003'],
  ['9.171999999000011E+015', '9171999999000011'],
  ['7.50204200190000300E+15', '7502042001900003'],
  ['7.5020420019000029E+15', '7502042001900003'],
  ['1E+0', '1'],
])('%s carries all its digits: %s', (written, digits) => {
  expect(exactDigits(written)).toBe(digits);
});

test.each([
  '7.50204E+15',
  '7.5020420019E+15',
  '9.17101010100001E+015',
  '0.1',
  '1.5E+0',
  '9.1710101010100113E+15',
  '7502042001900003.5',
  '1E-5',
  '1E+21',
  '7,50204E+15',
  '',
  'abc',
])('%s lacks digits or is no whole number, and stays as it is', (written) => {
  expect(exactDigits(written)).toBe(written);
});

test('every whole number comes back from its scientific form with all digits', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }), (value) => {
      const digits = String(value);
      const written = `${digits[0]}.${digits.slice(1)}E+${digits.length - 1}`.replace('.E', 'E');
      expect(exactDigits(written)).toBe(digits);
    }),
  );
});

test('a double is written with the digits that identify it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(doubleText(value)) === value).toBe(true);
    }),
  );
  expect(doubleText(-0)).toBe('0');
  expect(doubleText(1e21)).toBe('1E+21');
});
