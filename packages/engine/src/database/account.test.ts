import { chmod, cp, lstat, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canPass, canReach } from './account.ts';
import { findBinaries, shippedPackage } from './binaries.ts';

// Nobody's number: only the bits for others count for it.
const stranger = { uid: 54_321, gid: 54_321 };
let closed: string;
beforeEach(async () => {
  closed = await mkdtemp(join(tmpdir(), 'payung-tertutup-'));
});
afterEach(() => rm(closed, { recursive: true, force: true }));

test('a file below a folder closed to others cannot be reached, whatever its own mode', async () => {
  const file = join(closed, 'dalam', 'program');
  await mkdir(join(closed, 'dalam'), { mode: 0o755 });
  await writeFile(file, '', { mode: 0o755 });
  expect(await canReach(file, stranger)).toBe(false);
  expect(await canPass(join(closed, 'dalam'), stranger)).toBe(false);
  await chmod(closed, 0o711);
  expect(await canReach(file, stranger)).toBe(true);
  expect(await canPass(join(closed, 'dalam'), stranger)).toBe(true);
  await chmod(file, 0o750);
  expect(await canReach(file, stranger)).toBe(false);
});

test('whoever runs the server himself can reach what he can reach', async () => {
  expect(await canReach(join(closed, 'tidak-ada'), undefined)).toBe(true);
});

test('programs in a folder closed to the server account are copied to where it can run them', async () => {
  const shipped = await shippedPackage();
  const root = join(closed, 'paket');
  await cp(shipped.root, root, { recursive: true, verbatimSymlinks: true });
  await chmod(join(root, 'native', 'bin', 'postgres'), 0o700);
  const here = (path: string) => path.replace(shipped.root, root);
  const inner = { ...shipped, root, initdb: here(shipped.initdb), pgCtl: here(shipped.pgCtl) };
  const copyTo = await mkdtemp(join(tmpdir(), 'payung-biner-'));
  await chmod(copyTo, 0o711);
  const found = await findBinaries({ account: stranger, copyTo, shipped: inner });
  expect(found.initdb.startsWith(copyTo)).toBe(true);
  expect(found.major).toBe('18');
  const postgres = join(found.initdb, '..', 'postgres');
  expect(await canReach(postgres, stranger)).toBe(true);
  const library = join(found.initdb, '..', '..', 'lib', 'libpq.so.5');
  expect((await lstat(library)).isSymbolicLink() || (await stat(library)).isFile()).toBe(true);
  const again = await findBinaries({ account: stranger, copyTo, shipped: inner });
  expect(again).toEqual(found);
  await rm(copyTo, { recursive: true });
  // Two copies of a whole PostgreSQL: a slow disk needs more than the usual five seconds.
}, 60_000);
