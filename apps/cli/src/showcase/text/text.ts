// The catalogue of the planted sample: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type ShowcaseWords } from './id.ts';

export function showcaseWords(language: Language): ShowcaseWords {
  return language === 'en' ? en : id;
}
