// The catalogue of `payung calendar`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type CalendarText, id } from './id.ts';

export function calendarText(language: Language): CalendarText {
  return language === 'en' ? en : id;
}
