// The catalogue of `payung compliance`: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type ComplianceCommandText, id } from './id.ts';

export function complianceText(language: Language): ComplianceCommandText {
  return language === 'en' ? en : id;
}
