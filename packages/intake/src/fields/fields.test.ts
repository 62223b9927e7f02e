// The tables of packages/intake/cases/fields: every way a field was seen written, and its reading.

import { registrationRegion } from '@payung/regions';
import { type Day, day } from '@payung/values';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DateOrders } from '../list.ts';
import type { Cell } from '../readers/record.ts';
import { readAddress } from './address.ts';
import { readBirth } from './date.ts';
import { openGazetteer } from './gazetteer.ts';
import { isMarkedDead, readName, sameName } from './name.ts';
import { type NikContext, nikWitness, readNik } from './nik.ts';
import { occupationIn, occupationOfList, readOccupation } from './occupation.ts';
import { readPhone } from './phone.ts';
import { readSex, settleSexCodes, sexCode } from './sex.ts';
import { casesOf } from './tables.fixture.ts';
import { readText } from './text.ts';
import { districtReader, readVillage, regencyReader } from './village.ts';
import { readWage } from './wage.ts';

const asOf: Day = day('2026-06-30');
const tenant = '7502';
let register: Awaited<ReturnType<typeof openGazetteer>>;
beforeAll(async () => {
  register = await openGazetteer(tenant);
});

function cellOf(text = '', kind = 'text'): Cell {
  const kinds = ['text', 'number', 'date', 'empty'] as const;
  const known = kinds.find((each) => each === kind);
  if (known === undefined) throw new Error(`No such kind of cell: ${kind}`);
  return { text, kind: known };
}

const codesOf = (issues: readonly { code: string }[]) => issues.map((each) => each.code).join(' ');

describe('a NIK as written', () => {
  const context = (column: string): NikContext => ({
    precisionLost: column === 'lossy',
    shared: new Map(),
    region: (districtCode) => registrationRegion(register, districtCode),
    doubts: { regency: '7502', severity: 'note' },
  });

  test.each(casesOf('nik'))('“%s” (%s, %s column) is %s', (...line) => {
    const [written, kind, column = '', damage, digits, issues] = line;
    const reading = readNik(cellOf(written, kind), context(column));
    expect(reading.damage).toBe(damage);
    expect(`${reading.digits ?? ''}${reading.nik ? '!' : ''}`).toBe(digits);
    expect(codesOf(reading.issues)).toBe(issues);
  });

  const own = '7502012609870001';
  const sharedBy = (people: number) => ({
    ...context('sound'),
    shared: new Map([[own, people]]),
  });

  test('beside two unlike names it stays usable and both are asked about', () => {
    const reading = readNik(cellOf(own), sharedBy(2));
    expect(reading).toMatchObject({ damage: 'none', nik: own });
    expect(reading.issues).toMatchObject([
      { code: 'nik_shared_by_different_people', severity: 'warning', data: { count: 2 } },
    ]);
  });

  test('beside four unlike names it is a filler and no digits are kept', () => {
    const reading = readNik(cellOf(own), sharedBy(4));
    expect(reading).toMatchObject({ damage: 'dummy' });
    expect(reading.nik ?? reading.digits).toBeUndefined();
  });

  test('stands masked in every issue', () => {
    for (const [written = '', kind, column = ''] of casesOf('nik')) {
      const data = JSON.stringify(readNik(cellOf(written, kind), context(column)).issues);
      expect(data).not.toMatch(/\p{Nd}{7}/u);
    }
  });
});

describe('a birth date as written', () => {
  const orders = (order: string): DateOrders =>
    new Map(
      ['-', '/', '.', ' '].map((mark) => [
        mark,
        { order: order === 'mdy' ? 'mdy' : 'dmy', sure: order !== 'mixed' } as const,
      ]),
    );

  test.each(casesOf('date'))('“%s” (%s, %s column, NIK %s) is %s', (...line) => {
    const [written, kind, order = '', nik, expected, precision, issues] = line;
    const witness = nikWitness(nik);
    const reading = readBirth(cellOf(written, kind), { asOf, orders: orders(order), witness });
    expect(reading.birth?.day ?? '').toBe(expected);
    expect(reading.birth?.precision ?? '').toBe(precision);
    expect(codesOf(reading.issues)).toBe(issues);
  });

  test('a page of words in the cell is no date, however it ends', () => {
    const page = cellOf(`${'panjang '.repeat(4_000)}21-07-1981`);
    const reading = readBirth(page, { asOf, orders: new Map() });
    expect(reading.birth).toBeUndefined();
    expect(codesOf(reading.issues)).toBe('dob_invalid');
  });

  test('place and date in one cell give both', () => {
    const reading = readBirth(cellOf('Paguyaman Pantai, 21-07-1981'), { asOf, orders: new Map() });
    expect(reading.place).toBe('Paguyaman Pantai');
  });
});

