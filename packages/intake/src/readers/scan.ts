// One pass over the bytes of a file: its hash and size, and for a text its encoding.

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Encoding, unfinishedBytes } from './decode.ts';

export type Scanned = {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, for signatures. */
  readonly head: Buffer;
  readonly utf8: boolean;
  readonly nul: boolean;
  /** Control characters that no list has (all below 32 but NUL, tab, line feed, carriage return). */
  readonly controls: number;
};

const headBytes = 64 * 1024;
const pieceBytes = 1024 * 1024;

export async function scanFile(path: string): Promise<Scanned> {
  const hash = createHash('sha256');
  const validity = utf8Validity();
  let [bytes, nul, controls] = [0, false, 0];
  let head: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    if (!Buffer.isBuffer(piece)) throw new TypeError('A file stream without encoding gives bytes');
    hash.update(piece);
    if (bytes === 0) {
      head = Buffer.from(piece.subarray(0, headBytes));
      controls = controlsOf(head);
    }
    bytes += piece.length;
    nul ||= piece.includes(0);
    validity.write(piece);
  }
  const sha256 = hash.digest('hex');
  return { bytes, sha256, head, utf8: validity.end(), nul, controls };
}

/** Which encoding a text has; Windows-1252 is what is left when it is not UTF-8. */
export function encodingOf(
  scanned: Scanned,
): { encoding: Encoding; markBytes: number } | undefined {
  const { head } = scanned;
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  if (scanned.nul) return unmarkedUtf16(head);
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (scanned.utf8) return { encoding: 'utf-8', markBytes: marked ? 3 : 0 };
  return { encoding: 'windows-1252', markBytes: marked ? 3 : 0 };
}

// Latin text in UTF-16 has a zero in every other byte and none in the others.
function unmarkedUtf16(head: Buffer): { encoding: Encoding; markBytes: number } | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.4;
  if (odd > most && even === 0) return { encoding: 'utf-16le', markBytes: 0 };
  if (even > most && odd === 0) return { encoding: 'utf-16be', markBytes: 0 };
  return undefined;
}

function controlsOf(head: Buffer): number {
  return head.filter((byte) => byte > 0 && byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
    .length;
}

function utf8Validity(): { write(piece: Buffer): void; end(): boolean } {
  let valid = true;
  let rest: Buffer = Buffer.alloc(0);
  return {
    write(piece) {
      if (!valid) return;
      const joined = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const whole = joined.length - unfinishedBytes(joined);
      rest = Buffer.from(joined.subarray(whole));
      valid = isUtf8(joined.subarray(0, whole));
    },
    end: () => valid && rest.length === 0,
  };
}
