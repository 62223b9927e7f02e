// One layout told twice: as text and as a workbook.

import { bookCase, textCase } from '../cases.ts';
import { type Entry, type Layout, listOf } from '../list.ts';
import type { Case } from '../truth.ts';
import type { SheetParts } from '../workbook.ts';

/** The same layout as text and as a workbook. */
export function both(
  name: string,
  about: string,
  entries: readonly Entry[],
  layout: Layout = {},
  sheet: Partial<SheetParts> = {},
): readonly Case[] {
  return [
    textCase({ name: `${name}-csv`, about, list: listOf(entries, layout) }),
    bookCase({ name: `${name}-xlsx`, about, lists: [listOf(entries, layout)], sheets: [sheet] }),
  ];
}
