// The catalogue of `payung monev`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type MonevWords } from './id.ts';

export function monevWords(language: Language): MonevWords {
  return language === 'en' ? en : id;
}
