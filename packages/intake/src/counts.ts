// Counts of a judged list: every record exactly once, reasons and warnings by word, sheets apart.

import type { Disposition, RowNote, RowReason, RowWarning } from './words.ts';

/** Hitungan: `records` = `data` + `ignored`; `data` = the other four. */
export type RowCounts = {
  readonly records: number;
  readonly ignored: number;
  readonly data: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly merged: number;
  readonly held: number;
};

/** How often each word was told, and the counts of each sheet in the order of the file. */
export type ListCounts = {
  readonly counts: RowCounts;
  readonly byReason: Readonly<Partial<Record<RowReason, number>>>;
  readonly byWarning: Readonly<Partial<Record<RowWarning, number>>>;
  readonly byNote: Readonly<Partial<Record<RowNote, number>>>;
  readonly sheets: readonly { readonly sheet: string; readonly counts: RowCounts }[];
};

/** What is counted of a judged row. */
type CountedRow = {
  readonly sheet?: string;
  readonly disposition: Disposition;
  readonly reasons: readonly RowReason[];
  readonly warnings: readonly RowWarning[];
  readonly notes: readonly RowNote[];
};

/** Counts rows as they go by. */
export function assessmentCounter(): {
  add(row: CountedRow): void;
  result(): ListCounts;
} {
  const all = emptyCounts();
  const sheets = new Map<string, Counts>();
  const byReason: Partial<Record<RowReason, number>> = {};
  const byWarning: Partial<Record<RowWarning, number>> = {};
  const byNote: Partial<Record<RowNote, number>> = {};
  return {
    add(row) {
      count(all, row.disposition);
      if (row.sheet !== undefined) {
        const own = sheets.get(row.sheet) ?? emptyCounts();
        sheets.set(row.sheet, own);
        count(own, row.disposition);
      }
      for (const word of row.reasons) byReason[word] = (byReason[word] ?? 0) + 1;
      for (const word of row.warnings) byWarning[word] = (byWarning[word] ?? 0) + 1;
      for (const word of row.notes) byNote[word] = (byNote[word] ?? 0) + 1;
    },
    result() {
      if (all.data !== all.accepted + all.rejected + all.merged + all.held) {
        throw new Error(`Rows do not add up: ${JSON.stringify(all)}`);
      }
      return {
        counts: all,
        byReason,
        byWarning,
        byNote,
        sheets: [...sheets].map(([sheet, counts]) => ({ sheet, counts })),
      };
    },
  };
}

type Counts = { -readonly [Key in keyof RowCounts]: number };

function emptyCounts(): Counts {
  return { records: 0, ignored: 0, data: 0, accepted: 0, rejected: 0, merged: 0, held: 0 };
}

function count(counts: Counts, disposition: Disposition): void {
  counts.records += 1;
  counts[disposition] += 1;
  if (disposition !== 'ignored') counts.data += 1;
}

export const noCounts: ListCounts = {
  counts: emptyCounts(),
  byReason: {},
  byWarning: {},
  byNote: {},
  sheets: [],
};

/** The counts of two lists of one archive together. */
export function addCounts(one: ListCounts, other: ListCounts): ListCounts {
  return {
    counts: summed(one.counts, other.counts),
    byReason: summed(one.byReason, other.byReason),
    byWarning: summed(one.byWarning, other.byWarning),
    byNote: summed(one.byNote, other.byNote),
    sheets: [...one.sheets, ...other.sheets],
  };
}

function summed<Counted extends Readonly<Record<string, number>>>(
  one: Counted,
  other: Counted,
): Counted {
  const sums: Record<string, number> = { ...one };
  for (const [key, count] of Object.entries(other)) sums[key] = (sums[key] ?? 0) + count;
  return sums as Counted;
}
