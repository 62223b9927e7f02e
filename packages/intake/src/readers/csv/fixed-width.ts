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

/**
 * The cells of a line in their columns; undefined where one stands under none, or two under one. A
 * cell over several columns is several with one blank between (`JK Desa` over `L   Tenilo`).
 */
export function cellsInColumns(line: string, columns: readonly Span[]): string[] | undefined {
  const texts = columns.map(() => '');
  const cells = blankCells(line);
  // A title of two halves is no row of the table: its words stay together.
  const isRow = cells.length * 2 > columns.length;
  for (const cell of cells) {
    const under = columns.flatMap((column, at) =>
      cell.from < column.until && column.from < cell.until ? [at] : [],
    );
    const parts =
      under.length > 1 && isRow
        ? apart(cell, columns)
        : under.length > 1
          ? []
          : under.map((at) => ({ text: cell.text, at }));
    if (parts.length === 0 || parts.some(({ at }) => texts[at] !== '')) return undefined;
    for (const { text, at } of parts) texts[at] = text;
  }
  return texts;
}

type Part = { readonly text: string; readonly at: number };

/** By words, each under the column it begins in; none where a word reaches under the next column. */
function apart(cell: Span & { readonly text: string }, columns: readonly Span[]): Part[] {
  const parts: Part[] = [];
  for (const word of cell.text.matchAll(/[^ \t\u00a0]+/g)) {
    const from = cell.from + word.index;
    const at = columns.findLastIndex((column) => column.from <= from);
    const next = columns[at + 1];
    if (at < 0 || (next !== undefined && next.from < from + word[0].length)) return [];
    const before = parts.at(-1);
    if (before?.at !== at) parts.push({ text: word[0], at });
    else parts[parts.length - 1] = { text: `${before.text} ${word[0]}`, at };
  }
  return parts;
}
