// Bytes become text: UTF-8, UTF-16, UTF-32 and Windows-1252, piece by piece, no letter cut in two.

import { isAscii, isUtf8 } from 'node:buffer';
import { lineDecoder } from './mixed-lines.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252';

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
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32Decoder(encoding);
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

function utf32Decoder(encoding: 'utf-32le' | 'utf-32be'): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  const decode = (bytes: Buffer): string => {
    const letters: string[] = [];
    for (let at = 0; at < bytes.length; at += 4) {
      const code = encoding === 'utf-32le' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
        throw new DecodeError(`Not ${encoding}`);
      letters.push(String.fromCodePoint(code));
    }
    return letters.join('');
  };
  return {
    write(piece) {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = joined.length - (joined.length % 4);
      rest = Buffer.from(joined.subarray(whole));
      return decode(joined.subarray(0, whole));
    },
    end() {
      if (rest.length > 0) throw new DecodeError(`Not ${encoding}`);
      return '';
    },
  };
}

// Half of a pair without its other half is one lost letter, shown as lost; many are no text at all.
function utf16Decoder(encoding: 'utf-16le' | 'utf-16be'): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  let [letters, lost] = [0, 0];
  const decode = (bytes: Buffer): string => {
    const even = encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
    const text = even.toString('utf16le');
    letters += text.length;
    if (text.isWellFormed()) return text;
    lost += text.match(loneHalves)?.length ?? 0;
    if (lost > fewLost && lost * 100 > letters) throw new DecodeError(`Not ${encoding}`);
    return text.toWellFormed();
  };
  return {
    write(piece) {
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = joined.length - unfinishedUnits(joined, encoding);
      rest = Buffer.from(joined.subarray(whole));
      return decode(joined.subarray(0, whole));
    },
    end() {
      if (rest.length % 2 === 1) throw new DecodeError(`Not ${encoding}`);
      return decode(rest);
    },
  };
}

const fewLost = 4;
const loneHalves = /\p{Surrogate}/gu;

// Bytes at the end that do not finish a letter: an odd one, the first half of a pair.
function unfinishedUnits(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): number {
  const odd = bytes.length % 2;
  const last = bytes.length - odd - 2;
  if (last < 0) return odd;
  const unit = encoding === 'utf-16le' ? bytes.readUInt16LE(last) : bytes.readUInt16BE(last);
  return unit >= 0xd800 && unit < 0xdc00 ? odd + 2 : odd;
}
