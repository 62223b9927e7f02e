// Upah sebulan sebagai dasar iuran PU: PP 44/2015, PP 46/2015, Perdir 22/PERDIR.02/072022 page 15. Basic
// wage and fixed allowances; daily pay x 25; piece work by its average; never below the minimum wage.

import {
  failed,
  type Issue,
  multiplyRupiah,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import { type Explained, givenStep, type Step, stepOf, times } from '../explained.ts';
import {
  contradiction,
  flag,
  inMonth,
  listOf,
  may,
  money,
  need,
  type TypeOf,
  variants,
} from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { wageMonthlyMax } from './wage-limit.ts';

const wage = money({ most: wageMonthlyMax });
const wages = listOf(money({ least: 0, most: wageMonthlyMax }), { most: 12 });
const terms = {
  basic: { id: 'Upah pokok', en: 'Basic wage' },
  fixedAllowances: { id: 'Tunjangan tetap', en: 'Fixed allowances' },
  wageDaily: { id: 'Upah sehari', en: 'Daily wage' },
  wagesMonthly: { id: 'Upah bulan-bulan terakhir', en: 'Wages of the last months' },
  minimumMonthly: { id: 'Upah minimum', en: 'Minimum wage' },
};
const piece = {
  wagesMonthly: need(terms.wagesMonthly.id, terms.wagesMonthly.en, wages),
};

/**
 * How a worker is paid. `piece`: borongan or satuan, the wages of the last 3 months;
 * `piece_weather`: the same where the weather decides, of the last 12; `unset`: no wage agreed.
 */
const facts = variants(
  'pay',
  { id: 'Cara pengupahan', en: 'How the wage is paid' },
  {
    monthly: {
      basic: need(terms.basic.id, terms.basic.en, wage),
      fixedAllowances: may(
        terms.fixedAllowances.id,
        terms.fixedAllowances.en,
        money({ least: 0, most: wageMonthlyMax }),
      ),
    },
    daily: {
      wageDaily: need(terms.wageDaily.id, terms.wageDaily.en, money({ most: 1_000_000_000 })),
    },
    piece,
    piece_weather: piece,
    unset: {},
  },
  {
    month: need('Bulan iuran', 'Contribution month', inMonth('contributions.pu_wage_daily_days')),
    // UMK of the place of work, else UMP; absent when the caller does not know it.
    minimumMonthly: may(terms.minimumMonthly.id, terms.minimumMonthly.en, wage),
    lowerMinimumAllowed: may(
      'Boleh di bawah upah minimum',
      'A law allows a lower minimum wage',
      flag(),
    ),
  },
);
export type PuWageInput = TypeOf<typeof facts>;

/**
 * The wage the contribution is worked out of.
 *
 * @example puWageBasis({ month: month('2026-07'), pay: 'daily', wageDaily: rupiah(120_000) }) // { ok: true, value: { value: 3000000, … }, … }
 */
export const puWageBasis = rule({
  id: 'contributions.pu_wage',
  term: { id: 'Upah sebulan dasar iuran PU', en: 'Monthly wage that contributions rest on' },
  sources: [
    { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022', article: 'halaman 15' },
    { law: 'PP 44/2015' },
  ],
  facts,
  decide: (input): Parsed<Explained<Rupiah>> => {
    const [first, ...more] = faultsOf(input);
    return first ? failed(first, ...more) : parsed(basisOf(input));
  },
});

function basisOf(input: PuWageInput): Explained<Rupiah> {
  const { value, steps } = paid(input);
  const { minimumMonthly, lowerMinimumAllowed = false, month } = input;
  if (minimumMonthly === undefined || lowerMinimumAllowed || value >= minimumMonthly) {
    return { value, steps };
  }
  const least = getParameter('contributions.pu_wage_minimum', month);
  const raised = givenStep('minimumMonthly', terms.minimumMonthly, minimumMonthly, {
    amount: subtractRupiah(minimumMonthly, value),
    adjusts: true,
  });
  return { value: minimumMonthly, steps: [...steps, stepOf(least, least.value), raised] };
}

function faultsOf(input: PuWageInput): readonly Issue[] {
  if (input.pay === 'piece' || input.pay === 'piece_weather') {
    const { wagesMonthly } = input;
    const needed = getParameter('contributions.pu_wage_piece_months', input.month).value[input.pay];
    if (wagesMonthly.length !== needed) {
      return [contradiction('wagesMonthly', wagesMonthly.length, `${needed}`)];
    }
    return wagesMonthly.every((each) => each === 0)
      ? [contradiction('wagesMonthly', 0, '> 0')]
      : [];
  }
  if (input.pay !== 'unset') return [];
  return [
    ...(input.minimumMonthly === undefined ? [contradiction('minimumMonthly', '', '> 0')] : []),
    ...(input.lowerMinimumAllowed
      ? [contradiction('lowerMinimumAllowed', true, 'pay != unset')]
      : []),
  ];
}

function paid(input: PuWageInput): { value: Rupiah; steps: readonly Step[] } {
  switch (input.pay) {
    case 'monthly': {
      const { basic, fixedAllowances = rupiah(0) } = input;
      const allowances = givenStep('fixedAllowances', terms.fixedAllowances, fixedAllowances, {
        amount: fixedAllowances,
      });
      return {
        value: sumRupiah([basic, fixedAllowances]),
        steps: [
          givenStep('basic', terms.basic, basic, { amount: basic }),
          ...(fixedAllowances > 0 ? [allowances] : []),
        ],
      };
    }
    case 'daily': {
      const days = getParameter('contributions.pu_wage_daily_days', input.month);
      const amount = multiplyRupiah(input.wageDaily, days.value);
      const step = stepOf(days, days.value, { base: input.wageDaily, amount });
      return { value: amount, steps: [step] };
    }
    case 'piece':
    case 'piece_weather': {
      const months = getParameter('contributions.pu_wage_piece_months', input.month);
      const many = months.value[input.pay];
      const sum = sumRupiah(input.wagesMonthly);
      const amount = averageOf(sum, many);
      const work = { times: times(1, many), amount };
      return {
        value: amount,
        steps: [
          stepOf(months, many, { row: input.pay }),
          givenStep('wagesMonthly', terms.wagesMonthly, sum, work),
        ],
      };
    }
    case 'unset':
      return { value: rupiah(0), steps: [] };
    default:
      return input satisfies never;
  }
}

/** Half up, as contributions are (rules.md A7). */
function averageOf(sum: Rupiah, many: number): Rupiah {
  return rupiah(Math.floor((2 * sum + many) / (2 * many)));
}
