// The catalogue of `payung agreements`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type AgreementsWords, id } from './id.ts';

export function agreementsWords(language: Language): AgreementsWords {
  return language === 'en' ? en : id;
}
