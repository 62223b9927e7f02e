// Laporan kecelakaan kerja tahap II: within 2 x 24 hours after the participant was declared cured,
// disabled or dead (Permenaker 5/2021, Permenaker 1/2025; the text was not read, rules.md C7).

import { addDays, type Day, failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** `value`: the last day in time; where the hour is not known the whole of it counts. */
export type AccidentReport2 = Explained<Day> & { readonly late: boolean };

/**
 * Batas lapor tahap II.
 *
 * @example accidentReport2({ outcomeOn: day('2026-03-02'), reportedOn: day('2026-03-05') }) // { ok: true, value: { value: '2026-03-04', late: true, … }, … }
 */
export const accidentReport2 = rule({
  id: 'eligibility.accident_report_2',
  term: { id: 'Laporan kecelakaan kerja tahap II', en: 'Second report of a work accident' },
  sources: [{ law: 'Permenaker 5/2021' }, { law: 'Permenaker 1/2025' }],
  facts: record({
    outcomeOn: need(
      'Tanggal dinyatakan sembuh, cacat, atau meninggal dunia',
      'Day of cure, disability or death',
      onDay('eligibility.accident_report_2_hours'),
    ),
    reportedOn: need('Tanggal lapor', 'Day of the report', onDay()),
  }),
  decide: ({ outcomeOn, reportedOn }): Parsed<AccidentReport2> => {
    if (reportedOn < outcomeOn) {
      return failed(contradiction('reportedOn', reportedOn, `>= ${outcomeOn}`));
    }
    const hours = getParameter('eligibility.accident_report_2_hours', outcomeOn);
    const lastDay = addDays(outcomeOn, hours.value / 24);
    return parsed({
      value: lastDay,
      late: reportedOn > lastDay,
      steps: [stepOf(hours, hours.value)],
    });
  },
});
