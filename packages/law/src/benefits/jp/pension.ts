// Manfaat JP sebulan: PP 45/2015 arts 17-19 and 21-23, Permenaker 29/2015 art. 26. One percent of
// the average wage for each year of contributions, within the limits of the year; with too few
// months contributions and development are paid at once. Rounded half up (our reading).

import { type Day, formatRate, type Parsed, parsed, type Rupiah, rupiah } from '@payung/values';
import { choiceFaults, dayFaults, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, type Step, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

export const jpEvents = ['pension_age', 'total_disability', 'death'] as const;
export type JpEvent = (typeof jpEvents)[number];
/** Who receives it after a death; the spouse first, then children (two), then one parent. */
export const jpSurvivors = ['spouse', 'children', 'parent'] as const;
export type JpSurvivor = (typeof jpSurvivors)[number];

export type JpPensionInput = {
  readonly event: JpEvent;
  /** The first day of the pension; its limits and marks count. */
  readonly on: Day;
  readonly contributionMonths: number;
  /** Months since registration for JP. */
  readonly registeredMonths: number;
  /** Each year's wage brought to today's prices, averaged over the months, rupiah a year. */
  readonly averageWageYearly: Rupiah;
  /** After a death. */
  readonly survivor?: JpSurvivor;
};

/** `lump_sum`: contributions and their development, which BPJS TK keeps; no monthly amount. */
export type JpPension =
  | { readonly kind: 'monthly'; readonly amountMonthly: Rupiah; readonly monthsCounted: number }
  | { readonly kind: 'lump_sum' };

/**
 * Manfaat pensiun bulanan.
 *
 * @example jpPension({ event: 'pension_age', on, contributionMonths: 180, registeredMonths: 190, averageWageYearly: rupiah(60_000_000) }) // 750,000
 */
export function jpPension(input: JpPensionInput): Parsed<Explained<JpPension>> {
  const { event, on, contributionMonths, registeredMonths, survivor } = input;
  const faults = [
    ...choiceFaults('event', event, jpEvents),
    ...dayFaults('on', on, 'benefits.jp.limits'),
    ...wholeFaults('registeredMonths', registeredMonths, { min: 1, max: 1_200 }),
    ...wholeFaults('contributionMonths', contributionMonths, { min: 0, max: registeredMonths }),
    ...wholeFaults('averageWageYearly', input.averageWageYearly),
    ...(event === 'death' ? choiceFaults('survivor', survivor, jpSurvivors) : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const term = countedMonths(input);
  if (term.value === undefined) return parsed({ value: { kind: 'lump_sum' }, steps: term.steps });
  const accrual = getParameter('benefits.jp.accrual_rate', on);
  const limits = getParameter('benefits.jp.limits', on);
  const share = getParameter('benefits.jp.survivor_rate', on);
  const part = event === 'death' && survivor !== undefined ? share.value[survivor] : 1_000_000;
  const whole = 144n * 1_000_000n * 1_000_000n;
  const product =
    BigInt(input.averageWageYearly) * BigInt(term.value) * BigInt(accrual.value) * BigInt(part);
  const amount = Number((product + whole / 2n) / whole);
  const { min, max } = limits.value;
  return parsed({
    value: {
      kind: 'monthly',
      amountMonthly: rupiah(Math.min(max, Math.max(min, amount))),
      monthsCounted: term.value,
    },
    steps: [
      ...term.steps,
      stepOf(accrual, formatRate(accrual.value)),
      ...(part === 1_000_000 ? [] : [stepOf(share, formatRate(share.value[survivor ?? 'spouse']))]),
      stepOf(limits, min),
      stepOf(limits, max),
    ],
  });
}

/** Undefined: no monthly pension. Death or disability too early counts as the full 15 years. */
function countedMonths(input: JpPensionInput): Explained<number | undefined> {
  const { event, on, contributionMonths: paid, registeredMonths } = input;
  const least = getParameter('benefits.jp.months_min', on);
  const steps: readonly Step[] = [stepOf(least, least.value)];
  if (paid >= least.value) return { value: paid, steps };
  if (event === 'pension_age') return { value: undefined, steps };
  const since = getParameter('benefits.jp.membership_min', on);
  const density = getParameter('benefits.jp.density_min', on);
  // That 15 years are counted was read for a death only.
  const sinceStep = {
    ...stepOf(since, since.value[event]),
    confirmed: since.checked.confirmed && event === 'death',
  };
  const dense = paid * 1_000_000 >= registeredMonths * density.value;
  return {
    value: registeredMonths >= since.value[event] && dense ? least.value : undefined,
    steps: [...steps, sinceStep, stepOf(density, formatRate(density.value))],
  };
}
