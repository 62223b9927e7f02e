// The catalogue of the server: every subject and every route has its words in both languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { ServerTexts } from './words.ts';

export type { Subject } from './words.ts';

const catalogues: Readonly<Record<Language, ServerTexts>> = { id, en };

export function serverTexts(language: Language): ServerTexts {
  return catalogues[language];
}
