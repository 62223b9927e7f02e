// The catalogue of `payung registry`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type RegistryText } from './id.ts';

export function registryText(language: Language): RegistryText {
  return language === 'en' ? en : id;
}
