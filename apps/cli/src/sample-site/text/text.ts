// The catalogue of the sample's office: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type SampleSiteWords } from './id.ts';

export function sampleSiteWords(language: Language): SampleSiteWords {
  return language === 'en' ? en : id;
}
