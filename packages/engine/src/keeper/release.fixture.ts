// For tests: what databases of earlier releases held, as frames of a backup, one JSON object a line.
// `releases/0003.jsonl` is the state after migration 0003. They are never made anew: a release is past.

import { readFile } from 'node:fs/promises';
import type { Frame } from './frames.ts';

export const releases = ['0003', '0005', '0007'] as const;

export async function* releaseFrames(release: (typeof releases)[number]): AsyncGenerator<Frame> {
  const path = new URL(`./releases/${release}.jsonl`, import.meta.url);
  for (const line of (await readFile(path, 'utf8')).trimEnd().split('\n')) {
    const { kind, value, text } = JSON.parse(line);
    if (kind === 'rows') yield { kind, bytes: Buffer.from(text, 'utf8') };
    else yield { kind, value };
  }
}
