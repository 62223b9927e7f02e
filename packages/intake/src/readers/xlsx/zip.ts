// The directory of a ZIP archive, read before anything is inflated: what is in it, where, how large
// it says it is; and the refusals of archives that lie or attack (safety.md T07). Nothing is ever
// written under a name from inside.

import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { type Reading, refuseFile, sizeText } from '../reading.ts';
import { windows1252Text } from '../windows-1252.ts';

export type ZipEntry = {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the packed bytes begin. */
  readonly start: number;
};

export type Zip = {
  readonly reading: Reading;
  readonly handle: FileHandle;
  readonly entries: ReadonlyMap<string, ZipEntry>;
};

const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const endBytes = 22;
const longestComment = 65_535;

/** Reads and judges the directory. The handle stays the caller's to close. */
export async function readZip(reading: Reading, handle: FileHandle): Promise<Zip> {
  const { size } = await handle.stat();
  const end = await findEnd(reading, handle, size);
  if (end.entries > reading.limits.entries) {
    const data = { count: end.entries, limit: reading.limits.entries };
    throw refuseFile(reading, 'archive_too_many_entries', data);
  }
  if (end.start + end.bytes > end.at) throw corrupt(reading, 'ZIP: direktori');
  const directory = await readBytes(reading, handle, { at: end.start, length: end.bytes });
  const listed = parseDirectory(reading, directory, end.entries);
  refuseNames(reading, listed);
  refuseSizes(reading, listed);
  const entries = await locate(reading, handle, listed);
  refuseOverlap(reading, entries, end.start);
  return { reading, handle, entries: new Map(entries.map((entry) => [entry.name, entry])) };
}

type Listed = Omit<ZipEntry, 'start'> & { readonly header: number; readonly rawName: Buffer };

type End = {
  readonly at: number;
  readonly start: number;
  readonly bytes: number;
  readonly entries: number;
};

async function findEnd(reading: Reading, handle: FileHandle, size: number): Promise<End> {
  const length = Math.min(size, endBytes + longestComment);
  const tail = await readBytes(reading, handle, { at: size - length, length });
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark) continue;
    if (at + endBytes + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const end = {
      at: size - length + at,
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
    };
    const oneDisk = tail.readUInt16LE(at + 4) === 0 && tail.readUInt16LE(at + 6) === 0;
    if (!oneDisk) throw corrupt(reading, 'ZIP: banyak cakram');
    const large = end.entries === 0xffff || end.bytes === 0xffffffff || end.start === 0xffffffff;
    return large ? await findEnd64(reading, handle, end) : end;
  }
  throw corrupt(reading, 'ZIP: direktori');
}

