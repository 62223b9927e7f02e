// How often terms stand in the records of a run, or in those a kept index was made of.

import type { ComparisonKind, Params, TermFrequencies } from './comparison.ts';
import type { TextColumn } from './table.ts';
import { arrayOfTexts } from './texts.ts';

/** Counts that can be kept and added to. */
export type TermCounts = {
  readonly counts: ReadonlyMap<string, number>;
  readonly records: number;
};

/** Counts the terms of a column; a column without terms counts nothing. */
export function countTerms(column: TextColumn, kind: ComparisonKind, params: Params): TermCounts {
  const { terms } = kind;
  if (terms === undefined) return { counts: new Map(), records: 0 };
  const uses = new Uint32Array(column.texts.length);
  let records = 0;
  for (const code of column.codes) {
    uses[code] = Number(uses[code]) + 1;
    if (code !== 0) records += 1;
  }
  if (kind.countTerms !== undefined) {
    return { counts: kind.countTerms(column.texts, uses), records };
  }
  const counts = new Map<string, number>();
  arrayOfTexts(column.texts).forEach((text, code) => {
    if (code === 0) return;
    const used = Number(uses[code]);
    for (const term of terms(text, params)) counts.set(term, (counts.get(term) ?? 0) + used);
  });
  return { counts, records };
}

/** The counts of two sets of records together. */
export function addTerms(one: TermCounts, other: TermCounts): TermCounts {
  const counts = new Map(one.counts);
  for (const [term, count] of other.counts) counts.set(term, (counts.get(term) ?? 0) + count);
  return { counts, records: one.records + other.records };
}

export function termFrequencies({ counts, records }: TermCounts): TermFrequencies {
  return {
    records,
    usual: () => {
      let squares = 0;
      for (const count of counts.values()) squares += count * count;
      return squares / Math.max(1, records) ** 2;
    },
    // Two records agree in the term, so it stands there twice at least.
    share: (term) => Math.max(2, counts.get(term) ?? 0) / Math.max(2, records),
  };
}
