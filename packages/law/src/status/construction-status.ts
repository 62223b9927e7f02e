// Status jasa konstruksi (rules.md A5): the workers of a project are covered from its registration
// until the end of maintenance; an accident before a late registration is not.

import { failed, type Parsed, parsed } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import { contradiction, may, need, onDay, record, type TypeOf } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';

export const constructionStatuses = ['not_started', 'unregistered', 'covered', 'over'] as const;
export type ConstructionStatus = (typeof constructionStatuses)[number];

const facts = record({
  workStart: need('Hari pertama pekerjaan', 'First day of work', onDay()),
  // Absent: not registered so far.
  registeredOn: may('Tanggal pendaftaran proyek', 'Day the project was registered', onDay()),
  maintenanceEnd: need('Hari terakhir pemeliharaan', 'Last day of maintenance', onDay()),
  on: need('Hari yang ditanyakan', 'Day asked for', onDay('status.construction_late')),
});
export type ConstructionInput = TypeOf<typeof facts>;

/**
 * Perlindungan pekerja proyek pada satu hari.
 *
 * @example
 * constructionStatus({ workStart: day('2026-03-01'), registeredOn: day('2026-03-10'), maintenanceEnd: day('2026-12-31'), on: day('2026-03-09') })
 * // { ok: true, value: { value: 'unregistered', … }, … }
 */
export const constructionStatus = rule({
  id: 'status.construction_status',
  term: { id: 'Perlindungan pekerja proyek', en: 'Cover of the workers of a project' },
  sources: [{ law: 'PP 44/2015' }, { law: 'Keterangan kantor cabang' }],
  facts,
  decide: (input): Parsed<Explained<ConstructionStatus>> => {
    const { workStart, maintenanceEnd } = input;
    return maintenanceEnd < workStart
      ? failed(contradiction('maintenanceEnd', maintenanceEnd, `>= ${workStart}`))
      : parsed(statusOn(input));
  },
});

function statusOn(input: ConstructionInput): Explained<ConstructionStatus> {
  const { workStart, registeredOn, maintenanceEnd, on } = input;
  const late = getParameter('status.construction_late', on);
  const maintenance = getParameter('status.construction_maintenance', on);
  if (on < workStart) return { value: 'not_started', steps: [] };
  if (on > maintenanceEnd) {
    return { value: 'over', steps: [stepOf(maintenance, maintenance.value)] };
  }
  if (registeredOn === undefined || on < registeredOn) {
    return { value: 'unregistered', steps: [stepOf(late, late.value)] };
  }
  return { value: 'covered', steps: [stepOf(maintenance, maintenance.value)] };
}
