// A starting model from the columns alone: what each column holds, how to compare it, and which
// blocking rules find most for what they cost. Used when nobody brings a model.

import { blockRule } from './blocks.ts';
import { hashText } from './hash.ts';
import { keyWorkOf } from './keys.ts';
import type { BlockingRule, ColumnRule, ComparisonRule, Model } from './model.ts';
import { builtInNormalisers } from './normalise.ts';
import { prepareRecords, type Records } from './prepare.ts';
import type { Scope } from './request.ts';
import { getColumn, type Table, type TextColumn } from './table.ts';

export type ProposalRequest = { readonly left: Table; readonly right?: Table };

/** What a column holds. */
type Content = 'date' | 'mail' | 'digits' | 'number' | 'category' | 'text' | 'words';

type Proposed = {
  readonly name: string;
  readonly content: Content;
  readonly normalise: readonly string[];
  /** Chance that two records agree. */
  readonly equalChance: number;
  readonly lengthMean: number;
};

/**
 * A model for these tables, to be run as it is or to be written down and improved.
 *
 * @example proposeModel({ left }).comparisons.map((each) => each.kind) // ['text', 'text', 'date']
 */
export function proposeModel({ left, right }: ProposalRequest): Model {
  const tables = right === undefined ? [left] : [left, right];
  const proposed = withoutComposites(
    commonColumns(tables).flatMap((name) => proposeColumn(name, tables)),
    tables,
  );
  if (proposed.length === 0) throw new RangeError('No column in common that tells records apart');
  const partners = crossedPartners(proposed, tables);
  const base: Model = {
    format: 1,
    name: 'usulan',
    version: '1',
    columns: proposed.flatMap((column) => columnRules(column)),
    comparisons: proposed.map((column) => comparisonOf(column, partners.get(column.name))),
    blocking: [],
    training: { mode: 'fresh' },
    // Where nobody said what a mistake costs, a pair likelier right than wrong is a match.
    thresholds: { match: 0.5, review: 0.2, keep: 0.01 },
  };
  return { ...base, blocking: proposeBlocking(base, proposed, tables) };
}

function commonColumns(tables: readonly Table[]): readonly string[] {
  const [first, ...others] = tables.map((table) => table.columns.map((column) => column.name));
  return (first ?? []).filter((name) => others.every((names) => names.includes(name)));
}

const sampleMax = 20_000;

function proposeColumn(name: string, tables: readonly Table[]): readonly Proposed[] {
  const counts = new Map<string, number>();
  let records = 0;
  for (const table of tables) {
    const column = table.columns.find((each) => each.name === name);
    if (column === undefined) continue;
    records += table.ids.length;
    addCounts(counts, column);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (counts.size < 2 || filled < records * 0.02) return [];
  const equalChance = [...counts.values()].reduce((sum, each) => sum + (each / filled) ** 2, 0);
  const texts = [...counts.keys()].slice(0, sampleMax);
  const { content, normalise } = contentOf(texts, equalChance);
  const lengthMean = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  return [{ name, content, normalise, equalChance, lengthMean }];
}

function addCounts(counts: Map<string, number>, { codes, texts }: TextColumn): void {
  const trimmed = Array.from(texts, (text) => text.trim());
  for (const code of codes) {
    const text = trimmed[code] ?? '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
}

const categoryChance = 0.02;

function contentOf(
  texts: readonly string[],
  equalChance: number,
): { readonly content: Content; readonly normalise: readonly string[] } {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => isDate(builtInNormalisers['date']?.(text) ?? '', text)) >= 0.7) {
    const monthFirst = share((text) => /^\d{1,2}\D(1[3-9]|2\d|3[01])\D/.test(text));
    const dayFirst = share((text) => /^(1[3-9]|2\d|3[01])\D\d{1,2}\D/.test(text));
    return { content: 'date', normalise: [monthFirst > dayFirst ? 'date_mdy' : 'date'] };
  }
  if (share((text) => text.includes('@')) >= 0.7) return { content: 'mail', normalise: ['lower'] };
  if (equalChance > categoryChance) return { content: 'category', normalise: ['fold'] };
  if (share((text) => /^[\d\s().+/-]+$/.test(text)) >= 0.9) {
    return { content: 'digits', normalise: ['digits'] };
  }
  if (share((text) => Number.isFinite(Number(text))) >= 0.9) {
    return { content: 'number', normalise: ['number'] };
  }
  const words = texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  const content = words / texts.length >= 1.5 ? 'words' : 'text';
  return { content, normalise: ['fold'] };
}

function isDate(normal: string, text: string): boolean {
  const year = Number(normal.slice(0, 4));
  return normal.includes('-') && year >= 1850 && year <= 2100 && /\d/.test(text);
}

