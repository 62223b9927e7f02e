// When a promise is called to mind: seven days before its day, on it, seven and thirty days after, each
// time to somebody higher. Said only while it is open.

import { addDays, type Day } from '@payung/values';
import type { Commitment } from './commitment.ts';

/** Who is told: the office that promised, its head, the Sekda who leads the team. */
export type ReminderTo = 'office' | 'head_of_office' | 'sekda';

const steps = [
  { days: -7, to: 'office' },
  { days: 0, to: 'office' },
  { days: 7, to: 'head_of_office' },
  { days: 30, to: 'sekda' },
] as const satisfies readonly { days: number; to: ReminderTo }[];

export type Reminder = {
  readonly meeting: number;
  readonly number: number;
  readonly day: Day;
  readonly step: 'H-7' | 'H' | 'H+7' | 'H+30';
  readonly to: ReminderTo;
};

const names = ['H-7', 'H', 'H+7', 'H+30'] as const;

/**
 * Pengingat yang sudah waktunya: the newest step of each open promise that was reached on a day.
 *
 * @example dueReminders([commitment], day('2027-03-24'))[0]?.step // 'H-7'
 */
export function dueReminders(commitments: readonly Commitment[], on: Day): readonly Reminder[] {
  return commitments.flatMap((each) => {
    if (each.outcome !== undefined) return [];
    const index = steps.findLastIndex(({ days }) => addDays(each.due, days) <= on);
    const [step, name] = [steps[index], names[index]];
    if (step === undefined || name === undefined) return [];
    const { meeting, number, due } = each;
    return [{ meeting, number, day: addDays(due, step.days), step: name, to: step.to }];
  });
}
