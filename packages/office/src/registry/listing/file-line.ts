// A row of a loaded file and what became of it.

import type { LoadRow } from '../batch/batch.ts';

export type FileLine = {
  readonly sheet: string;
  readonly row: number;
  readonly disposition: LoadRow['disposition'] | 'merged';
  readonly effect?: 'new' | 'changed' | 'same';
  readonly person?: number;
  /** Issue codes, and why the register itself held the row. */
  readonly reasons: readonly string[];
};
