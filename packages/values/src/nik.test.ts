// The NIK: what its digits say, and what is never shown of it.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from './day.ts';
import { isNik, maskDigits, maskNik, nik, nikBirthDay, nikParts, parseNik } from './nik.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((each) => each.join(''));

describe('a NIK', () => {
  test('of a woman has 40 added to the day of birth', () => {
    expect(nikParts(nik('7502016609870001'))).toEqual({
      province: '75',
      regency: '7502',
      district: '750201',
      sex: 'P',
      dayOfMonth: 26,
      month: 9,
      yearOfCentury: 87,
      serial: '0001',
    });
    expect(nikParts(nik('7502012609870001'))).toMatchObject({ sex: 'L', dayOfMonth: 26 });
  });

  test('tells apart what is wrong', () => {
    const codeOf = (text: string) => parseNik(text).issues.map((each) => each.code);
    expect(codeOf('')).toEqual(['nik_missing']);
    expect(codeOf('750201260987000')).toEqual(['nik_length']);
    expect(codeOf('75O2012609870001')).toEqual(['nik_not_numeric']);
    expect(codeOf('7502010000000000')).toEqual(['nik_placeholder']);
    expect(codeOf('7502013202870001')).toEqual(['nik_date_invalid']);
    expect(codeOf('7502012609870000')).toEqual(['nik_serial_invalid']);
  });

  test('counted upwards fills a cell; zeros at its front alone do not', () => {
    expect(parseNik('1234567890123456').issues).toMatchObject([{ code: 'nik_placeholder' }]);
    expect(parseNik('0000000000012345').issues).toMatchObject([{ code: 'nik_date_invalid' }]);
  });

  test('of a woman born on the first of a month says 41, of a man on the 30th says 30', () => {
    expect(nikParts(nik('7502014101800001'))).toMatchObject({ sex: 'P', dayOfMonth: 1 });
    expect(nikParts(nik('7502013006450001'))).toMatchObject({ sex: 'L', dayOfMonth: 30 });
    expect(isNik('7502014009870001')).toBe(false);
  });

  test('is never changed by parsing', () => {
    fc.assert(
      fc.property(digits(16), (text) => {
        const result = parseNik(text);
        expect(result.ok).toBe(isNik(text));
        if (result.ok) expect(result.value).toBe(text);
      }),
    );
  });

  test('wrong as a literal throws without showing the number', () => {
    expect(() => nik('7502013202870001')).toThrow('7502••••••••••01');
  });
});

describe('the birth date of a NIK', () => {
  test.each([
    ['7502012609870001', '2026-06-30', '1987-09-26'],
    ['7502016609870001', '2026-06-30', '1987-09-26'],
    ['7502012609050001', '2026-06-30', '2005-09-26'],
    ['7502012902000001', '2026-06-30', '2000-02-29'],
  ])('%s on %s is %s', (number, on, birth) => {
    expect(nikBirthDay(nik(number), day(on))).toBe(birth);
  });

  test('stays open when no century gives a working age', () => {
    expect(nikBirthDay(nik('7502012609150001'), day('2026-06-30'))).toBeUndefined();
    expect(nikBirthDay(nik('7502010107110001'), day('2026-06-30'))).toBeUndefined();
    expect(nikBirthDay(nik('7502010107110001'), day('2026-07-01'))).toBe('2011-07-01');
    expect(nikBirthDay(nik('7502013006450001'), day('2026-06-30'))).toBeUndefined();
  });

  test('is known up to the whole eightieth year of age, unless another limit is named', () => {
    const born1945 = nik('7502013006450001');
    expect(nikBirthDay(born1945, day('2025-06-30'))).toBe('1945-06-30');
    expect(nikBirthDay(born1945, day('2026-06-29'))).toBe('1945-06-30');
    expect(nikBirthDay(born1945, day('2026-06-30'))).toBeUndefined();
    expect(nikBirthDay(born1945, day('2025-06-30'), 15, 79)).toBeUndefined();
  });

  test('stays open when both centuries do', () => {
    expect(nikBirthDay(nik('7502012609150001'), day('2026-06-30'), 0, 120)).toBeUndefined();
  });

  test('29 February of a common year is no date', () => {
    expect(nikBirthDay(nik('7502012902010001'), day('2026-06-30'))).toBeUndefined();
  });
});

describe('a masked number', () => {
  test('shows the region and the last two digits', () => {
    expect(maskNik(nik('7502012609870001'))).toBe('750201••••••••01');
  });

  test.each([
    ['7502012609870001', '7502••••••••••01'],
    ['NIK 7502012609870001 milik Ani', 'NIK 7502••••••••••01 milik Ani'],
    ['750201.260987-0001', '7502••••••••••01'],
    ['7502 0126 0987 0001', '7502••••••••••01'],
    ['75O2O126O987OOO1', '75O2••••••••••O1'],
    ['750201', '750201'],
    ['75-02-01', '75-02-01'],
    ['7502012', '7502•12'],
    ['baris 12, kolom 3', 'baris 12, kolom 3'],
  ])('%s is shown as %s', (text, shown) => {
    expect(maskDigits(text)).toBe(shown);
  });

  test('leaves at most six digits of a NIK, whatever stands around or inside it', () => {
    const around = fc.constantFrom('', ' ', 'No. ', "'", 'x', '(', ' a.n. ');
    fc.assert(
      fc.property(
        digits(16),
        around,
        around,
        fc.constantFrom('', ' ', '.', '-', ' - '),
        (number, before, after, gap) => {
          const text = `${before}${[number.slice(0, 6), number.slice(6, 12), number.slice(12)].join(gap.slice(0, 2))}${after}`;
          expect(maskDigits(text).replace(/\D/g, '').length).toBeLessThanOrEqual(6);
        },
      ),
    );
  });
});
