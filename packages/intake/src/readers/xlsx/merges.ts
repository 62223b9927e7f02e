// Vertically merged cells: a village written once beside ten names holds for all ten. Only merges
// one column wide are filled; titles across columns stay where they are.

import { inflated } from './inflate.ts';
import { columnIndex } from './reference.ts';
import type { Zip, ZipEntry } from './zip.ts';

export type VerticalMerge = {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
};

const mark = 'mergeCell';
const longestTag = 512;

/** The list stands behind the rows in the file, so it is looked for in a pass of its own. */
export async function findVerticalMerges(
  zip: Zip,
  sheet: ZipEntry,
  signal?: AbortSignal,
): Promise<readonly VerticalMerge[]> {
  const merges: VerticalMerge[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of inflated(zip, sheet, signal)) {
    const joined = Buffer.concat([rest, piece]);
    if (joined.includes(mark)) merges.push(...mergesIn(joined.toString('latin1')));
    const lastTag = joined.lastIndexOf('<');
    const keep = lastTag === -1 ? 0 : Math.min(longestTag, joined.length - lastTag);
    rest = Buffer.from(joined.subarray(joined.length - keep));
  }
  return merges.sort((a, b) => a.top - b.top);
}

function mergesIn(text: string): VerticalMerge[] {
  const tags = text.matchAll(
    /<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g,
  );
  return [...tags].flatMap(([, left = '', top, right, bottom]) =>
    left === right && Number(bottom) > Number(top)
      ? [{ column: columnIndex(left), top: Number(top), bottom: Number(bottom) }]
      : [],
  );
}
