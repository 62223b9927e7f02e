// Iuran JKK dan JKM PMI: Permenaker 4/2023 art. 18, sums per contract and not per month: before work
// (through an agency only), during and after a contract of 6, 12 or 24 months, and each month more.

import { type Rupiah, sumRupiah } from '@payung/values';
import { type Explained, sumStep } from '../explained.ts';
import { choice, count, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Paket masa perjanjian kerja, in months. */
export const pmiContractMonths = [6, 12, 24] as const;

/** Melalui P3MI atau BP2MI, or perseorangan. */
export const pmiPlacements = ['agency', 'individual'] as const;

const facts = record({
  on: need('Tanggal daftar', 'Day of registration', onDay('contributions.pmi_package')),
  placement: need('Cara penempatan', 'Placement', choice(pmiPlacements)),
  contractMonths: need('Lama perjanjian (bulan)', 'Months of contract', choice(pmiContractMonths)),
  extraMonths: may('Bulan tambahan', 'Months after the contract', count({ most: 120 })),
});
export type PmiContributionInput = TypeOf<typeof facts>;

/**
 * Iuran JKK dan JKM of a migrant worker for his whole contract. An individual gets JKM up to a month
 * before embarkation without paying for it.
 *
 * @example
 * pmiContribution({ on: day('2026-07-01'), placement: 'agency', contractMonths: 24 }) // { ok: true, value: { value: 370000, … }, … }
 */
export const pmiContribution = rule({
  id: 'contributions.pmi_contribution',
  term: { id: 'Iuran JKK dan JKM PMI', en: 'Contribution of a migrant worker' },
  sources: [{ law: 'Permenaker 4/2023', article: '18' }],
  facts,
  decide: ({ on, placement, contractMonths, extraMonths = 0 }): Explained<Rupiah> => {
    const before = getParameter('contributions.pmi_before', on);
    const contract = getParameter('contributions.pmi_package', on);
    const extra = getParameter('contributions.pmi_extra_month', on);
    const steps = [
      ...(placement === 'agency' ? [sumStep(before, before.value)] : []),
      sumStep(contract, contract.value[contractMonths], { row: String(contractMonths) }),
      ...(extraMonths > 0 ? [sumStep(extra, extra.value, { times: extraMonths })] : []),
    ];
    return { value: sumRupiah(steps.map((step) => step.amount)), steps };
  },
});
