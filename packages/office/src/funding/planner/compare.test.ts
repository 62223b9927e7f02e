import { addMonths } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { Fund } from '../fund.ts';
import { fund, person, planStart, scenario } from './cases.fixture.ts';
import { figuresOf, type ScenarioFigures } from './compare.ts';
import { planMonths } from './planner.ts';
import type { Scenario } from './scenario.ts';

const people = Array.from({ length: 100 }, (_, at) => person(at + 1));
const bases = [{ definition: 'penduduk_bekerja', year: 2026, part: 300, base: 500 }];

async function figures(funds: readonly Fund[], more: Partial<Scenario>): Promise<ScenarioFigures> {
  const plan = await planMonths({ people, funds, scenario: scenario(more) });
  return figuresOf(plan, { funds, bases, people });
}

describe('six months for all against a year for half', () => {
  const funds = [fund('apbd', 600)];

  test('costs the same, covers more at once, and leaves a cliff in December', async () => {
    const half = await figures(funds, { months: 6, minMonths: 6, measure: { kind: 'people' } });
    const year = await figures(funds, { minMonths: 12, measure: { kind: 'people' } });
    expect([half.people, year.people]).toEqual([100, 50]);
    expect(half.amount).toBe(year.amount);
    // By December the half year is paid out, of the year the second half is left.
    expect([half.leftInDecember, year.leftInDecember]).toEqual([0, 300 * 16_800]);
    expect(half.cliff).toEqual({ after: addMonths(planStart, 5), people: 100 });
    expect(year.cliff).toEqual({ after: addMonths(planStart, 11), people: 50 });
    expect([half.coverage[0]?.percent[0], year.coverage[0]?.percent[0]]).toEqual([80, 70]);
  });

  test('has fewer months with the full death benefit: the first three pay the burial only', async () => {
    const half = await figures(funds, { months: 6, minMonths: 6, measure: { kind: 'people' } });
    const year = await figures(funds, { minMonths: 12, measure: { kind: 'people' } });
    expect([half.fullBenefitMonths, year.fullBenefitMonths]).toEqual([300, 450]);
  });
});

describe('the credit of the branch', () => {
  test('is in proportion below six months, as 1,000 people for 3 months count 500', async () => {
    const three = await figures([fund('apbd', 300, { months: 3 })], { months: 3 });
    expect(three.branchCredit).toBe(50);
  });

  test('is nothing for company money below six months, and whole from six on', async () => {
    const csr = (months: number) => fund('csr', 100 * months, { source: 'CSR', months });
    expect((await figures([csr(4)], {})).branchCredit).toBe(0);
    expect((await figures([csr(6)], {})).branchCredit).toBe(100);
  });

  test('is never more than one for one person', async () => {
    expect((await figures([fund('apbd', 1_200)], {})).branchCredit).toBe(100);
  });
});
