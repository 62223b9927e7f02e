// What kinds, states and periods of reports are called, and who may do what with them.

import type { MeWire, ReportsWire, SchedulesWire } from '@payung/server/wire';
import { addMonths, type Language, month } from '@payung/values';
import { monthText } from '../parts/format.ts';
import type { TextKey, TextOf } from '../text/text.ts';

export type Line = ReportsWire['reports'][number];
export type Schedule = SchedulesWire['schedules'][number];
export type Run = SchedulesWire['runs'][number];

/** Months of each kind; the screen offers those of the calendar. */
export const monthsOf = {
  ...{ monthly: 1, quarterly: 3, half_year: 6, yearly: 12 },
  ...{ indicators: 12, press: 1 },
} as const;
export type Kind = keyof typeof monthsOf;
export const kinds: readonly Kind[] = [
  'monthly',
  'quarterly',
  'half_year',
  'yearly',
  'indicators',
  'press',
];

/** A sheet of its own is asked for by its name, a report by its months alone. */
export function sheetOf(kind: Kind): { readonly sheet?: 'indicators' | 'press' } {
  return kind === 'indicators' || kind === 'press' ? { sheet: kind } : {};
}

export function kindText(kind: Line['kind']): TextKey {
  return `report_kind_${kind}`;
}

export function stateText(state: Line['state']): TextKey {
  return `report_state_${state}`;
}

/** `Januari 2026 sampai Juni 2026`, or the one month. */
export function periodText(
  { from, until }: { readonly from: string; readonly until: string },
  { text, language }: { readonly text: TextOf; readonly language: Language },
): string {
  const last = addMonths(month(until), -1);
  if (last === from) return monthText(from, language);
  return text('report_period_text', {
    from: monthText(from, language),
    last: monthText(last, language),
  });
}

/**
 * The months of a report whose last one is known.
 *
 * @example periodOf('quarterly', '2026-06') // { from: '2026-04', until: '2026-07' }
 */
export function periodOf(kind: Kind, last: string): { from: string; until: string } {
  const until = addMonths(month(last), 1);
  return { from: addMonths(until, -monthsOf[kind]), until };
}

/** Who may read all parts of a report freezes it; the server's table says the same. */
export function freezesReports(role: MeWire['actor']['role']): boolean {
  return role === 'verifier';
}
