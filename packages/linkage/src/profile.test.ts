// Profiles: equal records are one, numbered by content; a NIK of many is nobody's.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../test/people.ts';
import { startModel } from './model/start.ts';
import { profilesOf } from './profile.ts';

const asOf = day('2026-06-30');
const hasan = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L' as const };

describe('profiles', () => {
  it('are the distinct records after normalisation', () => {
    const inputs = [
      row(hasan),
      row({ ...hasan, name: 'H. HASAN RADJAK, S.Pd' }),
      row({ name: 'Ayu' }),
    ];
    const { profiles, ofInput, inputCounts } = profilesOf(inputs, startModel, asOf);
    expect(profiles).toHaveLength(2);
    expect(ofInput[0]).toBe(ofInput[1]);
    expect([...inputCounts].sort()).toEqual([1, 2]);
  });

  it('have the same numbers in any order of the rows', () => {
    const inputs = [row(hasan), row({ name: 'Ayu' }), row({ name: 'Budi' })];
    const forward = profilesOf(inputs, startModel, asOf);
    const backward = profilesOf([...inputs].reverse(), startModel, asOf);
    expect(backward.profiles).toEqual(forward.profiles);
    expect([...backward.ofInput].reverse()).toEqual(forward.ofInput);
  });

  it('take birth date and sex from the NIK where the list has none', () => {
    const nik = nikOf({ birth: '1991-02-03', sex: 'P' });
    const [ayu] = profilesOf([row({ name: 'Ayu' }, { nik })], startModel, asOf).profiles;
    expect(ayu).toMatchObject({ birth: { day: '1991-02-03', precision: 'nik' }, sex: 'P' });
  });

  it('do without a NIK that three unlike people share (a family-card number, a dummy)', () => {
    const nik = nikOf({ birth: '2009-04-01' });
    const names = ['Hasan Radjak', 'Ayu Lestari', 'Dedi Napu'];
    const { profiles, sharedNiks } = profilesOf(
      names.map((name) => row({ name }, { nik })),
      startModel,
      asOf,
    );
    expect([...sharedNiks]).toEqual([nik]);
    expect(profiles.every((each) => each.nik === undefined && each.birth === undefined)).toBe(true);
  });

  it('keep a NIK that three spellings of one name share', () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const names = ['Hasan Radjak', 'Hasan R.', 'Radjak Hasan'];
    const { sharedNiks } = profilesOf(
      names.map((name) => row({ name }, { nik })),
      startModel,
      asOf,
    );
    expect(sharedNiks.size).toBe(0);
  });
});
