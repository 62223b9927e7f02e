// Biaya pengangkutan korban kecelakaan kerja: the cost up to a limit per mode, limits of the modes
// used add up. PP 44/2015 Annex III, since 2 December 2019 PP 82/2019 Annex III.

import { type Day, type Rupiah, rupiah } from '@payung/values';
import { stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import {
  type Benefit,
  benefitOf,
  checkAmount,
  checkDay,
  lesser,
  requireFacts,
} from '../benefit.ts';

/** Darat, sungai, danau = `land`; laut = `sea`; udara = `air`. */
export const transportModes = ['land', 'sea', 'air'] as const;
export type TransportMode = (typeof transportModes)[number];

export type TransportFacts = {
  readonly accidentOn: Day;
  /** What each mode cost, rupiah; a mode not used is left out. */
  readonly costs: { readonly [Mode in TransportMode]?: Rupiah };
};

/**
 * Rupiah paid back to who paid the transport.
 *
 * @example transportBenefit({ accidentOn: day('2026-07-01'), costs: { land: rupiah(6_000_000) } }).value // 5000000
 */
export function transportBenefit({ accidentOn, costs }: TransportFacts): Benefit<TransportMode> {
  requireFacts(
    checkDay('accidentOn', accidentOn, 'benefits.jkk.transport_limit'),
    ...transportModes.map((mode) => checkAmount(`costs.${mode}`, costs[mode] ?? 0)),
  );
  const limit = getParameter('benefits.jkk.transport_limit', accidentOn);
  const paid = (mode: TransportMode) => lesser(costs[mode] ?? rupiah(0), limit.value[mode]);
  const used = transportModes.filter((mode) => costs[mode] !== undefined);
  return benefitOf(
    { land: paid('land'), sea: paid('sea'), air: paid('air') },
    transportModes,
    used.map((mode) => stepOf(limit, limit.value[mode])),
  );
}
