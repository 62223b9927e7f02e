// Iuran JKK dan JKM PMI: Permenaker 4/2023 art. 18, sums per contract and not per month: before work
// (through an agency only), during and after a contract of 6, 12 or 24 months, and each month more.

import {
  addRupiah,
  type Day,
  failed,
  multiplyRupiah,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';
import { choiceFaults, dayFaults, wholeFaults } from './input-fault.ts';

/** Paket masa perjanjian kerja, in months. */
export const pmiContractMonths = [6, 12, 24] as const;

/** Melalui P3MI atau BP2MI, or perseorangan. */
export const pmiPlacements = ['agency', 'individual'] as const;

export type PmiContributionInput = {
  readonly on: Day;
  readonly placement: (typeof pmiPlacements)[number];
  readonly contractMonths: (typeof pmiContractMonths)[number];
  /** Months the work goes on after the contract. */
  readonly extraMonths?: number;
};

/**
 * Iuran JKK dan JKM of a migrant worker for his whole contract. An individual gets JKM up to a month
 * before embarkation without paying for it.
 *
 * @example
 * pmiContribution({ on: day('2026-07-01'), placement: 'agency', contractMonths: 24 }) // { ok: true, value: { value: 370000, … }, … }
 */
export function pmiContribution(input: PmiContributionInput): Parsed<Explained<Rupiah>> {
  const { on, placement, contractMonths, extraMonths = 0 } = input;
  const [first, ...more] = [
    ...dayFaults('on', on, 'contributions.pmi_package'),
    ...choiceFaults('placement', placement, pmiPlacements),
    ...choiceFaults('contractMonths', contractMonths, pmiContractMonths),
    ...wholeFaults('extraMonths', extraMonths, { min: 0, max: 120 }),
  ];
  if (first) return failed(first, ...more);
  const before = getParameter('contributions.pmi_before', on);
  const contract = getParameter('contributions.pmi_package', on);
  const extra = getParameter('contributions.pmi_extra_month', on);
  const viaAgency = placement === 'agency';
  return parsed({
    value: addRupiah(
      viaAgency ? before.value : rupiah(0),
      contract.value[contractMonths],
      multiplyRupiah(extra.value, extraMonths),
    ),
    steps: [
      ...(viaAgency ? [stepOf(before, before.value)] : []),
      stepOf(contract, contract.value[contractMonths]),
      ...(extraMonths > 0 ? [stepOf(extra, extra.value)] : []),
    ],
  });
}
