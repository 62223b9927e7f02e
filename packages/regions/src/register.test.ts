// Names as offices write them, against the whole register of the country.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseRegionCsv } from './data.ts';
import { nationalRegister } from './national.ts';
import { regionOf } from './region.ts';
import { loadRegister, type RegionRegister, type Resolution } from './register.ts';

const tables = ['provinces', 'regencies', 'districts', 'villages'];
let register: RegionRegister;

beforeAll(() => {
  register = loadRegister(tables.flatMap((table) => parseRegionCsv(readTable(table))));
});

function readTable(name: string): string {
  return readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8');
}

function codes(resolution: Resolution): readonly string[] {
  if (resolution.kind === 'one') return [resolution.region.code];
  return resolution.kind === 'many' ? resolution.regions.map((each) => each.code) : [];
}

describe('provinces, kabupaten and kota', () => {
  test.each([
    ['Kab. Gorontalo', '7501'],
    ['KAB.GORONTALO', '7501'],
    ['Kabupaten Gorontalo', '7501'],
    ['Gorontalo (Kabupaten)', '7501'],
    ['Kota Gorontalo', '7571'],
    ['Gorontalo (Kota)', '7571'],
    ['Prov. Gorontalo', '75'],
    ['Provinsi Gorontalo', '75'],
    ['Gorut', '7505'],
    ['Kab. Gorut', '7505'],
    ['Bonbol', '7503'],
    ['Parmout', '7208'],
    ['PAHUWATO', '7504'],
    ['Bolsel', '7111'],
    ['Bolmut', '7108'],
    ['Sulteng', '72'],
    ['Malut', '82'],
    ['DKI Jakarta', '31'],
    ['Tojo Una-Una', '7209'],
    ['Tolitoli', '7204'],
    ['Tanjungpinang', '2172'],
    ['Kota Yogyakarta', '3471'],
    ['Kep. Sangihe', '7103'],
    ['75.02', '7502'],
    ['7502', '7502'],
  ])('“%s” is %s', (text, code) => {
    expect(codes(nationalRegister.resolve(text))).toEqual([code]);
  });

  test('“Gorontalo” alone is a province, a kabupaten and a kota', () => {
    expect(codes(nationalRegister.resolve('Gorontalo'))).toEqual(['75', '7501', '7571']);
    expect(codes(nationalRegister.resolve('Gorontalo', '', 'province'))).toEqual(['75']);
    expect(codes(nationalRegister.resolve('Gorontalo', '', 'kota'))).toEqual(['7571']);
    expect(codes(nationalRegister.resolve('Gorontalo', '75', 'kabupaten'))).toEqual(['7501']);
    expect(codes(nationalRegister.resolve('Gorontalo', '75'))).toEqual(['7501', '7571']);
  });

  test('“Yogyakarta” alone is the province and the kota', () => {
    expect(codes(nationalRegister.resolve('Yogyakarta'))).toEqual(['3471', '34']);
  });

  test.each([
    'Indonesia',
    'Kanwil Sulawesi Maluku',
    'Gorontalo (branch)',
    'Gorontaloo',
    'Kota Boalemo',
    '99',
    '',
  ])('“%s” is no region', (text) => {
    expect(nationalRegister.resolve(text).kind).toBe('none');
  });
});

