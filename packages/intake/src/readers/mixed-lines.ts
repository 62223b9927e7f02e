// A text that is not UTF-8 as a whole, line by line: such a file often is UTF-8 in most lines (two
// files pasted together). Each line is read as UTF-8 where it can be; in any other, what is no UTF-8
// is Windows-1252.

import { isAscii, isUtf8 } from 'node:buffer';
import { windows1252Letter, windows1252Text } from './windows-1252.ts';

/** What the lines of a text are written in; blank lines are not counted. */
export type LineKinds = {
  readonly lines: number;
  /** Lines with letters beyond ASCII, all of them UTF-8. */
  readonly utf8: number;
  /** Lines that are not UTF-8. */
  readonly foreign: number;
  /** Of those: lines with bytes that mean nothing in Windows-1252 either. */
  readonly lost: number;
};

export type LineDecoder = {
  write(piece: Buffer): string;
  end(): string;
  /** Of the text given so far. */
  kinds(): LineKinds;
  /** The places in the text where lines of the wanted kind begin, in order, each told once. */
  takePlaces(): number[];
};

/** Lines with letters beyond ASCII: all of them UTF-8, or not. */
export type LineKind = 'utf8' | 'foreign';

// A line longer than any list has is handed on in parts, so that it can be refused.
const longestLineBytes = 8 * 1024 * 1024;

export function lineDecoder(wanted?: LineKind): LineDecoder {
  const lines = lineReader(wanted);
  let rest: Buffer[] = [];
  let restBytes = 0;
  const flush = (): string => {
    const text = lines.read(Buffer.concat(rest));
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
    kinds: lines.kinds,
    takePlaces: lines.takePlaces,
  };
}

type LineReader = Pick<LineDecoder, 'kinds' | 'takePlaces'> & { read(bytes: Buffer): string };

function lineReader(wanted: LineKind | undefined): LineReader {
  const count = { lines: 0, utf8: 0, foreign: 0, lost: 0 };
  let places: number[] = [];
  let given = 0;
  const lineText = (line: Buffer): string => {
    if (isAscii(line)) return line.toString('latin1');
    const kind = isUtf8(line) ? 'utf8' : 'foreign';
    count[kind] += 1;
    if (kind === wanted) places.push(given);
    if (kind === 'utf8') return line.toString('utf8');
    const text = mixedText(line);
    if (text.includes('\ufffd')) count.lost += 1;
    return text;
  };
  const read = (bytes: Buffer): string => {
    const texts: string[] = [];
    for (let start = 0; start < bytes.length; ) {
      const end = lineEnd(bytes, start);
      const text = lineText(bytes.subarray(start, end));
      if (end - start > 1) count.lines += 1;
      given += text.length;
      texts.push(text);
      start = end;
    }
    return texts.join('');
  };
  const takePlaces = (): number[] => {
    const taken = places;
    places = [];
    return taken;
  };
  return { read, kinds: () => ({ ...count }), takePlaces };
}

function lineEnd(bytes: Buffer, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return at + 1;
  }
  return bytes.length;
}

// Two bytes and more that make a UTF-8 letter are hardly ever meant as two letters of Windows-1252.
function mixedText(line: Buffer): string {
  return line
    .toString('latin1')
    .replace(utf8Letters, (letters) =>
      letters.length === 1 ? windows1252Letter(letters) : mixedLetter(letters),
    );
}

const utf8Letters =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}|[\u0080-\u009f]/g;

function mixedLetter(letters: string): string {
  const bytes = Buffer.from(letters, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : windows1252Text(bytes);
}

/** Fewer lines with lost letters than this are damage of single rows. */
const fewLines = 3;

/**
 * Whether nobody can say what the letters were: several lines hold bytes that neither UTF-8 nor
 * Windows-1252 knows, they are the greater part of the lines that tell anything of the encoding, and
 * no mere few of a long list. Fewer are damage of their rows: those are named, the others go on.
 */
export function isUndecidable({ lines, utf8, foreign, lost }: LineKinds): boolean {
  return lost >= fewLines && lost * 2 > utf8 + foreign && lost * 10 >= lines;
}

/**
 * Which lines are the exceptions of a file written in both ways: those were repaired, one by one. A
 * list in Windows-1252 may hold a few lines from elsewhere; else the lines that are no UTF-8 are few.
 */
export function exceptionalLines({ utf8, foreign }: LineKinds): LineKind | undefined {
  if (utf8 === 0 || foreign === 0) return undefined;
  return foreign > utf8 * 4 ? 'utf8' : 'foreign';
}
