// Why a row got its status: a closed list of codes, their texts, and the one sentence a clerk reads.

import type { Language } from '@payung/values';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

/** Alasan putusan. The order is the order of the sentence: decision first, then the evidence. */
export const reasons = [
  'not_found',
  'participant_dead',
  'name_says_dead',
  'same_nik_other_name',
  'neighbour_serial',
  'same_day_other_name',
  'generation_apart',
  'nik_shared',
  'two_candidates',
  'contradiction',
  'possible_repeat',
  'uncertain',
  'other_row_in_review',
  'through_other_row',
  'repeated_in_list',
  'several_kpj',
  'nik_equal',
  'nik_first_15_equal',
  'nik_equal_doubtful',
  'nik_one_digit_off',
  'nik_neighbour',
  'nik_similar',
  'nik_missing',
  'nik_different',
  'name_equal',
  'name_sounds_equal',
  'name_similar',
  'name_shortened',
  'name_partly_equal',
  'name_different',
  'birth_equal',
  'birth_nearly_equal',
  'birth_year_equal',
  'birth_missing',
  'birth_different',
  'sex_different',
  'village_equal',
  'village_similar',
  'village_missing',
  'village_different',
] as const;

export type Reason = (typeof reasons)[number];
export type ReasonCatalogue = Readonly<Record<Reason, string>>;

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
