// Arguments behind the word `calendar`, as a value.

import { type Day, type Language, type Parsed, parsed } from '@payung/values';
import { dayOrRefusal, type Grammar, readGiven, type TenantCommand } from '../decision/given.ts';
import { calendarText } from './text/text.ts';

/** `asOf` absent: today where the region is. */
export type ReadCalendarCommand = TenantCommand & {
  readonly name: 'calendar';
  readonly action: 'months' | 'people';
  readonly asOf?: Day;
  /** Of `people`: everybody whose protection ends up to this day. */
  readonly until?: Day;
};

export type CalendarCommand =
  | ReadCalendarCommand
  | { readonly name: 'calendar'; readonly action: 'help'; readonly language: Language };

const text = { type: 'string' } as const;
const grammar = {
  options: { 'as-of': text, until: text },
  actions: {
    months: { options: ['as-of'], subjects: 0 },
    people: { options: ['as-of', 'until'], subjects: 0 },
  },
  words: calendarText,
} as const satisfies Grammar<string>;

/** @example parseCalendarCommand(['months', '--tenant', '75.02']).ok // true */
export function parseCalendarCommand(argv: readonly string[]): Parsed<CalendarCommand> {
  const read = readGiven<keyof typeof grammar.actions>(argv, grammar);
  if (!read.ok) return read;
  const given = read.value;
  if (given.action === 'help') return parsed({ name: 'calendar', ...given });
  const { action, tenant, json, language, text: said } = given;
  const shared = { name: 'calendar', tenant, json, language } as const;
  const days: { asOf?: Day; until?: Day } = {};
  if (said['as-of'] !== undefined) {
    const asOf = dayOrRefusal(said['as-of'], language);
    if (!asOf.ok) return asOf;
    days.asOf = asOf.value;
  }
  if (action === 'people') {
    const until = dayOrRefusal(said['until'], language);
    if (!until.ok) return until;
    days.until = until.value;
  }
  return parsed({ ...shared, action, ...days });
}
