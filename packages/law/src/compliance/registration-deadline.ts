// Batas waktu pendaftaran pekerja: PP 45/2015 arts 4-6 (read for JP; the idea of JKK and JKM is the
// same, rules.md A1.4). After it the worker may register himself; `benefitsOwed` says who owes then.

import { addDays, type Day, daysBetween, failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

const facts = record({
  workStart: need(
    'Hari pertama bekerja',
    'First day of work',
    onDay('compliance.registration_days'),
  ),
  // Absent: not registered so far.
  registeredOn: may('Tanggal pendaftaran', 'Day of registration', onDay()),
  asOf: need('Hari penilaian', 'Day of the view', onDay()),
});
export type RegistrationDeadlineInput = TypeOf<typeof facts>;

/** `value`: the last day in time; the first day of work is not counted (our reading). */
export type RegistrationDeadline = Explained<Day> & {
  readonly late: boolean;
  /** By the calendar, up to the registration or the view. */
  readonly daysLate: number;
  readonly mayRegisterHimself: boolean;
};

/**
 * Batas waktu pemberi kerja mendaftarkan seorang pekerja.
 *
 * @example registrationDeadline({ workStart: day('2026-03-02'), asOf: day('2026-04-02') }) // { ok: true, value: { value: '2026-04-01', late: true, mayRegisterHimself: true, … }, … }
 */
export const registrationDeadline = rule({
  id: 'compliance.registration_deadline',
  term: { id: 'Batas waktu pendaftaran pekerja', en: 'Time limit to register a worker' },
  sources: [{ law: 'PP 45/2015', article: '4-6' }, { law: 'PP 44/2015' }],
  facts,
  decide: (input): Parsed<RegistrationDeadline> => {
    const { workStart, registeredOn, asOf } = input;
    const [first, ...more] = [
      ...(asOf < workStart ? [contradiction('asOf', asOf, `>= ${workStart}`)] : []),
      ...(registeredOn !== undefined && registeredOn > asOf
        ? [contradiction('registeredOn', registeredOn, `<= ${asOf}`)]
        : []),
    ];
    return first ? failed(first, ...more) : parsed(deadlineOf(input));
  },
});

function deadlineOf(input: RegistrationDeadlineInput): RegistrationDeadline {
  const { workStart, registeredOn, asOf } = input;
  const days = getParameter('compliance.registration_days', workStart);
  const lastDay = addDays(workStart, days.value);
  const daysLate = Math.max(0, daysBetween(lastDay, registeredOn ?? asOf));
  const late = daysLate > 0;
  return {
    value: lastDay,
    late,
    daysLate,
    mayRegisterHimself: late && registeredOn === undefined,
    steps: [stepOf(days, days.value)],
  };
}
