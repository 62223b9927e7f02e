// What a run is asked for.

import type { Model } from './model.ts';
import type { Table } from './table.ts';

/**
 * 'link': pairs across the tables; 'dedupe': within the only one; 'both': within and across;
 * 'new': all pairs with a record of the right table.
 */
export type Scope = 'link' | 'dedupe' | 'both' | 'new';

export type LinkTablesRequest = {
  readonly model: Model;
  readonly left: Table;
  readonly right?: Table;
  /** Absent: 'link' with two tables, 'dedupe' with one. */
  readonly scope?: Scope;
  /** Addresses (`import.meta.url`) of modules as {@link KindModule} describes. */
  readonly kindModules?: readonly string[];
  /** Threads beside this one; 0 = none. Absent: as many as there are cores, none for little work. */
  readonly workers?: number;
  /** Which pairs are drawn for learning; 0 when absent. */
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: {
    readonly stage: string;
    readonly done: number;
    readonly of: number;
  }) => void;
  /** A clock that only runs forward, in milliseconds. */
  readonly elapsedMs?: () => number;
};
