// Which rows of a long list stand in the window: only those are drawn, with a few above and below so that
// scrolling shows no gaps.

export type RowWindow = { readonly from: number; readonly until: number };

const spare = 8;

export function rowWindow(list: {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
}): RowWindow {
  const { count, rowHeight, scrollTop, height } = list;
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.ceil((scrollTop + height) / rowHeight);
  return {
    from: Math.max(0, Math.min(count, first) - spare),
    until: Math.min(count, last + spare),
  };
}

/** Where the list must stand for a row to be seen; undefined where it is seen already. */
export function scrollFor(list: {
  readonly row: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
}): number | undefined {
  const { row, rowHeight, scrollTop, height } = list;
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < scrollTop) return top;
  return bottom > scrollTop + height ? bottom - height : undefined;
}
