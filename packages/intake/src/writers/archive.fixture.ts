// The parts of an archive as text, for the tests of what is written.

import { open, rm } from 'node:fs/promises';
import { defaultLimits } from '../readers/limits.ts';
import { madeFolder } from '../readers/made-files.fixture.ts';
import { inflated } from '../readers/xlsx/inflate.ts';
import { readZip } from '../readers/xlsx/zip.ts';

export async function parts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = await madeFolder();
  const file = await folder.file('a.zip', bytes);
  const handle = await open(file.path, 'r');
  try {
    const zip = await readZip({ ...file, limits: defaultLimits }, handle);
    const found = new Map<string, string>();
    for (const entry of zip.entries.values()) {
      const pieces: Buffer[] = [];
      for await (const piece of inflated(zip, entry)) pieces.push(piece);
      found.set(entry.name, Buffer.concat(pieces).toString('utf8'));
    }
    return found;
  } finally {
    await handle.close();
    await rm(file.path);
    await folder.close();
  }
}
