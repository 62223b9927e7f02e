// Jatuh tempo iuran PU: by the 15th of the next month (PP 44/2015); PP 49/2020 art. 4 moved it to the
// 30th. On a holiday: the next working day.

import { addMonths, type Day, type Month } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { inMonth, need, record } from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { dayInMonth, holidaysField, workingDay } from './working-day.ts';

/**
 * Jatuh tempo iuran PU of a contribution month.
 *
 * @example puDueDay({ month: month('2026-07'), holidays: [day('2026-08-17')] }) // { ok: true, value: { value: '2026-08-18', … }, … }
 */
export const puDueDay = rule({
  id: 'contributions.pu_due_day',
  term: { id: 'Jatuh tempo iuran PU', en: 'Due day of PU contributions' },
  sources: [{ law: 'PP 44/2015' }, { law: 'PP 49/2020', article: '4' }],
  facts: record({
    month: need('Bulan iuran', 'Contribution month', inMonth('contributions.pu_due_day')),
    holidays: holidaysField,
  }),
  decide: ({ month, holidays }) => puDueOn(month, holidays),
});

/** As `puDueDay`, of facts that were read. */
export function puDueOn(month: Month, holidays?: readonly Day[]): Explained<Day> {
  const due =
    findParameter('contributions.pu_due_day_covid', month) ??
    getParameter('contributions.pu_due_day', month);
  return {
    value: workingDay(dayInMonth(addMonths(month, 1), due.value), holidays),
    steps: [stepOf(due, due.value)],
  };
}
