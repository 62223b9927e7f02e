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
  /** Control characters of the head that no list has: all below 32 but tab and line ends. */
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

/**
 * Which encoding a text has; Windows-1252 is what is left when it is not UTF-8. Undefined for what is
 * no text: many control characters. A few of them, NUL too, are damage of single cells.
 */
export function encodingOf(
  scanned: Scanned,
): { encoding: Encoding; markBytes: number } | undefined {
  const wide = markedWide(scanned) ?? (scanned.nul ? unmarkedWide(scanned.head) : undefined);
  if (wide) return wide;
  const { head, controls } = scanned;
  if (controls > fewControls && controls * 50 > head.length) return undefined;
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (scanned.utf8) return { encoding: 'utf-8', markBytes: marked ? 3 : 0 };
  return { encoding: 'windows-1252', markBytes: marked ? 3 : 0 };
}

const fewControls = 4;

type Found = { readonly encoding: Encoding; readonly markBytes: number };

// The mark of UTF-32LE begins like that of UTF-16LE; no text begins with a NUL behind it.
function markedWide({ head, bytes }: Scanned): Found | undefined {
  const [a, b, c, d] = head;
  if (a === 0xff && b === 0xfe) {
    const four = c === 0 && d === 0 && bytes % 4 === 0;
    return four ? { encoding: 'utf-32le', markBytes: 4 } : { encoding: 'utf-16le', markBytes: 2 };
  }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', markBytes: 4 };
  return a === 0xfe && b === 0xff ? { encoding: 'utf-16be', markBytes: 2 } : undefined;
}

// Latin text in UTF-16 has a zero in every other byte and hardly any in the others; in UTF-32 three
// of four are zero.
function unmarkedWide(head: Buffer): Found | undefined {
  const zeros = [0, 0, 0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1;
  const quarter = head.length / 4;
  const mostly = zeros.map((count) => count > 0.8 * quarter);
  const hardly = zeros.map((count) => count < 0.02 * quarter);
  const is = (pattern: string): boolean =>
    [...pattern].every((sign, at) => (sign === '0' ? mostly[at] === true : hardly[at] === true));
  if (is('x000')) return { encoding: 'utf-32le', markBytes: 0 };
  if (is('000x')) return { encoding: 'utf-32be', markBytes: 0 };
  if (is('x0x0')) return { encoding: 'utf-16le', markBytes: 0 };
  return is('0x0x') ? { encoding: 'utf-16be', markBytes: 0 } : undefined;
}

function controlsOf(head: Buffer): number {
  return head.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
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
