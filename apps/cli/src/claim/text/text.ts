// The catalogue of `payung claim`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type ClaimCommandText, id } from './id.ts';

export function claimText(language: Language): ClaimCommandText {
  return language === 'en' ? en : id;
}
