// Keringanan iuran JKK dan JKM BPU: PP 49/2020 (Covid-19) and PP 50/2025 arts 3-5. PP 50/2025
// halves both contributions for limited months, but not where APBN or APBD pays; whether village
// money, CSR and donors get it is not known, so it is not applied to them and the step says so.

import type { Month } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import type { FundSource } from '../fund-source.ts';
import { findParameter, type InForce } from '../parameter.ts';

export type ReliefInput = {
  readonly month: Month;
  readonly payer: FundSource;
  readonly transportSector: boolean;
};

/** The part of a contribution that a relief leaves due. */
export type BpuRelief = InForce<
  | 'contributions.bpu_relief_covid'
  | 'contributions.bpu_relief_transport'
  | 'contributions.bpu_relief_other'
>;

/** The relief of JKK and JKM, or undefined when the whole is due; JHT is never reduced. Its steps say who is entitled. */
export function bpuRelief(input: ReliefInput): Explained<BpuRelief | undefined> {
  const { month, payer, transportSector } = input;
  const covid = findParameter('contributions.bpu_relief_covid', month);
  if (covid) return { value: covid, steps: [] };
  const relief = transportSector
    ? findParameter('contributions.bpu_relief_transport', month)
    : findParameter('contributions.bpu_relief_other', month);
  const payers = findParameter('contributions.bpu_relief_payer', month);
  if (!relief || !payers) return { value: undefined, steps: [] };
  const entitled = payers.value[payer];
  const steps = [stepOf(payers, entitled, { row: payer })];
  return { value: entitled === 'yes' ? relief : undefined, steps };
}
