import { addDays, day, rate, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JhtBalance, type JhtYear, jhtBalance } from './balance.ts';

const amounts = fc.integer({ min: 0, max: 5_000_000_000 }).map(rupiah);
const contributions = fc.array(
  fc.record({
    paidOn: fc.integer({ min: 0, max: 365 }).map((count) => addDays(day('2020-01-01'), count)),
    amount: fc.integer({ min: 1, max: 50_000_000 }).map(rupiah),
  }),
  { maxLength: 12 },
);
const years = fc.record({
  openingBalance: amounts,
  year: fc.constant(2020),
  contributions,
  assumedRate: fc.integer({ min: 0, max: 1_000_000 }).map(rate),
});

test('opening balance, contributions and development sum to the closing balance', () => {
  fc.assert(
    fc.property(years, (input) => {
      const { openingBalance, contributions: paid, development, closingBalance } = balanceOf(input);
      expect(openingBalance + paid + development).toBe(closingBalance);
      expect(development).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a balance never falls when a contribution is paid earlier', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: 0, max: 365 }), (input, earlier) => {
      const first = day('2020-01-01');
      const moved = input.contributions.map((each) => {
        const paidOn = addDays(each.paidOn, -earlier);
        return { ...each, paidOn: paidOn < first ? first : paidOn };
      });
      const before = balanceOf({ ...input, contributions: moved });
      expect(before.closingBalance).toBeGreaterThanOrEqual(balanceOf(input).closingBalance);
    }),
  );
});

test('the whole balance at 100 percent doubles, without a lost rupiah', () => {
  fc.assert(
    fc.property(amounts, (openingBalance) => {
      const doubled = {
        openingBalance,
        year: 2021,
        contributions: [],
        assumedRate: rate(1_000_000),
      };
      expect(balanceOf(doubled).closingBalance).toBe(2 * openingBalance);
    }),
  );
});

test('a published rate is a step with its year, an assumed one is not', () => {
  const published = { openingBalance: rupiah(1_000), year: 2019, contributions: [] };
  expect(stepsOf(published)).toMatchObject([
    { value: '6,06 %', from: '2019-01-01', until: '2020-01-01' },
  ]);
  expect(stepsOf({ ...published, assumedRate: rate(50_000) })).toEqual([]);
});

function balanceOf(input: JhtYear): JhtBalance {
  const answer = jhtBalance(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.value;
}

function stepsOf(input: JhtYear): readonly unknown[] {
  const answer = jhtBalance(input);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value.steps;
}
