// The catalogue of `payung plan`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type PlanText } from './id.ts';

export type { PlanText };

export function planText(language: Language): PlanText {
  return language === 'en' ? en : id;
}
