// For tests of commands: a data folder of its own on the database of the test, with the keys that
// database knows. Two commands at once do not wait for each other's folder.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FreshDatabase } from '../../../../tests/database/fresh-database.ts';

export type OwnHome = { readonly home: string; remove(): Promise<void> };

export async function ownHome({ home: shared }: FreshDatabase): Promise<OwnHome> {
  const home = await mkdtemp(join(tmpdir(), 'payung-rumah-'));
  await cp(join(shared, 'kunci'), join(home, 'kunci'), { recursive: true });
  return { home, remove: () => rm(home, { recursive: true, force: true }) };
}
