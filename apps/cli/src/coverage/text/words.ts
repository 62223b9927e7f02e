// The catalogue of `payung coverage`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type CoverageWords, id } from './id.ts';

export type { CoverageWords };

export function wordsIn(language: Language): CoverageWords {
  return language === 'en' ? en : id;
}
