// What each damage of a NIK cell leaves to compare.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../test/people.ts';
import { findNikEvidence } from './nik-evidence.ts';

const person = { name: 'Sri Hasan', birth: '1985-03-17', sex: 'P' as const };
const whole = nikOf(person);

describe('NIK as evidence', () => {
  it('fits its own row when it carries the birth date, a woman’s with 40 added', () => {
    expect(findNikEvidence(row(person))).toEqual({ digits: whole, kind: 'whole', fits: true });
  });

  it('does not fit when it is a relative’s or a family-card number', () => {
    const relative = nikOf({ birth: '1980-01-02' });
    expect(findNikEvidence(row(person, { nik: relative }))).toMatchObject({ fits: false });
  });

  it('is neither fitting nor unfitting when the day of birth is a guess or missing', () => {
    expect(findNikEvidence(row(person, { birthPrecision: 'year' }))).toEqual({
      digits: whole,
      kind: 'whole',
    });
    const { birth: _, ...undated } = row(person);
    expect(findNikEvidence(undated)).toEqual({ digits: whole, kind: 'whole' });
  });

  it('keeps fifteen digits where the spreadsheet dropped the last', () => {
    const rounded = `${whole.slice(0, 15)}0`;
    const lost = { digits: rounded, kind: 'lost', fits: true };
    expect(
      findNikEvidence(row(person, { nikDamage: 'precision_lost', nikDigits: rounded })),
    ).toEqual(lost);
    expect(findNikEvidence(row(person, { nikDamage: 'invalid', nikDigits: rounded }))).toEqual(
      lost,
    );
  });

  it('keeps digits of a wrong length or an impossible date as damaged', () => {
    for (const [nikDamage, nikDigits] of [
      ['length', whole.slice(0, 15)],
      ['length', `${whole}1`],
    ] as const) {
      expect(findNikEvidence(row(person, { nikDamage, nikDigits }))).toEqual({
        digits: nikDigits,
        kind: 'damaged',
      });
    }
    const nikDigits = `${whole.slice(0, 8)}99${whole.slice(10)}`;
    expect(findNikEvidence(row(person, { nikDamage: 'invalid', nikDigits }))).toEqual({
      digits: nikDigits,
      kind: 'damaged',
      fits: false,
    });
  });

  it('does not fit where a year or an age denies it', () => {
    const nik = nikOf({ birth: '1960-01-02' });
    expect(findNikEvidence(row(person, { nik, birthPrecision: 'age' }))).toMatchObject({
      fits: false,
    });
  });

  it('is nothing for scientific, dummy and missing cells, or fewer than fifteen digits', () => {
    for (const nikDamage of ['scientific', 'dummy', 'missing'] as const) {
      expect(findNikEvidence(row(person, { nikDamage, nikDigits: whole }))).toBeUndefined();
    }
    expect(
      findNikEvidence(row(person, { nikDamage: 'length', nikDigits: whole.slice(0, 14) })),
    ).toBeUndefined();
  });

  it('holds a Papua number, which is greater than any safe integer', () => {
    const papua = { name: 'Yohanis Wenda', birth: '1990-05-06', district: '910301' };
    expect(findNikEvidence(row(papua))).toMatchObject({
      digits: nikOf({ ...papua, birth: day('1990-05-06') }),
      fits: true,
    });
  });
});
