// Some hundred damaged files of each family in every run; minutes of it: `node tools/fuzz.ts`.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { families, fuzz, seedsOf } from './fuzz.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-fuzz-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(families)(
  'damaged %s files are read on or refused by name',
  async (family) => {
    expect(seedsOf(family).length).toBeGreaterThanOrEqual(3);
    const { files, read, refusedBy } = await fuzz(family, { folder, seed: 7, runs: 100 });
    expect(files).toBe(100);
    // Damage that nothing survives, or that nothing notices, would say nothing of the readers.
    expect(read).toBeGreaterThan(0);
    expect(refusedBy.size).toBeGreaterThan(2);
    expect([...refusedBy.keys()].every((code) => /^[a-z0-9_, ]+$/.test(code))).toBe(true);
  },
  60_000,
);
