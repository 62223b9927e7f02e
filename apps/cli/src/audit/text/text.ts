// The catalogue of `payung audit`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type AuditText, id } from './id.ts';

export function auditText(language: Language): AuditText {
  return language === 'en' ? en : id;
}
