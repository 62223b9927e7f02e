// What the bench asks of an engine and what it gets back, whatever language the engine is written
// in: seconds of the parts, totals, the peak of its process, and how far it is from Payung.

import type { Differences } from './amounts.ts';

export type Span = 'month' | 'year';

/** What one process is told, as JSON in its first argument. */
export type Order = {
  /** Holds the people and Payung's amounts (people.ts). */
  readonly folder: string;
  readonly count: number;
  /** Contribution months of each span. */
  readonly months: { readonly month: readonly string[]; readonly year?: readonly string[] };
  readonly runs: Readonly<Record<Span, number>>;
};

/** Seconds of one run: making ready, the eight columns of the bill, the three of JKP. */
export type Seconds = { readonly setup: number; readonly bill: number; readonly jkp: number };

export type Measured = {
  readonly seconds: readonly Seconds[];
  readonly totals: readonly number[];
  readonly peakBytes: number;
};

export type Result = {
  readonly versions: string;
  readonly people: number;
  readonly month: Measured;
  readonly year?: Measured;
  readonly differences: Differences;
};

/** How an engine written in TypeScript works one month out. */
export type Engine = {
  readonly versions: string;
  readonly setupSeconds?: number;
  readonly bill: (month: string) => readonly ArrayLike<number>[];
  /** Gets the columns of the bill of the same month. */
  readonly jkp: (month: string, bill: readonly ArrayLike<number>[]) => readonly ArrayLike<number>[];
};
