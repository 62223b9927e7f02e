// Text becomes records by RFC 4180, with mercy for how lists are really written, in linear time.
//
// Mercy: a quote inside an unquoted cell is text; a quoted cell may hold a stray quote as long as it
// closes on its own line; a quote that never closes costs its own line only. A cell with line breaks
// that is not written strictly, or would swallow whole lines of the table, counts as unclosed.

import { blankCells, cellsInColumns, type Span } from './fixed-width.ts';
import { type Seek, seeker } from './seek.ts';

export type CsvRecord = {
  readonly cells: readonly string[];
  /** A quote was opened on this record and never closed; it was taken as text. */
  readonly unclosed: boolean;
  /** Where the next record begins in the whole text. */
  readonly end: number;
};

export type CsvDialect = {
  /** Absent: one column, nothing is split. */
  readonly delimiter?: string;
  /** Cells of an ordinary record, when known: tells an open quote from an honest line break. */
  readonly width?: number;
  /** Where the columns stand in a text divided by blanks, when they stand under each other. */
  readonly columns?: readonly Span[];
};

export type CsvParser = {
  /** Takes the next piece of text and gives the records that are complete. */
  write(text: string): CsvRecord[];
  end(): CsvRecord[];
};

/** A record beyond all sense; `record` is its ordinal in the file. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
  readonly record: number;
  constructor(record: number) {
    super(`Record ${record} is too long`);
    this.record = record;
  }
}

export function csvParser(dialect: CsvDialect, lineChars: number): CsvParser {
  let rest = '';
  let finished = 0;
  let before = 0;
  let singleLineUntil = 0;

  const take = (final: boolean): CsvRecord[] => {
    const scope = { text: rest, before, dialect, lineChars, final, singleLineUntil };
    const stretch = new Stretch(scope);
    const records = stretch.records();
    if (rest.length - stretch.at > lineChars) throw new LineTooLong(finished + records.length + 1);
    finished += records.length;
    before += stretch.at;
    rest = rest.slice(stretch.at);
    singleLineUntil = Math.max(0, stretch.singleLineUntil - stretch.at);
    return records;
  };

  return {
    write(text) {
      rest += text;
      return take(false);
    },
    end() {
      return take(true);
    },
  };
}

/** All records of a text at once: for samples and small tables. */
export function parseCsv(text: string, dialect: CsvDialect): CsvRecord[] {
  const parser = csvParser(dialect, Number.POSITIVE_INFINITY);
  return [...parser.write(text), ...parser.end()];
}

/** The records that are complete at the beginning of a longer text. */
export function parseBeginning(text: string, dialect: CsvDialect): CsvRecord[] {
  return csvParser(dialect, Number.POSITIVE_INFINITY).write(text);
}

const quote = '"';

// How much of an open quotation is looked at to tell whether it holds lines of the table.
const judgedChars = 64 * 1024;
// More text is needed before this can be decided.
const undecided = Symbol('undecided');
type Undecided = typeof undecided;

type Closing =
  | {
      readonly closed: true;
      readonly text: string;
      readonly next: number;
      readonly crossed: boolean;
    }
  | { readonly closed: false; readonly failedAt: number };

type Scope = {
  readonly text: string;
  /** How much of the whole text stands before this stretch. */
  readonly before: number;
  readonly dialect: CsvDialect;
  readonly lineChars: number;
  readonly final: boolean;
  readonly singleLineUntil: number;
};

// One stretch of the file in memory; `at` stands after the last complete record.
class Stretch {
  at = 0;
  // Quotes opened before this place may not run over a line end: a longer run has failed already.
  singleLineUntil: number;
  private readonly scope: Scope;
  private readonly text: string;
  private readonly nextLf: Seek;
  private readonly nextCr: Seek;
  private readonly nextQuote: Seek;
  private readonly nextDelimiter: Seek;

  constructor(scope: Scope) {
    this.scope = scope;
    this.text = scope.text;
    this.singleLineUntil = scope.singleLineUntil;
    this.nextLf = seeker(scope.text, '\n');
    this.nextCr = seeker(scope.text, '\r');
    const { delimiter } = scope.dialect;
    this.nextQuote = isLoose(delimiter) ? () => scope.text.length : seeker(scope.text, quote);
    this.nextDelimiter = delimiter ? seeker(scope.text, delimiter) : () => scope.text.length;
  }

