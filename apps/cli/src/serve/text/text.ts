// The catalogue of `payung serve`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type ServeText } from './id.ts';

export function serveText(language: Language): ServeText {
  return language === 'en' ? en : id;
}
