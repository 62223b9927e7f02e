import { addDays, day, rate, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { stepText } from '../../step-text.ts';
import { type JhtBalance, type JhtYear, jhtBalance } from './balance.ts';

const amounts = fc.integer({ min: 0, max: 5_000_000_000 }).map(rupiah);
const contributions = fc.array(
  fc.record({
    paidOn: fc.integer({ min: 0, max: 365 }).map((count) => addDays(day('2020-01-01'), count)),
    amount: fc.integer({ min: 1, max: 50_000_000 }).map(rupiah),
  }),
  { maxLength: 12 },
);
const published = fc.record({ openingBalance: amounts, year: fc.constant(2020), contributions });
const assumed = fc.record({
  openingBalance: amounts,
  year: fc.constant(2020),
  contributions,
  assumedRate: fc.integer({ min: 0, max: 1_000_000 }).map(rate),
});
const years: fc.Arbitrary<JhtYear> = fc.oneof(published, assumed);

test('opening balance, contributions and development sum to the closing balance', () => {
  fc.assert(
    fc.property(years, (input) => {
      const balance = get(input);
      const { openingBalance, contributions: paid, development, value } = balance;
      expect(openingBalance + paid + development).toBe(value);
      expect(development).toBeGreaterThanOrEqual(0);
      expect(stepFaults(balance)).toEqual([]);
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
      const before = get({ ...input, contributions: moved });
      expect(before.value).toBeGreaterThanOrEqual(get(input).value);
    }),
  );
});

test('the whole balance at 100 percent doubles, without a lost rupiah', () => {
  fc.assert(
    fc.property(amounts, (openingBalance) => {
      const assumedRate = rate(1_000_000);
      const doubled = get({ openingBalance, year: 2021, contributions: [], assumedRate });
      expect(doubled.value).toBe(2 * openingBalance);
    }),
  );
});

test("the caller's rate gives what the published rate of the same height gives", () => {
  fc.assert(
    fc.property(published, (input) => {
      const own = get({ ...input, assumedRate: rate(56_300) });
      expect(own.value).toBe(get(input).value);
      expect([own.assumed, get(input).assumed]).toEqual([true, false]);
    }),
  );
});

test('a published rate is a step with its year, an assumed one a fact of the caller', () => {
  const year = { openingBalance: rupiah(1_000), year: 2019, contributions: [] };
  expect(get(year).steps).toMatchObject([
    { kind: 'given', fact: 'openingBalance', amount: 1_000 },
    { kind: 'given', fact: 'contributions', amount: 0 },
    { kind: 'figure', value: 60_600, from: '2019-01-01', until: '2020-01-01', amount: 61 },
  ]);
  const contributions = [{ paidOn: day('2019-07-01'), amount: rupiah(1_000_000) }];
  const own = get({ ...year, contributions, assumedRate: rate(50_000) });
  expect(own.steps.slice(2).map((step) => stepText(step))).toEqual([
    'Hasil pengembangan menurut angka pemanggil: 5 % × Rp1.000 = Rp50',
    'Hasil pengembangan menurut angka pemanggil: 5 % × Rp1.000.000 × 183/365 = Rp25.068',
  ]);
});

test('a year without a rate says which fact is missing', () => {
  const answer = jhtBalance({ openingBalance: rupiah(1), year: 2021, contributions: [] });
  expect(answer.issues).toMatchObject([
    { code: 'law_fact_missing', data: { key: 'assumedRate', expected: '2021: 0% .. 100%' } },
  ]);
});

test('a payment outside the year says which days are meant', () => {
  const contributions = [{ paidOn: day('2021-01-01'), amount: rupiah(1) }];
  const answer = jhtBalance({ openingBalance: rupiah(1), year: 2020, contributions });
  expect(answer.issues).toMatchObject([
    { code: 'law_facts_contradict', data: { expected: '2020-01-01 .. 2020-12-31' } },
  ]);
});

test('a thousand contributions are taken, of the largest sums too, and not one more', () => {
  const paid = { paidOn: day('2020-01-01'), amount: rupiah(100_000_000_000) };
  const told = (count: number) => ({
    openingBalance: rupiah(1_000_000_000_000_000),
    year: 2020,
    contributions: Array.from({ length: count }, () => paid),
    assumedRate: rate(1_000_000),
  });
  expect(get(told(1_000)).contributions).toBe(100_000_000_000_000);
  expect(jhtBalance(told(1_001)).issues).toMatchObject([{ data: { key: 'contributions' } }]);
});

function get(facts: JhtYear): JhtBalance {
  const answer = jhtBalance(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
