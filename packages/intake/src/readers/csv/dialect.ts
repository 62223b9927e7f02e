// How a CSV is written: the delimiter, decided by evidence over its first records and stated, and
// the number of cells of an ordinary record.

import { parseCsv } from './parser.ts';

export type Dialect = {
  /** Absent: nothing in the file divides cells; every line is one cell. */
  readonly delimiter?: string;
  readonly width: number;
  /** The first record is Excel's `sep=;`, which states the delimiter. */
  readonly stated: boolean;
};

export const delimiters = [';', ',', '\t', '|'] as const;

const sampleRecords = 500;
const leastShare = 0.4;

/** `sample`: the beginning of the file, up to a line end where it was cut. */
export function findDialect(sample: string): Dialect {
  const stated = /^sep=([^\r\n])(?=[\r\n]|$)/i.exec(sample)?.[1];
  if (stated !== undefined) {
    return { delimiter: stated, width: weigh(sample, stated).width, stated: true };
  }
  const best = delimiters
    .map((delimiter) => weigh(sample, delimiter))
    .reduce((a, b) => (b.weight > a.weight ? b : a));
  return best.weight === 0
    ? { width: 1, stated: false }
    : { delimiter: best.delimiter, width: best.width, stated: false };
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
