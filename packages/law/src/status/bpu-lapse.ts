// Akibat putusnya kepesertaan BPU (rules.md D5): no cover until the new registration, the waiting
// months of JKM start again (Permenaker 1/2025 art. 97A(2); for a re-registered person
// unconfirmed, so he is treated as new), JHT balance and paid months for the scholarship stay.

import {
  addMonths,
  type Day,
  daysBetween,
  type Month,
  monthOf,
  type Parsed,
  parsed,
  type Rupiah,
} from '@payung/values';
import { findBpuJkmWaiting } from '../benefits/bpu-jkm-waiting.ts';
import { dayFaults, fault } from '../contributions/input-fault.ts';
import type { Explained } from '../explained.ts';

export type BpuLapse = {
  /** From the end of the membership to the day of the new registration, exclusive. */
  readonly daysWithoutCover: number;
  /** The first month with the full JKM again; absent before the rule existed. */
  readonly fullJkmFrom?: Month;
  /** What JKM pays until then. */
  readonly jkmUntilThen?: Rupiah;
  readonly jhtBalance: 'stays';
};

/**
 * What a lapse costs the participant.
 *
 * @example bpuLapse({ endedOn: day('2026-05-16'), registeredAgain: day('2026-07-01') })
 */
export function bpuLapse(input: {
  readonly endedOn: Day;
  readonly registeredAgain: Day;
}): Parsed<Explained<BpuLapse>> {
  const { endedOn, registeredAgain } = input;
  const faults = [
    ...dayFaults('endedOn', endedOn, 'contributions.bpu_due_day'),
    ...(registeredAgain < endedOn
      ? [fault('registeredAgain', registeredAgain, `>= ${endedOn}`)]
      : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const waiting = findBpuJkmWaiting(registeredAgain);
  return parsed({
    value: {
      daysWithoutCover: daysBetween(endedOn, registeredAgain),
      ...(waiting === undefined
        ? {}
        : {
            fullJkmFrom: addMonths(monthOf(registeredAgain), waiting.value.months),
            jkmUntilThen: waiting.value.amount,
          }),
      jhtBalance: 'stays',
    },
    steps: waiting?.steps.map((step) => ({ ...step, confirmed: false })) ?? [],
  });
}
