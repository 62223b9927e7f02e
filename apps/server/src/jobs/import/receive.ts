// A received file on the disk for as long as it is read: put together from its sealed parts, checked
// against the digest it was announced with, for the worker's eyes alone.

import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, type Database, fileRefusal, makeScratch } from '@payung/engine';
import { findPart, findUpload, type Upload } from '@payung/engine/access';
import type { ListFile } from '@payung/intake';

export type Received = ListFile & { readonly sha256: string; remove(): Promise<void> };

/** Stored under a name of ours; the sender's name is a label. safety.md T07. */
const storedName = 'kiriman';

export async function receiveUpload(
  database: Database,
  actor: Actor,
  wish: { readonly upload: string; readonly home: string },
): Promise<Received> {
  const upload = await getUpload(database, actor, wish.upload);
  const folder = await makeScratch(wish.home);
  const path = join(folder, storedName);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    try {
      for (const number of upload.parts) {
        const sealed = await database.read(actor, (tx) => findPart(tx, upload.id, number));
        if (sealed === undefined) throw new Error('A part that was counted is not there');
        const content = Buffer.from(database.vault.open(sealed), 'base64');
        hash.update(content);
        await file.write(content);
      }
    } finally {
      await file.close();
    }
    if (hash.digest('hex') !== upload.sha256) throw new Error('A received file has changed');
    return { path, name: upload.file, sha256: upload.sha256, remove };
  } catch (error) {
    await remove();
    throw fileRefusal(error, folder) ?? error;
  }
}

/** Of the file as it was announced and received. */
export async function receivedDigest(
  database: Database,
  actor: Actor,
  upload: string,
): Promise<string> {
  return (await getUpload(database, actor, upload)).sha256;
}

async function getUpload(database: Database, actor: Actor, id: string): Promise<Upload> {
  const upload = await database.read(actor, (tx) => findUpload(tx, id, { area: null }));
  if (upload === undefined) throw new Error('The upload of a job is not there');
  return upload;
}
