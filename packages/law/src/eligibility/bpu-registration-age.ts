// Usia pendaftaran BPU: not yet 65 when registered and first paid (Permenaker 5/2021 and practice);
// 18 as the lower limit is local practice only, so its step is marked unconfirmed.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Full years: `min` is reached, `max` is not yet reached. */
export type AgeLimits = { readonly min: number; readonly max: number };

/**
 * Batas usia pendaftaran BPU. Who is registered in time may stay beyond `max`.
 *
 * @example bpuRegistrationAge({ on: day('2026-07-01') }) // { ok: true, value: { value: { min: 18, max: 65 }, … }, … }
 */
export const bpuRegistrationAge = rule({
  id: 'eligibility.bpu_registration_age',
  term: { id: 'Batas usia pendaftaran BPU', en: 'Age limits of BPU registration' },
  sources: [{ law: 'Permenaker 5/2021' }, { law: 'Aturan program daerah' }],
  facts: record({
    on: need(
      'Tanggal pendaftaran',
      'Day of registration',
      onDay('eligibility.bpu_registration_age_max'),
    ),
  }),
  decide: ({ on }): Explained<AgeLimits> => bpuAgeOn(on),
});

/** As `bpuRegistrationAge`, of a day that was read. */
export function bpuAgeOn(on: Day): Explained<AgeLimits> {
  const min = getParameter('eligibility.bpu_registration_age_min', on);
  const max = getParameter('eligibility.bpu_registration_age_max', on);
  return {
    value: { min: min.value, max: max.value },
    steps: [stepOf(min, min.value), stepOf(max, max.value)],
  };
}
