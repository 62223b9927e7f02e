// Markup that lies in a file of its own, not in an archive: decoded piece by piece.

import { createReadStream } from 'node:fs';
import { DecodeError, decoderOf, type Encoding } from '../decode.ts';
import { type Reading, refuseFile } from '../reading.ts';

export type TextFile = { readonly encoding: Encoding; readonly markBytes: number };

const pieceBytes = 64 * 1024;

export async function* textPieces(
  reading: Reading,
  file: TextFile,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const decoder = decoderOf(file.encoding);
  const stream = createReadStream(reading.path, {
    start: file.markBytes,
    highWaterMark: pieceBytes,
  });
  try {
    for await (const piece of stream) {
      signal?.throwIfAborted();
      if (!Buffer.isBuffer(piece))
        throw new TypeError('A file stream without encoding gives bytes');
      reading.progress?.(piece.length);
      yield decoder.write(piece);
    }
    yield decoder.end();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const data = { encoding: file.encoding };
    throw refuseFile(reading, 'encoding_undecidable', data, { cause: error });
  } finally {
    stream.destroy();
  }
}
