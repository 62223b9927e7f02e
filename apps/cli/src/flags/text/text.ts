// The catalogue of `payung flags`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type FlagsText, id } from './id.ts';

export function flagsText(language: Language): FlagsText {
  return language === 'en' ? en : id;
}
