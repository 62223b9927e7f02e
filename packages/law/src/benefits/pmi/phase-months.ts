// Lama perlindungan PMI di luar masa bekerja: Permenaker 4/2023. Through an agency at most five
// months before departure; who goes by himself has one month of JKM; one month for the way home.

import { addMonthsToDay, type Day } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { choice, need, onDay, record } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';

export const pmiOuterPhases = ['before', 'before_individual_jkm', 'journey_home'] as const;
export type PmiOuterPhase = (typeof pmiOuterPhases)[number];

const facts = record({
  phase: need('Masa', 'Phase', choice(pmiOuterPhases)),
  from: need('Hari pertama masa', 'First day of the phase', onDay('benefits.pmi.phase_months')),
});

/** `until` is exclusive. */
export type PmiPhaseMonths = { readonly monthsMax: number; readonly until: Day };

/**
 * Masa perlindungan sebelum berangkat atau dalam perjalanan pulang.
 *
 * @example pmiPhaseMonths({ phase: 'before', from: day('2024-01-10') }) // { ok: true, value: { value: { monthsMax: 5, until: '2024-06-10' }, … }, … }
 */
export const pmiPhaseMonths = rule({
  id: 'benefits.pmi.phase_months',
  term: {
    id: 'Masa perlindungan PMI di luar masa bekerja',
    en: 'Protection of migrant workers outside the time of work',
  },
  sources: [{ law: 'Permenaker 4/2023' }],
  facts,
  decide: ({ phase, from }): Explained<PmiPhaseMonths> => {
    const found = getParameter('benefits.pmi.phase_months', from);
    const monthsMax = found.value[phase];
    return {
      value: { monthsMax, until: addMonthsToDay(from, monthsMax) },
      steps: [stepOf(found, monthsMax, { row: phase })],
    };
  },
});
