// What a question of coverage may choose: the form of its answer, how a target is split, events.

import type { Month } from '@payung/values';

export type CoverageForm = 'table' | 'json' | 'csv' | { readonly parquet: string };
export type SplitWord = 'base' | 'gap' | 'manual';

export type CoverageEvent = {
  readonly month: Month;
  readonly people: number;
  readonly cause: string;
};