/** The column itself and the forms of it that keys are made of. */
function columnRules(column: Proposed): readonly ColumnRule[] {
  const { name, normalise } = column;
  return [
    { name, normalise },
    ...formsOf(column)
      .filter((form) => form !== 'whole')
      .map((form) => ({
        name: `${name}.${form}`,
        from: name,
        normalise: [...normalise, form],
      })),
  ];
}

const forms: Readonly<Record<Content, readonly string[]>> = {
  text: ['start_3', 'sound', 'whole'],
  words: ['start_5', 'whole'],
  date: ['year', 'day_month', 'whole'],
  mail: ['start_5', 'whole'],
  digits: ['whole'],
  number: ['whole'],
  category: ['whole'],
};

/** Coarse first. */
function formsOf({ content }: Proposed): readonly string[] {
  return forms[content];
}

const longNumber = 7;

function comparisonOf(column: Proposed, partner: string | undefined): ComparisonRule {
  const { name, content, lengthMean } = column;
  const frequency = { termFrequency: true };
  switch (content) {
    case 'date':
      return { name, kind: 'date', columns: [name], ...frequency };
    case 'digits': {
      const edits = lengthMean >= longNumber ? [1, 2] : [1];
      return { name, kind: 'digits', columns: [name], params: { edits }, ...frequency };
    }
    case 'number':
      return { name, kind: 'number', columns: [name] };
    case 'category':
      return lengthMean < 2
        ? { name, kind: 'exact', columns: [name], ...frequency }
        : { name, kind: 'digits', columns: [name], params: { edits: [1] }, ...frequency };
    case 'words':
      return { name, kind: 'tokens', columns: [name], ...frequency };
    case 'mail':
      // Mails of strangers begin alike where their given names are alike: only edits tell a slip.
      return {
        name,
        kind: 'text',
        columns: [name],
        params: { similar: [], edits: [2, 4] },
        ...frequency,
      };
    case 'text': {
      const similar = [0.8, 0.9];
      return partner === undefined
        ? { name, kind: 'text', columns: [name], params: { similar }, ...frequency }
        : {
            name,
            kind: 'text',
            columns: [name, partner],
            params: { similar, crossed: true },
            ...frequency,
          };
    }
    default:
      return content satisfies never;
  }
}

const compositeShare = 0.9;
const compositeRecords = 5_000;

/**
 * Leaves out a column that says again what others say (a full name beside its parts): its
 * agreement would count twice.
 */
function withoutComposites(proposed: readonly Proposed[], tables: readonly Table[]) {
  const isText = ({ content }: Proposed) => content === 'text' || content === 'words';
  const byWords = proposed.filter(isText).toSorted((x, y) => y.lengthMean - x.lengthMean);
  const folded = new Map(
    byWords.map(({ name }) => [name, tables.map((table) => foldedCells(table, name))]),
  );
  let kept = proposed;
  for (const column of byWords) {
    const others = kept.filter((each) => each !== column && isText(each));
    const cells = [column, ...others].map(({ name }) => folded.get(name) ?? []);
    if (others.length > 0 && repeatedShare(cells, tables) >= compositeShare) {
      kept = kept.filter((each) => each !== column);
    }
  }
  return kept;
}

/** The folded cell of a record. */
type Cell = (record: number) => string;

/**
 * Share of the first column's cells all of whose words stand in the other columns' cells of the
 * same record. `cells`: column → table → cell.
 */
function repeatedShare(cells: readonly (readonly Cell[])[], tables: readonly Table[]): number {
  const records = tables.reduce((sum, table) => sum + table.ids.length, 0);
  const hashMax = Math.min(1, compositeRecords / records) * 2 ** 32;
  let [looked, repeated] = [0, 0];
  tables.forEach((table, number) => {
    const [own, ...rest] = cells.map((column) => column[number] ?? (() => ''));
    for (let record = 0; record < table.ids.length; record += 1) {
      const text = own?.(record) ?? '';
      if (text === '' || hashText(text) > hashMax) continue;
      const said = new Set(rest.flatMap((cell) => cell(record).split(' ')));
      looked += 1;
      if (text.split(' ').every((word) => said.has(word))) repeated += 1;
    }
  });
  return looked === 0 ? 0 : repeated / looked;
}

function foldedCells(table: Table, name: string): Cell {
  const { codes, texts } = getColumn(table.columns, name);
  const folded = Array.from(texts, (text) => builtInNormalisers['fold']?.(text) ?? text);
  return (record) => folded[Number(codes[record])] ?? '';
}

const sharedWords = 0.05;

