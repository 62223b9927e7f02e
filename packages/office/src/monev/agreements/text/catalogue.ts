// The catalogue of agreements, regulations and duties by language.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { AgreementsText } from './words.ts';

const catalogues: Readonly<Record<Language, AgreementsText>> = { id, en };

export function agreementsText(language: Language): AgreementsText {
  return catalogues[language];
}
