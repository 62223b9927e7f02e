// What becomes of a row, in words and marks.

import type { RowsWire } from '@payung/server/wire';
import type { TextKey } from '../text/text.ts';

export type Fate = RowsWire['rows'][number]['disposition'];

export const fates: readonly Fate[] = ['accepted', 'merged', 'held', 'rejected', 'ignored'];

export const fateTexts = {
  accepted: 'sending_accepted',
  merged: 'sending_merged',
  held: 'sending_held',
  rejected: 'sending_rejected',
  ignored: 'sending_ignored',
} as const satisfies Record<Fate, TextKey>;

export const fateMarks: Readonly<Record<Fate, string>> = {
  accepted: 'mark-ok',
  merged: 'mark-note',
  held: 'mark-warning',
  rejected: 'mark-error',
  ignored: '',
};
