// A step of loading a file: one statement on the tables the steps before it left.

import type { RawBuilder } from 'kysely';
import type { BatchFile } from './batch.ts';

export type Merge = {
  readonly tenant: string;
  readonly change: number;
  readonly file: BatchFile;
  /** Something of a later month is known: what this file says of known people is old news. */
  readonly older: boolean;
};

export type Step = (merge: Merge) => RawBuilder<unknown>;
