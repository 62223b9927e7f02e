// Kecelakaan kerja: the circumstances that make bodily harm a work accident, Permenaker 5/2021
// art. 7(1) and (2). Sudden death and missing at sea hang on findings not settled here.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../../explained.ts';
import { getParameter } from '../../parameter.ts';
import type { Permission } from '../../unit.ts';
import { checkChoice, checkDay, requireFacts } from '../benefit.ts';

/** Perjalanan berangkat dan pulang = `commute`, tugas luar = `duty_trip`. */
export const accidentCircumstances = [
  'at_work',
  'commute',
  'duty_trip',
  'break_with_leave',
  'occupational_disease',
  'sudden_death_at_work',
  'missing_at_sea',
  'collapse_without_event',
] as const;
export type AccidentCircumstance = (typeof accidentCircumstances)[number];

/**
 * Whether the circumstance belongs to JKK; `unconfirmed` is for a person to decide.
 *
 * @example workAccident('commute', day('2026-07-01')).value // 'yes'
 */
export function workAccident(
  circumstance: AccidentCircumstance,
  accidentOn: Day,
): Explained<Permission> {
  requireFacts(
    checkDay('accidentOn', accidentOn, 'benefits.jkk.work_accident'),
    checkChoice('circumstance', circumstance, accidentCircumstances),
  );
  const rule = getParameter('benefits.jkk.work_accident', accidentOn);
  const answer = rule.value[circumstance];
  return { value: answer, steps: [stepOf(rule, answer)] };
}
