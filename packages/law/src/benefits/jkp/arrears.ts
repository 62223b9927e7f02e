// JKP bila pemberi kerja menunggak: PP 37/2021 art. 39 (up to three months BPJS TK pays, above the
// employer pays first and is repaid after settling), PP 6/2025 art. 39A (bankrupt or closed: six).

import type { Day, Parsed } from '@payung/values';
import { parsed } from '@payung/values';
import { dayFaults, wholeFaults } from '../../contributions/input-fault.ts';
import { type Explained, stepOf } from '../../explained.ts';
import { findParameter, getParameter } from '../../parameter.ts';

export type JkpArrearsInput = {
  readonly dismissedOn: Day;
  /** Consecutive months. */
  readonly employerArrearsMonths: number;
  readonly bankruptOrClosed: boolean;
};

/**
 * Siapa yang membayar JKP lebih dahulu.
 *
 * @example jkpArrears({ dismissedOn: day('2026-01-05'), employerArrearsMonths: 4, bankruptOrClosed: false }) // { ok: true, value: { value: 'employer_first', … }, … }
 */
export function jkpArrears(
  input: JkpArrearsInput,
): Parsed<Explained<'bpjs_tk' | 'employer_first'>> {
  const { dismissedOn, employerArrearsMonths: owed, bankruptOrClosed } = input;
  const faults = [
    ...dayFaults('dismissedOn', dismissedOn, 'benefits.jkp.arrears_months'),
    ...wholeFaults('employerArrearsMonths', owed, { min: 0, max: 1_200 }),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const general = getParameter('benefits.jkp.arrears_months', dismissedOn);
  const closed = bankruptOrClosed
    ? findParameter('benefits.jkp.arrears_months_closed', dismissedOn)
    : undefined;
  const limit = closed ?? general;
  return parsed({
    value: owed <= limit.value ? 'bpjs_tk' : 'employer_first',
    steps: [stepOf(limit, limit.value)],
  });
}
