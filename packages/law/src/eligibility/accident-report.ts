// Laporan kecelakaan kerja tahap I: Permenaker 5/2021, Permenaker 1/2025 art. 8. Within 2 x 24
// hours; who reports later owes the benefit himself until BPJS TK repays it.

import { addDays, type Day, failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, need, onDay, record } from '../facts.ts';
import { findParameter, getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Days only: where the hour is not known the whole last day is in time. */
export type AccidentReport = {
  readonly lastDay: Day;
  readonly late: boolean;
  readonly employerPaysFirst: boolean;
};

const facts = record({
  eventOn: need(
    'Tanggal kecelakaan atau diagnosis penyakit akibat kerja',
    'Day of the accident, or of the diagnosis of an occupational disease',
    onDay('eligibility.accident_report_hours'),
  ),
  reportedOn: need('Tanggal lapor', 'Day of the report', onDay()),
});

/**
 * Batas lapor kecelakaan, and what a late report of the employer brings.
 *
 * @example accidentReport({ eventOn: day('2026-03-02'), reportedOn: day('2026-03-05') }) // { ok: true, value: { value: { lastDay: '2026-03-04', late: true, … }, … }, … }
 */
export const accidentReport = rule({
  id: 'eligibility.accident_report',
  term: { id: 'Laporan kecelakaan kerja tahap I', en: 'First report of a work accident' },
  sources: [{ law: 'Permenaker 5/2021' }, { law: 'Permenaker 1/2025', article: '8' }],
  facts,
  decide: ({ eventOn, reportedOn }): Parsed<Explained<AccidentReport>> => {
    if (reportedOn < eventOn) {
      return failed(contradiction('reportedOn', reportedOn, `>= ${eventOn}`));
    }
    const hours = getParameter('eligibility.accident_report_hours', eventOn);
    const paysFirst = findParameter('eligibility.accident_report_late', eventOn);
    const lastDay = addDays(eventOn, hours.value / 24);
    const late = reportedOn > lastDay;
    return parsed({
      value: { lastDay, late, employerPaysFirst: late && paysFirst?.value === 'yes' },
      steps: [
        stepOf(hours, hours.value),
        ...(late && paysFirst ? [stepOf(paysFirst, paysFirst.value)] : []),
      ],
    });
  },
});
