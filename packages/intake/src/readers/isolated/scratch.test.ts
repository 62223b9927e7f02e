import { existsSync } from 'node:fs';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from './scratch.ts';

// Above the largest number of a process on any system.
const nobody = 4_999_999;
const longAgo = 1_000_000;

async function left(owner: number, name: string, seconds?: number): Promise<string> {
  const path = join(tmpdir(), `payung-baca-${owner}-${name}`);
  await mkdir(path);
  await writeFile(join(path, '1'), 'NIK;Nama');
  if (seconds !== undefined) await utimes(path, seconds, seconds);
  return path;
}

test('what a killed process left is swept; what may be in use stays', async () => {
  const old = await left(nobody, 'old', longAgo);
  const young = await left(nobody, 'young');
  const alive = await left(process.pid, 'alive', longAgo);
  const folder = await scratchFolder();
  expect([old, young, alive, folder].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  for (const path of [young, alive, folder]) await rm(path, { recursive: true });
});
