// Writes ZIP archives: workbooks and letters are archives of XML parts. Parts are compressed as they
// come, times are fixed, so equal content gives equal bytes.

import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part as text, whole or in pieces. */
export type Part = {
  readonly name: string;
  readonly content: string | Iterable<string> | AsyncIterable<string>;
};

/** A part taken over from another archive, byte by byte as it was packed there. */
export type PackedPart = {
  readonly name: string;
  readonly packed: readonly Uint8Array[];
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly bytes: number;
};

/** The archive in pieces. No part may reach 4 GB; the readers' limits lie far below. */
export async function* archive(
  parts: Iterable<Part | PackedPart> | AsyncIterable<Part | PackedPart>,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let [offset, count] = [0, 0];
  for await (const part of parts) {
    const whole = 'packed' in part ? part : await packed(part);
    const sizes = {
      ...whole,
      packedBytes: whole.packed.reduce((sum, each) => sum + each.length, 0),
    };
    const header = localHeader(sizes);
    directory.push(directoryRecord(sizes, offset));
    offset += header.length + sizes.packedBytes;
    count += 1;
    yield header;
    yield* whole.packed;
  }
  const listed = Buffer.concat(directory);
  yield listed;
  yield endRecord(count, { bytes: listed.length, start: offset });
}

/** All pieces as one. */
export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function packed(part: Part): Promise<PackedPart> {
  let [crc, bytes] = [0, 0];
  const { content } = part;
  async function* pieces(): AsyncGenerator<Buffer> {
    for await (const text of typeof content === 'string' ? [content] : content) {
      const piece = Buffer.from(text);
      crc = crc32(piece, crc);
      bytes += piece.length;
      if (piece.length > 0) yield piece;
    }
  }
  const source = Readable.from(pieces(), { objectMode: false });
  const deflate = createDeflateRaw({ level: 6 });
  source.once('error', (error) => deflate.destroy(error));
  source.pipe(deflate);
  const out: Buffer[] = [];
  for await (const piece of deflate) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('Deflate gives bytes');
    out.push(piece);
  }
  return { name: part.name, packed: out, method: 'deflated', crc, bytes };
}

type Sizes = Omit<PackedPart, 'packed'> & { readonly packedBytes: number };

// 1 January 2000, midnight: a fixed moment keeps equal input equal.
const dosDate = ((2000 - 1980) << 9) | (1 << 5) | 1;
const utf8Names = 0x0800;

function localHeader(part: Sizes): Buffer {
  const name = Buffer.from(part.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeSizes(header, 6, part, name.length);
  return Buffer.concat([header, name]);
}

function directoryRecord(part: Sizes, offset: number): Buffer {
  const name = Buffer.from(part.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  writeSizes(record, 8, part, name.length);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, name]);
}

function writeSizes(into: Buffer, at: number, part: Sizes, nameBytes: number): void {
  into.writeUInt16LE(utf8Names, at);
  into.writeUInt16LE(part.method === 'stored' ? 0 : 8, at + 2);
  into.writeUInt16LE(dosDate, at + 6);
  into.writeUInt32LE(part.crc, at + 8);
  into.writeUInt32LE(part.packedBytes, at + 12);
  into.writeUInt32LE(part.bytes, at + 16);
  into.writeUInt16LE(nameBytes, at + 20);
}

function endRecord(count: number, directory: { bytes: number; start: number }): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.bytes, 12);
  end.writeUInt32LE(directory.start, 16);
  return end;
}
