// The shape of linkage's words for sheets and explanations; each language fills it in.

import type { Language } from '@payung/values';
import { enWords } from './en.ts';
import { idWords } from './id.ts';

export type SheetColumn =
  | 'case'
  | 'part'
  | 'nik'
  | 'name'
  | 'birth'
  | 'sex'
  | 'village'
  | 'list'
  | 'row'
  | 'reason'
  | 'answer'
  | 'reader'
  | 'mark';

export type LinkageWords = {
  /** `{fact}` stands for the fact. */
  readonly changes: Readonly<Record<'one' | 'review' | 'two', string>>;
  readonly columns: Readonly<Record<SheetColumn, string>>;
  readonly answers: Readonly<Record<'same' | 'different' | 'same_family' | 'unclear', string>>;
  readonly asked: string;
  /** `{row}`, `{column}` and `{text}` are filled in. */
  readonly problems: Readonly<
    Record<'column_missing' | 'mark_unknown' | 'answer_unknown' | 'reader_missing', string>
  >;
};

const catalogues: Readonly<Record<Language, LinkageWords>> = { id: idWords, en: enWords };

export function linkageWords(language: Language): LinkageWords {
  return catalogues[language];
}
