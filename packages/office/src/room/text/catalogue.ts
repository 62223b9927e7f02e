// The words of the files of a run, one shape in two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type RoomText } from './id.ts';

export function roomText(language: Language): RoomText {
  return language === 'en' ? en : id;
}
