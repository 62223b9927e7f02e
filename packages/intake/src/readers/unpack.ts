// Archives of lists: a ZIP that a kecamatan sends for its villages, a list packed by gzip. Each
// becomes a file of its own in a folder of ours, under a number and never under its own name, and
// carries the archive in its place: `kiriman.zip/Bajo/nelayan.csv`.

import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type Parsed, parsed, Refusal } from '@payung/values';
import { defaultLimits, type Limits } from './limits.ts';
import { type Reading, refuseFile, sizeText } from './reading.ts';
import type { SourceFile } from './record.ts';
import { extensionOf, signatureOf } from './signature.ts';
import { inflated } from './xlsx/inflate.ts';
import { findEntry } from './xlsx/part.ts';
import { readZip, type Zip, type ZipEntry } from './xlsx/zip.ts';

export type UnpackOptions = {
  /** An empty folder only this reading uses; the caller removes it with all that is in it. */
  readonly folder: string;
  readonly limits?: Limits;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Membuka kiriman: the lists in a file. A list is itself; a ZIP or gzip is what it holds. An archive
 * within an archive is not opened: as a list it will be refused, the others go on.
 */
export async function unpackLists(
  file: SourceFile,
  options: UnpackOptions,
): Promise<Parsed<readonly SourceFile[]>> {
  const reading: Reading = { ...file, limits: options.limits ?? defaultLimits };
  try {
    return parsed(await unpack(reading, options));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, issues: error.issues };
    throw error;
  }
}

async function unpack(reading: Reading, options: UnpackOptions): Promise<SourceFile[]> {
  const handle = await open(reading.path, 'r');
  try {
    const { size } = await handle.stat();
    // The opener says what is wrong with an empty file or one too large.
    if (size === 0 || size > reading.limits.fileBytes) return [reading];
    const signature = await signatureAt(reading.path);
    if (signature === 'GZIP') return [await gunzip(reading, size, options)];
    if (signature !== 'zip') return [reading];
    const zip = await readZip(reading, handle);
    return isOneDocument(zip) ? [reading] : await unzip(zip, options);
  } finally {
    await handle.close();
  }
}

// Workbooks and other documents are archives too, but one thing.
const documentParts = [
  '[Content_Types].xml',
  'content.xml',
  'mimetype',
  'index/document.iwa',
  'androidmanifest.xml',
  'META-INF/MANIFEST.MF',
];

function isOneDocument(zip: Zip): boolean {
  return documentParts.some((part) => findEntry(zip, part) !== undefined);
}

async function unzip(zip: Zip, options: UnpackOptions): Promise<SourceFile[]> {
  const { reading } = zip;
  const lists = [...zip.entries.values()].filter(isList);
  if (lists.length === 0) throw refuseFile(reading, 'no_data_rows');
  const files: SourceFile[] = [];
  for (const [index, list] of lists.entries()) {
    const file = {
      path: join(options.folder, String(index + 1)),
      name: `${reading.name}/${list.name}`,
    };
    if (list.bytes > reading.limits.fileBytes) {
      const data = { size: sizeText(list.bytes), limit: sizeText(reading.limits.fileBytes) };
      throw refuseFile(reading, 'file_too_large', data, { cause: list.name });
    }
    await write(file.path, inflated(zip, list, options.signal), options.signal);
    files.push(file);
  }
  return files;
}

/** Folders and what systems add on their own are no lists. */
function isList(entry: ZipEntry): boolean {
  const base = entry.name.split('/').at(-1) ?? '';
  return !(
    entry.name.endsWith('/') ||
    entry.name.startsWith('__MACOSX/') ||
    base.startsWith('._') ||
    /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(base)
  );
}

async function gunzip(
  reading: Reading,
  packedBytes: number,
  options: UnpackOptions,
): Promise<SourceFile> {
  const name = extensionOf(reading.name) === 'gz' ? reading.name.slice(0, -3) : reading.name;
  const file = { path: join(options.folder, '1'), name };
  const counted = counter(reading, packedBytes);
  try {
    const stream = createReadStream(reading.path);
    await pipeline(stream, createGunzip(), counted, target(file.path), {
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    const broken = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    if (!broken) throw error;
    throw refuseFile(reading, 'corrupt_archive', { detail: 'gzip' }, { cause: error });
  }
  return file;
}

// What gzip says of its size is worth nothing: counted as it comes out.
function counter(reading: Reading, packedBytes: number): Transform {
  const { fileBytes, ratio, ratioFromBytes } = reading.limits;
  let bytes = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length;
      const dense = bytes > ratioFromBytes && bytes > packedBytes * ratio;
      if (!dense && bytes <= fileBytes) return done(null, piece);
      return done(refuseFile(reading, 'archive_bomb', { detail: `> ${sizeText(fileBytes)}` }));
    },
  });
}

async function write(
  path: string,
  pieces: AsyncIterable<Buffer>,
  signal: AbortSignal | undefined,
): Promise<void> {
  await pipeline(Readable.from(pieces), target(path), { ...(signal ? { signal } : {}) });
}

/** Readable by its owner alone; a file that stands there already is no place to write to. */
function target(path: string): NodeJS.WritableStream {
  return createWriteStream(path, { flags: 'wx', mode: 0o600 });
}

async function signatureAt(path: string): Promise<ReturnType<typeof signatureOf>> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(1_024);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return signatureOf(head.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}
