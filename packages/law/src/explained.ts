// Explained: a result of the law together with how it came about. A step is a figure with its article
// and date, or a fact of the caller; steps with an amount add up to the result exactly.

import {
  type Day,
  type Month,
  multiplyRupiah,
  type Rate,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
  type Wording,
} from '@payung/values';
import type { LawSource } from './figure.ts';
import type { InForce } from './parameter.ts';
import type { ParameterId } from './parameter-id.ts';
import type { Permission, Unit } from './unit.ts';

/** Whole parts of a whole: 2 = `{ part: 2, whole: 1 }`, 65 thirtieths of a month. */
export type Fraction = { readonly part: number; readonly whole: number };

/** What a step does to the result. */
export type Work = {
  /** What a rate was taken of, in rupiah. */
  readonly base?: Rupiah;
  /** How often: months, memberships, children, days of a month. */
  readonly times?: Fraction;
  /** Rupiah this step adds to the result; below zero: takes away. All amounts sum to `value`. */
  readonly amount?: Rupiah;
  /** A relief or a limit: the amount is what the figure leaves, less what stood before. */
  readonly adjusts?: true;
};

/** A figure of the law that was used. */
export type FigureStep = Work & {
  readonly kind: 'figure';
  readonly parameter: ParameterId;
  readonly label: Wording;
  /** The row of a table, in words. */
  readonly row?: Wording;
  /** Rates in parts per million, amounts in rupiah, counts, or the answer of a permission. */
  readonly value: number | Permission;
  readonly unit: Unit;
  readonly from: Day | Month;
  /** Exclusive; only where the figure is temporary. */
  readonly until?: Day | Month;
  readonly source: LawSource;
  /** False: the text of the law was not seen (or gives no answer); the user is told so. */
  readonly confirmed: boolean;
  /** Set aside by a what-if: no law says so. */
  readonly assumed?: true;
};

/** A fact of the caller that carries an amount: a balance paid in, a contribution owed. */
export type GivenStep = Work & {
  readonly kind: 'given';
  /** The fact's name in the input. */
  readonly fact: string;
  readonly label: Wording;
  /** A sum, a count or a word; with a `base` a rate in parts per million. */
  readonly value: number | string;
  readonly confirmed: true;
};

/** Langkah hitungan. */
export type Step = FigureStep | GivenStep;

/** A value and how it came about. */
export type Explained<T> = { readonly value: T; readonly steps: readonly Step[] };

/**
 * The step of a figure in force; `value` is what of it was used (a cell of a table: name its `row`).
 *
 * @example stepOf(getParameter('contributions.bpu_jkm_amount', month('2026-07')), 6_800).confirmed // true
 */
export function stepOf(
  figure: InForce<ParameterId>,
  value: number | Permission,
  work: Work & { readonly row?: string } = {},
): FigureStep {
  const { row, ...amounts } = work;
  const rowName = row === undefined ? undefined : figure.names?.[row];
  return {
    kind: 'figure',
    parameter: figure.id,
    label: figure.term,
    ...(rowName === undefined ? {} : { row: rowName }),
    value,
    unit: figure.unit,
    ...amounts,
    from: figure.from,
    ...(figure.until === undefined ? {} : { until: figure.until }),
    source: figure.source,
    confirmed: figure.checked.confirmed && value !== 'unconfirmed',
    ...(figure.assumed === undefined ? {} : { assumed: figure.assumed }),
  };
}

/** The step of a fact the caller gave. */
export function givenStep(
  fact: string,
  label: Wording,
  value: number | string,
  work: Work = {},
): GivenStep {
  return { kind: 'given', fact, label, value, ...work, confirmed: true };
}

/** The step of a rate the caller gave, taken of a sum, with its amount. */
export function givenRateStep(
  fact: string,
  label: Wording,
  rate: Rate,
  work: { readonly base: Rupiah; readonly times?: Fraction },
): GivenStep & { readonly amount: Rupiah } {
  return { ...givenStep(fact, label, rate, work), amount: rateOf(work.base, rate, work.times) };
}

/** So many times. */
export function times(part: number, whole = 1): Fraction {
  return { part, whole };
}

/** A rate of a sum, so many times, rounded once, half up: no rule on rounding was found (rules.md A7). */
export function rateOf(base: Rupiah, rate: Rate, often: Fraction = times(1)): Rupiah {
  const product = BigInt(base) * BigInt(rate) * BigInt(often.part);
  const whole = 1_000_000n * BigInt(often.whole);
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + whole) / (2n * whole);
  return rupiah(Number(product < 0n ? -rounded : rounded));
}

/** The step of a rate taken of a sum, with its amount. */
export function rateStep(
  figure: InForce<ParameterId>,
  rate: Rate,
  work: { readonly base: Rupiah; readonly times?: Fraction; readonly row?: string },
): FigureStep & { readonly amount: Rupiah } {
  return { ...stepOf(figure, rate, work), amount: rateOf(work.base, rate, work.times) };
}

/** The step of a sum that is paid so many times, with its amount. */
export function sumStep(
  figure: InForce<ParameterId>,
  sum: Rupiah,
  work: { readonly times?: number; readonly row?: string } = {},
): FigureStep & { readonly amount: Rupiah } {
  const { times: often = 1, ...more } = work;
  return {
    ...stepOf(figure, sum, { ...more, ...(often === 1 ? {} : { times: times(often) }) }),
    amount: multiplyRupiah(sum, often),
  };
}

/** The step of a relief: only `rate` of `base` is left, the rest falls away. */
export function reliefStep(
  figure: InForce<ParameterId>,
  rate: Rate,
  base: Rupiah,
): FigureStep & { readonly amount: Rupiah } {
  const amount = subtractRupiah(rateOf(base, rate), base);
  return { ...stepOf(figure, rate, { base }), amount, adjusts: true };
}

/** The step of a highest sum: what lies above it falls away; no amount where nothing does. */
export function limitStep(
  figure: InForce<ParameterId>,
  limit: Rupiah,
  work: { readonly before: Rupiah; readonly row?: string },
): FigureStep {
  const { before, ...row } = work;
  const step = stepOf(figure, limit, row);
  return before <= limit ? step : { ...step, amount: subtractRupiah(limit, before), adjusts: true };
}

/** What the steps add up to; undefined where no step carries an amount. */
export function stepsTotal(steps: readonly Step[]): Rupiah | undefined {
  const amounts = steps.flatMap((step) => (step.amount === undefined ? [] : [step.amount]));
  return amounts.length === 0 ? undefined : sumRupiah(amounts);
}
