// What the reading process and the one that asks say to each other: packets with a length before
// them on the way out, one line of JSON a request on the way in.

import { deserialize, serialize } from 'node:v8';
import type { Issue } from '@payung/values';
import type { Limits } from '../limits.ts';
import type { Merge, Opened, SourceFile } from '../record.ts';

export type Order = {
  readonly file: SourceFile;
  /** Where the lists of an archive may be written. */
  readonly folder: string;
  readonly limits: Limits;
};

/** `list` is the place of the list among those of the file; a request is known by its `id`. */
export type Request =
  | { readonly ask: 'open'; readonly id: number; readonly order: Order }
  | { readonly ask: 'records'; readonly id: number; readonly list: number; readonly sheet?: string }
  | { readonly ask: 'merges'; readonly id: number; readonly list: number; readonly sheet?: string }
  | { readonly ask: 'more'; readonly id: number }
  | { readonly ask: 'stop'; readonly id: number };

export type Described = Omit<Opened, 'records' | 'merges'>;

export type ListAnswer =
  | {
      readonly name: string;
      readonly ok: true;
      readonly opened: Described;
      readonly issues: readonly Issue[];
    }
  | { readonly name: string; readonly ok: false; readonly issues: readonly Issue[] };

export type Answer =
  | { readonly is: 'lists'; readonly id: number; readonly lists: readonly ListAnswer[] }
  | { readonly is: 'batch'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly is: 'merges'; readonly id: number; readonly merges: readonly Merge[] }
  | { readonly is: 'end'; readonly id: number }
  | { readonly is: 'refused'; readonly id: number; readonly issues: readonly Issue[] }
  | { readonly is: 'failed'; readonly id: number; readonly name: string; readonly stack: string }
  | { readonly is: 'alive'; readonly bytes: number; readonly memoryBytes: number };

const lengthBytes = 4;
// No honest packet comes near: a batch holds a million cells at most, a line 4 MiB.
const longestPacket = 1024 * 1024 * 1024;

export function packet(answer: Answer): Buffer {
  const body = serialize(answer);
  const packed = Buffer.allocUnsafe(lengthBytes + body.length);
  packed.writeUInt32LE(body.length, 0);
  body.copy(packed, lengthBytes);
  return packed;
}

/** Puts packets together from the pieces in which they arrive. */
export function packetReader(take: (answer: Answer) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let gathered = 0;
  let wanted = lengthBytes;
  return (piece) => {
    pieces.push(piece);
    gathered += piece.length;
    while (gathered >= wanted) {
      const joined = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
      const length = joined.readUInt32LE(0);
      if (length > longestPacket) throw new RangeError('A packet without measure');
      wanted = lengthBytes + length;
      const whole = joined.length >= wanted;
      if (whole) {
        take(deserialize(joined.subarray(lengthBytes, wanted)));
        wanted = lengthBytes;
      }
      pieces = [whole ? joined.subarray(lengthBytes + length) : joined];
      gathered = pieces[0]?.length ?? 0;
    }
  };
}
