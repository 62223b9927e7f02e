// A step of correcting a list as it is kept: in the cells of one field that say the same, another text is read;
// or rows that are no workers. And what it makes of a row.

import {
  type CellChange,
  correctedSource,
  type Fix,
  type FixableRow,
  fieldNames,
  type ListSource,
  type RepairedRow,
} from '@payung/intake';
import { z } from 'zod';
import { indexOf, type Layout } from './layout.ts';

const fixSchema = z.object({
  field: z.enum(fieldNames),
  from: z.string(),
  to: z.string(),
  scope: z.enum(['alike', 'chosen']),
});
export type FixSaid = z.infer<typeof fixSchema>;

export type Step = {
  readonly step: number;
  /** Of the import's rows. */
  readonly lines: ReadonlySet<number>;
} & (({ readonly kind: 'fix' } & FixSaid) | { readonly kind: 'drop' });

export function readFix(text: string): FixSaid {
  return fixSchema.parse(JSON.parse(text));
}

/** As intake knows steps, over lines instead of places: for what depends on what. */
export function fixesOf(steps: readonly Step[]): readonly Fix[] {
  return steps.flatMap((step) => {
    if (step.kind === 'drop') return [];
    const { field, from, to, scope } = step;
    return [
      { step: step.step, field, from, to, scope, rows: [...step.lines].map((row) => ({ row })) },
    ];
  });
}

export type LinedRow = FixableRow & { readonly line: number };

export type Stepped = {
  readonly cells: readonly string[];
  /** Columns that read otherwise than they came. */
  readonly changed: readonly number[];
  readonly isDropped: boolean;
};

/** The row as it reads after these steps. */
export function stepped(row: LinedRow, steps: readonly Step[], layout: Layout): Stepped {
  const cells = [...row.cells];
  const changed = new Set<number>();
  let isDropped = false;
  for (const step of steps) {
    if (!step.lines.has(row.line)) continue;
    if (step.kind === 'drop') {
      isDropped = true;
      continue;
    }
    const index = indexOf(layout, row, step.field);
    if (index === undefined) continue;
    while (cells.length <= index) cells.push('');
    cells[index] = step.to;
    changed.add(index);
  }
  return { cells, changed: [...changed].sort((a, b) => a - b), isDropped };
}

type Place = { readonly row: number; readonly sheet?: string };
export type PlacedStep = { readonly places: readonly Place[] } & (
  | ({ readonly kind: 'fix' } & FixSaid)
  | { readonly kind: 'drop' }
);

/** The list as it is read with its steps: surveyed and judged by the same rules as any list. */
export async function steppedSource(
  source: ListSource,
  steps: readonly PlacedStep[],
  layout: Layout,
): Promise<ListSource> {
  const changes = new Map<string, { place: Place; made: CellChange[]; isDropped: boolean }>();
  for (const step of steps) {
    for (const place of step.places) {
      const key = `${place.sheet ?? ''}:${place.row}`;
      const row = changes.get(key) ?? { place, made: [], isDropped: false };
      changes.set(key, row);
      if (step.kind === 'drop') row.isDropped = true;
      else row.made.push(...changeOf(step, place, layout));
    }
  }
  const rows = [...changes.values()].map(({ place, made, isDropped }): RepairedRow => {
    const known = { place, was: 'accepted', cells: made.map(({ after }) => after) } as const;
    return isDropped
      ? { ...known, fate: 'removed' }
      : { ...known, fate: 'changed', found: place, changes: made };
  });
  return rows.length === 0 ? source : correctedSource(source, [rows]);
}

function changeOf({ field, from, to }: FixSaid, place: Place, layout: Layout): CellChange[] {
  const index = indexOf(layout, place, field);
  if (index === undefined) return [];
  return [{ index, column: '', field, before: from, after: to, kind: 'text' }];
}