describe('sex as written', () => {
  const tallies = (codes: readonly string[], men = 0, women = 0) =>
    new Map(codes.map((code) => [sexCode(code), { rows: 10, men, women }]));

  test.each(casesOf('sex'))('in a column of %s, “%s” is “%s”', (codes = '', written = '', sex) => {
    const settled = settleSexCodes(tallies(codes.split(',')));
    const reading = readSex(written, settled);
    expect(reading.sex ?? '').toBe(sex);
    expect(codesOf(reading.issues)).toBe(sex === '' ? 'sex_invalid' : '');
  });

  test('1 and 2 the other way round are settled by the NIKs of the rows', () => {
    const settled = settleSexCodes(
      new Map([
        ['1', { rows: 20, men: 1, women: 19 }],
        ['2', { rows: 20, men: 18, women: 2 }],
      ]),
    );
    expect([readSex('1', settled).sex, readSex('2', settled).sex]).toEqual(['P', 'L']);
  });

  test('M alone is settled by the NIKs of the rows', () => {
    expect(readSex('M', settleSexCodes(tallies(['M'], 9, 1))).sex).toBe('L');
  });

  test('an empty cell is silent, not wrong', () => {
    expect(readSex(' ', new Map())).toEqual({ issues: [] });
  });
});

describe('a village as written', () => {
  test.each(casesOf('village'))('“%s” (kecamatan “%s”, from “%s”) is “%s”', (...line) => {
    const [written = '', district = '', sender = '', code, issues] = line;
    const from = sender === '' ? undefined : sender;
    const reading = readVillage(written, district, { register, tenant, sender: from });
    expect(reading?.code ?? '').toBe(code);
    expect(codesOf(reading?.issues ?? [])).toBe(issues);
  });

  test('a misspelling that was read says how', () => {
    const reading = readVillage('Bazo', '', { register, tenant });
    expect(reading?.issues[0]?.data).toEqual({ text: 'Bazo', name: 'Bajo' });
  });

  test('two places of one name are both named', () => {
    const reading = readVillage('Tenilo', '', { register, tenant });
    expect(reading?.issues[0]?.data['places']).toBe('Tenilo (Paguyaman), Tenilo (Tilamuta)');
  });
});

describe('a message', () => {
  test('shows no more of a name or an address than a line holds', () => {
    const endless = 'Xx9 '.repeat(2_000);
    const issues = [...readName(endless).issues, ...readText(`=${endless}`).issues];
    expect(codesOf(issues)).toBe('name_suspicious formula_like_text');
    for (const { data } of issues) expect(String(data['text']).length).toBeLessThanOrEqual(80);
    expect(readName(endless).name).toHaveLength(endless.length - 1);
  });
});

describe('an occupation as written', () => {
  test.each(casesOf('occupation'))('“%s” is “%s”', (written = '', code) => {
    expect(occupationIn(written) ?? '').toBe(code);
    expect(readOccupation(written)?.code ?? '').toBe(code);
  });

  test.each([
    [['dinas_perikanan_nelayan.xlsx', 'NAMA NELAYAN'], 'NELAYAN'],
    [['dinas_pertanian.xlsx', 'Nama Petani', 'Kelompok Tani'], 'PETANI'],
    [['bkpsdm_non_asn.csv'], 'NON_ASN'],
    [['pupr_buruh_konstruksi.csv'], 'BURUH_BANGUNAN'],
    [['petani_sawit.csv'], 'PEKEBUN_SAWIT'],
    [['petani_dan_nelayan.csv'], undefined],
    [['desa_7502042008_bajo.csv'], undefined],
  ] as const)('the words %j say %s of everybody', (texts, code) => {
    expect(occupationOfList(texts)).toBe(code);
  });
});

