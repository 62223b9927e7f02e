// The calculators of the page `Hitung`: for whom, by which rule, and what is filled in at first.

import {
  type AnyRule,
  bpuContribution,
  constructionByValue,
  pmiContribution,
  puContribution,
} from '@payung/law';
import { type Day, monthOf } from '@payung/values';
import type { TextKey } from '../text/text.ts';
import type { Answers } from './facts.ts';

export const segments = ['pu', 'bpu', 'construction', 'pmi'] as const;
export type SegmentName = (typeof segments)[number];

/** The rule itself and not its id: to find one by its id takes all of them. */
type SegmentRule = { readonly rule: AnyRule; readonly first: (today: Day) => Answers };

export const segmentRules: Readonly<Record<SegmentName, SegmentRule>> = {
  pu: {
    rule: puContribution,
    first: (today) => ({
      month: monthOf(today),
      programs: ['JKK', 'JKM', 'JHT', 'JP'],
      wageMonthly: 3_500_000,
      riskClass: 1,
    }),
  },
  bpu: {
    rule: bpuContribution,
    first: (today) => ({ month: monthOf(today), programs: ['JKK', 'JKM'], payer: 'MANDIRI' }),
  },
  construction: {
    rule: constructionByValue,
    first: (today) => ({ on: today, contractValue: 1_000_000_000 }),
  },
  pmi: {
    rule: pmiContribution,
    first: (today) => ({ on: today, placement: 'agency', contractMonths: 24 }),
  },
};

export function segmentText(segment: SegmentName): TextKey {
  return `calculate_${segment}`;
}

export function segmentLead(segment: SegmentName): TextKey {
  return `calculate_${segment}_text`;
}
