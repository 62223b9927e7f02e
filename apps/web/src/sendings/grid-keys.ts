// What each key does in the grid.

import type { KeyboardEvent } from 'react';
import type { Row } from './suggestion.ts';
import type { GridPlace } from './use-grid-place.ts';

type Hand = {
  readonly place: GridPlace;
  readonly rows: readonly Row[];
  readonly edit: () => void;
  readonly open: () => void;
  readonly accept: () => void;
  readonly turn: (isRedo: boolean) => void;
  /** Whether the cells of the list stand in columns of their own. */
  readonly hasCells: boolean;
};

/** Undefined for keys that are not the grid's. */
export function keyAct(event: KeyboardEvent, hand: Hand): (() => void) | undefined {
  const { place, rows, edit, open, accept, turn, hasCells } = hand;
  const { at, column, page, choose, chooseColumn } = place;
  if (event.key.toLowerCase() === 'z') {
    return event.ctrlKey || event.metaKey ? () => turn(event.shiftKey) : undefined;
  }
  const acts = new Map<string, () => void>([
    ['ArrowDown', () => choose(at + 1)],
    ['ArrowUp', () => choose(at - 1)],
    ['ArrowRight', () => chooseColumn(column + 1)],
    ['ArrowLeft', () => chooseColumn(column - 1)],
    ['PageDown', () => choose(at + page)],
    ['PageUp', () => choose(at - page)],
    ['Home', () => choose(0)],
    ['End', () => choose(rows.length - 1)],
    ['F8', () => choose(nextProblem(rows, at, event.shiftKey ? -1 : 1))],
    ['F2', edit],
    [' ', open],
    ['Enter', event.altKey ? accept : hasCells ? edit : open],
  ]);
  return acts.get(event.key);
}

function nextProblem(rows: readonly Row[], at: number, step: 1 | -1): number {
  for (let row = at + step; row >= 0 && row < rows.length; row += step) {
    if ((rows[row]?.issues.length ?? 0) > 0) return row;
  }
  return at;
}
