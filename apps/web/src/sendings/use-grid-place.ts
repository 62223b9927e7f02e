// Where the reader is in the grid: the chosen cell, the rows in the window, and what brings a row into it.

import { useEffect, useRef, useState } from 'react';
import { rowWindow, scrollFor } from '../parts/row-window.ts';
import { rowHeight } from './grid-row.tsx';

export type GridPlace = ReturnType<typeof useGridPlace>;

export function useGridPlace(count: number, columnCount: number) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(480);
  const [at, setAt] = useState(0);
  const [column, setColumn] = useState(0);
  useEffect(() => {
    if (box.current !== null) setHeight(box.current.clientHeight);
  }, []);

  return {
    ...{ box, at, column },
    shown: rowWindow({ count, rowHeight, scrollTop, height }),
    /** Rows that stand in the window at once. */
    page: Math.max(1, Math.floor(height / rowHeight) - 1),
    scrolled: setScrollTop,
    put: (row: number, place: number): void => {
      setAt(row);
      setColumn(place);
    },
    choose: (next: number): void => {
      const row = Math.max(0, Math.min(count - 1, next));
      setAt(row);
      const top = scrollFor({ row, rowHeight, scrollTop, height });
      if (top !== undefined && box.current !== null) box.current.scrollTop = top;
    },
    chooseColumn: (next: number): void => {
      const place = Math.max(0, Math.min(columnCount - 1, next));
      setColumn(place);
      document.getElementById(`sel-${at}-${place}`)?.scrollIntoView({ block: 'nearest' });
    },
    focus: (): void => box.current?.focus(),
  };
}
