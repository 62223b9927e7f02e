// The engine's words in a language.

import type { Language } from '@payung/values';
import type { ExpectedWords } from './catalogue.ts';
import { en } from './en.ts';
import { id } from './id.ts';

const catalogues: Readonly<Record<Language, ExpectedWords>> = { id, en };

export function expectedWords(language: Language): ExpectedWords {
  return catalogues[language];
}
