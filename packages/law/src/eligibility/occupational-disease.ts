// Penyakit akibat kerja sesudah hubungan kerja berakhir: the right to JKK stays for some years
// (PP 82/2019, five years from memory: the text was not read, rules.md C8).

import { addMonthsToDay, type Day, failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, need, onDay, record } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

/** `value`: the last day a diagnosis still gives the right; that day itself included (our reading). */
export type OccupationalDisease = Explained<Day> & { readonly entitled: boolean };

/**
 * Apakah penyakit yang timbul kemudian masih dijamin.
 *
 * @example occupationalDisease({ employmentEndedOn: day('2021-03-31'), diagnosedOn: day('2026-04-01') }) // { ok: true, value: { value: '2026-03-31', entitled: false, … }, … }
 */
export const occupationalDisease = rule({
  id: 'eligibility.occupational_disease',
  term: {
    id: 'Penyakit akibat kerja sesudah hubungan kerja berakhir',
    en: 'Occupational disease after employment',
  },
  sources: [{ law: 'PP 82/2019' }],
  facts: record({
    employmentEndedOn: need(
      'Tanggal hubungan kerja berakhir',
      'Day the employment ended',
      onDay('eligibility.occupational_disease_years'),
    ),
    diagnosedOn: need('Tanggal diagnosis', 'Day of the diagnosis', onDay()),
  }),
  decide: ({ employmentEndedOn, diagnosedOn }): Parsed<OccupationalDisease> => {
    if (diagnosedOn < employmentEndedOn) {
      return failed(contradiction('diagnosedOn', diagnosedOn, `>= ${employmentEndedOn}`));
    }
    const years = getParameter('eligibility.occupational_disease_years', employmentEndedOn);
    const lastDay = addMonthsToDay(employmentEndedOn, years.value * 12);
    return parsed({
      value: lastDay,
      entitled: diagnosedOn <= lastDay,
      steps: [stepOf(years, years.value)],
    });
  },
});
