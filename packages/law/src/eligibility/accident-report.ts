// Laporan kecelakaan kerja tahap I: Permenaker 5/2021, Permenaker 1/2025 art. 8. Within 2 x 24
// hours; who reports later owes the benefit himself until BPJS TK repays it.

import { addDays, type Day, type Parsed, parsed } from '@payung/values';
import { dayFaults, fault } from '../contributions/input-fault.ts';
import { type Explained, stepOf } from '../explained.ts';
import { findParameter, getParameter } from '../parameter.ts';

/** Days only: where the hour is not known the whole last day is in time. */
export type AccidentReport = {
  readonly lastDay: Day;
  readonly late: boolean;
  readonly employerPaysFirst: boolean;
};

/**
 * Batas lapor kecelakaan, and what a late report of the employer brings.
 *
 * @example accidentReport({ eventOn: day('2026-03-02'), reportedOn: day('2026-03-05') }) // { ok: true, value: { value: { lastDay: '2026-03-04', late: true, … }, … }, … }
 */
export function accidentReport(input: {
  /** The accident, or the diagnosis of an occupational disease. */
  readonly eventOn: Day;
  readonly reportedOn: Day;
}): Parsed<Explained<AccidentReport>> {
  const { eventOn, reportedOn } = input;
  const faults = [
    ...dayFaults('eventOn', eventOn, 'eligibility.accident_report_hours'),
    ...(reportedOn < eventOn ? [fault('reportedOn', reportedOn, `>= ${eventOn}`)] : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
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
}
