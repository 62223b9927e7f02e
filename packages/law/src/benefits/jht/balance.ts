// Saldo JHT setahun: PP 46/2015. Development is credited daily and at least the deposit rate of
// state banks; the year's rate is published afterwards. A contribution earns from the day after it
// was paid (our reading of "daily"); each development is rounded half up by itself.

import {
  type Day,
  day,
  daysBetween,
  failed,
  type Issue,
  issue,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  sumRupiah,
} from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import {
  type Explained,
  type Fraction,
  givenStep,
  rateOf,
  rateStep,
  type Step,
  times,
} from '../../explained.ts';
import {
  contradiction,
  count,
  listOf,
  may,
  money,
  need,
  onDay,
  record,
  share,
  type TypeOf,
} from '../../facts.ts';
import { findParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

const openingTerm = { id: 'Saldo awal tahun', en: 'Opening balance' };
const paidTerm = { id: 'Iuran setahun', en: 'Contributions of the year' };
const assumedTerm = {
  id: 'Hasil pengembangan menurut angka pemanggil',
  en: 'Development by the rate of the caller',
};

const paidFacts = record({
  paidOn: need('Tanggal bayar', 'Day of payment', onDay()),
  amount: need('Jumlah', 'Amount', money({ most: wageMonthlyMax })),
});
const facts = record({
  openingBalance: need(openingTerm.id, openingTerm.en, money({ least: 0 })),
  // JHT under PP 46/2015 begins in 2015.
  year: need('Tahun', 'Year', count({ least: 2015, most: 2200 })),
  contributions: need(
    'Iuran yang dibayar',
    'Contributions paid',
    listOf(paidFacts, { most: 1_000 }),
  ),
  // For years whose rate is not published here; the result rests on the caller's figure.
  assumedRate: may('Angka hasil pengembangan sendiri', "The caller's own rate", share()),
});
export type JhtYear = TypeOf<typeof facts>;

/** `value` is the closing balance: opening, contributions and development added. */
export type JhtBalance = Explained<Rupiah> & {
  readonly openingBalance: Rupiah;
  readonly contributions: Rupiah;
  readonly development: Rupiah;
  /** True: the caller's rate, not a published one. */
  readonly assumed: boolean;
};

/**
 * Saldo JHT pada akhir tahun.
 *
 * @example
 * jhtBalance({ openingBalance: rupiah(20_000_000), year: 2020, contributions: [] })
 * // { ok: true, value: { value: 21126000, development: 1126000, … }, … }
 */
export const jhtBalance = rule({
  id: 'benefits.jht.balance',
  term: { id: 'Saldo JHT pada akhir tahun', en: 'JHT balance at the end of a year' },
  sources: [{ law: 'PP 46/2015' }],
  facts,
  decide: (input): Parsed<JhtBalance> => {
    const rateOfYear = findParameter('benefits.jht.development_rate', firstDayOf(input.year));
    const [first, ...more] = faultsOf(input, input.assumedRate ?? rateOfYear?.value);
    if (first) return failed(first, ...more);
    const steps = developments(input);
    const development = sumRupiah(steps.map((step) => step.amount));
    const { openingBalance } = input;
    const contributions = sumRupiah(input.contributions.map((each) => each.amount));
    return parsed({
      value: sumRupiah([openingBalance, contributions, development]),
      openingBalance,
      contributions,
      development,
      assumed: input.assumedRate !== undefined,
      steps: [
        givenStep('openingBalance', openingTerm, openingBalance, { amount: openingBalance }),
        givenStep('contributions', paidTerm, contributions, { amount: contributions }),
        ...steps,
      ],
    });
  },
});

function firstDayOf(year: number): Day {
  return day(`${year}-01-01`);
}

function lastDayOf(year: number): Day {
  return day(`${year}-12-31`);
}

function faultsOf({ year, contributions }: JhtYear, known: Rate | undefined): readonly Issue[] {
  const [first, last] = [firstDayOf(year), lastDayOf(year)];
  return [
    ...contributions.flatMap(({ paidOn }, at) =>
      paidOn < first || paidOn > last
        ? [contradiction(`contributions[${at}].paidOn`, paidOn, `${first} .. ${last}`)]
        : [],
    ),
    ...(known === undefined
      ? [issue('law_fact_missing', { key: 'assumedRate', expected: `${year}: 0% .. 100%` })]
      : []),
  ];
}

/** What each sum earned; of a caller's rate one step for all, since no law says it. */
function developments(input: JhtYear): readonly (Step & { readonly amount: Rupiah })[] {
  const pieces = piecesOf(input);
  const { assumedRate } = input;
  if (assumedRate !== undefined) {
    const amount = sumRupiah(pieces.map(({ base, often }) => rateOf(base, assumedRate, often)));
    return [{ ...givenStep('assumedRate', assumedTerm, assumedRate), amount }];
  }
  const found = findParameter('benefits.jht.development_rate', firstDayOf(input.year));
  if (found === undefined) return [];
  return pieces.map(({ base, often }) => rateStep(found, found.value, { base, times: often }));
}

function piecesOf({ openingBalance, year, contributions }: JhtYear): readonly {
  readonly base: Rupiah;
  readonly often: Fraction;
}[] {
  const last = lastDayOf(year);
  const daysOfYear = daysBetween(firstDayOf(year), last) + 1;
  return [
    { base: openingBalance, often: times(1) },
    ...contributions.map(({ amount, paidOn }) => ({
      base: amount,
      often: times(daysBetween(paidOn, last), daysOfYear),
    })),
  ];
}
