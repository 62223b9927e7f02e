// The catalogue of the review by language.

import { normaliseName, type Reason, reasonText } from '@payung/linkage';
import type { Language } from '@payung/values';
import type { ReviewRefused } from '../refusal.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { ReviewText } from './words.ts';

const catalogues: Readonly<Record<Language, ReviewText>> = { id, en };

/** @example reviewRefusalText(declined('already_settled')) // 'Pasangan ini sudah diputuskan.' */
export function reviewRefusalText(
  { code, data }: ReviewRefused,
  language: Language = 'id',
): string {
  return catalogues[language].refusals[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(data[name] ?? ''),
  );
}

/** Why a person is asked, a sentence for each reason. */
export function reviewReasons(reasons: readonly Reason[], language: Language): readonly string[] {
  return reasons.map((reason) => reasonText(reason, language));
}

/** The words of a name as they are compared. @example nameWords('H. AHMAD NAPU') // 'AHMAD NAPU' */
export function nameWords(name: string): string {
  return normaliseName(name, () => '').tokens.join(' ');
}
