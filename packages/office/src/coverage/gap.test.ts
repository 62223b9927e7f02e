import { day, rupiah, share } from '@payung/values';
import { expect, test } from 'vitest';
import { gapTo, placesWithoutNames, whoClosesTheGap } from './gap.ts';

const of = (part: number) =>
  share(part, {
    count: 22_804,
    definition: 'ucj',
    source: { text: 'contoh' },
    asOf: day('2026-01-01'),
  });
const target = { percent: 56.1, contributionMonthly: rupiah(16_800), months: 12 };

test('48.44 % to 56.1 %: 1,748 people, 7.66 points, Rp 352 million a year', () => {
  expect(gapTo(of(11_046), target)).toEqual({
    people: 1_748,
    points: 7.66,
    cost: 1_748 * 16_800 * 12,
    months: 12,
  });
});

test('a target that is passed has nobody missing and points below zero', () => {
  expect(gapTo(of(20_000), target)).toMatchObject({ people: 0, points: -31.6, cost: 0 });
});

test('the gap is closed in the order the office gives, never beyond the people there are', () => {
  const closing = whoClosesTheGap(1_748, [
    { segment: 'nelayan', people: 800 },
    { segment: 'petani', people: 2_000 },
    { segment: 'ojek', people: 50 },
  ]);
  expect(closing.map((each) => [each.closes, each.left])).toEqual([
    [800, 948],
    [948, 0],
    [0, 0],
  ]);
});

test('places paid for without a name, and names beyond what is paid, never balance each other', () => {
  expect(
    placesWithoutNames([
      { fund: 'apbd_kab', placesFunded: 15_000, placesNamed: 12_000 },
      { fund: 'csr', placesFunded: 100, placesNamed: 130 },
    ]).map((each) => [each.withoutName, each.beyondFunds]),
  ).toEqual([
    [3_000, 0],
    [0, 30],
  ]);
});
