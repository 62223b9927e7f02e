// A CSV file as records: decodes, finds the dialect, parses as it streams, keeps the limits.

import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Issue, issue } from '@payung/values';
import { DecodeError, decoderOf, type Encoding } from '../decode.ts';
import {
  exceptionalLines,
  isUndecidable,
  type LineDecoder,
  type LineKind,
  type LineKinds,
  lineDecoder,
} from '../mixed-lines.ts';
import { columnLetters, type Reading, refuseFile } from '../reading.ts';
import { batchRows, type Cell, emptyCell, type SheetRecord } from '../record.ts';
import { type Dialect, findDialect, findDialectOfBeginning, unwrapped } from './dialect.ts';
import { type CsvRecord, csvParser, LineTooLong } from './parser.ts';

export type CsvFile = {
  readonly encoding: Encoding;
  /** Length of the byte order mark. */
  readonly markBytes: number;
  readonly dialect: Dialect;
  /** The first word that has a letter beyond ASCII: an example to show when letters were repaired. */
  readonly repaired?: string;
  /** Lines that are written otherwise than the rest of the file: their records say so. */
  readonly exceptional?: LineKind;
};

const pieceBytes = 256 * 1024;
const sampleBytes = 256 * 1024;

/** Reads the beginning of the file and decides the dialect. */
export async function surveyCsv(
  reading: Reading,
  found: { encoding: Encoding; markBytes: number },
): Promise<CsvFile> {
  const kinds = found.encoding === 'windows-1252' ? await lineKinds(reading, found) : undefined;
  if (kinds && isUndecidable(kinds))
    throw refuseFile(reading, 'encoding_undecidable', { encoding: found.encoding });
  const handle = await open(reading.path, 'r');
  try {
    const buffer = Buffer.alloc(sampleBytes);
    const { bytesRead } = await handle.read(buffer, 0, sampleBytes, found.markBytes);
    const decoder = decoderOf(found.encoding);
    const text = decoder.write(buffer.subarray(0, bytesRead));
    const whole = bytesRead < sampleBytes;
    const sample = whole ? text + decoder.end() : text.slice(0, text.lastIndexOf('\n') + 1) || text;
    const repaired = found.encoding === 'windows-1252' ? firstForeignWord(sample) : undefined;
    const dialect = whole ? findDialect(sample) : findDialectOfBeginning(sample);
    const exceptional = kinds && exceptionalLines(kinds);
    const file = {
      ...found,
      dialect,
      ...(repaired ? { repaired } : {}),
      ...(exceptional ? { exceptional } : {}),
    };
    if ((await handle.stat()).size > reading.limits.csvRows) await refuseTooManyRows(reading, file);
    return file;
  } catch (error) {
    throw refusalOf(reading, found.encoding, error);
  } finally {
    await handle.close();
  }
}

// The file is no UTF-8 as a whole: read once more, since what one line is written in does not say
// what the file is.
async function lineKinds(
  reading: Reading,
  { markBytes }: { readonly markBytes: number },
): Promise<LineKinds> {
  const lines = lineDecoder();
  for await (const piece of filePieces(reading, markBytes)) lines.write(piece);
  lines.end();
  return lines.kinds();
}

/**
 * Refused before anybody is remembered: a file that is too long costs no memory for its people. Line
 * ends bound the records from above; only where they pass the limit the records themselves are counted.
 */
async function refuseTooManyRows(reading: Reading, file: CsvFile): Promise<void> {
  const limit = reading.limits.csvRows;
  if ((await countLineEnds(reading)) < limit) return;
  const { progress: _, ...quiet } = reading;
  let rows = 0;
  for await (const records of parsedPieces(quiet, file)) {
    rows += records.length;
    if (rows > limit) throw refuseFile(reading, 'too_many_rows', { limit });
  }
}

async function countLineEnds(reading: Reading): Promise<number> {
  let count = 0;
  let last = 0;
  for await (const piece of filePieces(reading, 0)) {
    // By index: a quarter of the time of iterating, over every byte of the file.
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      // A carriage return and its line feed are one end.
      if (byte === carriageReturn || (byte === lineFeed && last !== carriageReturn)) count += 1;
      last = byte;
    }
  }
  return count;
}

const lineFeed = 10;
const carriageReturn = 13;

async function* filePieces(reading: Reading, start: number): AsyncGenerator<Buffer> {
  const stream = createReadStream(reading.path, { start, highWaterMark: pieceBytes });
  try {
    for await (const piece of stream) {
      if (!Buffer.isBuffer(piece))
        throw new TypeError('A file stream without encoding gives bytes');
      yield piece;
    }
  } finally {
    stream.destroy();
  }
}