async function findEnd64(reading: Reading, handle: FileHandle, end: End): Promise<End> {
  if (end.at < 20) return end;
  const locator = await readBytes(reading, handle, { at: end.at - 20, length: 20 });
  if (locator.readUInt32LE(0) !== locator64Mark) return end;
  const at = Number(locator.readBigUInt64LE(8));
  const record = await readBytes(reading, handle, { at, length: 56 });
  if (record.readUInt32LE(0) !== end64Mark) throw corrupt(reading, 'ZIP64');
  return {
    at,
    entries: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

function parseDirectory(reading: Reading, directory: Buffer, count: number): Listed[] {
  const listed: Listed[] = [];
  let at = 0;
  while (listed.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== directoryMark) {
      throw corrupt(reading, 'ZIP: direktori');
    }
    const nameBytes = directory.readUInt16LE(at + 28);
    const extraBytes = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameBytes + extraBytes + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw corrupt(reading, 'ZIP: direktori');
    listed.push(parseEntry(reading, directory.subarray(at, next), { nameBytes, extraBytes }));
    at = next;
  }
  if (at !== directory.length) throw corrupt(reading, 'ZIP: direktori');
  return listed;
}

function parseEntry(
  reading: Reading,
  record: Buffer,
  size: { readonly nameBytes: number; readonly extraBytes: number },
): Listed {
  const rawName = Buffer.from(record.subarray(46, 46 + size.nameBytes));
  if ((record.readUInt16LE(8) & 1) !== 0) throw refuseFile(reading, 'encrypted_file');
  const extra = record.subarray(46 + size.nameBytes, 46 + size.nameBytes + size.extraBytes);
  const large = wideSizes(extra, {
    bytes: record.readUInt32LE(24),
    packedBytes: record.readUInt32LE(20),
    header: record.readUInt32LE(42),
  });
  return {
    name: nameText(rawName),
    rawName,
    method: methodOf(reading, record.readUInt16LE(10)),
    crc: record.readUInt32LE(16),
    ...large,
  };
}

// Older Windows writes names in a code page it does not tell: such a name is a label all the same.
function nameText(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString('utf8') : windows1252Text(bytes).replaceAll('\ufffd', '_');
}

function methodOf(reading: Reading, method: number): ZipEntry['method'] {
  if (method === 0) return 'stored';
  if (method === 8) return 'deflated';
  throw refuseFile(reading, 'unsupported_format', { format: `ZIP ${method}` });
}

type Sizes = { readonly bytes: number; readonly packedBytes: number; readonly header: number };

// ZIP64: a field of 0xFFFFFFFF is given in full in the extra field 1, in this order.
function wideSizes(extra: Buffer, sizes: Sizes): Sizes {
  const wide = extraField(extra, 1);
  if (wide === undefined) return sizes;
  let at = 0;
  const full = (short: number): number => {
    if (short !== 0xffffffff || at + 8 > wide.length) return short;
    at += 8;
    return Number(wide.readBigUInt64LE(at - 8));
  };
  return {
    bytes: full(sizes.bytes),
    packedBytes: full(sizes.packedBytes),
    header: full(sizes.header),
  };
}

function extraField(extra: Buffer, id: number): Buffer | undefined {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return undefined;
}

function refuseNames(reading: Reading, listed: readonly Listed[]): void {
  const seen = new Set<string>();
  for (const { name } of listed) {
    if (!isPlainName(name)) throw refuseFile(reading, 'archive_entry_path');
    const key = name.toLowerCase();
    if (seen.has(key)) throw refuseFile(reading, 'archive_duplicate_entry', { name });
    seen.add(key);
  }
}

/** A relative path of ordinary names: no `..`, no root, no drive, no backslash, no control sign. */
function isPlainName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:]/.test(name)) return false;
  if (
    [...name].some(
      (sign) => sign < ' ' || (sign >= '\u007f' && sign <= '\u009f') || sign === '\ufffd',
    )
  )
    return false;
  return name.split('/').every((part) => part !== '..' && part !== '.');
}

function refuseSizes(reading: Reading, listed: readonly Listed[]): void {
  const { inflatedBytes, ratio, ratioFromBytes } = reading.limits;
  const total = listed.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > inflatedBytes) throw refuseFile(reading, 'archive_bomb', { detail: sizeText(total) });
  for (const { name, bytes, packedBytes } of listed) {
    if (bytes <= ratioFromBytes || bytes <= packedBytes * ratio) continue;
    const detail = `${name} ${Math.round(bytes / Math.max(1, packedBytes))}:1`;
    throw refuseFile(reading, 'archive_bomb', { detail });
  }
}

type Located = ZipEntry & { readonly header: number };

// The local header may be longer than the directory says; it must carry the same name.
async function locate(
  reading: Reading,
  handle: FileHandle,
  listed: readonly Listed[],
): Promise<Located[]> {
  const entries: Located[] = [];
  for (const { rawName, ...entry } of listed) {
    const length = 30 + rawName.length;
    const local = await readBytes(reading, handle, { at: entry.header, length });
    const sameName =
      local.readUInt16LE(26) === rawName.length && local.subarray(30).equals(rawName);
    if (local.readUInt32LE(0) !== localMark || !sameName) throw corrupt(reading, entry.name);
    entries.push({ ...entry, start: entry.header + length + local.readUInt16LE(28) });
  }
  return entries;
}

function refuseOverlap(
  reading: Reading,
  entries: readonly Located[],
  directoryStart: number,
): void {
  const sorted = [...entries].sort((a, b) => a.header - b.header);
  sorted.forEach((entry, index) => {
    const until = sorted[index + 1]?.header ?? directoryStart;
    if (entry.start + entry.packedBytes > until) {
      throw refuseFile(reading, 'archive_bomb', { detail: entry.name });
    }
  });
}

async function readBytes(
  reading: Reading,
  handle: FileHandle,
  range: { readonly at: number; readonly length: number },
): Promise<Buffer> {
  const buffer = Buffer.alloc(range.length);
  let done = 0;
  while (done < range.length) {
    const { bytesRead } = await handle.read(buffer, done, range.length - done, range.at + done);
    if (bytesRead === 0) throw corrupt(reading, 'ZIP');
    done += bytesRead;
  }
  return buffer;
}

export function corrupt(reading: Reading, detail: string, cause?: unknown): Error {
  return refuseFile(reading, 'corrupt_archive', { detail }, cause === undefined ? {} : { cause });
}
