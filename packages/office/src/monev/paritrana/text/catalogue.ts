// The catalogue of the Paritrana sheet by language.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id } from './id.ts';
import type { ParitranaText } from './words.ts';

const catalogues: Readonly<Record<Language, ParitranaText>> = { id, en };

export function paritranaText(language: Language): ParitranaText {
  return catalogues[language];
}
