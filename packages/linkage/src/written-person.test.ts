// From what intake read to what is compared: nothing gets lost, nothing is made up.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { nikOf } from '../test/people.ts';
import { linkInputOf } from './written-person.ts';

const at = { key: 'tenilo.csv#5', list: 'tenilo.csv', row: 5 };

describe('a written person', () => {
  it('hands on every field that is compared', () => {
    const nik = nikOf({ birth: '1980-05-17' });
    const kk = nikOf({ birth: '2010-01-01' });
    expect(
      linkInputOf(at, {
        name: 'Hasan Radjak',
        nik,
        nikDigits: nik,
        nikDamage: 'none',
        birth: { day: day('1980-05-17'), precision: 'age' },
        sex: 'L',
        village: { written: 'Ds. Tenilo', code: '7502042018' },
        district: { code: '750204' },
        phone: '0812',
        kk,
      }),
    ).toEqual({
      ...at,
      name: 'Hasan Radjak',
      nik,
      nikDigits: nik,
      nikDamage: 'none',
      birth: '1980-05-17',
      birthPrecision: 'age',
      sex: 'L',
      village: '7502042018',
      villageWritten: 'Ds. Tenilo',
      district: '750204',
      phone: '0812',
      familyCard: kk,
    });
  });

  it('says nothing of what the row does not say', () => {
    const bare = { name: 'Siti', nikDamage: 'missing' } as const;
    expect(linkInputOf(at, bare)).toEqual({ ...at, ...bare });
    expect(linkInputOf(at, { ...bare, village: { written: 'Tenilo' } })).toEqual({
      ...at,
      ...bare,
      villageWritten: 'Tenilo',
    });
  });
});
