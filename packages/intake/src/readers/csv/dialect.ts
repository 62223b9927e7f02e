// How a CSV is written: the delimiter, decided by evidence over its first records and stated, and
// the number of cells of an ordinary record.

import { fixedColumns, type Span } from './fixed-width.ts';
import { type CsvRecord, parseBeginning, parseCsv } from './parser.ts';

export type Dialect = {
  /**
   * Absent: nothing in the file divides cells; every line is one cell. Two blanks stand for two or
   * more, ` - ` for a dash between blanks: texts from messages, where quotes mean nothing.
   */
  readonly delimiter?: string;
  readonly width: number;
  /** Where the columns stand, in a text divided by blanks whose columns stand under each other. */
  readonly columns?: readonly Span[];
  /** The first record is Excel's `sep=;`, which states the delimiter. */
  readonly stated: boolean;
};

export const delimiters = [';', ',', '\t', '|'] as const;
const rareDelimiters = ['~', '^'] as const;
const messageDelimiters = ['  ', ' - '] as const;

const sampleRecords = 500;
const leastShare = 0.4;
const fewRecords = 10;

/**
 * Of a whole text, or of its beginning up to a line end. Where every line is one quoted cell, the
 * lines within decide.
 */
export function findDialect(sample: string): Dialect {
  const dialect = dialectOf(sample, parseCsv);
  if (dialect.delimiter !== undefined) return dialect;
  const within = parseCsv(sample, {}).map((record) => record.cells.join(''));
  return dialectOf(within.join('\n'), parseCsv);
}

/**
 * Of a text that goes on: a quotation that is still open where the sample ends may close behind it,
 * so the records before it decide, if they can.
 */
export function findDialectOfBeginning(sample: string): Dialect {
  const dialect = dialectOf(sample, parseBeginning);
  return dialect.delimiter === undefined ? findDialect(sample) : dialect;
}

/**
 * A line that a spreadsheet took for one cell and quoted as a whole (`"1,""Budi, S.Pd"",L"`: a list
 * with commas saved by an Excel that expects semicolons), taken apart; any other record as it is.
 */
export function unwrapped(cells: readonly string[], dialect: Dialect): readonly string[] {
  const [only = ''] = cells;
  const { delimiter, width } = dialect;
  if (cells.length !== 1 || width < 3 || !delimiter || !only.includes(delimiter)) return cells;
  const [record, ...further] = parseCsv(only, { delimiter });
  const fits = record && further.length === 0 && !record.unclosed && record.cells.length === width;
  return fits ? record.cells : cells;
}

type Parse = (text: string, dialect: { readonly delimiter: string }) => readonly CsvRecord[];

function dialectOf(sample: string, parse: Parse): Dialect {
  const widthsBy = (delimiter: string): readonly number[] =>
    parse(sample, { delimiter })
      .slice(0, sampleRecords)
      .filter((record) => record.cells.some((cell) => cell.trim() !== ''))
      .map((record) => record.cells.length);
  const stated = /^sep=([^\r\n])(?=[\r\n]|$)/i.exec(sample)?.[1];
  if (stated !== undefined) {
    return { delimiter: stated, width: weigh(stated, widthsBy(stated)).width, stated: true };
  }
  const heaviest = (among: readonly string[], weighing: Weighing): Weighed =>
    among
      .map((delimiter) => weighing(delimiter, widthsBy(delimiter)))
      .reduce((a, b) => (b.weight > a.weight ? b : a));
  const strict = heaviest(delimiters, weigh);
  // A text with a comma in most lines (`Bajo, 12-01-1990`) is not yet one of comma-separated cells.
  const rest = [...rareDelimiters, ...messageDelimiters];
  const loose = strict.width > 2 ? strict : heaviest(rest, weigh);
  const even = loose.width > Math.max(2, strict.width) && loose.weight > 0 ? loose : strict;
  const best = even.weight > 0 ? even : heaviest(delimiters, weighFew);
  if (best.weight === 0) return { width: 1, stated: false };
  const { delimiter, width } = best;
  const lines = sample.split(/\r\n|\r|\n/).slice(0, sampleRecords);
  const columns = delimiter === '  ' ? fixedColumns(lines, width) : undefined;
  return { delimiter, width, stated: false, ...(columns ? { columns } : {}) };
}

type Weighed = { readonly delimiter: string; readonly width: number; readonly weight: number };
type Weighing = (delimiter: string, widths: readonly number[]) => Weighed;

// A delimiter is believed by the share of records that have the commonest width of two and more,
// and by that width. Title lines before the first such record count half.
function weigh(delimiter: string, widths: readonly number[]): Weighed {
  const width = commonest(widths.filter((each) => each > 1));
  if (width === undefined) return { delimiter, width: 1, weight: 0 };
  const matching = widths.filter((each) => each === width).length;
  const titles = widths.indexOf(width);
  const share = matching / (widths.length - titles / 2);
  const enough = share >= leastShare && (matching > 1 || widths.length === 1);
  return { delimiter, width, weight: enough ? share * share * Math.sqrt(width - 1) : 0 };
}

// A form that nobody filled in has a heading, a total and a signature, each cut off behind its last
// cell: no two lines are alike, yet most are divided. The widest is the table.
function weighFew(delimiter: string, widths: readonly number[]): Weighed {
  const width = Math.max(1, ...widths);
  const divided = widths.filter((each) => each > 1).length;
  const enough = widths.length <= fewRecords && width > 2 && divided * 2 > widths.length;
  return { delimiter, width, weight: enough ? divided * width : 0 };
}

/** The commonest number; the larger one of equals. */
function commonest(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const ranked = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0];
}
