// Pairs: probability from bits, what is never automatic, and what two records of one person cannot be.

import { day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../test/people.ts';
import { usualLimits } from './limits.ts';
import {
  areRelatives,
  bitsFor,
  contradict,
  findProtection,
  type Pair,
  pairReasons,
  probabilityOf,
} from './pair.ts';
import { type Profile, profilesOf } from './profile.ts';
import { birthLevel } from './worker/birth.ts';
import { nameLevel } from './worker/name.ts';
import { nikLevel } from './worker/nik.ts';
import { placeLevel } from './worker/place.ts';

const equal: Pair = {
  a: 1,
  b: 2,
  nik: nikLevel.equal_dated,
  name: nameLevel.equal,
  birth: birthLevel.equal,
  sex: 2,
  place: placeLevel.village,
  bits: 25,
};

function profile(input: ReturnType<typeof row>): Profile {
  const options = { ...usualLimits, asOf: day('2026-06-30') };
  const [only] = profilesOf([input], options).profiles;
  if (only === undefined) throw new RangeError('no profile');
  return only;
}

const dated = profile(row({ name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L' }));
const undated = profile(row({ name: 'Hasan Radjak' }, { nik: nikOf({ birth: '1980-05-17' }) }));

describe('pair', () => {
  it('has a probability that rises with the bits and comes back to them', () => {
    expect(probabilityOf(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (bits) => {
        expect(bitsFor(probabilityOf(bits))).toBeCloseTo(bits, 6);
      }),
    );
  });

  it.each([
    ['one NIK with another name', { name: nameLevel.different }, 'same_nik_other_name'],
    [
      'one NIK where only part of the name agrees and the birth dates do not',
      { name: nameLevel.partly, birth: birthLevel.different },
      'same_nik_other_name',
    ],
    ['a neighbouring serial, even under one name', { nik: nikLevel.neighbour }, 'neighbour_serial'],
    ['a generation apart', { birth: birthLevel.generation_apart }, 'generation_apart'],
    [
      'one day and a family name, the last digit lost',
      { nik: nikLevel.first_15, name: nameLevel.partly },
      'same_day_other_name',
    ],
    ['two sound and different NIKs', { nik: nikLevel.different }, 'nik_different'],
  ] as const)('goes to a person: %s', (_, change, reason) => {
    expect(findProtection({ ...equal, ...change }, dated, dated)).toBe(reason);
  });

  it.each([
    ['everything equal', {}],
    ['the last digit lost and a similar name', { nik: nikLevel.first_15, name: nameLevel.similar }],
    ['another NIK that does not fit its own row', { nik: nikLevel.different_doubtful }],
    ['a nickname beside one NIK and one stated birth date', { name: nameLevel.partly }],
  ] as const)('may be automatic: %s', (_, change) => {
    expect(findProtection({ ...equal, ...change }, dated, dated)).toBeUndefined();
  });

  it('needs the birth date of both rows, not of the NIK, to allow a nickname', () => {
    const pair = { ...equal, nik: nikLevel.equal, name: nameLevel.partly };
    expect(findProtection(pair, dated, undated)).toBe('same_nik_other_name');
  });

  it('is never automatic under names that rhyme, unless one NIK or two dates decide', () => {
    const numbers = { nikDamage: 'missing' } as const;
    const born = { birth: '1980-05-17', sex: 'L' } as const;
    const [sutrisno, sutrisni] = ['Sutrisno Uno', 'Sutrisni Uno'].map((name) =>
      profile(row({ name, ...born }, numbers)),
    );
    if (sutrisno === undefined || sutrisni === undefined) throw new RangeError('two are made');
    const rhyming = { ...equal, nik: nikLevel.missing, name: nameLevel.similar };
    const found = (pair: Pair) => findProtection(pair, sutrisno, sutrisni);
    expect(found(rhyming)).toBe('same_day_other_name');
    expect(found({ ...rhyming, nik: nikLevel.first_15 })).toBe('same_day_other_name');
    expect(found({ ...rhyming, nik: nikLevel.equal })).toBeUndefined();
    expect(found({ ...rhyming, birth: birthLevel.different })).toBeUndefined();
  });

  it('is never automatic where both records tell no more than a name and a village', () => {
    const numbers = { nikDamage: 'missing' } as const;
    const place = { name: 'Julga Uno', sex: 'L' } as const;
    const [father, son] = [row(place, numbers), row(place, numbers)].map(profile);
    const born = profile(row({ ...place, birth: '2005-01-01' }, numbers));
    const phoned = profile({ ...row(place, numbers), phone: '081234567890' });
    if (father === undefined || son === undefined) throw new RangeError('two are made');
    const alike = { ...equal, nik: nikLevel.missing, birth: birthLevel.missing };
    expect(findProtection(alike, father, son)).toBe('birth_missing');
    expect(findProtection(alike, father, born)).toBeUndefined();
    expect(findProtection(alike, phoned, son)).toBeUndefined();
  });

  it('tells its evidence in words, and sex only when it differs', () => {
    const pair = { ...equal, nik: nikLevel.first_15, place: placeLevel.different };
    expect(pairReasons(pair)).toEqual([
      'nik_first_15_equal',
      'name_equal',
      'birth_equal',
      'village_different',
    ]);
    expect(pairReasons({ ...equal, sex: 1 })).toContain('sex_different');
  });
});

describe('two records look like twins by their numbers', () => {
  const named = (name: string) => profile(row({ name, birth: '1980-05-17', sex: 'L' }));
  const [sutrisno, sutrisni] = [named('Sutrisno Lestari'), named('Sutrisni Lestari')];
  const similar = { ...equal, name: nameLevel.similar };

  it.each([
    ['side by side, whatever the names', { nik: nikLevel.neighbour }, dated, dated, true],
    ['the last digit lost, names that rhyme', { nik: nikLevel.first_15 }, sutrisno, sutrisni, true],
    [
      'the last digit lost, part of the name',
      { nik: nikLevel.first_15, name: nameLevel.partly },
      dated,
      dated,
      true,
    ],
    ['the last digit lost, one name', { nik: nikLevel.first_15 }, dated, dated, false],
    ['one number, names that rhyme', { nik: nikLevel.equal }, sutrisno, sutrisni, false],
  ] as const)('%s', (_, change, one, other, expected) => {
    expect(areRelatives({ ...similar, ...change }, one, other)).toBe(expected);
  });
});

describe('two records cannot be one person through others', () => {
  const hasan = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L' as const };
  it.each([
    ['two sound NIKs', hasan, { ...hasan, birth: '1980-11-23' }, true],
    [
      'serials of twins under similar names',
      hasan,
      { ...hasan, name: 'Hasar Radjak', serial: '0002' },
      true,
    ],
    ['serials next to each other under one name', hasan, { ...hasan, serial: '0002' }, true],
    ['a slip of the serial', hasan, { ...hasan, serial: '0071' }, false],
    ['two digits swapped', hasan, { ...hasan, district: '750240' }, false],
  ])('%s', (_, one, other, expected) => {
    expect(contradict(profile(row(one)), profile(row(other)))).toBe(expected);
  });

  it('two numbers that each hold their own row’s date, also one digit of it apart: brother and sister', () => {
    const brother = profile(row({ ...hasan, birth: '1980-05-21', sex: 'L' }));
    const sister = profile(row({ ...hasan, birth: '1980-05-21', sex: 'P' }));
    const slip = row(
      { ...hasan, birth: '1980-05-21', sex: 'L' },
      { nik: nikOf({ ...hasan, birth: '1980-05-11' }) },
    );
    expect(contradict(brother, sister)).toBe(true);
    expect(contradict(brother, profile(slip))).toBe(false);
  });

  it('a lost last digit under two given names: twins share the other fifteen', () => {
    const nikDigits = `${nikOf(hasan).slice(0, 15)}0`;
    const lost = { nikDamage: 'precision_lost', nikDigits } as const;
    const whole = profile(row(hasan));
    const twin = profile(row({ ...hasan, name: 'Yusuf Radjak' }, lost));
    const own = profile(row({ ...hasan, name: 'Hasan R.' }, lost));
    expect(contradict(whole, twin)).toBe(true);
    expect(contradict(whole, own)).toBe(false);
  });

  it('the sex they state, where both do', () => {
    const unnumbered = { nikDamage: 'missing' } as const;
    const [man, woman, unknown] = [
      profile(row({ name: 'Dwi', sex: 'L' }, unnumbered)),
      profile(row({ name: 'Dwi', sex: 'P' }, unnumbered)),
      profile(row({ name: 'Dwi' }, unnumbered)),
    ];
    expect(contradict(man, woman)).toBe(true);
    expect(contradict(man, unknown)).toBe(false);
  });

  it('birth years more than two apart', () => {
    const born = (birth: string) => profile(row({ name: 'Dwi', birth }, { nikDamage: 'missing' }));
    expect(contradict(born('1980-01-02'), born('1982-01-02'))).toBe(false);
    expect(contradict(born('1980-01-02'), born('1983-01-02'))).toBe(true);
  });

  it('but not ten years with one day and month: a slip of a key', () => {
    const born = (birth: string) => profile(row({ name: 'Dwi', birth }, { nikDamage: 'missing' }));
    expect(contradict(born('1980-01-02'), born('1990-01-02'))).toBe(false);
  });

  it('but not a written sex that the row’s own NIK denies', () => {
    const nik = nikOf({ birth: '1980-05-17', sex: 'P' });
    const denied = profile(row({ name: 'Dwi', sex: 'L' }, { nik }));
    const woman = profile(row({ name: 'Dwi', sex: 'P' }, { nikDamage: 'missing' }));
    expect(contradict(denied, woman)).toBe(false);
  });

  it('but a NIK that does not fit its own row contradicts nobody', () => {
    const relative = row(hasan, { nik: nikOf({ birth: '1991-02-03' }) });
    expect(contradict(profile(row(hasan)), profile(relative))).toBe(false);
  });
});
