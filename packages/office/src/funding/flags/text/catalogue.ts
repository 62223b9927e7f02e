// The catalogue of signs: one shape, two languages.

import type { Language } from '@payung/values';
import type { Sign } from '../rule.ts';
import { en } from './en.ts';
import { id } from './id.ts';

/** @example signText({ person: 1, rule: 'age_outside', evidence: { age: 71 } }) // 'Usia 71 tahun …' */
export function signText({ rule, evidence }: Sign, language: Language = 'id'): string {
  const words = language === 'en' ? en : id;
  return words[rule].replace(/\{(\w+)\}/g, (_, name: string) => String(evidence[name] ?? '—'));
}
