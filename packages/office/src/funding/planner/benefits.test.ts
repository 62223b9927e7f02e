import { issueLine, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import {
  expectedBenefits,
  type MortalityRow,
  mortalityColumns,
  parseMortality,
} from './benefits.ts';
import { fund, person, planStart, scenario } from './cases.fixture.ts';
import { planMonths } from './planner.ts';

const row = (
  ageFrom: number,
  ageTo: number,
  yearlyPpm: number,
  confirmed = false,
): MortalityRow => ({
  ageFrom,
  ageTo,
  yearlyPpm,
  source: 'tabel rekaan',
  confirmed,
});
const rows = (...lines: readonly string[]) =>
  lines.map((line, at) => ({
    row: at + 2,
    cells: Object.fromEntries(
      mortalityColumns.map((key, index) => [key, line.split(';')[index] ?? '']),
    ),
  }));

describe('the benefits to be expected', () => {
  const people = Array.from({ length: 100 }, (_, at) => person(at + 1));

  test('count the burial in the first three months and the whole benefit after', async () => {
    const plan = await planMonths({ people, funds: [fund('f', 1_200)], scenario: scenario() });
    const expected = expectedBenefits(plan, people, [row(40, 50, 12_000)]);
    // 100 people, 12 months, one in a thousand a month.
    expect(expected.deaths).toBe(1.2);
    expect(expected.amount).toBe(rupiah(3 * 10_000_000 * 0.1 + 9 * 42_000_000 * 0.1));
    expect(expected).toMatchObject({ confirmed: false, sources: ['tabel rekaan'] });
  });

  test('are whole from the first month for who is carried on', async () => {
    const carried = people.map((each) => ({ ...each, coveredUntil: planStart }));
    const plan = await planMonths({
      people: carried,
      funds: [fund('f', 1_200)],
      scenario: scenario(),
    });
    const { amount } = expectedBenefits(plan, carried, [row(40, 50, 12_000, true)]);
    expect(amount).toBe(rupiah(12 * 4_200_000));
  });

  test('leave out whose age the table does not hold, and say so', async () => {
    const plan = await planMonths({ people, funds: [fund('f', 1_200)], scenario: scenario() });
    expect(expectedBenefits(plan, people, [row(60, 70, 12_000)])).toMatchObject({
      deaths: 0,
      amount: 0,
      peopleOutside: 100,
    });
  });
});

describe('a table of deaths', () => {
  test('is read with its source and mark', () => {
    expect(parseMortality(rows('18;39;1,5;contoh;tidak', '40;64;6.25;contoh;ya'), 'k.csv')).toEqual(
      {
        ok: true,
        issues: [],
        value: [
          { ageFrom: 18, ageTo: 39, yearlyPpm: 1_500, source: 'contoh', confirmed: false },
          { ageFrom: 40, ageTo: 64, yearlyPpm: 6_250, source: 'contoh', confirmed: true },
        ],
      },
    );
  });

  test('is refused where ages overlap or a cell cannot be read', () => {
    const read = parseMortality(
      rows('18;39;1,5;contoh;tidak', '30;20;banyak;;mungkin', '39;50;2;contoh;ya'),
      'k.csv',
    );
    const said = read.issues.map((each) => issueLine(each)).join('\n');
    expect(read.ok).toBe(false);
    for (const column of mortalityColumns.slice(1)) expect(said).toContain(column);
    expect(said).toContain('baris 4');
  });
});
