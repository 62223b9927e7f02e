// From the database to one sealed file and back: frames, compressed, sealed, on the disk whole or not
// at all.

import type { KeyObject } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { removeHome } from '../database/cluster.ts';
import { findServer, startServer } from '../database/server.ts';
import { fileRefusal, homePaths, prepareHome, syncFolder } from '../home/home.ts';
import { makeScratch } from '../home/scratch.ts';
import { type SealedHead, seal, unseal } from './envelope.ts';
import { frameBytes, readFrames } from './frames.ts';
import { type Restored, restoreFrames } from './restore.ts';
import { type KeptTable, type Manifest, snapshotFrames } from './snapshot.ts';

type Place = { readonly home: string; readonly url?: string };

export type BackupOptions = Place & {
  readonly path: string;
  readonly key: KeyObject;
  readonly at: string;
  readonly onManifest?: (manifest: Manifest) => void;
  readonly onTable?: (table: KeptTable) => void;
};

/** A server of the data folder that does not run is started for as long as the body takes. */
export async function withServer<T>({ home, url }: Place, body: () => Promise<T>): Promise<T> {
  const paths = await prepareHome(home);
  const isRunning = url !== undefined || (await findServer(paths)) !== undefined;
  if (isRunning) return body();
  const server = await startServer(paths, () => {});
  try {
    return await body();
  } finally {
    await server.stop();
  }
}

/**
 * Gives the size of the file. Nothing stands at `path` before all of it is on the disk, and nothing is
 * migrated: it is how an upgrade begins.
 */
export async function backup(options: BackupOptions): Promise<number> {
  const { path, key, at } = options;
  const fresh = `${path}.baru`;
  try {
    const file = await open(fresh, 'wx', 0o600);
    let bytes = 0;
    try {
      for await (const chunk of seal(compressed(snapshotFrames(options)), { key, at })) {
        await file.writeFile(chunk);
        bytes += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
    await syncFolder(dirname(path));
    return bytes;
  } catch (error) {
    await rm(fresh, { force: true });
    throw fileRefusal(error, path) ?? error;
  }
}

function compressed(frames: ReturnType<typeof snapshotFrames>): AsyncIterable<Buffer> {
  const bytes = (async function* pass() {
    for await (const frame of frames) yield frameBytes(frame);
  })();
  return joined(Readable.from(bytes, { objectMode: true }), createZstdCompress());
}

/** A failure of the source ends the result with the same failure. */
function joined(source: Readable, through: NodeJS.ReadWriteStream & Readable): Readable {
  source.on('error', (error) => through.destroy(error));
  source.pipe(through);
  return through;
}

export type RestoreOptions = Place & {
  readonly path: string;
  readonly key: KeyObject;
  readonly onHead?: (head: SealedHead) => void;
  readonly onTable?: (table: KeptTable) => void;
};

export async function restore(options: RestoreOptions): Promise<Restored> {
  const { path, key, onHead } = options;
  const sealed = createReadStream(path);
  const plain = unseal(sealed, { key, ...(onHead === undefined ? {} : { onHead }) });
  const frames = readFrames(
    joined(Readable.from(plain, { objectMode: true }), createZstdDecompress()),
  );
  try {
    return await restoreFrames(frames, options);
  } finally {
    sealed.destroy();
  }
}

/** The whole recovery in a scratch place with a server of its own, which is taken away again. */
export async function rehearseRestore<T>(
  options: Omit<RestoreOptions, 'url'>,
  check: (restored: Restored) => Promise<T>,
): Promise<T> {
  const home = await makeScratch(options.home);
  try {
    const restored = await restore({ ...options, home });
    try {
      return await check(restored);
    } finally {
      await restored.database.close();
    }
  } finally {
    await removeHome(homePaths(home));
  }
}
