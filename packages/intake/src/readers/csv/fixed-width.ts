// Texts whose columns stand under each other, divided by blanks alone (a print file, a table pasted
// from a message): a cell that is empty is told by its place, not by its turn.

export type Span = { readonly from: number; readonly until: number };

const cellText = /[^ \t\u00a0]+(?:[ \t\u00a0][^ \t\u00a0]+)*/g;

/** The cells of a line: two blanks and more stand between them. */
export function blankCells(line: string): readonly (Span & { readonly text: string })[] {
  return [...line.matchAll(cellText)].map((match) => ({
    text: match[0],
    from: match.index,
    until: match.index + match[0].length,
  }));
}

/** Fewer whole lines may stand under each other by chance. */
const fewLines = 3;

/**
 * Where the columns stand, when all lines with a cell in each of them agree; undefined where cells
 * reach under their neighbours, as in a text that was divided by hand.
 */
export function fixedColumns(lines: readonly string[], width: number): Span[] | undefined {
  const whole = lines.map(blankCells).filter((cells) => cells.length === width);
  if (whole.length < fewLines) return undefined;
  const columns = Array.from({ length: width }, (_, at) => ({
    from: Math.min(...whole.map((cells) => cells[at]?.from ?? 0)),
    until: Math.max(...whole.map((cells) => cells[at]?.until ?? 0)),
  }));
  const apart = columns.every((column, at) => {
    const next = columns[at + 1];
    return next === undefined || column.until <= next.from;
  });
  return apart ? columns : undefined;
}

/** The cells of a line in their columns; undefined where one stands under none, or two under one. */
export function cellsInColumns(line: string, columns: readonly Span[]): string[] | undefined {
  const texts = columns.map(() => '');
  for (const cell of blankCells(line)) {
    const under = columns.flatMap((column, at) =>
      cell.from < column.until && column.from < cell.until ? [at] : [],
    );
    const [only] = under;
    if (only === undefined || under.length > 1 || texts[only] !== '') return undefined;
    texts[only] = cell.text;
  }
  return texts;
}
