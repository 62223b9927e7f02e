// How a CSV is written: the delimiter, decided by evidence over its first records and stated, and
// the number of cells of an ordinary record.

import { parseCsv } from './parser.ts';

export type Dialect = {
  /**
   * Absent: nothing in the file divides cells; every line is one cell. Two blanks stand for two or
   * more, ` - ` for a dash between blanks: texts from messages, where quotes mean nothing.
   */
  readonly delimiter?: string;
  readonly width: number;
  /** The first record is Excel's `sep=;`, which states the delimiter. */
  readonly stated: boolean;
};

export const delimiters = [';', ',', '\t', '|'] as const;
const rareDelimiters = ['~', '^'] as const;
const messageDelimiters = ['  ', ' - '] as const;

const sampleRecords = 500;
const leastShare = 0.4;

/**
 * `sample`: the beginning of the file, up to a line end where it was cut. Where every line is one
 * quoted cell, the lines within decide.
 */
export function findDialect(sample: string): Dialect {
  const dialect = dialectOf(sample);
  if (dialect.delimiter !== undefined) return dialect;
  const within = parseCsv(sample, {}).map((record) => record.cells.join(''));
  return dialectOf(within.join('\n'));
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

function dialectOf(sample: string): Dialect {
  const stated = /^sep=([^\r\n])(?=[\r\n]|$)/i.exec(sample)?.[1];
  if (stated !== undefined) {
    return { delimiter: stated, width: weigh(sample, stated).width, stated: true };
  }
  const strict = heaviest(sample, delimiters);
  // A text with a comma in most lines (`Bajo, 12-01-1990`) is not yet one of comma-separated cells.
  const rest = [...rareDelimiters, ...messageDelimiters];
  const loose = strict.width > 2 ? strict : heaviest(sample, rest);
  const best = loose.width > Math.max(2, strict.width) && loose.weight > 0 ? loose : strict;
  return best.weight === 0
    ? { width: 1, stated: false }
    : { delimiter: best.delimiter, width: best.width, stated: false };
}

function heaviest(sample: string, among: readonly string[]): Weighed {
  return among
    .map((delimiter) => weigh(sample, delimiter))
    .reduce((a, b) => (b.weight > a.weight ? b : a));
}

type Weighed = { readonly delimiter: string; readonly width: number; readonly weight: number };

// A delimiter is believed by the share of records that have the commonest width of two and more,
// and by that width. Title lines before the first such record count half.
function weigh(sample: string, delimiter: string): Weighed {
  const widths = parseCsv(sample, { delimiter })
    .slice(0, sampleRecords)
    .filter((record) => record.cells.some((cell) => cell.trim() !== ''))
    .map((record) => record.cells.length);
  const width = commonest(widths.filter((each) => each > 1));
  if (width === undefined) return { delimiter, width: 1, weight: 0 };
  const matching = widths.filter((each) => each === width).length;
  const titles = widths.indexOf(width);
  const share = matching / (widths.length - titles / 2);
  const enough = share >= leastShare && (matching > 1 || widths.length === 1);
  return { delimiter, width, weight: enough ? share * share * Math.sqrt(width - 1) : 0 };
}

/** The commonest number; the larger one of equals. */
function commonest(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const ranked = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return ranked[0]?.[0];
}
