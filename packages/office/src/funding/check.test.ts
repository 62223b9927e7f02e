import { addMonths, day, type Month, month, monthsFrom, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { Assignment } from './assignment.ts';
import { type CheckedPerson, type CheckInput, checkAssignments, faultCodes } from './check.ts';
import type { Fund } from './fund.ts';

const start = month('2026-07');
const farmer: CheckedPerson = {
  key: 'P1',
  birth: day('1980-01-01'),
  occupation: 'PETANI',
  hasNik: true,
};
const apbd: Fund = {
  id: 'apbd',
  name: 'APBD',
  source: 'APBD_KAB',
  ceiling: rupiah(16_800 * 12),
  from: start,
  months: 12,
  earmark: { kind: 'vulnerable' },
};

function paid(more: Partial<Assignment> = {}): Assignment {
  return {
    person: 'P1',
    programmeSet: ['JKK', 'JKM'],
    fund: 'apbd',
    months: monthsFrom(start, 6),
    amountPerMonth: rupiah(16_800),
    ...more,
  };
}

function codes(
  assignments: readonly Assignment[],
  more: Omit<Partial<CheckInput>, 'funds'> & { funds?: CheckInput['funds'] } = {},
): string[] {
  const faults = checkAssignments({
    assignments,
    people: [farmer],
    funds: [apbd],
    programs: ['JKK', 'JKM'],
    from: start,
    until: addMonths(start, 12),
    minMonths: 1,
    ...more,
  });
  return [...new Set(faults.map(({ code }) => code))];
}

const from = (at: Month, count: number) => ({ months: monthsFrom(at, count) });

describe('a plan that keeps to the rules', () => {
  test('has no fault', () => {
    expect(codes([paid()])).toEqual([]);
  });

  test('may change the payer from month to month', () => {
    const csr: Fund = { ...apbd, id: 'csr', source: 'CSR', earmark: { kind: 'all' } };
    const second = paid({ fund: 'csr', ...from(month('2027-01'), 6) });
    expect(codes([paid(), second], { funds: [apbd, csr] })).toEqual([]);
  });

  test('carries somebody on who is past the age of registration', () => {
    const old = { ...farmer, birth: day('1961-01-01'), coveredUntil: month('2026-09') };
    expect(codes([paid(from(month('2026-09'), 3))], { people: [old] })).toEqual([]);
  });
});

const other = (more: Partial<CheckedPerson>) => ({ people: [{ ...farmer, ...more }] });
const fundWith = (more: Partial<Fund> & { ceilingMonthly?: number }) => ({
  funds: [{ ...apbd, ...more }],
});

describe('a fault is found when', () => {
  const cases: [string, readonly Assignment[], Parameters<typeof codes>[1], string][] = [
    ['nobody knows the person', [paid({ person: 'P9' })], {}, 'person_unknown'],
    ['nobody knows the fund', [paid({ fund: 'zakat' })], {}, 'fund_unknown'],
    ['a stretch has no month', [paid(from(start, 0))], {}, 'months_empty'],
    [
      'a month is outside the plan',
      [paid(from(month('2026-06'), 2))],
      fundWith({ from: month('2026-06') }),
      'outside_plan',
    ],
    ['a month is outside the fund', [paid()], fundWith({ months: 5 }), 'outside_fund'],
    ['two pay for one month', [paid(), paid(from(month('2026-12'), 1))], {}, 'two_payers'],
    [
      'somebody else pays already',
      [paid()],
      other({ coveredUntil: month('2026-09') }),
      'covered_already',
    ],
    [
      'the fund is meant for others',
      [paid()],
      fundWith({ earmark: { kind: 'occupation', codes: ['NELAYAN'] } }),
      'earmark',
    ],
    [
      'the fund is meant for another kecamatan',
      [paid()],
      {
        ...other({ village: '7502022001' }),
        ...fundWith({ earmark: { kind: 'all', places: ['750201'] } }),
      },
      'earmark',
    ],
    [
      'nobody knows the decile a fund asks for',
      [paid()],
      fundWith({ earmark: { kind: 'all', deciles: { min: 1, max: 4 } } }),
      'earmark',
    ],
    [
      'he stands on another list',
      [paid()],
      {
        ...other({ lists: ['petani.xlsx'] }),
        ...fundWith({ earmark: { kind: 'all', lists: ['nelayan.xlsx'] } }),
      },
      'earmark',
    ],
    ['an employer has to pay', [paid()], other({ occupation: 'KARYAWAN' }), 'earmark'],
    ['the law forbids it', [paid()], fundWith({ source: 'DBH_SAWIT' }), 'law'],
    ['there is no NIK', [paid()], other({ hasNik: false }), 'nik'],
    ['the person is too old to begin', [paid()], other({ birth: day('1960-01-01') }), 'age'],
    [
      'nobody knows the age',
      [paid()],
      { people: [{ key: 'P1', hasNik: true, occupation: 'PETANI' }] },
      'age',
    ],
    [
      'the amount is not the contribution',
      [paid({ amountPerMonth: rupiah(16_799) })],
      {},
      'amount',
    ],
    ['the programmes are others', [paid({ programmeSet: ['JKK'] })], {}, 'programmes'],
    ['a beginning is cut short', [paid()], { minMonths: 7 }, 'too_short'],
    [
      'a gap makes a second, short beginning',
      [paid(), paid(from(month('2027-02'), 2))],
      { minMonths: 3 },
      'too_short',
    ],
    [
      'the ceiling is passed by one rupiah',
      [paid()],
      fundWith({ ceiling: rupiah(16_800 * 6 - 1) }),
      'ceiling',
    ],
    [
      'a month is dearer than it may be',
      [paid()],
      fundWith({ ceilingMonthly: 16_799 }),
      'ceiling_monthly',
    ],
  ];

  test.each(cases)('%s', (_, assignments, more, code) => {
    expect(codes(assignments, more)).toContain(code);
  });

  test('and every fault there is has a case here', () => {
    expect(new Set(cases.map(([, , , code]) => code))).toEqual(new Set(faultCodes));
  });
});
