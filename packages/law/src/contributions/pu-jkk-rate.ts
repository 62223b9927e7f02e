// Tarif JKK Penerima Upah: PP 44/2015 art. 16 and Annex I, five classes of risk; PP 7/2025 art. 4 and
// PP 36/2025 art. 10A halve it for listed labour-intensive industries with at least 50 workers.

import type { Month } from '@payung/values';
import { type Step, stepOf } from '../explained.ts';
import { choice, count, need, record, type TypeOf } from '../facts.ts';
import { findParameter, getParameter, type InForce } from '../parameter.ts';

/** Kelompok tingkat risiko lingkungan kerja, 1 (very low) to 5 (very high). */
export const riskClasses = [1, 2, 3, 4, 5] as const;
export type RiskClass = (typeof riskClasses)[number];

/** Industri padat karya tertentu (PP 7/2025); `other` is any other business. */
export const labourIntensiveIndustries = [
  'food_drink_tobacco',
  'textile_garment',
  'leather',
  'footwear',
  'childrens_toys',
  'furniture',
  'other',
] as const;

/** Pemberi kerja padat karya: his industry and how many workers he has. */
export const labourIntensiveFacts = record({
  industry: need('Industri', 'Industry', choice(labourIntensiveIndustries)),
  workers: need('Jumlah pekerja', 'Number of workers', count({ most: 10_000_000 })),
});
export type LabourIntensive = TypeOf<typeof labourIntensiveFacts>;

/** The figure that holds for all classes in a month, and why. */
export type JkkRates = {
  readonly figure: InForce<
    'contributions.pu_jkk_rate' | 'contributions.pu_jkk_relief_labour_intensive'
  >;
  readonly relieved: boolean;
  readonly why: readonly Step[];
};

/** @example puJkkRates(month('2026-07')).figure.value[5] // 17400, which is 1.74 % */
export function puJkkRates(month: Month, employer?: LabourIntensive): JkkRates {
  const normal = getParameter('contributions.pu_jkk_rate', month);
  const relief = findParameter('contributions.pu_jkk_relief_labour_intensive', month);
  const industries = findParameter('contributions.labour_intensive_industry', month);
  const least = findParameter('contributions.labour_intensive_min_workers', month);
  if (!employer || !relief || !industries || !least) {
    return { figure: normal, relieved: false, why: [] };
  }
  const listed = industries.value[employer.industry];
  const relieved = listed === 'yes' && employer.workers >= least.value;
  return {
    figure: relieved ? relief : normal,
    relieved,
    why: [stepOf(industries, listed, { row: employer.industry }), stepOf(least, least.value)],
  };
}
