import { addMonths, type Month, month } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountsOf } from './bulk.ts';
import { bpuContribution, bpuPrograms } from './contributions/bpu-contribution.ts';
import { pmiJht } from './contributions/pmi-jht.ts';
import { fundSources } from './fund-source.ts';

const months: fc.Arbitrary<Month> = fc
  .integer({ min: 0, max: 130 })
  .map((count) => addMonths(month('2015-07'), count));

describe('a rule over rows', () => {
  test('gives 100,000 random people what it gives each of them alone', () => {
    const people = fc.record({
      month: months,
      programs: fc.subarray([...bpuPrograms], { minLength: 1 }),
      payer: fc.constantFrom(...fundSources),
      incomeMonthly: fc.integer({ min: 0, max: 60_000_000 }),
      transportSector: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(people, { minLength: 1_000, maxLength: 1_000 }), (rows) => {
        const { amount, issues } = amountsOf(bpuContribution, rows);
        expect(issues).toEqual([]);
        expect([...amount]).toEqual(
          rows.map((row) => {
            const answer = bpuContribution.ask(row);
            return answer.ok ? answer.value.value : Number.NaN;
          }),
        );
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('goes on after a bad row and names it', () => {
    const good = { on: '2026-07-01', amountMonthly: 50_000, months: 2 };
    const { amount, issues } = amountsOf(pmiJht, [good, { ...good, months: -1 }, null, good]);
    expect([...amount]).toEqual([100_000, 0, 0, 100_000]);
    expect(issues.map(({ at, data, severity }) => [at.row, data['key'], severity])).toEqual([
      [2, 'months', 'error'],
      [3, '{}', 'error'],
    ]);
  });

  test('keeps the notes of good rows beside their amounts', () => {
    const late = { on: '2031-07-01', amountMonthly: 50_000, months: 1 };
    const { amount, issues } = amountsOf(pmiJht, [late]);
    expect(amount[0]).toBe(50_000);
    expect(issues).toMatchObject([{ code: 'law_beyond_known', severity: 'note', at: { row: 1 } }]);
  });

  test('of nobody is empty', () => {
    expect(amountsOf(pmiJht, [])).toEqual({ amount: new Float64Array(0), issues: [] });
  });
});
