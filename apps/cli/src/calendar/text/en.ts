// All words of `payung calendar` in English.

import type { CalendarText } from './id.ts';

export const en: CalendarText = {
  help: `payung calendar: who ends when, who is in arrears, who is protected this month

Usage:
  payung calendar months --tenant 75.02 [--as-of DAY] [--json]
      Month by month: covered, at risk, lost; then the alerts 90, 60, 30 and 7 days before
      protection ends, by fund and village.
  payung calendar people --tenant 75.02 --until DAY [--as-of DAY] [--json]
      Numbers of the people whose protection ends up to that day, for renewal.

Exit code: 0 done, 2 refused.`,
  actionUnknown: 'The command “calendar {value}” is not known; use months or people.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  empty: 'No decision with paid places yet.',
  month:
    '{month}: covered {covered}, at risk {atRisk}, lost {lost}, not registered {waiting}, ahead {ahead}; begin {starts}, end {ends}, contributions {amount}',
  ending:
    '  {days} days: {people} people end on {endsOn} (fund {fund}, village {village}). Prepare the next money.',
  arrears:
    '  In arrears: {people} people, pay by {day} at the latest (fund {fund}, village {village}).',
  late: '  Paid too late: {people} people (fund {fund}, village {village}). Ask the branch for a correction.',
  quiet: '  Nobody ends within 90 days, nobody is in arrears.',
  people: '{count} people end up to {until}:',
  person: '  person {person}: {endsOn}, fund {fund}, village {village}',
};
