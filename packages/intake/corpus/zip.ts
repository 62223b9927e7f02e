// A ZIP archive, every byte of its directory under control: sizes may lie, names may be anything,
// entries may be doubled, encrypted or overlap.

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly data: Uint8Array;
  /** Default: deflated. */
  readonly stored?: true;
  /** What the directory says of the size, where it does not tell the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: true;
  /** Sizes and checksum after the data, as a stream writes them. */
  readonly streamed?: true;
  /** Already deflated, with the size and checksum it comes to. */
  readonly deflated?: { readonly bytes: Uint8Array; readonly size: number; readonly crc: number };
  /** Where the directory points, instead of this entry's own place. */
  readonly pointsAt?: number;
};

export const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');

/** The archive; the clock of all entries stands at 2026-06-30 08:00. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = pack(entry);
    const local = localHeader(entry, packed);
    const after = entry.streamed ? descriptor(packed) : Buffer.alloc(0);
    directory.push(directoryRecord(entry, packed, entry.pointsAt ?? offset));
    bodies.push(local, packed.bytes, after);
    offset += local.length + packed.bytes.length + after.length;
  }
  const records = Buffer.concat(directory);
  return Buffer.concat([...bodies, records, endRecord(entries.length, records.length, offset)]);
}

const directoryMark = 0x02014b50;
const endMark = 0x06054b50;

/** The entries of an honest archive; undefined when the bytes are none. */
export function unzip(bytes: Uint8Array): ZipEntry[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endMark) end -= 1;
  if (end < 0) return undefined;
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || archive.readUInt32LE(at) !== directoryMark) return undefined;
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, nameEnd);
    const data = contentAt(archive, at);
    if (data === undefined) return undefined;
    entries.push({ name, data });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the entry of a directory record holds; undefined when it lies. */
function contentAt(archive: Buffer, record: number): Uint8Array | undefined {
  const local = archive.readUInt32LE(record + 42);
  if (local + 30 > archive.length) return undefined;
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(record + 20));
  if (archive.readUInt16LE(record + 10) === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: 2 ** 22 });
  } catch {
    // A case that lies about itself: it is damaged as it is.
    return undefined;
  }
}

type Packed = { bytes: Buffer; method: number; size: number; crc: number };

function pack(entry: ZipEntry): Packed {
  if (entry.deflated) {
    const { bytes, size, crc } = entry.deflated;
    return { bytes: Buffer.from(bytes), method: 8, size, crc };
  }
  const data = Buffer.from(entry.data);
  const bytes = entry.stored ? data : deflateRawSync(data, { level: 9 });
  return { bytes, method: entry.stored ? 0 : 8, size: data.length, crc: crc32(data) };
}

const flagsOf = (entry: ZipEntry) => 0x0800 | (entry.encrypted ? 1 : 0) | (entry.streamed ? 8 : 0);

function localHeader(entry: ZipEntry, packed: Packed): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, entry, packed, entry.streamed === true);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryRecord(entry: ZipEntry, packed: Packed, offset: number): Buffer {
  const name = Buffer.from(entry.name, 'utf8');
  const record = Buffer.alloc(46);
  record.writeUInt32LE(directoryMark, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  writeFacts(record, 8, entry, packed, false);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

// Flags, method, time, checksum and the two sizes stand in one order in both headers.
function writeFacts(to: Buffer, at: number, entry: ZipEntry, packed: Packed, later: boolean) {
  to.writeUInt16LE(flagsOf(entry), at);
  to.writeUInt16LE(packed.method, at + 2);
  to.writeUInt16LE(8 << 11, at + 4);
  to.writeUInt16LE(((2026 - 1980) << 9) | (6 << 5) | 30, at + 6);
  to.writeUInt32LE(later ? 0 : packed.crc, at + 8);
  to.writeUInt32LE(later ? 0 : packed.bytes.length, at + 12);
  to.writeUInt32LE(later ? 0 : (entry.claimedSize ?? packed.size), at + 16);
}

function descriptor(packed: Packed): Buffer {
  const record = Buffer.alloc(16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(packed.crc, 4);
  record.writeUInt32LE(packed.bytes.length, 8);
  record.writeUInt32LE(packed.size, 12);
  return record;
}

function endRecord(count: number, length: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(endMark, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
