// What the reading process may see and do: the file, the program itself and one folder; no other
// process, no add-ons (Node's permission model), bounded memory.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Sight = {
  readonly file: string;
  /** The only place it may write to. */
  readonly folder: string;
  readonly memoryBytes: number;
};

const mebi = 1024 * 1024;

/** Most of what is read lives for one batch: a small nursery keeps the process small. */
export const nurseryFlag = '--max-semi-space-size=16';

export function readerFlags({ file, folder, memoryBytes }: Sight): string[] {
  return [
    // Buffers lie outside the heap: room is left for them.
    `--max-old-space-size=${Math.floor((memoryBytes / mebi) * 0.75)}`,
    nurseryFlag,
    '--permission',
    ...[file, folder, ...programPaths()].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${folder}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
}

// This package, the one it stands on, and the places where its name is looked up.
function programPaths(): string[] {
  const own = fileURLToPath(new URL('../../..', import.meta.url));
  const values = fileURLToPath(new URL('../..', import.meta.resolve('@payung/values')));
  return [own, values, ...above(own).map((folder) => join(folder, 'node_modules', '@payung'))];
}

function above(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
}
