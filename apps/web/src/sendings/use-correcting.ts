// A cell written by the reader on its way to the server: kept, asked for all alike first, or met by somebody
// else's correction of the same cell.

import type { RowsWire } from '@payung/server/wire';
import { useState } from 'react';
import { ApiFailure } from '../api.ts';
import type { AlikeWish } from './alike-dialog.tsx';
import type { Conflict } from './conflict-dialog.tsx';
import type { Row } from './suggestion.ts';
import type { Steps } from './use-steps.ts';

export type Correcting = ReturnType<typeof useCorrecting>;

export function useCorrecting(steps: Steps) {
  const [failure, setFailure] = useState<unknown>();
  const [alike, setAlike] = useState<AlikeWish>();
  const [met, setMet] = useState<Met>();

  async function tried(work: () => Promise<void>): Promise<void> {
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      setFailure(error);
    }
  }

  async function write(row: Row, index: number, to: string, isForAll: boolean): Promise<void> {
    const { line } = row;
    if (isForAll) setAlike({ line, index, to });
    else if (to !== (row.cells[index] ?? '')) {
      await tried(async () => setMet(await written(steps, { line, index, mine: to })));
    }
  }

  return {
    failure,
    alike,
    write,
    closeAlike: () => setAlike(undefined),
    drop: (row: Row) => tried(() => steps.add({ kind: 'drop', lines: [row.line] })),
    turn: (step: number, undone: boolean) => tried(() => steps.turn(step, undone)),
    conflictWith: (pages: readonly RowsWire[]) => conflictOf(met, pages),
    takeMine: () => {
      setMet(undefined);
      if (met !== undefined) void tried(async () => setMet(await written(steps, met)));
    },
    takeTheirs: () => setMet(undefined),
  };
}

type Met = Omit<Conflict, 'theirs'>;

/** What was written, where somebody else has just written there too. */
async function written(steps: Steps, mine: Met): Promise<Met | undefined> {
  const { line, index, mine: to } = mine;
  try {
    await steps.add({ kind: 'fix', line, index, to, scope: 'chosen' });
    return undefined;
  } catch (error) {
    if (!isCellChanged(error)) throw error;
    await steps.refresh();
    return mine;
  }
}

/** With what stands there now. */
function conflictOf(met: Met | undefined, pages: readonly RowsWire[]): Conflict | undefined {
  if (met === undefined) return undefined;
  const row = pages.flatMap(({ rows }) => rows).find(({ line }) => line === met.line);
  return { ...met, theirs: row?.cells[met.index] ?? '' };
}

function isCellChanged(error: unknown): boolean {
  return error instanceof ApiFailure && error.problem?.subject === 'cell_changed';
}
