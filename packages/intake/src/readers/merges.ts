// Cells merged downwards: a village written once beside ten names holds for all ten. The value is
// repeated in the rows below, marked as repeated; never to the right, where titles run.

import { type Cell, emptyCell, type Merge } from './record.ts';

/** From the top down; hostile or overlapping regions do no harm, the later one wins. */
export function inOrder(merges: readonly Merge[]): readonly Merge[] {
  return [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
}

/**
 * Fills the cells of one row after the other, each row once and in order. Rows that hold nothing of
 * their own stay empty: a merge that reaches past the table invents no people.
 */
export function mergeFiller(merges: readonly Merge[]): (row: number, cells: Cell[]) => void {
  const filler = new MergeFiller();
  const downwards = merges.filter((merge) => merge.bottom > merge.top);
  let next = 0;
  return (row, cells) => {
    filler.fill(row, cells);
    for (let merge = downwards[next]; merge !== undefined && merge.top <= row; ) {
      if (merge.top === row) filler.add(merge, cells);
      next += 1;
      merge = downwards[next];
    }
  };
}

/** The same for formats that tell of a merge at its first cell. */
export class MergeFiller {
  private readonly active = new Map<number, { readonly bottom: number; readonly value: Cell }>();

  /** `cells`: the row in which the merge begins. */
  add(merge: Merge, cells: readonly Cell[]): void {
    const value = cells[merge.left];
    if (value === undefined || value.kind === 'empty' || merge.bottom <= merge.top) return;
    this.active.set(merge.left, {
      bottom: merge.bottom,
      value: { ...value, mergedFrom: merge.top },
    });
  }

  fill(row: number, cells: Cell[]): void {
    if (this.active.size === 0 || !cells.some((cell) => cell.kind !== 'empty')) return;
    for (const [column, merge] of this.active) {
      if (row > merge.bottom) this.active.delete(column);
      else if ((cells[column] ?? emptyCell) === emptyCell) {
        while (cells.length < column) cells.push(emptyCell);
        cells[column] = merge.value;
      }
    }
  }
}
