// Small cells outside the reader's remit: a count that could point at a person is hidden, and so are
// as many others as keep it from being computed from the sums that stay visible.

/** Counts from 1 up to but without this are small: in open figures and outside the remit (ADR 0007). */
export const smallBelow = 10;

/** A table of counts: `null` is hidden. Zero is shown: nobody can be found behind it. */
export type Shown = readonly (readonly (number | null)[])[];

/**
 * Hides small counts of a table whose row and column sums are published. In each row and column that
 * hides anything, at least two counts are hidden and together they are too many to be told apart.
 *
 * @example hideSmall([[3, 40, 60]]) // [[null, null, 60]]
 */
export function hideSmall(table: readonly (readonly number[])[], below = smallBelow): Shown {
  const hidden = table.map((row) => row.map((count) => count > 0 && count < below));
  const columns = table[0]?.length ?? 0;
  const all: Cell[][] = [
    ...table.map((row, y) => row.map((_, x) => ({ y, x }))),
    ...(table.length > 1
      ? Array.from({ length: columns }, (_, x) => table.map((_, y) => ({ y, x })))
      : []),
  ];
  // Where a sum is nobody, everybody knows its zeros: they hide nothing beside them.
  const empty = all.filter((line) => line.every(({ y, x }) => table[y]?.[x] === 0)).flat();
  const told = new Set(empty.map(({ y, x }) => y * columns + x));
  const lines = all.map((line) => line.filter(({ y, x }) => !told.has(y * columns + x)));
  // Hiding one more may leave another line with a single hidden count: until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const next = nextToHide(line, table, hidden, below);
      for (const { y, x } of next) {
        const row = hidden[y];
        if (row !== undefined) row[x] = true;
        changed = true;
      }
    }
  }
  return table.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? null : count)));
}

type Cell = { readonly y: number; readonly x: number };

/** The smallest count still shown, when what is hidden in the line could be computed. */
function nextToHide(
  line: readonly Cell[],
  table: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  below: number,
): readonly Cell[] {
  const countOf = ({ y, x }: Cell) => table[y]?.[x] ?? 0;
  const gone = line.filter(({ y, x }) => hidden[y]?.[x]);
  if (gone.length === 0) return [];
  const sum = gone.reduce((all, cell) => all + countOf(cell), 0);
  if (gone.length > 1 && sum >= 2 * below - 1) return [];
  const shown = line.filter((cell) => !hidden[cell.y]?.[cell.x]);
  const [smallest] = shown.toSorted((a, b) => rank(countOf(a)) - rank(countOf(b)));
  return smallest === undefined ? [] : [smallest];
}

/** Zeros last: hiding them protects least. */
function rank(count: number): number {
  return count === 0 ? Number.MAX_SAFE_INTEGER : count;
}
