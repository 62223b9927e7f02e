// One part of an archive as it inflates: counted while it comes out, and checked against the size
// and the checksum that the directory promised. The directory's sizes passed the limits already, so
// a part that stays within its promise stays within the limits.

import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { refuseFile, sizeText } from '../reading.ts';
import { corrupt, type Zip, type ZipEntry } from './zip.ts';

const packedPieceBytes = 64 * 1024;
const inflatedPieceBytes = 64 * 1024;

export async function* inflated(
  zip: Zip,
  entry: ZipEntry,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  let [bytes, crc] = [0, 0];
  const pieces = entry.method === 'stored' ? packed(zip, entry) : unpacked(zip, entry);
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    bytes += piece.length;
    if (bytes > entry.bytes) {
      const detail = `${entry.name} > ${sizeText(entry.bytes)}`;
      throw refuseFile(zip.reading, 'archive_bomb', { detail });
    }
    crc = crc32(piece, crc);
    yield piece;
  }
  if (bytes !== entry.bytes || crc !== entry.crc) throw corrupt(zip.reading, entry.name);
}

async function* packed(zip: Zip, entry: ZipEntry): AsyncGenerator<Buffer> {
  for (let done = 0; done < entry.packedBytes; ) {
    const buffer = Buffer.allocUnsafe(Math.min(packedPieceBytes, entry.packedBytes - done));
    const { bytesRead } = await zip.handle.read(buffer, 0, buffer.length, entry.start + done);
    if (bytesRead === 0) throw corrupt(zip.reading, entry.name);
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* unpacked(zip: Zip, entry: ZipEntry): AsyncGenerator<Buffer> {
  const source = Readable.from(packed(zip, entry), { objectMode: false });
  const inflate = createInflateRaw({ chunkSize: inflatedPieceBytes });
  source.once('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) {
      if (!Buffer.isBuffer(piece)) throw new TypeError('Inflate gives bytes');
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? corrupt(zip.reading, entry.name, error) : error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
