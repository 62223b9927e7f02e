// The catalogue of the register: one shape, two languages; a missing text does not compile.

import type { Language } from '@payung/values';
import type { RefusalCode, Refused } from '../change/change.ts';
import type { MovementCause } from '../movement/decide.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export type RegistryTexts = {
  /** `{month}` and the like are filled from the refusal's data. */
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  readonly causes: Readonly<Record<MovementCause, string>>;
};

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
