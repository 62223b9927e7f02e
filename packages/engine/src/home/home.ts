// Home: the data folder of one Payung (PAYUNG_HOME), what lies where in it, and private files that
// are either wholly written or not there.

import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { refuse } from '@payung/values';
import { codeOf } from '../process.ts';

export type HomePaths = {
  readonly home: string;
  /** NIK keys: without them no NIK in the database can be read. */
  readonly keys: string;
  /** The embedded server: its data, its passwords, where it listens. */
  readonly server: string;
  /** Scratch, emptied at start and end. */
  readonly scratch: string;
};

export function homePaths(home: string): HomePaths {
  const root = resolve(home);
  return {
    home: root,
    keys: join(root, 'kunci'),
    server: join(root, 'basisdata'),
    scratch: join(root, 'tmp'),
  };
}

/**
 * Makes the data folder if it is not there and checks that it can be written. An existing folder
 * keeps its mode. A new one of root's may be passed through (711, not listed): the server runs
 * under another account and has its data inside; everything secret in it has a mode of its own.
 */
export async function prepareHome(home: string): Promise<HomePaths> {
  const paths = homePaths(home);
  const asRoot = process.getuid?.() === 0;
  try {
    await mkdir(paths.home, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
    await access(paths.home, constants.R_OK | constants.W_OK | constants.X_OK);
    await mkdir(paths.server, { recursive: true, mode: asRoot ? 0o711 : 0o700 });
    await mkdir(paths.scratch, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw fileRefusal(error, paths.home) ?? error;
  }
  return paths;
}

/** The refusal a file error stands for, when a person can do something about it. */
export function fileRefusal(error: unknown, path: string): Error | undefined {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk_full', { path }, {}, error);
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ELOOP'];
  if (code !== undefined && unwritable.includes(code)) {
    return refuse('home_not_writable', { path }, {}, error);
  }
  return undefined;
}

/** Writes a file only its owner may read: whole, on the disk, or not at all. */
export async function writePrivate(path: string, content: string | Uint8Array): Promise<void> {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.baru`;
  try {
    const file = await open(fresh, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(fresh, { force: true });
    throw fileRefusal(error, path) ?? error;
  }
}

/** A rename outlives a power cut only when its folder is on the disk; Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw fileRefusal(error, path) ?? error;
  }
}
