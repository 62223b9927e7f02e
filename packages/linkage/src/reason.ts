// Why a row got its status, in words: each reason, and the one sentence a clerk reads.

import type { Language } from '@payung/values';
import { type Reason, reasons } from './reason-codes.ts';
import type { ReasonCatalogue } from './text/catalogue.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const catalogues: Readonly<Record<Language, ReasonCatalogue>> = { id, en };

/** The words for one reason, lower case, without a full stop. */
export function reasonText(reason: Reason, language: Language = 'id'): string {
  return catalogues[language][reason];
}

/**
 * One sentence for a row.
 *
 * @example reasonSentence(['nik_first_15_equal', 'name_equal', 'village_different'])
 * // 'NIK sama 15 angka pertama (angka terakhir hilang di Excel), nama sama, desa berbeda.'
 */
export function reasonSentence(given: readonly Reason[], language: Language = 'id'): string {
  const sentence = reasons
    .filter((reason) => given.includes(reason))
    .map((reason) => reasonText(reason, language))
    .join(', ');
  return sentence === '' ? '' : `${sentence[0]?.toUpperCase() ?? ''}${sentence.slice(1)}.`;
}
