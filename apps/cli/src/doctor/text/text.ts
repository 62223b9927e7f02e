// The catalogue of `payung doctor`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type DoctorText, id } from './id.ts';

export function doctorText(language: Language): DoctorText {
  return language === 'en' ? en : id;
}
