// Santunan cacat sebagian: anatomis = percent of the table x 80 monthly wages, fungsi = loss x that.
// Several injuries are summed up to 70 percent (unread). PP 44/2015 Annex III, kept by PP 82/2019.

import {
  failed,
  type Parsed,
  parsed,
  type Rate,
  type Rupiah,
  rate,
  rupiah,
  subtractRupiah,
} from '@payung/values';
import { type Explained, type FigureStep, stepOf } from '../../explained.ts';
import { flag, listOf, may, need, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import { type InjuryRate, injury, injuryFaults, injuryRate } from './injury-rate.ts';
import { accidentFields, wageMultiple } from './wage-multiple.ts';

const facts = record({
  ...accidentFields,
  injuries: need('Cacat yang dialami', 'Injuries', listOf(injury, { least: 1, most: 100 })),
  leftHanded: may('Kidal', 'Left-handed', flag()),
});
export type PartialDisabilityFacts = TypeOf<typeof facts>;

/** The rates of the injuries in the order given, and their sum after the limit. */
export type PartialDisability = Explained<Rupiah> & {
  readonly injuries: readonly Rate[];
  readonly rate: Rate;
};

/**
 * Rupiah for the participant.
 *
 * @example
 * partialDisabilityBenefit({ accidentOn: day('2026-07-01'), wageMonthly: rupiah(1_000_000), injuries: [{ kind: 'lost', part: 'big_toe' }] })
 * // { ok: true, value: { value: 4000000, injuries: [50000], … }, … }
 */
export const partialDisabilityBenefit = rule({
  id: 'benefits.jkk.partial_disability',
  term: { id: 'Santunan cacat sebagian', en: 'Benefit of partial disability' },
  sources: [
    { law: 'PP 44/2015', article: 'Lampiran III' },
    { law: 'PP 82/2019', article: 'Lampiran III' },
  ],
  facts,
  decide: (input): Parsed<PartialDisability> => {
    const [first, ...more] = input.injuries.flatMap((each, at) =>
      injuryFaults(each, `injuries[${at}]`, input.accidentOn),
    );
    return first ? failed(first, ...more) : parsed(disabilityOf(input));
  },
});

function disabilityOf(input: PartialDisabilityFacts): PartialDisability {
  const { accidentOn, leftHanded = false } = input;
  const wages = wageMultiple(input);
  const counted = input.injuries.map((each) => sharesOf(injuryRate(each, accidentOn, leftHanded)));
  const rates = counted.map(exactSum);
  const together = rates.reduce((sum, each) => sum + each, 0n);
  const limit = getParameter('benefits.jkk.partial_disability_limit', accidentOn);
  const most = BigInt(limit.value) * fine;
  const above =
    together > most ? [{ step: stepOf(limit, limit.value), exact: most - together }] : [];
  const { value, steps } = roundedOnce(wages.base, [...counted.flat(), ...above]);
  const withinLimit = input.injuries.length > 1 && above.length === 0;
  return {
    value,
    injuries: rates.map(rateShown),
    rate: rateShown(together > most ? most : together),
    steps: [wages.step, ...steps, ...(withinLimit ? [stepOf(limit, limit.value)] : [])],
  };
}

/** What a step adds to the rate of all injuries, in millionths of a part per million: exact. */
type RateShare = { readonly step: FigureStep; readonly exact: bigint };
const fine = 1_000_000n;

function sharesOf({ figure, row, rate: of, times, limit }: InjuryRate): readonly RateShare[] {
  const exact = (BigInt(of) * BigInt(times.part) * fine) / BigInt(times.whole);
  const named = row === undefined ? {} : { row };
  const often = times.part === times.whole ? {} : { times };
  const own = { step: stepOf(figure, of, { ...named, ...often }), exact };
  if (limit === undefined || exact <= BigInt(limit.rate) * fine) return [own];
  const step = stepOf(limit.figure, limit.rate, { row: limit.row });
  return [own, { step, exact: BigInt(limit.rate) * fine - exact }];
}

/** The shares of a sum, rounded once together, half up: each step gets what the sum grows by. */
function roundedOnce(base: Rupiah, shares: readonly RateShare[]): Explained<Rupiah> {
  const unit = 1_000_000n * fine;
  const steps: FigureStep[] = [];
  let exact = 0n;
  let value = rupiah(0);
  for (const share of shares) {
    exact += BigInt(base) * share.exact;
    const next = rupiah(Number((2n * exact + unit) / (2n * unit)));
    const amount = subtractRupiah(next, value);
    steps.push({ ...share.step, ...(share.exact < 0n ? { adjusts: true } : { base }), amount });
    value = next;
  }
  return { value, steps };
}

function exactSum(shares: readonly RateShare[]): bigint {
  return shares.reduce((sum, each) => sum + each.exact, 0n);
}

/** To whole parts per million, half up: only for the eye, the amount rests on the exact rate. */
function rateShown(exact: bigint): Rate {
  return rate(Number((2n * exact + fine) / (2n * fine)));
}
