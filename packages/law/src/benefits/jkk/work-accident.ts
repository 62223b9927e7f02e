// Kecelakaan kerja: the circumstances that make bodily harm a work accident, Permenaker 5/2021
// art. 7(1) and (2). Sudden death and missing at sea hang on findings; without them, or beyond what
// is known of them, the answer stays `unconfirmed`: a person decides.

import type { Day } from '@payung/values';
import { type Explained, type FigureStep, stepOf } from '../../explained.ts';
import { count, flag, may, type TypeOf, variants } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';
import { rule } from '../../rule.ts';
import type { Permission } from '../../unit.ts';
import { accidentDay } from './wage-multiple.ts';

/** Perjalanan berangkat dan pulang = `commute`, tugas luar = `duty_trip`. */
const facts = variants(
  'circumstance',
  { id: 'Keadaan', en: 'Circumstance' },
  {
    at_work: {},
    commute: {},
    duty_trip: {},
    break_with_leave: {},
    occupational_disease: {},
    sudden_death_at_work: {
      // Full hours; 0 where he died at the place of work.
      hoursToDeath: may(
        'Jam penuh sejak serangan di tempat kerja sampai meninggal dunia',
        'Full hours from the attack at work to the death',
        count({ most: 100_000 }),
      ),
      takenToDoctorAtOnce: may(
        'Langsung dibawa ke dokter atau rumah sakit',
        'Taken to a doctor or hospital at once',
        flag(),
      ),
    },
    missing_at_sea: {
      searchFinding: may(
        'Ada keterangan instansi pencarian',
        'The search authority has given its finding',
        flag(),
      ),
    },
    collapse_without_event: {},
  },
  { accidentOn: accidentDay('benefits.jkk.work_accident') },
);
export type WorkAccidentFacts = TypeOf<typeof facts>;
export type AccidentCircumstance = WorkAccidentFacts['circumstance'];

/**
 * Whether the circumstance belongs to JKK; `unconfirmed` is for a person to decide.
 *
 * @example
 * workAccident({ circumstance: 'commute', accidentOn: day('2026-07-01') })
 * // { ok: true, value: { value: 'yes', … }, … }
 */
export const workAccident = rule({
  id: 'benefits.jkk.work_accident',
  term: { id: 'Kecelakaan kerja', en: 'Work accident' },
  sources: [{ law: 'Permenaker 5/2021', article: '7 ayat (1) dan (2)' }],
  facts,
  decide: (input): Explained<Permission> => {
    const table = getParameter('benefits.jkk.work_accident', input.accidentOn);
    const answer = table.value[input.circumstance];
    const first = stepOf(table, answer, { row: input.circumstance });
    const found = findingOf(input);
    if (answer !== 'unconfirmed' || !found) return { value: answer, steps: [first] };
    return { value: found.holds ? 'yes' : 'unconfirmed', steps: [first, found.step] };
  },
});

/** What settles a circumstance the list leaves open; undefined where nothing was found. */
function findingOf(
  input: WorkAccidentFacts,
): { readonly holds: boolean; readonly step: FigureStep } | undefined {
  switch (input.circumstance) {
    case 'sudden_death_at_work':
      return input.hoursToDeath === undefined
        ? undefined
        : suddenDeath(input.hoursToDeath, input.takenToDoctorAtOnce === true, input.accidentOn);
    case 'missing_at_sea': {
      const finding = getParameter('benefits.jkk.missing_at_sea_finding', input.accidentOn);
      const holds = input.searchFinding === true && finding.value === 'yes';
      return { holds, step: stepOf(finding, finding.value) };
    }
    default:
      return undefined;
  }
}

function suddenDeath(hours: number, taken: boolean, on: Day) {
  const most = getParameter('benefits.jkk.sudden_death_hours', on);
  const holds = hours === 0 || (taken && hours < most.value);
  return { holds, step: stepOf(most, most.value) };
}
