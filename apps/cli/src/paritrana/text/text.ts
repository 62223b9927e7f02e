// The catalogue of `payung paritrana`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type ParitranaWords } from './id.ts';

export function paritranaWords(language: Language): ParitranaWords {
  return language === 'en' ? en : id;
}
