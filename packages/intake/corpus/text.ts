// Lists as text: delimiters, quotes, line ends and encodings, byte for byte as chosen here.

import type { Cell } from './workbook.ts';
import { plain } from './workbook.ts';

export type Dialect = {
  readonly delimiter?: string;
  readonly eol?: string;
  /** Quote every cell, only where needed, or never (the text brings its own quotes). */
  readonly quote?: 'all' | 'needed' | 'never';
  /** Whether the last record ends in a line end. */
  readonly ends?: boolean;
};

export function csv(grid: readonly (readonly Cell[])[], dialect: Dialect = {}): string {
  const { delimiter = ',', eol = '\r\n', ends = true } = dialect;
  const records = grid.map((cells) =>
    cells.map((cell) => quoted(plain(cell), delimiter, dialect.quote ?? 'needed')).join(delimiter),
  );
  return records.join(eol) + (ends ? eol : '');
}

function quoted(text: string, delimiter: string, when: 'all' | 'needed' | 'never'): string {
  const mustQuote = when === 'all' || (when === 'needed' && needsQuotes(text, delimiter));
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]/.test(text);
}

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'utf32le' | 'utf32be' | 'cp1252';

/** The bytes of a text, with a byte order mark when asked for. */
export function encode(text: string, encoding: Encoding = 'utf8', mark = false): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text;
  if (encoding === 'utf8') return Buffer.from(marked, 'utf8');
  if (encoding === 'cp1252') return Uint8Array.from([...text].map(cp1252));
  if (encoding === 'utf16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf16be') return Buffer.from(marked, 'utf16le').swap16();
  const points = [...marked].map((letter) => letter.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(points.length * 4));
  for (const [at, point] of points.entries()) view.setUint32(at * 4, point, encoding === 'utf32le');
  return new Uint8Array(view.buffer);
}

const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function cp1252(letter: string): number {
  const point = letter.codePointAt(0) ?? 0;
  if (point < 0x80 || (point >= 0xa0 && point <= 0xff)) return point;
  const at = high.indexOf(letter);
  if (at < 0) throw new RangeError(`Not in Windows-1252: ${letter}`);
  return 0x80 + at;
}

/** Pieces of different encodings, one after the other. */
export function bytesOf(
  ...pieces: readonly (string | Uint8Array | readonly number[])[]
): Uint8Array {
  return Buffer.concat(
    pieces.map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece) : Uint8Array.from(piece),
    ),
  );
}
