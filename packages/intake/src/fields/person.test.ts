// A NIK held against its row, and names: cleaned, compared, never changed.

import { day } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { BirthPrecision } from '../list.ts';
import { alikeKeys, nameKey, readName } from './name.ts';
import { type NikContext, readNik } from './nik.ts';
import { holdAgainst } from './witness.ts';

const asOf = day('2026-06-30');
const context: NikContext = {
  precisionLost: false,
  shared: new Map(),
  region: () => 'current',
  doubts: { regency: '7502', severity: 'note' },
};

/** The NIK of somebody born on these digits (ddmmyy, day plus 40 for women). */
const nikBorn = (digits: string) => readNik({ text: `750201${digits}0001`, kind: 'text' }, context);
const birthOn = (text: string, precision: BirthPrecision = 'day') => ({
  day: day(text),
  precision,
});

describe('a NIK and the birth date beside it', () => {
  test.each([
    ['260987', '1987-09-26', 'day', 'none', ''],
    ['260987', '1987-09-25', 'day', 'none', 'nik_dob_mismatch'],
    ['260987', '1987-06-25', 'day', 'none', 'nik_dob_mismatch'],
    ['260987', '1986-06-25', 'day', 'invalid', 'nik_dob_mismatch'],
    ['260987', '1987-07-01', 'year', 'none', ''],
    ['260987', '1986-07-01', 'year', 'none', 'nik_dob_mismatch'],
    ['260987', '1988-07-01', 'age', 'none', ''],
    ['260999', '2000-07-01', 'age', 'none', ''],
    ['260987', '1990-07-01', 'age', 'none', 'nik_dob_mismatch'],
  ] as const)('NIK of %s, born %s (%s): %s', (digits, born, precision, damage, code) => {
    const told = holdAgainst(nikBorn(digits), { birth: birthOn(born, precision), sex: 'L' }, asOf);
    expect(told.nik.damage).toBe(damage);
    expect(told.issues.map((each) => each.code).join()).toBe(code);
  });

  test('another’s number keeps its digits to be compared, but is no key', () => {
    const told = holdAgainst(nikBorn('260987'), { birth: birthOn('1960-01-05') }, asOf);
    expect(told.nik.nik).toBeUndefined();
    expect(told.nik.digits).toHaveLength(16);
    expect(told.issues[0]?.severity).toBe('error');
  });

  test('a family card’s number is known by its date of issue and kept as household evidence', () => {
    const told = holdAgainst(nikBorn('140512'), { birth: birthOn('1975-07-05') }, asOf);
    expect(told.nik).toMatchObject({
      damage: 'invalid',
      family: expect.stringMatching(/^\d{16}$/),
    });
    expect(told.nik.digits ?? told.nik.nik).toBeUndefined();
  });

  test('a child’s date without a stated birth is a family card’s too', () => {
    const told = holdAgainst(nikBorn('140515'), {}, asOf);
    expect(told.nik.damage).toBe('invalid');
    expect(told.issues).toMatchObject([{ code: 'nik_is_family_card' }]);
  });

  test('a young worker’s own NIK is not taken for a card', () => {
    const told = holdAgainst(nikBorn('140509'), { birth: birthOn('2009-05-14') }, asOf);
    expect(told).toMatchObject({ nik: { damage: 'none' }, issues: [] });
  });

  test('1 January is a real birthday when the NIK says so', () => {
    const row = { birth: birthOn('1970-01-01', 'default_day') };
    expect(holdAgainst(nikBorn('010170'), row, asOf).birth?.precision).toBe('day');
    expect(holdAgainst(nikBorn('050370'), row, asOf).birth?.precision).toBe('default_day');
  });

  test('a sex that differs alone warns and leaves the NIK usable', () => {
    const told = holdAgainst(nikBorn('260987'), { sex: 'P' }, asOf);
    expect(told.nik.damage).toBe('none');
    expect(told.issues).toMatchObject([
      { code: 'nik_sex_mismatch', severity: 'warning', data: { inNik: 'L', inColumn: 'P' } },
    ]);
  });
});

describe('a name as written', () => {
  test.each([
    ['  Nurain  Buumulo ', 'Nurain Buumulo', ''],
    ['H. AHMAD (ALM)', 'H. AHMAD (ALM)', ''],
    ['Drs. Yusuf, M.Si', 'Drs. Yusuf, M.Si', ''],
    ["Ma'ruf", "Ma'ruf", ''],
    ['EKO\u0007', 'EKO', 'control_char_removed'],
    ['SI\u200bTI', 'SITI', 'control_char_removed'],
    ['Q', 'Q', 'name_suspicious'],
    ['EKO 2', 'EKO 2', 'name_suspicious'],
    ['=EKO', '=EKO', 'formula_like_text'],
    ['JosÃ©', 'JosÃ©', 'mojibake'],
    ['', '', 'name_missing'],
    ['-', '', 'name_missing'],
    ['xxx', '', 'name_missing'],
  ])('“%s” is “%s” %s', (written, name, code) => {
    const reading = readName(written);
    expect(reading.name).toBe(name);
    expect(reading.issues.map((each) => each.code).join()).toBe(code);
  });

  test.each([
    ['MOHAMAD RADJAK', 'Muh. Radjak', true],
    ['TAMRIN MORIDU', 'TAMRIN MORIDOE', true],
    ['H. TAMRIN MORIDU, S.Pd', 'TAMRIN', true],
    ['SUARDI', 'SUWARDI', true],
    ['TAMRIN MORIDU', 'LISNA MORIDU', false],
    ['ZULKIFLI RADJAK', 'SITI LAHAY', false],
  ])('“%s” and “%s” can be one person: %s', (a, b, alike) => {
    expect(alikeKeys(nameKey(a), nameKey(b))).toBe(alike);
    expect(alikeKeys(nameKey(b), nameKey(a))).toBe(alike);
  });
});
