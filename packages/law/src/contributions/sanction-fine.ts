// Denda administratif: PP 86/2013, after two written warnings, 0.1 percent a month of the contributions
// due. It is not the fine for late payment and is added to it, never put in its place.

import {
  applyRate,
  type Day,
  failed,
  formatRate,
  type Parsed,
  parsed,
  type Rupiah,
  rate,
  rupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { dayFaults, wholeFaults } from './input-fault.ts';

/**
 * Denda administratif for a number of months, on contributions that should have been paid.
 *
 * @example sanctionFine({ on: day('2026-07-01'), contributionDue: 100_000_000, months: 3 }) // { ok: true, value: { value: 300000, … }, … }
 */
export function sanctionFine(input: {
  readonly on: Day;
  readonly contributionDue: number;
  readonly months: number;
}): Parsed<Explained<Rupiah>> {
  const { on, contributionDue, months } = input;
  const [first, ...more] = [
    ...dayFaults('on', on, 'contributions.sanction_fine'),
    ...wholeFaults('contributionDue', contributionDue, { max: 1_000_000_000_000_000 }),
    ...wholeFaults('months', months, { max: 1_200 }),
  ];
  if (first) return failed(first, ...more);
  const fine = getParameter('contributions.sanction_fine', on);
  return parsed({
    value: applyRate(rupiah(contributionDue), rate(fine.value * months)),
    steps: [stepOf(fine, formatRate(fine.value))],
  });
}
