// Bytes become text: UTF-8, UTF-16 and Windows-1252, piece by piece, no letter cut in two.

import { isAscii, isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that are not text in the stated encoding. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

export type Decoder = {
  write(piece: Buffer): string;
  end(): string;
};

export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === 'utf-8') return utf8Decoder();
  if (encoding === 'windows-1252') return lineDecoder();
  return utf16Decoder(encoding);
}

/** Strict: throws DecodeError where the bytes are not UTF-8. */
export function utf8Decoder(): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  return {
    write(piece) {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = joined.length - unfinishedBytes(joined);
      rest = Buffer.from(joined.subarray(whole));
      return utf8Text(joined.subarray(0, whole));
    },
    end() {
      return utf8Text(rest);
    },
  };
}

/** Bytes at the end that begin a UTF-8 letter and do not finish it: 0 to 3. */
export function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}

function utf8Text(bytes: Buffer): string {
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw new DecodeError('Not UTF-8');
  return bytes.toString('utf8');
}

// A file that is not UTF-8 as a whole often is UTF-8 in most lines (two files pasted together):
// each line is read as UTF-8 where it can be, as Windows-1252 where it cannot. A line longer than any list has is handed on in parts, so that it can be refused.
const longestLineBytes = 8 * 1024 * 1024;

function lineDecoder(): Decoder {
  let rest: Buffer[] = [];
  let restBytes = 0;
  const flush = (): string => {
    const text = linesText(Buffer.concat(rest));
    rest = [];
    restBytes = 0;
    return text;
  };
  const keep = (bytes: Buffer): void => {
    rest.push(Buffer.from(bytes));
    restBytes += bytes.length;
  };
  return {
    write(piece) {
      const end = Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d)) + 1;
      if (end === 0) {
        keep(piece);
        return restBytes > longestLineBytes ? flush() : '';
      }
      rest.push(piece.subarray(0, end));
      const text = flush();
      keep(piece.subarray(end));
      return text;
    },
    end: flush,
  };
}

function linesText(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = lineEnd(bytes, start);
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? line.toString('utf8') : windows1252Text(line));
    start = end;
  }
  return lines.join('');
}

function lineEnd(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at + 1;
  }
  return bytes.length;
}

const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252Text(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => upperHalf[letter.charCodeAt(0) - 0x80] ?? letter);
}

function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes: Buffer | undefined): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new DecodeError(`Not ${encoding}`, { cause });
    }
  };
  return { write: (piece) => decode(piece), end: () => decode(undefined) };
}
