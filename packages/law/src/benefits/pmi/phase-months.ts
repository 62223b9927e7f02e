// Lama perlindungan PMI di luar masa bekerja: Permenaker 4/2023. Through an agency at most five
// months before departure; who goes by himself has one month of JKM; one month for the way home.

import { addMonthsToDay, type Day, type Parsed, parsed } from '@payung/values';
import { choiceFaults, dayFaults } from '../../contributions/input-fault.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';

export const pmiOuterPhases = ['before', 'before_individual_jkm', 'journey_home'] as const;
export type PmiOuterPhase = (typeof pmiOuterPhases)[number];

/**
 * Masa perlindungan sebelum berangkat atau dalam perjalanan pulang; `until` exclusive.
 *
 * @example pmiPhaseMonths({ phase: 'before', from: day('2024-01-10') }) // { ok: true, value: { value: { monthsMax: 5, until: '2024-06-10' }, … }, … }
 */
export function pmiPhaseMonths(input: {
  readonly phase: PmiOuterPhase;
  readonly from: Day;
}): Parsed<Explained<{ readonly monthsMax: number; readonly until: Day }>> {
  const { phase, from } = input;
  const faults = [
    ...choiceFaults('phase', phase, pmiOuterPhases),
    ...dayFaults('from', from, 'benefits.pmi.phase_months'),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const found = getParameter('benefits.pmi.phase_months', from);
  const monthsMax = found.value[phase];
  return parsed({
    value: { monthsMax, until: addMonthsToDay(from, monthsMax) },
    steps: [stepOf(found, monthsMax)],
  });
}
