// Masa tunggu JKM BPU: Permenaker 1/2025 art. 97A(2). Death in the first membership months pays the
// burial sum only. JKK has no waiting time. Prepaid months and re-registration are unconfirmed.

import type { Day, Rupiah } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter } from '../parameter.ts';

/**
 * The waiting months and what is paid within them; undefined before the rule existed.
 *
 * @example findBpuJkmWaiting(day('2026-07-01'))?.value // { months: 3, amount: 10000000 }
 */
export function findBpuJkmWaiting(
  on: Day,
): Explained<{ readonly months: number; readonly amount: Rupiah }> | undefined {
  const months = findParameter('benefits.bpu_jkm_waiting_months', on);
  const amount = findParameter('benefits.bpu_jkm_waiting_amount', on);
  if (!months || !amount) return undefined;
  return {
    value: { months: months.value, amount: amount.value },
    steps: [stepOf(months, months.value), stepOf(amount, amount.value)],
  };
}