  records(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.at < this.text.length) {
      const end = this.lineEnd(this.at);
      const plain = this.nextQuote(this.at) >= end;
      const read = plain ? this.plain(this.at, end) : this.quoted(this.at);
      if (read === undecided) break;
      if (read.next - this.at > this.scope.lineChars + 2) break;
      records.push(read.record);
      this.at = read.next;
    }
    return records;
  }

  private record(cells: readonly string[], unclosed: boolean, next: number): CsvRecord {
    return { cells, unclosed, end: this.scope.before + Math.min(next, this.text.length) };
  }

  private plain(start: number, end: number): { record: CsvRecord; next: number } | Undecided {
    const next = this.afterLine(end);
    if (next === undecided) return undecided;
    return { record: this.record(this.split(start, end), false, next), next };
  }

  private quoted(start: number): { record: CsvRecord; next: number } | Undecided {
    const cells: string[] = [];
    let unclosed = false;
    let crossed = false;
    let at = start;
    for (;;) {
      const closing = this.text[at] === quote ? this.closing(at) : undefined;
      if (closing === undecided) return undecided;
      if (closing?.closed) {
        cells.push(closing.text);
        crossed ||= closing.crossed;
        at = closing.next;
      } else {
        if (closing) {
          this.singleLineUntil = Math.max(this.singleLineUntil, closing.failedAt);
        }
        const end = Math.min(this.nextDelimiter(at), this.lineEnd(at));
        const cell = this.text.slice(at, end);
        cells.push(closing ? withoutLoneQuote(cell) : cell);
        unclosed ||= closing !== undefined && cell.split(quote).length % 2 === 0;
        at = end;
      }
      if (this.text[at] !== this.scope.dialect.delimiter || at >= this.text.length) break;
      at += 1;
    }
    const next = this.afterLine(at);
    if (next === undecided) return undecided;
    if (crossed && this.swallowsLines({ start, end: at, cells: cells.length })) {
      this.singleLineUntil = Math.max(this.singleLineUntil, at);
      return this.quoted(start);
    }
    return { record: this.record(cells, unclosed, next), next };
  }

  // Where the quote at `open` closes: before a delimiter or a line end, blanks apart.
  private closing(open: number): Closing | Undecided {
    const lineEnd = this.lineEnd(open);
    let stray = false;
    let found = this.nextQuote(open + 1);
    for (;;) {
      const crossed = lineEnd < found;
      if (crossed && (stray || open < this.singleLineUntil))
        return { closed: false, failedAt: lineEnd };
      if (found >= this.text.length) return this.unclosed(open);
      const after = this.skipBlanks(found + 1);
      if (this.text[found + 1] === quote) {
        found = this.nextQuote(found + 2);
      } else if (after >= this.text.length && !this.scope.final) {
        return undecided;
      } else if (this.endsCell(after)) {
        const inner = this.text.slice(open + 1, found);
        return { closed: true, text: inner.replaceAll('""', quote), next: after, crossed };
      } else if (crossed) {
        return { closed: false, failedAt: found };
      } else {
        stray = true;
        found = this.nextQuote(found + 1);
      }
    }
  }

  // A quote that stays open beyond the limit was forgotten if what follows are lines of the table; if
  // they are not, it is one record without measure, which is left undecided and so refused.
  private unclosed(open: number): Closing | Undecided {
    const isLong = this.text.length - open > this.scope.lineChars;
    const goesOn = isLong ? !this.holdsTable(open) : !this.scope.final;
    return goesOn ? undecided : { closed: false, failedAt: this.text.length };
  }

  private holdsTable(open: number): boolean {
    const { width = 0, delimiter } = this.scope.dialect;
    if (width < 2 || !delimiter) return true;
    const lines = this.text.slice(this.lineEnd(open), open + judgedChars).split(/[\r\n]+/);
    const filled = lines.slice(1, -1).filter((line) => line.trim() !== '');
    const alike = filled.filter((line) => parseCsv(line, { delimiter })[0]?.cells.length === width);
    return alike.length * 2 > filled.length;
  }

  // Whether a record over several lines is really several records behind a quote left open: later
  // lines read alone have the table's width, and so has the first, or the whole has not. An honest
  // cell can look like that too, if rarely; then its lines come out apart, reported, none lost.
  private swallowsLines(record: { start: number; end: number; cells: number }): boolean {
    const { width = 0, delimiter } = this.scope.dialect;
    if (width < 3 || !delimiter) return false;
    const alone = this.text
      .slice(record.start, record.end)
      .split(/\r\n|\r|\n/)
      .map((line) => parseCsv(line, { delimiter })[0]);
    const fits = (line: CsvRecord | undefined): boolean => line?.cells.length === width;
    const between = alone.slice(1, -1).some((line) => fits(line) && !line?.unclosed);
    return between || (fits(alone.at(-1)) && (fits(alone[0]) || record.cells !== width));
  }

  private split(start: number, end: number): string[] {
    if (start === end) return [];
    const line = this.text.slice(start, end);
    const { delimiter } = this.scope.dialect;
    if (isLoose(delimiter)) return looseCells(line, this.scope.dialect);
    return delimiter ? line.split(delimiter) : [line];
  }

  private lineEnd(at: number): number {
    return Math.min(this.nextLf(at), this.nextCr(at));
  }

  private afterLine(end: number): number | Undecided {
    if (this.scope.final)
      return this.text[end] === '\r' && this.text[end + 1] === '\n' ? end + 2 : end + 1;
    if (end >= this.text.length) return undecided;
    if (this.text[end] === '\n') return end + 1;
    if (end + 1 >= this.text.length) return undecided;
    return this.text[end + 1] === '\n' ? end + 2 : end + 1;
  }

  private endsCell(at: number): boolean {
    const sign = this.text[at];
    return (
      sign === undefined || sign === this.scope.dialect.delimiter || sign === '\n' || sign === '\r'
    );
  }

  private skipBlanks(from: number): number {
    const { delimiter } = this.scope.dialect;
    let at = from;
    while (this.text[at] === ' ' || (this.text[at] === '\t' && delimiter !== '\t')) at += 1;
    return at;
  }
}

// `"Rahman Dai` was only opened: the quote is no part of the name. `"Al" Ikhlas` keeps its quotes.
function withoutLoneQuote(cell: string): string {
  return cell.lastIndexOf(quote) === 0 ? cell.slice(1) : cell;
}

/** Delimiters of texts from messages, longer than one letter: no quoting there. */
function isLoose(delimiter: string | undefined): delimiter is string {
  return delimiter !== undefined && delimiter.length > 1;
}

function looseCells(line: string, { delimiter = '', width, columns }: CsvDialect): string[] {
  const trimmed = line.trim();
  if (trimmed === '') return [];
  if (delimiter.trim() !== '') return trimmed.split(delimiter).map((cell) => cell.trim());
  const cells = blankCells(line).map((cell) => cell.text);
  // A title has cells of its own; a line short of some has them in their columns.
  const isShort = columns !== undefined && cells.length > 1 && cells.length < (width ?? 0);
  return (isShort ? cellsInColumns(line, columns) : undefined) ?? cells;
}