// By hand: a pattern with letters before the one looked for would walk each word again and again.
function firstForeignWord(text: string): string | undefined {
  const at = text.search(/[^\p{ASCII}]/u);
  if (at === -1) return undefined;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0] ?? '';
  const after = /^[^\p{ASCII}][\p{L}\p{M}]*/u.exec(text.slice(at, at + longestWord))?.[0] ?? '';
  return before + after;
}

const longestWord = 40;

export async function* csvRecords(
  reading: Reading,
  file: CsvFile,
  signal?: AbortSignal,
): AsyncGenerator<readonly SheetRecord[]> {
  const shape = recordShape(reading, file.dialect);
  let batch: SheetRecord[] = [];
  for await (const records of parsedPieces(reading, file)) {
    signal?.throwIfAborted();
    for (const each of records) {
      batch.push(shape(each));
      if (batch.length === batchRows) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}

type Parsed = { readonly record: CsvRecord; readonly repaired: boolean };

async function* parsedPieces(reading: Reading, file: CsvFile): AsyncGenerator<readonly Parsed[]> {
  const { stated: _, ...dialect } = file.dialect;
  const parser = csvParser(dialect, reading.limits.lineChars);
  const lines = file.exceptional && lineDecoder(file.exceptional);
  const decoder = lines ?? decoderOf(file.encoding);
  const marked = repairMarker(lines);
  try {
    for await (const piece of filePieces(reading, file.markBytes)) {
      reading.progress?.(piece.length);
      yield marked(parser.write(decoder.write(piece)));
    }
    yield marked([...parser.write(decoder.end()), ...parser.end()]);
  } catch (error) {
    throw refusalOf(reading, file.encoding, error);
  }
}

// Which records hold a line that was repaired: the decoder tells where such lines begin, the parser
// where records end.
function repairMarker(
  lines: LineDecoder | undefined,
): (records: readonly CsvRecord[]) => readonly Parsed[] {
  const places: number[] = [];
  return (records) => {
    places.push(...(lines?.takePlaces() ?? []));
    let next = 0;
    const marked = records.map((record) => {
      const before = next;
      while ((places[next] ?? record.end) < record.end) next += 1;
      return { record, repaired: next > before };
    });
    places.splice(0, next);
    return marked;
  };
}

// Numbers the records, types the cells and checks the limits of one record.
function recordShape(reading: Reading, dialect: Dialect): (parsed: Parsed) => SheetRecord {
  const { limits } = reading;
  let row = 0;
  return ({ record, repaired }) => {
    row += 1;
    if (row > limits.csvRows) throw refuseFile(reading, 'too_many_rows', { limit: limits.csvRows });
    if (record.cells.length > limits.sheetColumns) {
      const data = { count: record.cells.length, limit: limits.sheetColumns };
      throw refuseFile(reading, 'too_many_columns', data, { at: { row } });
    }
    const texts =
      row === 1 && dialect.stated
        ? [record.cells.join(dialect.delimiter)]
        : unwrapped(record.cells, dialect);
    const cells = texts.map(textCell);
    const issues = recordIssues(reading, row, { cells, unclosed: record.unclosed, repaired });
    return issues.length === 0 ? { row, cells } : { row, cells, issues };
  };
}

function textCell(text: string): Cell {
  return text === '' ? emptyCell : { text, kind: 'text' };
}

function recordIssues(
  reading: Reading,
  row: number,
  record: {
    readonly cells: readonly Cell[];
    readonly unclosed: boolean;
    readonly repaired: boolean;
  },
): Issue[] {
  const at = { file: reading.name, row };
  const limit = reading.limits.cellChars;
  const issues: Issue[] = record.unclosed ? [issue('unterminated_quote', {}, { at })] : [];
  if (record.repaired) {
    const text = firstForeignWord(record.cells.map((cell) => cell.text).join(' ')) ?? '';
    issues.push(issue('encoding_repaired', { text }, { at, severity: 'warning' }));
  }
  record.cells.forEach((cell, index) => {
    if (cell.text.length <= limit) return;
    issues.push(issue('cell_too_long', { limit }, { at: { ...at, column: columnLetters(index) } }));
  });
  return issues;
}

function refusalOf(reading: Reading, encoding: Encoding, error: unknown): unknown {
  if (error instanceof DecodeError) {
    return refuseFile(reading, 'encoding_undecidable', { encoding }, { cause: error });
  }
  if (error instanceof LineTooLong) {
    const data = { limit: reading.limits.lineChars };
    return refuseFile(reading, 'line_too_long', data, { at: { row: error.record }, cause: error });
  }
  return error;
}
