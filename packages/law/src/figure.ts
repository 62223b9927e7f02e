// Figure: a number or answer of the law with its dates, article and mark. The shape of the
// generated parameters.

import type { Day, Month, Wording } from '@payung/values';
import type { Unit } from './unit.ts';

/** Dasar hukum: the law as cited, and its article; where it can be read stands in details.ts. */
export type LawSource = { readonly law: string; readonly article?: string };

/** One value, in force `[from, until)`; without `until` it ends where the next one begins. */
export type Dated<Value> = {
  readonly from: Day | Month;
  readonly until?: Day | Month;
  readonly value: Value;
  readonly source: LawSource;
  /** `confirmed: false`: the text itself was not seen; the user is told so. */
  readonly checked: { readonly on: Day; readonly confirmed: boolean };
};

export type Parameter<Value> = {
  readonly term: Wording;
  readonly unit: Unit;
  /** The rows of a table, in words. */
  readonly names?: Readonly<Record<string, Wording>>;
  readonly values: readonly Dated<Value>[];
};

/** A step of a table: `value` holds from `from` up to the next step. */
export type Bracket<Value> = { readonly from: number; readonly value: Value };
