// The catalogue of decisions: one shape, two languages.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { type DecisionText, id } from './id.ts';

export function decisionText(language: Language): DecisionText {
  return language === 'en' ? en : id;
}

/** `filled('Nomor {number}', { number: '1' })` */
export function filled(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '—'));
}
