// Keringanan iuran JKK dan JKM BPU: PP 49/2020 (Covid-19) and PP 50/2025 arts 3-5. PP 50/2025
// halves both contributions for limited months, but not where APBN or APBD pays; whether village
// money, CSR and donors get it is not known, so it is not applied to them and the step says so.

import { formatRate, type Month, type Rate } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import type { FundSource } from '../fund-source.ts';
import { findParameter } from '../parameter.ts';

export type ReliefInput = {
  readonly month: Month;
  readonly payer: FundSource;
  readonly transportSector: boolean;
};

/** The part of JKK and JKM still due, or undefined when the whole is due. JHT is never reduced. */
export function bpuRelief({
  month,
  payer,
  transportSector,
}: ReliefInput): Explained<Rate | undefined> {
  const covid = findParameter('contributions.bpu_relief_covid', month);
  if (covid) return { value: covid.value, steps: [stepOf(covid, formatRate(covid.value))] };

  const relief = transportSector
    ? findParameter('contributions.bpu_relief_transport', month)
    : findParameter('contributions.bpu_relief_other', month);
  const payers = findParameter('contributions.bpu_relief_payer', month);
  if (!relief || !payers) return { value: undefined, steps: [] };

  const entitled = stepOf(payers, payers.value[payer]);
  if (payers.value[payer] !== 'yes') return { value: undefined, steps: [entitled] };
  return { value: relief.value, steps: [entitled, stepOf(relief, formatRate(relief.value))] };
}
