// The shape of linkage's words; each language fills it in.

import type { Reason } from '../reason-codes.ts';

export type ReasonCatalogue = Readonly<Record<Reason, string>>;

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
