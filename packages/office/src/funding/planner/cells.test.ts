import { addMonths, day, month, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { fund, person, planStart, scenario } from './cases.fixture.ts';
import { cellsOf } from './cells.ts';
import type { PlanPerson } from './request.ts';

function cells(people: readonly PlanPerson[], more: Partial<Parameters<typeof cellsOf>[0]> = {}) {
  return cellsOf({ people, funds: [fund('dana', 12)], scenario: scenario(), ...more });
}

describe('people are of one cell', () => {
  test('whatever their village, while money, law, priority and age are the same', () => {
    const people = [person(1, { village: '7502012006' }), person(2, { village: '7502042008' })];
    expect(cells(people).cells.map((cell) => cell.people)).toEqual([[0, 1]]);
  });

  test('whatever their work, while every fund treats it alike', () => {
    const works = ['PETANI', 'NELAYAN', 'PRT'].map((occupation, at) => person(at, { occupation }));
    expect(cells(works).cells).toHaveLength(1);
    const forFishers = fund('laut', 12, { earmark: { kind: 'occupation', codes: ['NELAYAN'] } });
    expect(cells(works, { funds: [forFishers] }).cells).toHaveLength(2);
  });

  test('only in one class of priority: ten years of age, never protected or lapsed', () => {
    const people = [
      person(1, { birth: day('1976-05-01') }),
      person(2, { birth: day('1970-01-01') }),
      person(3, { birth: day('1966-05-01') }),
      person(4, { birth: day('1966-05-01'), status: 'peserta_nonaktif' }),
    ];
    const found = cells(people);
    const classOf = (at: number) =>
      found.cells.find((cell) => cell.people.includes(at))?.priorityClass;
    expect([found.classes, classOf(2), classOf(1), classOf(0), classOf(3)]).toEqual([
      3, 0, 1, 1, 2,
    ]);
  });
});

describe('a cell knows', () => {
  test('in which months each fund may pay, and how much', () => {
    const csr = fund('csr', 12, { source: 'CSR', from: month('2026-08'), months: 2 });
    const [cell] = cells([person(1, { occupation: 'OJEK_SOPIR' })], { funds: [csr] }).cells;
    const payable = cell?.costs.map(([cost]) => cost !== undefined) ?? [];
    expect(payable.slice(0, 4)).toEqual([false, true, true, false]);
    expect(cell?.costs[1]).toEqual([rupiah(16_800)]);
  });

  test('that a ban of one year does not forbid the next', () => {
    const village = fund('desa', 12, { source: 'DANA_DESA', from: month('2026-10') });
    const people = [person(1)];
    const costs = cells(people, { funds: [village] }).cells[0]?.costs ?? [];
    expect(costs.map(([cost]) => cost !== undefined)).toEqual([
      ...[false, false, false],
      ...Array.from({ length: 9 }, () => true),
    ]);
  });

  test('from when to when age allows a beginning that leaves the months promised', () => {
    const [young] = cells([person(1, { birth: day('2008-09-15') })]).cells;
    expect([young?.startFrom, young?.startUntil]).toEqual([3, 12]);
    const [old] = cells([person(1, { birth: day('1961-09-15') })]).cells;
    expect([old?.startFrom, old?.startUntil]).toEqual([0, 3]);
    const [promised] = cells([person(1)], { scenario: scenario({ minMonths: 6 }) }).cells;
    expect([promised?.startFrom, promised?.startUntil]).toEqual([0, 7]);
  });

  test('how many months somebody else pays', () => {
    const covered = { ...person(1), coveredUntil: addMonths(planStart, 4) };
    const past = { ...person(2), coveredUntil: addMonths(planStart, -2) };
    expect(
      cells([covered, past])
        .cells.map((cell) => cell.covered)
        .sort(),
    ).toEqual([0, 4]);
  });
});

describe('left out is', () => {
  test.each([
    ['asn', { occupation: 'ASN' }],
    ['tanpa_nik', { hasNik: false }],
    ['di_bawah_usia', { birth: day('2010-01-01') }],
    ['melewati_usia', { birth: day('1955-01-01') }],
  ] as const)('%s', (reason, facts) => {
    const found = cells([person(1, facts)]);
    expect([found.cells, found.excluded.get('P000001')]).toEqual([[], reason]);
  });

  test('not who is past the age of registration but protected now: he is carried on', () => {
    const old = {
      ...person(1, { birth: day('1955-01-01') }),
      coveredUntil: addMonths(planStart, 1),
    };
    expect(cells([old]).cells).toHaveLength(1);
  });
});
