// Manfaat JP sebulan: PP 45/2015 arts 17-19 and 21-23, Permenaker 29/2015 art. 26. One percent of
// the average wage for each year of contributions, within the limits of the year; with too few
// months contributions and development are paid at once. Rounded half up (our reading).

import {
  failed,
  type Issue,
  issue,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import {
  type Explained,
  type FigureStep,
  givenStep,
  rateOf,
  rateStep,
  type Step,
  stepOf,
  times,
} from '../../explained.ts';
import {
  choice,
  contradiction,
  count,
  may,
  money,
  need,
  onDay,
  type TypeOf,
  variants,
} from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { pensionLimits } from './pension-limits.ts';

export const jpEvents = ['pension_age', 'total_disability', 'death'] as const;
export type JpEvent = (typeof jpEvents)[number];
/** Who receives it after a death; `benefits.jp.survivors` says who of them is next. */
export const jpSurvivors = ['spouse', 'children', 'parent'] as const;
export type JpSurvivor = (typeof jpSurvivors)[number];

const terms = {
  contributionsPaid: { id: 'Iuran JP yang dibayar', en: 'JP contributions paid' },
  development: { id: 'Hasil pengembangannya', en: 'Their development' },
};

const facts = variants(
  'event',
  { id: 'Peristiwa', en: 'Event' },
  {
    pension_age: {},
    total_disability: {},
    death: { survivor: need('Penerima', 'Receiver', choice(jpSurvivors)) },
  },
  {
    on: need('Hari pertama pensiun', 'First day of the pension', onDay('benefits.jp.limits')),
    contributionMonths: need('Masa iur (bulan)', 'Contribution months', count({ most: 1_200 })),
    registeredMonths: need(
      'Masa kepesertaan (bulan)',
      'Months since registration',
      count({ least: 1, most: 1_200 }),
    ),
    averageWageYearly: need(
      'Rata-rata upah tahunan tertimbang',
      'Weighted average yearly wage',
      money(),
    ),
    // For the lump sum: BPJS TK keeps both.
    contributionsPaid: may(
      terms.contributionsPaid.id,
      terms.contributionsPaid.en,
      money({ least: 0 }),
    ),
    development: may(terms.development.id, terms.development.en, money({ least: 0 })),
  },
);
export type JpPensionInput = TypeOf<typeof facts>;

/** `value`: rupiah a month, or for `lump_sum` contributions and development at once. */
export type JpPension = Explained<Rupiah> &
  ({ readonly kind: 'monthly'; readonly monthsCounted: number } | { readonly kind: 'lump_sum' });

/**
 * Manfaat pensiun bulanan, or the lump sum.
 *
 * @example
 * jpPension({ event: 'pension_age', on: day('2026-03-01'), contributionMonths: 180, registeredMonths: 190, averageWageYearly: rupiah(60_000_000) })
 * // { ok: true, value: { value: 750000, kind: 'monthly', … }, … }
 */
export const jpPension = rule({
  id: 'benefits.jp.pension',
  term: { id: 'Manfaat pensiun JP', en: 'Pension of JP' },
  sources: [
    { law: 'PP 45/2015', article: '17-19, 21-23' },
    { law: 'Permenaker 29/2015', article: '26' },
  ],
  facts,
  decide: (input): Parsed<JpPension> => {
    const { contributionMonths: paid, registeredMonths } = input;
    if (paid > registeredMonths) {
      return failed(contradiction('contributionMonths', paid, `<= ${registeredMonths}`));
    }
    const term = countedMonths(input);
    return term.value === undefined
      ? lumpSum(input, term.steps)
      : parsed(monthly(input, term.value, term.steps));
  },
});

/** Undefined: no monthly pension. Death or disability too early counts as the full 15 years. */
function countedMonths(input: JpPensionInput): Explained<number | undefined> {
  const { event, on, contributionMonths: paid, registeredMonths } = input;
  const least = getParameter('benefits.jp.months_min', on);
  const steps: readonly Step[] = [stepOf(least, least.value)];
  if (paid >= least.value) return { value: paid, steps };
  if (event === 'pension_age') return { value: undefined, steps };
  const since = getParameter('benefits.jp.membership_min', on);
  const density = getParameter('benefits.jp.density_min', on);
  const full = getParameter('benefits.jp.months_counted', on);
  const dense = paid * 1_000_000 >= registeredMonths * density.value;
  const counts = registeredMonths >= since.value[event] && dense;
  return {
    value: counts ? full.value[event] : undefined,
    steps: [
      ...steps,
      stepOf(since, since.value[event], { row: event }),
      stepOf(density, density.value),
      ...(counts ? [stepOf(full, full.value[event], { row: event })] : []),
    ],
  };
}

function lumpSum(input: JpPensionInput, steps: readonly Step[]): Parsed<JpPension> {
  const { contributionsPaid, development } = input;
  if (contributionsPaid === undefined || development === undefined) {
    return failed(...missing(input));
  }
  const given = [
    givenStep('contributionsPaid', terms.contributionsPaid, contributionsPaid, {
      amount: contributionsPaid,
    }),
    givenStep('development', terms.development, development, { amount: development }),
  ];
  const value = sumRupiah([contributionsPaid, development]);
  return parsed({ kind: 'lump_sum', value, steps: [...steps, ...given] });
}

/** At least one of the two is not there. */
function missing(input: JpPensionInput): [Issue, ...Issue[]] {
  const absent = (['contributionsPaid', 'development'] as const)
    .filter((key) => input[key] === undefined)
    .map((key) => issue('law_fact_missing', { key, expected: 'Rp >= 0' }));
  const [first = issue('law_fact_missing', { key: 'contributionsPaid' }), ...more] = absent;
  return [first, ...more];
}

function monthly(
  input: JpPensionInput,
  monthsCounted: number,
  termSteps: readonly Step[],
): JpPension {
  const accrual = getParameter('benefits.jp.accrual_rate', input.on);
  const often = times(monthsCounted, 144);
  const full = rateStep(accrual, accrual.value, { base: input.averageWageYearly, times: often });
  const shared = survivorStep(input, { full: full.amount, accrual: accrual.value, monthsCounted });
  const formula = sumRupiah([full.amount, ...shared.map((step) => step.amount)]);
  const limited = pensionLimits(formula, input.on);
  const steps = [...termSteps, full, ...shared, ...limited.steps];
  return { kind: 'monthly', value: limited.value, monthsCounted, steps };
}

/** The share of the survivor, of the exact pension: rounded once. */
function survivorStep(
  input: JpPensionInput,
  made: { readonly full: Rupiah; readonly accrual: Rate; readonly monthsCounted: number },
): readonly (FigureStep & { readonly amount: Rupiah })[] {
  if (input.event !== 'death') return [];
  const shares = getParameter('benefits.jp.survivor_rate', input.on);
  const { survivor: row, averageWageYearly } = input;
  const often = times(made.monthsCounted * made.accrual, 144_000_000);
  const left = rateOf(averageWageYearly, shares.value[row], often);
  const step = stepOf(shares, shares.value[row], { row, base: made.full, adjusts: true });
  return [{ ...step, amount: subtractRupiah(left, made.full) }];
}
