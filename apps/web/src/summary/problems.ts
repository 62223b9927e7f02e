// The problems of all lists together: by kind, the one with most rows first.

import type { ListWire } from '@payung/server/wire';

type Problem = ListWire['problems'][number];
export type ProblemTotal = Problem & { readonly lists: number };

/** Notes are no work to do; errors come before warnings where the rows are equal. */
export function problemTotals(lists: readonly ListWire[]): ProblemTotal[] {
  const totals = new Map<string, ProblemTotal>();
  for (const problem of lists.flatMap((list) => list.problems)) {
    if (problem.severity === 'note') continue;
    const known = totals.get(problem.code);
    totals.set(problem.code, {
      ...(known ?? problem),
      rows: (known?.rows ?? 0) + problem.rows,
      lists: (known?.lists ?? 0) + 1,
    });
  }
  return [...totals.values()].sort(
    (a, b) => b.rows - a.rows || Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
}