describe('a wage as written', () => {
  test.each(casesOf('wage'))('“%s” (%s) is %s', (written = '', kind, wage = '', issues = '') => {
    const reading = readWage(written, kind);
    expect(String(reading.wage ?? '')).toBe(wage);
    expect(codesOf(reading.issues)).toBe(issues);
  });
});

test.each(casesOf('phone'))('the telephone number “%s” is %s', (written = '', phone = '') => {
  expect(readPhone(written) ?? '').toBe(phone);
});

test.each(casesOf('address'))('the address “%s” “%s” “%s” “%s” is %s', (...line) => {
  const [address = '', hamlet = '', rt = '', rw = '', written, ownRt = '', ownRw = ''] = line;
  const reading = readAddress({ address, hamlet, rt, rw });
  expect([reading?.written, reading?.rt ?? '', reading?.rw ?? '']).toEqual([written, ownRt, ownRw]);
});

describe('two names beside one NIK', () => {
  test.each([
    ['MUH. RIZKI DAI', 'Mohamad Riski Day', true],
    ['NUR AINI', 'NURAINI', true],
    ['H. HASAN BADU, S.Pd', 'HASAN BADU', true],
    ['EKO SALEH', 'EKO SALE', true],
    ['SUMARNI', 'SUMARNI NUGROHO', true],
    ['SITI AMINAH', 'SITI FATIMAH', false],
    ['HASAN BADU', 'HASAN GOBEL', false],
    ['EKO SALEH', 'TUTI DAI', false],
  ])('%s and %s are one person’s: %s', (one, other, same) => {
    expect(sameName(one, other)).toBe(same);
    expect(sameName(other, one)).toBe(same);
  });
});

test.each([
  ['SALEH (ALM)', true],
  ['Alm. Saleh', true],
  ['Almarhumah Ani', true],
  ['EKO BIN SALEH (ALM)', false],
  ['ALMIRA DAI', false],
  ['HALIM ALMAS', false],
])('%s is marked as dead: %s', (name, dead) => {
  expect(isMarkedDead(name)).toBe(dead);
});

test.each([
  ['=HYPERLINK("x")', 'formula_like_text'],
  ['-2+3+cmd', 'formula_like_text'],
  ['＝1+1', 'formula_like_text'],
  ['- Dusun II', ''],
  ['Dusun 1 = Dusun A', ''],
  ['RenÃ©', 'mojibake'],
  ['Dusun\u0007 II', 'control_char_removed'],
])('the text %j is told as “%s”', (written, issues) => {
  expect(codesOf(readText(written).issues)).toBe(issues);
});

test.each([
  ['Tаufik Otoluwa', 'name_suspicious'],
  ['A', 'name_suspicious'],
  ['Suharto', ''],
  ['Budi Santoso', ''],
  ['belum ada', 'name_missing'],
  ['Aaa aaaa', 'name_suspicious'],
  ['Ren\ufffd', 'encoding_broken'],
])('the name %s is told as “%s”', (written, issues) => {
  expect(codesOf(readName(written).issues)).toBe(issues);
});

describe('where a row says it stands', () => {
  test.each([
    ['Tilamuta', '750204', ''],
    ['Kec. Paguyaman', '750201', ''],
    ['Marisa', undefined, 'out_of_scope'],
    ['Xyzzy', undefined, 'region_unknown'],
  ])('kecamatan %s is %s', (written, code, issues) => {
    const reading = districtReader({ register, tenant })(written);
    expect(reading?.code).toBe(code);
    expect(codesOf(reading?.issues ?? [])).toBe(issues);
  });

  test.each([
    ['Boalemo', false],
    ['KAB. BOALEMO', false],
    ['Kabupaten Gorontalo', true],
    ['Kab. Pohuwato', true],
    ['Makassar', true],
    ['Xyzzy', false],
    ['-', false],
  ])('kabupaten %s is elsewhere: %s', (written, elsewhere) => {
    expect(regencyReader({ register, tenant })(written)).toBe(elsewhere);
  });
});
