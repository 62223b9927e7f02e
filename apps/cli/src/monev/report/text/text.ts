// The catalogue of `payung report`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type ReportWords } from './id.ts';

export function reportWords(language: Language): ReportWords {
  return language === 'en' ? en : id;
}
