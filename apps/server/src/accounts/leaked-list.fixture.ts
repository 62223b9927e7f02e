// How `leaked-passwords.bin` was made, and is made again from a newer list: one password a line, the most
// frequent first. `node apps/server/src/accounts/leaked-list.fixture.ts LIST` writes it.

import { readFileSync, writeFileSync } from 'node:fs';
import { digestBytes, leakedDigest, leakedPath } from './leaked.ts';

/** Of these also what is only the beginning of a password counts. */
const most = 100_000;
/** What is shorter is refused for its length, and no base of a longer one. */
const [shortestBase, shortestWhole] = [8, 12];

/** Sorted digests, none twice. */
export function filterOf(lines: readonly string[]): Buffer {
  const kept = lines.filter(
    (line, rank) => line.length >= (rank < most ? shortestBase : shortestWhole),
  );
  const digests = new Map(kept.map((line) => [leakedDigest(line), undefined]));
  const filter = Buffer.alloc(digests.size * digestBytes);
  const sorted = [...digests.keys()].sort((one, other) => one - other);
  for (const [at, digest] of sorted.entries()) filter.writeUInt32BE(digest, at * digestBytes);
  return filter;
}

if (import.meta.main) {
  const [list = ''] = process.argv.slice(2);
  const lines = readFileSync(list, 'utf8').split(/\r?\n/);
  writeFileSync(leakedPath, filterOf(lines));
}
