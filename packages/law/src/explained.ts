// Explained: a result of the law together with the figures it rests on, each with article and
// date. Screens, letters and reports show the steps.

import type { Day, Month } from '@payung/values';
import type { LawSource } from './figure.ts';
import type { InForce, ParameterId } from './parameter.ts';
import type { Unit } from './unit.ts';

/**
 * One figure that was used. Amounts and counts stand as numbers, rates as printed (`1 %`),
 * permissions as `yes`, `no`, `unconfirmed`; `stepText` puts all of it into words.
 */
export type Step = {
  readonly parameter: ParameterId;
  /** The Indonesian term. */
  readonly label: string;
  readonly value: number | string;
  readonly unit: Unit;
  readonly from: Day | Month;
  /** Exclusive; only where the figure is temporary. */
  readonly until?: Day | Month;
  readonly source: LawSource;
  /** False: the text of the law was not seen (or gives no answer); the user is told so. */
  readonly confirmed: boolean;
  readonly note?: string;
};

/** A value and how it came about. */
export type Explained<T> = { readonly value: T; readonly steps: readonly Step[] };

/** The step of a figure in force; `value` is what of it was used (one cell of a table). */
export function stepOf(figure: InForce<ParameterId>, value: number | string): Step {
  return {
    parameter: figure.id,
    label: figure.term,
    value,
    unit: figure.unit,
    from: figure.from,
    ...(figure.until === undefined ? {} : { until: figure.until }),
    source: figure.source,
    confirmed: figure.checked.confirmed && value !== 'unconfirmed',
    ...(figure.note === undefined ? {} : { note: figure.note }),
  };
}
