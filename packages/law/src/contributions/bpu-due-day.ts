// Jatuh tempo iuran BPU: by the 15th of the contribution month itself (PP 44/2015). On a holiday: the
// next working day. Later payment costs no fine, but cover.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { inMonth, need, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { dayInMonth, holidaysField, workingDay } from './working-day.ts';

/**
 * Jatuh tempo iuran BPU of a contribution month.
 *
 * @example bpuDueDay({ month: month('2026-07') }) // { ok: true, value: { value: '2026-07-15', … }, … }
 */
export const bpuDueDay = rule({
  id: 'contributions.bpu_due_day',
  term: { id: 'Jatuh tempo iuran BPU', en: 'Due day of BPU contributions' },
  sources: [{ law: 'PP 44/2015' }],
  facts: record({
    month: need('Bulan iuran', 'Contribution month', inMonth('contributions.bpu_due_day')),
    holidays: holidaysField,
  }),
  decide: ({ month, holidays }): Explained<Day> => {
    const due = getParameter('contributions.bpu_due_day', month);
    const fine = getParameter('contributions.bpu_late_fine', month);
    return {
      value: workingDay(dayInMonth(month, due.value), holidays),
      steps: [stepOf(due, due.value), stepOf(fine, fine.value)],
    };
  },
});
