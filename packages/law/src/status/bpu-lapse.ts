// Akibat putusnya kepesertaan BPU (rules.md D5): no cover until the new registration, the waiting
// months of JKM start again (Permenaker 1/2025 art. 97A(2); whether for a re-registered person too is
// unconfirmed, he is counted as new), JHT balance and paid months for the scholarship stay.

import {
  addMonths,
  type Day,
  daysBetween,
  failed,
  type Month,
  monthOf,
  type Parsed,
  parsed,
  type Rupiah,
} from '@payung/values';
import { findBpuJkmWaiting } from '../benefits/bpu-jkm-waiting.ts';
import { type Explained, type Step, stepOf } from '../explained.ts';
import { contradiction, need, onDay, record } from '../facts.ts';
import { findParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

export type BpuLapse = {
  /** From the end of the membership to the day of the new registration, exclusive. */
  readonly daysWithoutCover: number;
  /** The first month with the full JKM again; absent where there is no waiting. */
  readonly fullJkmFrom?: Month;
  /** What JKM pays until then. */
  readonly jkmUntilThen?: Rupiah;
  readonly jhtBalance: 'stays';
};

/**
 * What a lapse costs the participant.
 *
 * @example bpuLapse({ endedOn: day('2026-05-16'), registeredAgain: day('2026-07-01') }) // { ok: true, value: { value: { daysWithoutCover: 46, fullJkmFrom: '2026-10', … }, … }, … }
 */
export const bpuLapse = rule({
  id: 'status.bpu_lapse',
  term: { id: 'Akibat putusnya kepesertaan BPU', en: 'What a lapse of a BPU membership costs' },
  sources: [{ law: 'Permenaker 1/2025', article: '97A ayat (2)' }],
  facts: record({
    endedOn: need(
      'Hari pertama tanpa kepesertaan',
      'First day without membership',
      onDay('contributions.bpu_due_day'),
    ),
    registeredAgain: need(
      'Tanggal daftar ulang',
      'Day of the new registration',
      onDay('contributions.bpu_due_day'),
    ),
  }),
  decide: ({ endedOn, registeredAgain }): Parsed<Explained<BpuLapse>> => {
    if (registeredAgain < endedOn) {
      return failed(contradiction('registeredAgain', registeredAgain, `>= ${endedOn}`));
    }
    const waiting = waitingAgain(registeredAgain);
    return parsed({
      value: {
        daysWithoutCover: daysBetween(endedOn, registeredAgain),
        ...waiting.value,
        jhtBalance: 'stays',
      },
      steps: waiting.steps,
    });
  },
});

type Waiting = Pick<BpuLapse, 'fullJkmFrom' | 'jkmUntilThen'>;

/** Only a clear `no` spares the waiting: what is unconfirmed is counted against the participant. */
function waitingAgain(on: Day): { readonly value: Waiting; readonly steps: readonly Step[] } {
  const restart = findParameter('benefits.jkm.waiting_restart', on);
  const waiting = findBpuJkmWaiting(on);
  if (!restart || !waiting) return { value: {}, steps: [] };
  const step = stepOf(restart, restart.value);
  if (restart.value === 'no') return { value: {}, steps: [step] };
  const { months, amount } = waiting.value;
  return {
    value: { fullJkmFrom: addMonths(monthOf(on), months), jkmUntilThen: amount },
    steps: [step, ...waiting.steps],
  };
}