/** Text columns that hold each other's words are sometimes exchanged: given name and surname. */
function crossedPartners(proposed: readonly Proposed[], tables: readonly Table[]) {
  const texts = proposed.filter((each) => each.content === 'text');
  const vocabularies = texts.map(({ name }) => {
    const counts = new Map<string, number>();
    for (const table of tables) {
      const column = table.columns.find((each) => each.name === name);
      if (column !== undefined) addCounts(counts, column);
    }
    return { name, counts };
  });
  const partners = new Map<string, string>();
  const found = vocabularies
    .flatMap((one, index) =>
      vocabularies
        .slice(index + 1)
        .map((other) => ({ one, other, share: overlap(one.counts, other.counts) })),
    )
    .filter((each) => each.share >= sharedWords)
    .sort((x, y) => y.share - x.share);
  for (const { one, other } of found) {
    if (partners.has(one.name) || partners.has(other.name)) continue;
    partners.set(one.name, other.name).set(other.name, one.name);
  }
  return partners;
}

/** Share of the cells of the smaller column whose text the other column knows, too. */
function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const share = (x: ReadonlyMap<string, number>, y: ReadonlyMap<string, number>) => {
    let [known, all] = [0, 0];
    for (const [text, count] of x) {
      all += count;
      if (y.has(text)) known += count;
    }
    return known / all;
  };
  return Math.min(share(one, other), share(other, one));
}

/** Pairs a rule may cost, per record. */
const pairsPerRecord = 5;
/** Pairs all rules may cost together: plenty for short lists, so many per record for long ones. */
const pairsPlenty = 3_000_000;
const pairsPerRecordShort = 100;
const pairsPerRecordLong = 20;
const rulesMax = 32;

type Candidate = { readonly rule: BlockingRule; readonly pairs: number };

/** Single columns, then two, in the coarsest forms that stay affordable; measured, not guessed. */
function proposeBlocking(
  model: Model,
  proposed: readonly Proposed[],
  tables: readonly Table[],
): readonly BlockingRule[] {
  const records = prepareRecords(model, tables, {
    normalisers: new Map(Object.entries(builtInNormalisers)),
    keyNormalisers: new Map(),
  });
  const scope: Scope = tables.length > 1 ? 'link' : 'dedupe';
  const budget = pairsPerRecord * records.count;
  const singles = proposed.flatMap((column) =>
    coarsest(
      formsOf(column).map((form) => [keyName(column, form)]),
      { records, scope, budget },
    ),
  );
  const taken = new Set(singles.map(({ rule }) => rule.keys[0]?.column ?? ''));
  const doubles = proposed.flatMap((one, index) =>
    proposed.slice(index + 1).flatMap((other) => {
      const combined = formsOf(one)
        .flatMap((form, x) =>
          formsOf(other).map((otherForm, y) => ({
            names: [keyName(one, form), keyName(other, otherForm)],
            fineness: x + y,
          })),
        )
        .filter(({ names }) => !names.some((name) => isHeld(name, taken)))
        .sort((x, y) => x.fineness - y.fineness)
        .map(({ names }) => names);
      return coarsest(combined, { records, scope, budget });
    }),
  );
  const chosen: BlockingRule[] = [];
  const pairsMax = Math.max(
    pairsPerRecordLong * records.count,
    Math.min(pairsPerRecordShort * records.count, pairsPlenty),
  );
  let pairs = 0;
  for (const each of [...singles, ...doubles.sort((x, y) => x.pairs - y.pairs)]) {
    if (chosen.length === rulesMax || pairs + each.pairs > pairsMax) break;
    chosen.push(each.rule);
    pairs += each.pairs;
  }
  return chosen;
}

function keyName({ name }: Proposed, form: string): string {
  return form === 'whole' ? name : `${name}.${form}`;
}

/** A rule with this key finds nothing that a single-column rule does not find already. */
function isHeld(name: string, taken: ReadonlySet<string>): boolean {
  const [column = name] = name.split('.');
  return taken.has(name) || (taken.has(column) && name === column);
}

function coarsest(
  choices: readonly (readonly string[])[],
  limits: { readonly records: Records; readonly scope: Scope; readonly budget: number },
): readonly Candidate[] {
  for (const names of choices) {
    const rule: BlockingRule = {
      name: names.join(' + '),
      keys: names.map((column) => ({ column })),
    };
    const { cost } = blockRule(keyWorkOf(rule, limits.records), limits.records, {
      scope: limits.scope,
      pairsMax: Number.POSITIVE_INFINITY,
    });
    if (cost.pairs > 0 && cost.pairs <= limits.budget) return [{ rule, pairs: cost.pairs }];
  }
  return [];
}
