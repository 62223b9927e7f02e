// Frames: what stands in a backup before it is compressed and sealed, and how it is read back. One byte
// of kind, four of length, then the content.

export type Frame =
  | { readonly kind: 'manifest' | 'key' | 'table' | 'table_end' | 'end'; readonly value: unknown }
  | { readonly kind: 'rows'; readonly bytes: Buffer };

const marks = {
  manifest: 0x4d,
  key: 0x4b,
  table: 0x54,
  rows: 0x44,
  table_end: 0x45,
  end: 0x5a,
} as const satisfies Record<Frame['kind'], number>;

const headBytes = 5;
/** More than COPY ever hands over at once; a larger number is no length. */
const longestBytes = 64 * 2 ** 20;

export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

export function frameBytes(frame: Frame): Buffer {
  const body =
    frame.kind === 'rows' ? frame.bytes : Buffer.from(JSON.stringify(frame.value), 'utf8');
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(marks[frame.kind], 0);
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** Whole frames out of chunks of any size. A stream that ends inside a frame is unreadable. */
export async function* readFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let at = 0;
    for (;;) {
      const found = frameAt(held, at);
      if (found === undefined) break;
      yield found.frame;
      at = found.next;
    }
    held = held.subarray(at);
  }
  if (held.length > 0) throw new Unreadable('The backup ends in the middle');
}

function frameAt(held: Buffer, at: number): { frame: Frame; next: number } | undefined {
  if (held.length - at < headBytes) return undefined;
  const length = held.readUInt32BE(at + 1);
  if (length > longestBytes) throw new Unreadable('No frame of a backup');
  const next = at + headBytes + length;
  if (held.length < next) return undefined;
  return { frame: frameOf(held.readUInt8(at), held.subarray(at + headBytes, next)), next };
}

function frameOf(mark: number, body: Buffer): Frame {
  for (const kind of ['manifest', 'key', 'table', 'table_end', 'end'] as const) {
    if (mark === marks[kind]) return { kind, value: JSON.parse(body.toString('utf8')) };
  }
  if (mark !== marks.rows) throw new Unreadable('No frame of a backup');
  return { kind: 'rows', bytes: body };
}
