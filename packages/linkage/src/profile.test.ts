// Profiles: equal records are one, numbered by content; a NIK of many is nobody's.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../test/people.ts';
import { usualLimits } from './limits.ts';
import { profilesOf } from './profile.ts';

const options = { ...usualLimits, asOf: day('2026-06-30') };
const hasan = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L' as const };

describe('profiles', () => {
  it('are the distinct records after normalisation', () => {
    const inputs = [
      row(hasan),
      row({ ...hasan, name: 'H. HASAN RADJAK, S.Pd' }),
      row({ name: 'Ayu' }),
    ];
    const { profiles, ofInput, inputCounts } = profilesOf(inputs, options);
    expect(profiles).toHaveLength(2);
    expect(ofInput[0]).toBe(ofInput[1]);
    expect([...inputCounts].sort()).toEqual([1, 2]);
  });

  it('have the same numbers in any order of the rows', () => {
    const inputs = [row(hasan), row({ name: 'Ayu' }), row({ name: 'Budi' })];
    const forward = profilesOf(inputs, options);
    const backward = profilesOf([...inputs].reverse(), options);
    expect(backward.profiles).toEqual(forward.profiles);
    expect([...backward.ofInput].reverse()).toEqual(forward.ofInput);
  });

  it('take birth date and sex from the NIK where the list has none', () => {
    const nik = nikOf({ birth: '1991-02-03', sex: 'P' });
    const [ayu] = profilesOf([row({ name: 'Ayu' }, { nik })], options).profiles;
    expect(ayu).toMatchObject({ birth: { day: '1991-02-03', source: 'nik' }, sex: 'P' });
  });

  it('take the day from a NIK whose last digit is lost, and that agrees with the age', () => {
    const whole = nikOf({ birth: '1991-02-03', sex: 'P' });
    const lost = { nikDamage: 'precision_lost', nikDigits: `${whole.slice(0, 15)}0` } as const;
    const aged = row({ name: 'Ayu', birth: '1990-07-01' }, { ...lost, birthPrecision: 'age' });
    const [ayu] = profilesOf([aged], options).profiles;
    expect(ayu).toMatchObject({ birth: { day: '1991-02-03', source: 'nik' }, sex: 'P' });
  });

  it('keep the age where the NIK denies it: it may be a relative’s', () => {
    const nik = nikOf({ birth: '1961-02-03' });
    const aged = row({ name: 'Ayu', birth: '1990-07-01' }, { nik, birthPrecision: 'age' });
    const [ayu] = profilesOf([aged], options).profiles;
    expect(ayu).toMatchObject({ birth: { source: 'age' }, nik: { fits: false } });
  });

  it('leave the sex open where the row and its own fitting NIK disagree', () => {
    const nik = nikOf({ birth: '1991-02-03', sex: 'P' });
    const [one] = profilesOf(
      [row({ name: 'A', birth: '1991-02-03', sex: 'L' }, { nik })],
      options,
    ).profiles;
    expect(one?.sex).toBeUndefined();
  });

  it('never put records together that say no more than a name', () => {
    const bare = Array.from({ length: 3 }, () => row({ name: 'Siti' }, { nikDamage: 'missing' }));
    expect(profilesOf(bare, options).profiles).toHaveLength(3);
  });

  it('do without a NIK that three unlike people share (a family-card number, a dummy)', () => {
    const nik = nikOf({ birth: '2009-04-01' });
    const names = ['Hasan Radjak', 'Ayu Lestari', 'Dedi Napu'];
    const { profiles, sharedNiks } = profilesOf(
      names.map((name) => row({ name }, { nik })),
      options,
    );
    expect([...sharedNiks]).toEqual([nik]);
    expect(profiles.every((each) => each.nik === undefined && each.birth === undefined)).toBe(true);
  });

  it('keep a NIK that three spellings of one name share', () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const names = ['Hasan Radjak', 'Hasan R.', 'Radjak Hasan'];
    const { sharedNiks } = profilesOf(
      names.map((name) => row({ name }, { nik })),
      options,
    );
    expect(sharedNiks.size).toBe(0);
  });
});
