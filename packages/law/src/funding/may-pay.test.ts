import { addDays, day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundSources, payees } from '../fund-source.ts';
import { mayPay } from './may-pay.ts';

const days = fc.integer({ min: 0, max: 6000 }).map((count) => addDays(day('2015-01-01'), count));

describe('who may pay for whom', () => {
  test('an answer of yes or no always rests on a law', () => {
    const kinds = fc.constantFrom(...payees);
    fc.assert(
      fc.property(fc.constantFrom(...fundSources), kinds, days, (source, payee, on) => {
        const { value, steps } = mayPay(source, { payee }, on);
        if (value === 'unconfirmed') expect(steps.every((step) => !step.confirmed)).toBe(true);
        else expect(steps.map((step) => step.value)).toEqual([value]);
      }),
    );
  });

  test('no fund ever pays for an employee or a civil servant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fundSources), days, (source, on) => {
        expect(mayPay(source, { payee: 'employee' }, on).value).not.toBe('yes');
        expect(mayPay(source, { payee: 'asn' }, on).value).not.toBe('yes');
      }),
    );
  });

  test('the ban of 2026 on Dana Desa names its regulation and its year', () => {
    const { steps } = mayPay('DANA_DESA', { payee: 'village_official' }, day('2026-03-01'));
    expect(steps).toMatchObject([
      { source: { law: 'Permendes PDT 16/2025' }, from: '2026-01-01', until: '2027-01-01' },
    ]);
  });

  test('an unread law keeps its mark: Dana Desa is never confirmed outside the ban', () => {
    const { steps } = mayPay('DANA_DESA', { payee: 'vulnerable_worker' }, day('2026-03-01'));
    expect(steps.map((step) => step.confirmed)).toEqual([false]);
  });
});
