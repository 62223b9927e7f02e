// The door of the calendar: who ends when, and what is at risk.

export { type Calendar, findEnding, readCalendar } from './calendar.ts';
