// The catalogue of the register: one shape, two languages; a missing text does not compile.

import type { Language } from '@payung/values';
import type { MovementCause } from '../movement/decide.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { RegistryTexts } from './words.ts';

const catalogues: Readonly<Record<Language, RegistryTexts>> = { id, en };

export function causeText(cause: MovementCause, language: Language = 'id'): string {
  return catalogues[language].causes[cause];
}
