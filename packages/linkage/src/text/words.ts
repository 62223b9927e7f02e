// The words of sheets and explanations in a language.

import type { Language } from '@payung/values';
import type { LinkageWords } from './catalogue.ts';
import { enWords } from './en.ts';
import { idWords } from './id.ts';

const catalogues: Readonly<Record<Language, LinkageWords>> = { id: idWords, en: enWords };

export function linkageWords(language: Language): LinkageWords {
  return catalogues[language];
}
