// The catalogue of periodic reports by language.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { PeriodText } from './words.ts';

const catalogues: Readonly<Record<Language, PeriodText>> = { id, en };

export function periodText(language: Language): PeriodText {
  return catalogues[language];
}
