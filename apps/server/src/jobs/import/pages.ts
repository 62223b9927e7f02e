// Rows of a part that are kept in the database, a page at a time and in the order of the file.

import type { Reader } from '@payung/engine';
import type { JobPart, OfPart, SealedRow } from '@payung/engine/jobs';
import { keyOf, type Means, workerActor } from './means.ts';

type List = (
  tx: Reader,
  of: OfPart,
  page: { readonly after: number; readonly limit: number },
) => Promise<readonly SealedRow[]>;

const pageRows = 5_000;

export async function* pages(
  means: Means,
  part: JobPart,
  list: List,
): AsyncGenerator<readonly SealedRow[]> {
  const of = keyOf(means, part);
  for (let after = 0; ; ) {
    means.signal.throwIfAborted();
    const page = { after, limit: pageRows };
    const rows = await means.database.read(workerActor(means), (tx) => list(tx, of, page));
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.line;
  }
}
