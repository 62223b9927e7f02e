// The last three years of a person as a ribbon: for each month whether a file or the register has him as a
// participant, and whether it is known to be paid.

import type { PersonWire } from '@payung/server/wire';
import { addMonths, type Month } from '@payung/values';

export type RibbonState = 'paid' | 'unpaid' | 'recorded' | 'none';
export type RibbonMonth = { readonly month: Month; readonly state: RibbonState };

const months = 36;

export function ribbonOf(
  memberships: PersonWire['memberships'],
  last: Month,
): readonly RibbonMonth[] {
  return Array.from({ length: months }, (_, at) => {
    const month = addMonths(last, at - months + 1);
    const states = memberships.map((each) => stateIn(each, month));
    const state = (['paid', 'recorded', 'unpaid'] as const).find((each) => states.includes(each));
    return { month, state: state ?? 'none' };
  });
}

function stateIn(
  { from, until, paidUntil }: PersonWire['memberships'][number],
  month: Month,
): RibbonState {
  if (month < from || (until !== undefined && month >= until)) return 'none';
  if (paidUntil === undefined) return 'recorded';
  return month < paidUntil ? 'paid' : 'unpaid';
}