describe('villages inside a kabupaten', () => {
  test.each([
    ['LIMBATO', '7502042001'],
    ['Desa PENTADU TIMUR', '7502042007'],
    ['Ds. Pentadu Timur', '7502042007'],
    ['Kelurahan Limbato', '7502042001'],
    ['Dusun III HARAPAN', '7502022001'],
    ['Dusun II Ds Towayu', '7502072007'],
    ['Dusun 1 Desa Polohungo RT 01/RW 02', '7502032004'],
    ['TENILO, Kec. Paguyaman', '7502012014'],
    ['TENILO Kec Tilamuta', '7502042018'],
    ['Tenilo - Tilamuta', '7502042018'],
    ['TABONGO - Dulupi', '7502032002'],
    ['Tabongo, Kec. Dulupi, Kab. Boalemo, Prov. Gorontalo', '7502032002'],
    ['Suka Maju', '7502022005'],
    ['Mekar Jaya', '7502022004'],
    ['bongo 4', '7502012005'],
    ['BONGO IV', '7502012005'],
    ['75.02.04.2001', '7502042001'],
  ])('“%s” is %s', (text, code) => {
    expect(codes(register.resolve(text, '7502', 'village'))).toEqual([code]);
  });

  test('a name borne by two villages gives both', () => {
    expect(codes(register.resolve('Desa Tenilo', '7502', 'village'))).toEqual([
      '7502012014',
      '7502042018',
    ]);
  });

  test('a name borne by a village and its kecamatan is both unless the level is known', () => {
    expect(codes(register.resolve('Dulupi', '7502'))).toEqual(['750203', '7502032001']);
    expect(codes(register.resolve('Kec. Dulupi', '7502'))).toEqual(['750203']);
    expect(codes(register.resolve('Ds Dulupi', '7502'))).toEqual(['7502032001']);
    expect(codes(register.resolve('Dulupi', '750203'))).toEqual(['7502032001']);
  });

  test.each([
    ['a misspelt name', 'Lymbato'],
    ['a kecamatan in the village column', 'Tilamuta'],
    ['a village that contradicts its kecamatan', 'Limbato, Kec. Paguyaman'],
    ['a village of another kabupaten', 'Hutuo'],
    ['a hamlet alone', 'Dusun Mekar'],
    ['a street alone', 'Jl. Trans Sulawesi No. 4'],
    ['the code of another kabupaten', '75.01.01.1001'],
  ])('%s resolves to nothing', (_, text) => {
    expect(register.resolve(text, '7502', 'village')).toEqual({ kind: 'none' });
  });

  test.each([
    ['Lymbato', 'Limbato'],
    ['DULANGIYA', 'Dulangeya'],
    ['Balate Zaya', 'Balate Jaya'],
    ['Tangag Jaya', 'Tangga Jaya'],
    ['Ds. Molobulahe', 'Molombulahe'],
  ])('“%s” is answered with the suggestion %s, never taken for it', (text, name) => {
    expect(register.resolve(text, '7502', 'village').kind).toBe('none');
    const [best] = register.suggest(text, '7502', 'village');
    expect(best?.region.name).toBe(name);
    expect(best?.similarity).toBeLessThan(1);
  });

  test('a text like no name at all brings no suggestion', () => {
    expect(register.suggest('Kutai Barong', '7502', 'village')).toEqual([]);
    expect(register.suggest('', '7502', 'village')).toEqual([]);
  });
});

describe('the tables', () => {
  test('hold 38 provinces, 514 kabupaten and kota, 7,285 kecamatan, 83,762 villages', () => {
    const counts = tables.map((table) => parseRegionCsv(readTable(table)).length);
    expect(counts).toEqual([38, 514, 7285, 83762]);
  });

  test('have the parent of every region', () => {
    for (const region of tables.flatMap((table) => parseRegionCsv(readTable(table)))) {
      if (region.parent !== undefined) expect(register.find(region.parent)).toBeDefined();
    }
  });

  test('resolve every kabupaten, kota and kecamatan by its own name inside its parent', () => {
    for (const region of ['regencies', 'districts'].flatMap((each) =>
      parseRegionCsv(readTable(each)),
    )) {
      expect(codes(register.resolve(region.name, region.parent, region.level))).toEqual([
        region.code,
      ]);
    }
  });

  test('agree with the bundled register', () => {
    for (const region of ['provinces', 'regencies'].flatMap((each) =>
      parseRegionCsv(readTable(each)),
    )) {
      expect(nationalRegister.get(region.code)).toEqual(region);
    }
    expect(nationalRegister.children('75').map((each) => each.code)).toEqual([
      '7501',
      '7502',
      '7503',
      '7504',
      '7505',
      '7571',
    ]);
  });

  test('with a line that cannot be read stop the program and name the line', () => {
    expect(() => parseRegionCsv('code,name\n75.02,Kabupaten Boalemo\nrusak\n')).toThrow('line 3');
  });

  test('keep commas and quotation marks of names', () => {
    const [first] = parseRegionCsv('code,name\n35.13.15.2017,"Soka""an, I"\n');
    expect(first?.name).toBe('Soka"an, I');
  });
});

describe('a register', () => {
  test('refuses the same code twice', () => {
    const boalemo = regionOf('7502', 'Kabupaten Boalemo');
    expect(() => loadRegister([boalemo, boalemo])).toThrow('7502');
  });

  test('throws for a region it was asked to get and does not have', () => {
    expect(() => nationalRegister.get('9999')).toThrow('9999');
    expect(nationalRegister.find('9999')).toBeUndefined();
    expect(nationalRegister.children('9999')).toEqual([]);
  });
});
