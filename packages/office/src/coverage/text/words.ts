// Every word of coverage: the shape of its catalogues.

import type { Exactness, PublishedLevel } from '../published/figure.ts';
import type { FindingCode, FindingSeverity } from '../published/finding-codes.ts';
import type { Metric, metricUnits } from '../published/metric.ts';
import type { Placement } from '../published/region.ts';

type UnitWord = Exclude<
  (typeof metricUnits)[Metric][number],
  'percent' | 'IDR' | `rank of ${number}`
>;

export type CoverageText = {
  readonly metric: Readonly<Record<Metric, string>>;
  readonly unit: Readonly<Record<UnitWord, string>>;
  readonly level: Readonly<Record<PublishedLevel, string>>;
  readonly placement: Readonly<Record<Exclude<Placement, 'register' | 'nation'>, string>>;
  readonly exactness: Readonly<Record<Exclude<Exactness, 'as_printed'>, string>>;
  readonly head: Readonly<
    Record<
      'date' | 'segment' | 'percent' | 'heads' | 'base' | 'source' | 'other' | 'findings',
      string
    >
  >;
  readonly word: Readonly<Record<'all' | 'undated' | 'computed' | 'rankOf' | 'none', string>>;
  readonly month: readonly string[];
  readonly severity: Readonly<Record<FindingSeverity, string>>;
  /** `{1}` is the first figure of the finding, `{from}` a number of its data. */
  readonly finding: Readonly<Record<FindingCode, string>>;
};
