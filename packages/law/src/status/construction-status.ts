// Status jasa konstruksi (rules.md A5): the workers of a project are covered from its registration
// until the end of maintenance; an accident before a late registration is not.

import { type Day, type Parsed, parsed } from '@payung/values';
import { dayFaults, fault } from '../contributions/input-fault.ts';
import { type Explained, stepOf } from '../explained.ts';
import { getParameter } from '../parameter.ts';

export type ConstructionStatus = 'not_started' | 'unregistered' | 'covered' | 'over';

export type ConstructionInput = {
  readonly workStart: Day;
  /** Absent: not registered so far. */
  readonly registeredOn?: Day;
  /** The last day of maintenance. */
  readonly maintenanceEnd: Day;
  readonly on: Day;
};

/**
 * Perlindungan pekerja proyek pada satu hari.
 *
 * @example constructionStatus({ workStart, registeredOn, maintenanceEnd, on }).value // 'covered'
 */
export function constructionStatus(
  input: ConstructionInput,
): Parsed<Explained<ConstructionStatus>> {
  const { workStart, registeredOn, maintenanceEnd, on } = input;
  const faults = [
    ...dayFaults('on', on, 'status.construction_late'),
    ...(maintenanceEnd < workStart
      ? [fault('maintenanceEnd', maintenanceEnd, `>= ${workStart}`)]
      : []),
  ];
  if (faults.length > 0) return { ok: false, issues: faults };
  const late = getParameter('status.construction_late', on);
  const maintenance = getParameter('status.construction_maintenance', on);
  if (on > maintenanceEnd) {
    return parsed({ value: 'over', steps: [stepOf(maintenance, maintenance.value)] });
  }
  if (on < workStart) return parsed({ value: 'not_started', steps: [] });
  if (registeredOn === undefined || on < registeredOn) {
    return parsed({ value: 'unregistered', steps: [stepOf(late, late.value)] });
  }
  return parsed({ value: 'covered', steps: [stepOf(maintenance, maintenance.value)] });
}
