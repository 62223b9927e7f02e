// The catalogue of the command line: one shape, two languages; a missing text does not compile.

import type { Language } from '@payung/values';
import { en } from './en.ts';
import { id, type Text } from './id.ts';

export type { Text };

export function textIn(language: Language): Text {
  return language === 'en' ? en : id;
}

/** `fill('{count} baris', { count: 3 })` */
export function fill(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? '—'));
}
