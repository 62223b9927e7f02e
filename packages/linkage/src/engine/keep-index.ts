// New rows against kept records without linking the rest again: the index keeps the records' keys
// in order, so that only those who share a key with a new row are looked at.

import type { KeptFacts } from './comparison.ts';
import { sortedEntries } from './entries.ts';
import { addTerms, type TermCounts } from './frequencies.ts';
import { keyWorkOf, makeKeys } from './keys.ts';
import { getKind, loadKinds } from './kinds/index.ts';
import { runTables } from './link-tables.ts';
import type { BlockingRule, LearnedModel, Model } from './model.ts';
import type { Outcome } from './outcome.ts';
import { getKeyColumn, prepareRecords, type Records } from './prepare.ts';
import type { LinkTablesRequest } from './request.ts';
import { termsOf } from './run.ts';
import { getColumn, type Table, type TextColumn } from './table.ts';
import { arrayOfTexts } from './texts.ts';

/** Keys of one rule in ascending order, and the records that have them. */
export type KeptKeys = {
  readonly keys: Uint32Array;
  readonly records: Uint32Array;
};

/** Plain data: `v8.serialize` keeps it. It holds personal data, as the tables do. */
export type KeptIndex = {
  readonly model: Model;
  readonly kindModules: readonly string[];
  readonly table: Table;
  readonly rules: readonly KeptKeys[];
  /** Per comparison: what was counted over the kept records judges new rows, too. */
  readonly terms: readonly TermCounts[];
  readonly facts: readonly (KeptFacts | undefined)[];
};

export type KeepRequest = {
  /** As a run learned it ({@link Outcome.model}). */
  readonly model: LearnedModel;
  readonly table: Table;
  readonly kindModules?: readonly string[];
};

/**
 * Keeps a table for rows to come.
 *
 * @example
 * const index = await keepIndex({ model: outcome.model, table });
 * const { outcome, kept } = await linkNew({ index, rows });
 */
export async function keepIndex(request: KeepRequest): Promise<KeptIndex> {
  const kindModules = request.kindModules ?? [];
  const kinds = await loadKinds(kindModules);
  const { learned: _, ...learned } = request.model;
  const model: Model = { ...learned, training: { ...learned.training, mode: 'fixed' } };
  const records = prepareRecords(model, [request.table], kinds);
  return {
    model,
    kindModules,
    table: plainTable(request.table),
    rules: model.blocking.map((rule) =>
      sortedEntries(makeKeys(keyWorkOf(rule, records), records), records.count),
    ),
    terms: termsOf(model, kinds, records),
    facts: model.comparisons.map(({ kind, columns, params = {} }) =>
      getKind(kinds, kind).keep?.(
        columns.map((name) => getColumn(records.columns, name)),
        params,
      ),
    ),
  };
}

export type NewRequest = Pick<
  LinkTablesRequest,
  'workers' | 'signal' | 'onProgress' | 'elapsedMs'
> & {
  readonly index: KeptIndex;
  readonly rows: Table;
};

export type NewLinks = {
  /** Left: the kept records that share a key with a new row; right: the new rows. */
  readonly outcome: Outcome;
  /** The tables the outcome is of, for who weighs its pairs further. */
  readonly tables: { readonly left: Table; readonly right: Table };
  /** Left record of the outcome → record of the index. */
  readonly kept: Uint32Array;
  /** Kept records that share a key with too many others and were left out. */
  readonly leftOut: number;
};

/** Pairs with a new row: against the kept records, and among the new rows. */
export async function linkNew(request: NewRequest): Promise<NewLinks> {
  const { index, rows, ...rest } = request;
  const kinds = await loadKinds(index.kindModules);
  const fresh = prepareRecords(index.model, [rows], kinds);
  const narrow = prepareNarrowing(index, fresh, kinds);
  const found = new Set<number>();
  let leftOut = 0;
  index.model.blocking.forEach((rule, number) => {
    const kept = index.rules[number];
    if (kept === undefined) throw new RangeError(`The index lacks rule ${rule.name}`);
    const entries = sortedEntries(makeKeys(keyWorkOf(rule, fresh), fresh), fresh.count);
    entries.records.forEach((row, at) => {
      const block = recordsWith(kept, Number(entries.keys[at]));
      const near = block.length > neighboursMax ? narrow(rule, row, block) : block;
      leftOut += Math.max(0, near.length - neighboursMax);
      for (const record of near.slice(0, neighboursMax)) found.add(record);
    });
  });
  const kept = Uint32Array.from(found).sort();
  const tables = { left: tableOfRecords(index.table, kept), right: rows };
  const outcome = await runTables(
    {
      ...rest,
      ...tables,
      model: index.model,
      scope: 'new',
      kindModules: index.kindModules,
    },
    {
      terms: termsOf(index.model, kinds, fresh).map((own, comparison) => {
        const kept = index.terms[comparison];
        return kept === undefined ? own : addTerms(kept, own);
      }),
      facts: index.facts,
    },
  );
  return { outcome, tables, kept, leftOut };
}

/** Records of one key beyond which only those are taken that agree in the rule's `splitBy`, too. */
const neighboursMax = 3_000;

function recordsWith({ keys, records }: KeptKeys, key: number): Uint32Array {
  return records.subarray(placeOf(keys, key), placeOf(keys, key + 1));
}

/** First place whose key is not below the given one. */
function placeOf(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const half = (low + high) >>> 1;
    if (Number(keys[half]) < key) low = half + 1;
    else high = half;
  }
  return low;
}

/** Narrows a large block to the kept records that agree with the new row in the splitting columns. */
function prepareNarrowing(
  index: KeptIndex,
  fresh: Records,
  kinds: Parameters<typeof prepareRecords>[2],
) {
  let keptRecords: Records | undefined;
  return (rule: BlockingRule, row: number, block: Uint32Array): Uint32Array => {
    keptRecords ??= prepareRecords({ ...index.model, comparisons: [] }, [index.table], kinds);
    let near = block;
    for (const name of rule.splitBy ?? []) {
      if (near.length <= neighboursMax) break;
      const own = getKeyColumn(fresh.keyColumns, name).tables[0];
      const theirs = getKeyColumn(keptRecords.keyColumns, name).tables[0];
      if (own === undefined || theirs === undefined) throw new RangeError(`No column ${name}`);
      const hash = own.hashes[Number(own.codes[row])];
      near = near.filter((record) => theirs.hashes[Number(theirs.codes[record])] === hash);
    }
    return near;
  };
}

/** The same with its texts as strings: other texts do not survive being kept. */
function plainTable({ ids, columns }: Table): Table {
  return { ids, columns: columns.map((each) => ({ ...each, texts: arrayOfTexts(each.texts) })) };
}

/** Some records of a table, with only the texts they use. */
function tableOfRecords(table: Table, records: Uint32Array): Table {
  return {
    ids: Array.from(records, (record) => table.ids[record] ?? ''),
    columns: table.columns.map((column) => columnOfRecords(column, records)),
  };
}

function columnOfRecords({ name, codes, texts }: TextColumn, records: Uint32Array): TextColumn {
  const numbers = new Map<number, number>([[0, 0]]);
  const used = [''];
  const own = Uint32Array.from(records, (record) => {
    const code = Number(codes[record]);
    const known = numbers.get(code);
    if (known !== undefined) return known;
    numbers.set(code, used.length);
    used.push(texts.at(code) ?? '');
    return used.length - 1;
  });
  return { name, codes: own, texts: used };
}
