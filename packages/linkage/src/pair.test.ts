// Pairs: probability from bits, what is never automatic, and what two records of one person cannot be.

import { day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../test/people.ts';
import { startModel } from './model/start.ts';
import {
  bitsFor,
  contradict,
  findProtection,
  type Pair,
  pairReasons,
  parsePair,
  priorBits,
  probabilityOf,
} from './pair.ts';
import { type Profile, profilesOf } from './profile.ts';

const equal: Pair = { a: 1, b: 2, nik: 6, name: 7, birth: 5, sex: 2, place: 3, bits: 40 };

function profile(input: ReturnType<typeof row>): Profile {
  const [only] = profilesOf([input], startModel, day('2026-06-30')).profiles;
  if (only === undefined) throw new RangeError('no profile');
  return only;
}

describe('pair', () => {
  it('has a probability that rises with the bits and comes back to them', () => {
    expect(probabilityOf(0)).toBe(0.5);
    fc.assert(
      fc.property(fc.double({ min: -15, max: 15, noNaN: true }), (bits) => {
        expect(bitsFor(probabilityOf(bits))).toBeCloseTo(bits, 6);
      }),
    );
  });

  it('has odds against it of the whole district, also when the lists are short', () => {
    expect(priorBits(2, startModel)).toBe(priorBits(20_000, startModel));
    expect(priorBits(1_000_000, startModel)).toBeLessThan(priorBits(20_000, startModel));
  });

  it.each([
    ['one NIK with another name', { name: 1 }, 'same_nik_other_name'],
    ['one NIK where only one word agrees', { name: 2 }, 'same_nik_other_name'],
    ['a neighbouring serial with a similar name', { nik: 3, name: 5 }, 'neighbour_serial'],
    ['one NIK a generation apart', { birth: -1 }, 'generation_apart'],
    ['two sound and different NIKs', { nik: 1 }, 'nik_different'],
  ] as const)('goes to a person: %s', (_, change, reason) => {
    expect(findProtection({ ...equal, ...change })).toBe(reason);
  });

  it.each([
    ['everything equal', {}],
    ['a slip of the serial under an equal name', { nik: 3 }],
    ['the last digit lost and a similar name', { nik: 5, name: 5 }],
    ['another NIK that does not fit its own row', { nik: -1 }],
  ])('may be automatic: %s', (_, change) => {
    expect(findProtection({ ...equal, ...change })).toBeUndefined();
  });

  it('tells its evidence in words, and sex only when it differs', () => {
    expect(pairReasons({ ...equal, nik: 5, place: 1 })).toEqual([
      'nik_first_15_equal',
      'name_equal',
      'birth_equal',
      'village_different',
    ]);
    expect(pairReasons({ ...equal, sex: 1 })).toContain('sex_different');
  });

  it('is read only from a row of numbers', () => {
    expect(parsePair({ ...equal })).toEqual(equal);
    expect(() => parsePair({ ...equal, bits: null })).toThrow('bits');
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
    ['a slip of the serial under one name', hasan, { ...hasan, serial: '0002' }, false],
    ['two digits swapped', hasan, { ...hasan, district: '750240' }, false],
  ])('%s', (_, one, other, expected) => {
    expect(contradict(profile(row(one)), profile(row(other)))).toBe(expected);
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

  it('but a NIK that does not fit its own row contradicts nobody', () => {
    const relative = row(hasan, { nik: nikOf({ birth: '1991-02-03' }) });
    expect(contradict(profile(row(hasan)), profile(relative))).toBe(false);
  });
});
