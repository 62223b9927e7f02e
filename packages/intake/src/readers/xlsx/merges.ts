// The merged regions of a sheet. They stand behind the rows in the file, so they are looked for in a
// pass of their own before the rows are read.

import { inOrder } from '../merges.ts';
import type { Merge } from '../record.ts';
import { inflated } from './inflate.ts';
import { wideEncoding } from './part.ts';
import { columnIndex } from './reference.ts';
import type { Zip, ZipEntry } from './zip.ts';

const mark = 'mergeCell';
const longestTag = 512;

export async function findMerges(
  zip: Zip,
  sheet: ZipEntry,
  signal?: AbortSignal,
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  let rest: Buffer = Buffer.alloc(0);
  let wide: boolean | undefined;
  for await (const inflatedPiece of inflated(zip, sheet, signal)) {
    wide ??= wideEncoding(inflatedPiece) !== undefined;
    // The tags looked for are ASCII: without its zeros UTF-16 reads like it.
    const piece = wide ? withoutZeros(inflatedPiece) : inflatedPiece;
    const lastTag = piece.lastIndexOf('<');
    const cut = lastTag !== -1 && piece.indexOf('>', lastTag) === -1;
    const text = Buffer.concat([rest, cut ? piece.subarray(0, lastTag) : piece]);
    if (text.includes(mark)) merges.push(...mergesIn(text.toString('latin1')));
    const kept = cut ? piece.subarray(lastTag) : Buffer.alloc(0);
    rest = kept.length <= longestTag ? Buffer.from(kept) : Buffer.alloc(0);
  }
  return inOrder(merges);
}

function* mergesIn(text: string): Generator<Merge> {
  const tags = text.matchAll(
    /<(?:\w+:)?mergeCell\s[^<>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["'][^<>]*>/g,
  );
  for (const [, left = '', top, right = '', bottom] of tags) {
    yield {
      top: Number(top),
      left: columnIndex(left),
      bottom: Number(bottom),
      right: columnIndex(right),
    };
  }
}

function withoutZeros(bytes: Buffer): Buffer {
  return Buffer.from(bytes.filter((byte) => byte !== 0));
}
