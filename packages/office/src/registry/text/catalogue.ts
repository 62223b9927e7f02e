// The catalogue of the register: one shape, two languages; a missing text does not compile.

import type { Language } from '@payung/values';
import type { Refused } from '../change/change.ts';
import type { MovementCause } from '../movement/decide.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { RegistryTexts } from './words.ts';

const catalogues: Readonly<Record<Language, RegistryTexts>> = { id, en };

/** @example refusalText({ outcome: 'refused', code: 'already_closed', data: { month: '2026-06' } }) // 'Bulan 2026-06 sudah …' */
export function refusalText({ code, data }: Refused, language: Language = 'id'): string {
  return catalogues[language].refusals[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(data[name] ?? '—'),
  );
}

export function causeText(cause: MovementCause, language: Language = 'id'): string {
  return catalogues[language].causes[cause];
}
