// A frozen list as bytes: a header and lines, each with the SHA-256 of the digest before it and its
// own bytes. One changed, moved, added or removed byte breaks the chain from there on.

import { createHash } from 'node:crypto';

/** The last digest of the chain: it stands on the printed decision. */
export type FrozenHead = string;

export type FrozenText = {
  /** Header first. */
  readonly lines: readonly string[];
  /** Digest of each line, in hex. */
  readonly digests: readonly string[];
  readonly head: FrozenHead;
};

/** First line of the file: which rule the digests follow. */
const mark = 'payung-sk 1';
const zero = '0'.repeat(64);

/** @example freezeText(['{"rows":1}', '[1]']).head // '…64 hex digits…' */
export function freezeText(lines: readonly string[]): FrozenText {
  const digests: string[] = [];
  for (const line of lines) digests.push(linked(digests.at(-1) ?? zero, Buffer.from(line)));
  const head = digests.at(-1);
  if (head === undefined) throw new RangeError('A frozen list has a header');
  return { lines, digests, head };
}

function linked(previous: string, line: Uint8Array): string {
  return createHash('sha256').update(previous, 'hex').update(line).digest('hex');
}

/** Berkas daftar beku: `digest line`, one a line, as it is handed to signatory and auditor. */
export function frozenFile({ lines, digests }: FrozenText): Uint8Array {
  const rows = lines.map((line, at) => `${digests[at]} ${line}\n`);
  return Buffer.from(`${mark}\n${rows.join('')}`);
}

/** `row` 0 is the header; it is the first that is not as it was frozen. */
export type FrozenFault = {
  readonly row: number;
  readonly problem: 'changed' | 'missing' | 'added' | 'unreadable';
};

export type FrozenCheck =
  | { readonly ok: true; readonly text: FrozenText }
  | { readonly ok: false; readonly fault: FrozenFault };

/**
 * Reads a file back. A list that somebody made anew from end to end has another head: hold it against
 * the one of the register or of the paper.
 */
export function readFrozenFile(bytes: Uint8Array): FrozenCheck {
  const pieces = splitLines(Buffer.from(bytes));
  if (pieces === undefined || pieces[0]?.toString('latin1') !== mark) {
    return fault(0, 'unreadable');
  }
  const lines: string[] = [];
  const digests: string[] = [];
  for (const [row, piece] of pieces.slice(1).entries()) {
    const digest = piece.subarray(0, 64).toString('latin1');
    const line = piece.subarray(65);
    const right = linked(digests.at(-1) ?? zero, line);
    if (piece[64] !== 0x20 || digest !== right) return fault(row, 'changed');
    digests.push(digest);
    lines.push(line.toString('utf8'));
  }
  const [header] = lines;
  const head = digests.at(-1);
  if (header === undefined || head === undefined) return fault(0, 'missing');
  const announced = rowsOf(header);
  if (announced === undefined) return fault(0, 'unreadable');
  if (announced > lines.length - 1) return fault(lines.length, 'missing');
  if (announced < lines.length - 1) return fault(announced + 1, 'added');
  return { ok: true, text: { lines, digests, head } };
}

function fault(row: number, problem: FrozenFault['problem']): FrozenCheck {
  return { ok: false, fault: { row, problem } };
}

/** Every line ends with a line feed, the last one too. */
function splitLines(bytes: Buffer): Buffer[] | undefined {
  if (bytes.at(-1) !== 0x0a) return undefined;
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** The header announces how many lines follow. */
function rowsOf(header: string): number | undefined {
  const match = /^\{"rows":(\d{1,9}),/.exec(header);
  return match === null ? undefined : Number(match[1]);
}
