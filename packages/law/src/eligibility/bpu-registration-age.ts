// Usia pendaftaran BPU: not yet 65 when registered and first paid (Permenaker 5/2021 and practice);
// 18 as the lower limit is local practice only, so its step is marked unconfirmed.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';

/** Full years: `min` is reached, `max` is not yet reached. */
export type AgeLimits = { readonly min: number; readonly max: number };

/**
 * Batas usia pendaftaran BPU. Who is registered in time may stay beyond `max`.
 *
 * @example bpuRegistrationAge(day('2026-07-01')).value // { min: 18, max: 65 }
 */
export function bpuRegistrationAge(on: Day): Explained<AgeLimits> {
  const min = getParameter('eligibility.bpu_registration_age_min', on);
  const max = getParameter('eligibility.bpu_registration_age_max', on);
  return {
    value: { min: min.value, max: max.value },
    steps: [stepOf(min, min.value), stepOf(max, max.value)],
  };
}
