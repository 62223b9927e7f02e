import { addDays, type Day, day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fundSources, payees } from '../fund-source.ts';
import { type MayPayInput, mayPay } from './may-pay.ts';

const days = fc.integer({ min: 0, max: 4_300 }).map((count) => addDays(day('2015-01-01'), count));

describe('who may pay for whom', () => {
  test('an answer of yes or no always rests on a law', () => {
    const kinds = fc.constantFrom(...payees);
    fc.assert(
      fc.property(fc.constantFrom(...fundSources), kinds, days, (source, payee, on) => {
        const { value, steps } = get({ source, payee, on });
        if (value === 'unconfirmed') expect(steps.every((step) => !step.confirmed)).toBe(true);
        else expect(steps.map((step) => step.value)).toEqual([value]);
      }),
    );
  });

  test('no fund ever pays for an employee or a civil servant', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fundSources), days, (source, on) => {
        expect(get({ source, payee: 'employee', on }).value).not.toBe('yes');
        expect(get({ source, payee: 'asn', on }).value).not.toBe('yes');
      }),
    );
  });

  test('APBD of the province and of the kabupaten stand under the same rules', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payees), days, (payee, on) => {
        const province = get({ source: 'APBD_PROV', payee, on });
        expect(province).toEqual(get({ source: 'APBD_KAB', payee, on }));
      }),
    );
  });

  test('the ban of 2026 on Dana Desa names its regulation, its year and whom it means', () => {
    const { steps } = get({
      source: 'DANA_DESA',
      payee: 'village_official',
      on: day('2026-03-01'),
    });
    expect(steps).toMatchObject([
      {
        source: { law: 'Permendes PDT 16/2025' },
        from: '2026-01-01',
        until: '2027-01-01',
        row: { id: 'Kepala desa dan perangkat desa' },
      },
    ]);
  });

  test('the general rule names the worker it was asked for', () => {
    const { steps } = get({ source: 'ADD', payee: 'village_official', on: day('2026-03-01') });
    expect(steps).toMatchObject([{ row: { id: 'Kepala desa dan perangkat desa' } }]);
  });

  test('an unread law keeps its mark: Dana Desa is never confirmed outside the ban', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payees), days, (payee, on: Day) => {
        fc.pre(payee !== 'village_official');
        const { steps } = get({ source: 'DANA_DESA', payee, on });
        expect(steps.map((step) => step.confirmed)).toEqual([false]);
      }),
    );
  });
});

function get(facts: MayPayInput) {
  const answer = mayPay(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
