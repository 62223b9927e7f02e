// Upah sebulan sebagai dasar iuran PU: PP 44/2015, PP 46/2015, Perdir 22/PERDIR.02/072022 page 15. Basic
// wage and fixed allowances; daily pay x 25; piece work by its average; never below the minimum wage.

import { failed, type Month, type Parsed, parsed, type Rupiah, rupiah } from '@payung/values';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { fault, monthFaults, wholeFaults } from './input-fault.ts';

/**
 * How a worker is paid, whole rupiah. `piece`: borongan or satuan, the wages of the last 3 months;
 * `piece_weather`: the same where the weather decides, of the last 12; `unset`: no wage agreed.
 */
export type PuPay =
  | { readonly pay: 'monthly'; readonly basic: number; readonly fixedAllowances?: number }
  | { readonly pay: 'daily'; readonly wageDaily: number }
  | { readonly pay: 'piece' | 'piece_weather'; readonly wagesMonthly: readonly number[] }
  | { readonly pay: 'unset' };

export type PuWageInput = PuPay & {
  readonly month: Month;
  /** Upah minimum of the place of work: UMK, else UMP; absent when the caller does not know it. */
  readonly minimumMonthly?: number;
  /** A law allows this worker a lower minimum wage. */
  readonly lowerMinimumAllowed?: boolean;
};

/**
 * The wage the contribution is worked out of.
 *
 * @example puWageBasis({ month: month('2026-07'), pay: 'daily', wageDaily: 120_000 }) // { ok: true, value: { value: 3000000, … }, … }
 */
export function puWageBasis(input: PuWageInput): Parsed<Explained<Rupiah>> {
  const [first, ...more] = faultsOf(input);
  if (first) return failed(first, ...more);
  const { value, steps } = paid(input);
  const { minimumMonthly, lowerMinimumAllowed = false, month } = input;
  if (minimumMonthly === undefined || lowerMinimumAllowed || value >= minimumMonthly) {
    return parsed({ value, steps });
  }
  const rule = getParameter('contributions.pu_wage_minimum', month);
  return parsed({ value: rupiah(minimumMonthly), steps: [...steps, stepOf(rule, rule.value)] });
}

function faultsOf(input: PuWageInput) {
  const { month, minimumMonthly } = input;
  const since = monthFaults(month, 'contributions.pu_wage_daily_days');
  if (since.length > 0) return since;
  const minimum = minimumMonthly === undefined ? [] : wholeFaults('minimumMonthly', minimumMonthly);
  return [...minimum, ...payFaults(input)];
}

function payFaults(input: PuWageInput) {
  switch (input.pay) {
    case 'monthly':
      return [
        ...wholeFaults('basic', input.basic),
        ...wholeFaults('fixedAllowances', input.fixedAllowances ?? 0, { min: 0 }),
      ];
    case 'daily':
      return wholeFaults('wageDaily', input.wageDaily, { max: 1_000_000_000 });
    case 'piece':
    case 'piece_weather': {
      const count = getParameter('contributions.pu_wage_piece_months', input.month).value[
        input.pay
      ];
      const wages = input.wagesMonthly;
      if (wages.length !== count) return [fault('wagesMonthly', wages.length, `${count}`)];
      if (wages.every((wage) => wage === 0)) return [fault('wagesMonthly', 0, '> 0')];
      return wages.flatMap((wage) => wholeFaults('wagesMonthly', wage, { min: 0 }));
    }
    case 'unset':
      return [
        ...(input.minimumMonthly === undefined ? [fault('minimumMonthly', '', '> 0')] : []),
        ...(input.lowerMinimumAllowed ? [fault('lowerMinimumAllowed', true, 'pay != unset')] : []),
      ];
    default:
      return [fault('pay', input satisfies never, 'monthly, daily, piece, piece_weather, unset')];
  }
}

function paid(input: PuWageInput): { value: Rupiah; steps: readonly Step[] } {
  switch (input.pay) {
    case 'monthly':
      return { value: rupiah(input.basic + (input.fixedAllowances ?? 0)), steps: [] };
    case 'daily': {
      const days = getParameter('contributions.pu_wage_daily_days', input.month);
      return { value: rupiah(input.wageDaily * days.value), steps: [stepOf(days, days.value)] };
    }
    case 'piece':
    case 'piece_weather': {
      const months = getParameter('contributions.pu_wage_piece_months', input.month);
      const sum = input.wagesMonthly.reduce((all, wage) => all + wage, 0);
      return {
        value: averageOf(sum, months.value[input.pay]),
        steps: [stepOf(months, months.value[input.pay])],
      };
    }
    case 'unset':
      return { value: rupiah(0), steps: [] };
    default:
      return input satisfies never;
  }
}

/** Half up, as contributions are (rules.md A7). */
function averageOf(sum: number, count: number): Rupiah {
  return rupiah(Math.floor((2 * sum + count) / (2 * count)));
}
