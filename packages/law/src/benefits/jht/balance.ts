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
  type Rupiah,
  sumRupiah,
} from '@payung/values';
import { wageMonthlyMax } from '../../contributions/wage-limit.ts';
import {
  type Explained,
  type Fraction,
  givenRateStep,
  givenStep,
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
    const [first, ...more] = faultsOf(input);
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

function faultsOf({ year, contributions, assumedRate }: JhtYear): readonly Issue[] {
  const known = assumedRate ?? findParameter('benefits.jht.development_rate', firstDayOf(year));
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

/** What each sum earned, by the published rate or by the caller's. */
function developments(input: JhtYear): readonly (Step & { readonly amount: Rupiah })[] {
  const pieces = piecesOf(input);
  const { assumedRate } = input;
  if (assumedRate !== undefined) {
    return pieces.map((piece) => givenRateStep('assumedRate', assumedTerm, assumedRate, piece));
  }
  const found = findParameter('benefits.jht.development_rate', firstDayOf(input.year));
  if (found === undefined) return [];
  return pieces.map((piece) => rateStep(found, found.value, piece));
}

function piecesOf({ openingBalance, year, contributions }: JhtYear): readonly {
  readonly base: Rupiah;
  readonly times?: Fraction;
}[] {
  const last = lastDayOf(year);
  const daysOfYear = daysBetween(firstDayOf(year), last) + 1;
  return [
    { base: openingBalance },
    ...contributions.map(({ amount, paidOn }) => ({
      base: amount,
      times: times(daysBetween(paidOn, last), daysOfYear),
    })),
  ];
}
