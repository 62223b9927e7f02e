import { dayFromNumber, dayNumber } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBuiltInDate, isDateFormat, serialDay } from './dates.ts';

test.each([
  'yyyy-mm-dd',
  'dd/mm/yyyy;@',
  'd-mmm-yy',
  '[$-421]dd mmmm yyyy',
  'mm:ss',
  '[h]:mm',
  'd\\ mmmm\\ yyyy',
  'h:mm AM/PM',
])('%s shows a date or a time', (code) => {
  expect(isDateFormat(code)).toBe(true);
});

test.each([
  'General',
  '@',
  '0',
  '#,##0.00',
  '"Rp"#,##0',
  '0 "hari"',
  '0.00E+00',
  '[Red]0;[Blue]-0',
  '_-* #,##0_-;-* #,##0_-',
  '0\\d',
  '# ?/?',
  '0;"dmy"',
])('%s shows a number', (code) => {
  expect(isDateFormat(code)).toBe(false);
});

test('the built-in date formats are those of the standard', () => {
  const dates = Array.from({ length: 60 }, (_, format) => format).filter(isBuiltInDate);
  expect(dates).toEqual([
    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51,
    52, 53, 54, 55, 56, 57, 58,
  ]);
});

test('serials follow the calendar in both systems, 1,462 days apart', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const found = serialDay(String(serial), false);
      expect(found).toBe(dayFromNumber(serial - 25_569));
      if (serial >= 1_462) expect(serialDay(String(serial - 1_462), true)).toBe(found);
    }),
  );
  expect(dayNumber(dayFromNumber(0))).toBe(0);
  expect(serialDay('2958466', false)).toBeUndefined();
  expect(serialDay('-1', false)).toBeUndefined();
  expect(serialDay('0', false)).toBeUndefined();
  expect(serialDay('0', true)).toBe('1904-01-01');
  expect(serialDay('2958465', true)).toBeUndefined();
});
