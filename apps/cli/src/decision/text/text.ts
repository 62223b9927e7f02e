// The catalogue of `payung decision`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type DecisionText, id } from './id.ts';

export function decisionText(language: Language): DecisionText {
  return language === 'en' ? en : id;
}
