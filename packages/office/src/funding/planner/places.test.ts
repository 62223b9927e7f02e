import { rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { scenario } from './cases.fixture.ts';
import type { Cell } from './cells.ts';
import { type CellCounts, placePeople } from './places.ts';

const people = ['A', 'B', 'C'];

const costsOf = (months: number) =>
  Array.from({ length: months }, () => [rupiah(16_800), rupiah(16_800)]);

function cell(months: number, covered = 0): Cell {
  return {
    costs: costsOf(months),
    priorityClass: 0,
    covered,
    isCarriedOn: covered > 0,
    startFrom: 0,
    startUntil: months,
    group: 0,
    people: [0, 1, 2],
  };
}

type Month = readonly [number, number, number];

function countsOf(counts: readonly Month[], isCarriedOn = false): CellCounts {
  const paid = counts.map(([first, second]) => first + second);
  return {
    paid,
    begun: counts.map(([, , begun]) => begun),
    kept: isCarriedOn ? paid : paid.map(() => 0),
  };
}

/** By month: people of the first fund, of the second, beginnings; one list for each cell of the group. */
function placedIn(
  cells: readonly (readonly Month[])[],
  more: { covered?: number; minMonths?: number } = {},
): string[] {
  const months = cells[0]?.length ?? 0;
  const byFund = Array.from({ length: months }, (_, month) =>
    [0, 1].map((fund) => cells.reduce((sum, counts) => sum + (counts[month]?.[fund] ?? 0), 0)),
  );
  let names = 0;
  return placePeople({
    cells: cells.map(() => cell(months, more.covered)),
    groups: [{ costs: costsOf(months), earlier: [] }],
    counts: {
      cells: cells.map((counts) => countsOf(counts, more.covered !== undefined)),
      groups: [byFund],
    },
    peopleOf: () => people.map((person) => `${person}${names++ < 3 ? '' : '2'}`),
    funds: ['apbd', 'csr'],
    scenario: scenario({ months, minMonths: more.minMonths ?? 1 }),
  }).map((line) => `${line.person} ${line.fund} ${line.months.from}–${line.months.until}`);
}

const placed = (counts: readonly Month[], more?: { covered?: number; minMonths?: number }) =>
  placedIn([counts], more);

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
    ).toEqual(['A csr 2026-07–2026-10', 'B apbd 2026-07–2026-09', 'B csr 2026-09–2026-10']);
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

  test('of one group share its money: who stays longest gets the fund that lasts longest', () => {
    const stay: Month[] = [
      [0, 1, 1],
      [0, 1, 0],
      [0, 1, 0],
    ];
    const leave: Month[] = [
      [1, 0, 1],
      [1, 0, 0],
      [0, 0, 0],
    ];
    expect(placedIn([leave, stay])).toEqual(['A apbd 2026-07–2026-09', 'A2 csr 2026-07–2026-10']);
  });
});
