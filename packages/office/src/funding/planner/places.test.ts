import { rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { scenario } from './cases.fixture.ts';
import type { Cell } from './cells.ts';
import { type CellCounts, placePeople } from './places.ts';

const people = ['A', 'B', 'C'];

function cell(months: number, covered = 0): Cell {
  const costs = Array.from({ length: months }, () => [rupiah(16_800), rupiah(16_800)]);
  return {
    costs,
    priorityClass: 0,
    covered,
    startFrom: 0,
    startUntil: months,
    earlier: [],
    people: [0, 1, 2],
  };
}

/** By month: people of the first fund, of the second, beginnings. */
function placed(
  counts: readonly (readonly [number, number, number])[],
  more: { covered?: number; minMonths?: number } = {},
): string[] {
  const months = counts.length;
  const own: CellCounts = {
    byFund: counts.map(([first, second]) => [first, second]),
    begun: counts.map(([, , begun]) => begun),
    kept: counts.map(([first, second]) => (more.covered === undefined ? 0 : first + second)),
  };
  return placePeople({
    cell: cell(months, more.covered),
    counts: own,
    people,
    funds: ['apbd', 'csr'],
    scenario: scenario({ months, minMonths: more.minMonths ?? 1 }),
  }).map((line) => `${line.person} ${line.fund} ${line.months.from}–${line.months.until}`);
}

describe('the people of a cell', () => {
  test('begin in their order, and the first is the last to leave', () => {
    expect(
      placed([
        [2, 0, 2],
        [3, 0, 1],
        [1, 0, 0],
      ]),
    ).toEqual(['A apbd 2026-07–2026-10', 'B apbd 2026-07–2026-09', 'C apbd 2026-08–2026-09']);
  });

  test('stay for the months they were promised, whoever is before them', () => {
    const months = placed(
      [
        [1, 0, 1],
        [2, 0, 1],
        [1, 0, 0],
      ],
      { minMonths: 2 },
    );
    expect(months).toEqual(['A apbd 2026-07–2026-09', 'B apbd 2026-08–2026-10']);
  });

  test('stay with the fund that pays for them while it can', () => {
    expect(
      placed([
        [1, 1, 2],
        [1, 1, 0],
        [0, 2, 0],
      ]),
    ).toEqual(['A apbd 2026-07–2026-09', 'A csr 2026-09–2026-10', 'B csr 2026-07–2026-10']);
  });

  test('have their turn before anybody has a second one', () => {
    expect(
      placed([
        [1, 0, 1],
        [1, 0, 1],
        [1, 0, 1],
      ]),
    ).toEqual(['A apbd 2026-07–2026-08', 'B apbd 2026-08–2026-09', 'C apbd 2026-09–2026-10']);
  });

  test('are carried on after the months others paid', () => {
    expect(
      placed(
        [
          [0, 0, 0],
          [2, 0, 0],
          [2, 0, 0],
        ],
        { covered: 1 },
      ),
    ).toEqual(['A apbd 2026-08–2026-10', 'B apbd 2026-08–2026-10']);
  });

  test('cannot be more than the counts say: a wrong count is a fault of the program', () => {
    expect(() =>
      placed([
        [1, 0, 1],
        [2, 0, 0],
      ]),
    ).toThrow('too many or too few');
  });
});
