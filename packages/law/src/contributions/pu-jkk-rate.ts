// Tarif JKK Penerima Upah: PP 44/2015 art. 16 and Annex I, five classes of risk; PP 7/2025 art. 4 and
// PP 36/2025 art. 10A halve it for listed labour-intensive industries with at least 50 workers.

import { formatRate, type Issue, type Month, type Rate } from '@payung/values';
import { type Step, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { choiceFaults, wholeFaults } from './input-fault.ts';

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
export type LabourIntensive = {
  readonly industry: (typeof labourIntensiveIndustries)[number];
  readonly workers: number;
};

/** The rates of all classes in a month, and the steps one class rests on. */
export type JkkRates = {
  readonly rates: Readonly<Record<RiskClass, Rate>>;
  readonly relieved: boolean;
  readonly stepsOf: (riskClass: RiskClass) => readonly Step[];
};

/** Whether a number is a class of risk. */
export function isRiskClass(value: number): value is RiskClass {
  return riskClasses.some((each) => each === value);
}

export function labourIntensiveFaults(employer: LabourIntensive): Issue[] {
  return [
    ...choiceFaults('labourIntensive.industry', employer.industry, labourIntensiveIndustries),
    ...wholeFaults('labourIntensive.workers', employer.workers, { min: 0 }),
  ];
}

/** @example puJkkRates(month('2026-07')).rates[5] // 17400, which is 1.74 % */
export function puJkkRates(month: Month, employer?: LabourIntensive): JkkRates {
  const normal = getParameter('contributions.pu_jkk_rate', month);
  const relief = findParameter('contributions.pu_jkk_relief_labour_intensive', month);
  const industries = findParameter('contributions.labour_intensive_industry', month);
  const least = findParameter('contributions.labour_intensive_min_workers', month);
  if (!employer || !relief || !industries || !least) {
    return {
      rates: normal.value,
      relieved: false,
      stepsOf: (riskClass) => [stepOf(normal, formatRate(normal.value[riskClass]))],
    };
  }
  const listed = industries.value[employer.industry];
  const relieved = listed === 'yes' && employer.workers >= least.value;
  const used = relieved ? relief : normal;
  return {
    rates: used.value,
    relieved,
    stepsOf: (riskClass) => [
      stepOf(industries, listed),
      stepOf(least, least.value),
      stepOf(used, formatRate(used.value[riskClass])),
    ],
  };
}
