// Laporan perubahan data: PP 44/2015 art. 9, within 7 working days after the change; for family data
// after the worker told the employer.

import { type Day, failed, type Parsed, parsed } from '@payung/values';
import { holidaysField, workingDaysAfter } from '../contributions/working-day.ts';
import { type Explained, stepOf } from '../explained.ts';
import { choice, contradiction, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** Perubahan upah, jumlah pekerja, alamat, data keluarga. */
export const reportedChanges = ['wage', 'workers', 'address', 'family'] as const;

const facts = record({
  change: need('Yang berubah', 'What changed', choice(reportedChanges)),
  changedOn: need(
    'Tanggal perubahan; data keluarga: tanggal pekerja memberi tahu',
    'Day of the change; of family data: the day the worker told',
    onDay('compliance.data_change_days'),
  ),
  // Absent: not reported so far.
  reportedOn: may('Tanggal lapor', 'Day of the report', onDay()),
  asOf: need('Hari penilaian', 'Day of the view', onDay()),
  holidays: holidaysField,
});
export type ChangeReportInput = TypeOf<typeof facts>;

/** `value`: the last day in time. */
export type ChangeReport = Explained<Day> & { readonly late: boolean };

/**
 * Batas waktu pemberi kerja melaporkan perubahan data.
 *
 * @example changeReport({ change: 'wage', changedOn: day('2026-03-02'), asOf: day('2026-03-12') }) // { ok: true, value: { value: '2026-03-11', late: true, … }, … }
 */
export const changeReport = rule({
  id: 'compliance.change_report',
  term: { id: 'Laporan perubahan data', en: 'Report of changed data' },
  sources: [{ law: 'PP 44/2015', article: '9' }],
  facts,
  decide: (input): Parsed<ChangeReport> => {
    const { changedOn, reportedOn, asOf } = input;
    const [first, ...more] = [
      ...(asOf < changedOn ? [contradiction('asOf', asOf, `>= ${changedOn}`)] : []),
      ...(reportedOn !== undefined && (reportedOn < changedOn || reportedOn > asOf)
        ? [contradiction('reportedOn', reportedOn, `${changedOn} .. ${asOf}`)]
        : []),
    ];
    return first ? failed(first, ...more) : parsed(reportOf(input));
  },
});

function reportOf(input: ChangeReportInput): ChangeReport {
  const { change, changedOn, reportedOn, asOf, holidays } = input;
  const days = getParameter('compliance.data_change_days', changedOn);
  const lastDay = workingDaysAfter(changedOn, days.value[change], holidays);
  return {
    value: lastDay,
    late: (reportedOn ?? asOf) > lastDay,
    steps: [stepOf(days, days.value[change], { row: change })],
  };
}
