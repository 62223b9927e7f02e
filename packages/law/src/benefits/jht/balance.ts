// Saldo JHT setahun: PP 46/2015. Development is credited daily and at least the deposit rate of
// state banks; the year's rate is published afterwards. A contribution earns from the day after it
// was paid (our reading of "daily"); each development is rounded half up by itself.

import {
  type Day,
  dayOf,
  daysBetween,
  formatRate,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';
import { fault, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { findParameter } from '../../parameter.ts';

export type JhtYear = {
  readonly openingBalance: Rupiah;
  readonly year: number;
  readonly contributions: readonly { readonly paidOn: Day; readonly amount: Rupiah }[];
  /** For years whose rate is not published here; the result rests on the caller's figure. */
  readonly assumedRate?: Rate;
};

export type JhtBalance = {
  readonly openingBalance: Rupiah;
  readonly contributions: Rupiah;
  readonly development: Rupiah;
  readonly closingBalance: Rupiah;
  /** True: the caller's rate, not a published one. */
  readonly assumed: boolean;
};

/**
 * Saldo JHT pada akhir tahun.
 *
 * @example jhtBalance({ openingBalance: rupiah(20_000_000), year: 2020, contributions: [] })
 */
export function jhtBalance(input: JhtYear): Parsed<Explained<JhtBalance>> {
  const { openingBalance, year, contributions } = input;
  const first = dayOf(year, 1, 1);
  const last = dayOf(year, 12, 31);
  if (!first || !last || first < '2015-01-01') {
    return { ok: false, issues: [fault('year', year, '>= 2015')] };
  }
  const faults = [
    ...wholeFaults('openingBalance', openingBalance, { min: 0 }),
    ...contributions.flatMap((each) => wholeFaults('amount', each.amount)),
    ...contributions
      .filter(({ paidOn }) => paidOn < first || paidOn > last)
      .map(({ paidOn }) => fault('paidOn', paidOn, `${first} .. ${last}`)),
    ...(input.assumedRate === undefined
      ? []
      : wholeFaults('assumedRate', input.assumedRate, { min: 0, max: 1_000_000 })),
  ];
  const found = findParameter('benefits.jht.development_rate', first);
  const used = input.assumedRate ?? found?.value;
  if (used === undefined) faults.push(fault('assumedRate', '', `${year}: 0 % .. 100 %`));
  if (used === undefined || faults.length > 0) return { ok: false, issues: faults };

  const daysOfYear = daysBetween(first, last) + 1;
  const development = sumRupiah([
    developed(openingBalance, used, { days: daysOfYear, daysOfYear }),
    ...contributions.map(({ amount, paidOn }) =>
      developed(amount, used, { days: daysBetween(paidOn, last), daysOfYear }),
    ),
  ]);
  const paid = sumRupiah(contributions.map((each) => each.amount));
  return parsed({
    value: {
      openingBalance,
      contributions: paid,
      development,
      closingBalance: sumRupiah([openingBalance, paid, development]),
      assumed: input.assumedRate !== undefined,
    },
    steps: found && input.assumedRate === undefined ? [stepOf(found, formatRate(found.value))] : [],
  });
}

function developed(
  amount: Rupiah,
  yearly: Rate,
  { days, daysOfYear }: { readonly days: number; readonly daysOfYear: number },
): Rupiah {
  const whole = 1_000_000n * BigInt(daysOfYear);
  return rupiah(Number((BigInt(amount) * BigInt(yearly) * BigInt(days) + whole / 2n) / whole));
}
