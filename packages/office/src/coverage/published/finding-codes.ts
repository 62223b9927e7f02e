// What can be found in published figures: a closed list, and the shape of one finding.

import type { PublishedFigure } from './figure.ts';

export const findingCodes = [
  'same_heads_two_percentages',
  'two_values',
  'digits_swapped',
  'quotient_mismatch',
  'ratio_not_of_heads',
  'remainder_mismatch',
  'gap_mismatch',
  'gap_against_whole',
  'target_printed_as_gap',
  'potential_as_participants',
  'one_count_two_segments',
  'fall_called_rise',
  'parts_exceed_total',
  'parts_below_total',
  'target_below_coverage',
  'funded_above_base',
  'not_the_highest',
  'not_the_lowest',
  'impossible_change',
  'above_base',
  'base_changed',
  'percent_fell_heads_rose',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `contradiction`: both cannot be right. `warning`: hardly right. `note`: right, but read with care. */
export type FindingSeverity = 'contradiction' | 'warning' | 'note';

export type Finding = {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly figures: readonly PublishedFigure[];
  readonly data: Readonly<Record<string, number>>;
};
