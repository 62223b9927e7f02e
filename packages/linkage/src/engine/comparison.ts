// What a way to compare two records is: it packs the columns it needs into shared arrays once, and
// each thread makes of them a function of two record numbers that answers with a level.

import type { TextColumn } from './table.ts';
import type { TextWords } from './text-words.ts';
import type { Texts } from './texts.ts';

/** Settings of a comparison as they stand in the model. */
export type Params = Readonly<Record<string, unknown>>;

/** Arrays on a SharedArrayBuffer: threads read them without a copy. */
export type SharedArray =
  | Uint8Array<SharedArrayBuffer>
  | Uint16Array<SharedArrayBuffer>
  | Uint32Array<SharedArrayBuffer>
  | Int32Array<SharedArrayBuffer>
  | Float32Array<SharedArrayBuffer>
  | Float64Array<SharedArrayBuffer>;

/** What a comparison keeps of its columns; read only once packed. */
export type Packed = Readonly<Record<string, SharedArray | number | string>>;

/** What a kind counted over all records of a kept index: plain data, free of the numbers of a run. */
export type KeptFacts = Readonly<Record<string, Float64Array | Uint32Array | number>>;

/** Counts of records that are not in the run themselves. */
export type Kept = {
  readonly facts: KeptFacts;
  /** First record of the run that the facts do not count: a new row. */
  readonly from: number;
};

/** How often a term (a whole value, or a word of it) stands in the records of a run. */
export interface TermFrequencies {
  /** Share of the non-missing records that hold the term, above 0 also for an unseen one. */
  share(term: string): number;
  /** Chance that two records have one term: the mean of the shares, each as often as it stands there. */
  usual(): number;
  readonly records: number;
}

/** Level of two records: 0 missing, 1 else, higher = stronger agreement. */
export type Compare = (left: number, right: number) => number;

/**
 * How likely two records of different entities agree as these two do, by the frequency of what they
 * agree in; 0 where frequency has no say. The engine counts the level's weight with it instead of
 * with the level's average `u`.
 */
export type AgreementShare = (left: number, right: number, level: number, u: number) => number;

/**
 * One way to compare a column, or several, of two records. `Settings` is what `parse` makes of the
 * model's params; it must survive structured cloning, since each thread gets a copy.
 */
export interface ComparisonKind {
  /** 'exact' | 'text' | 'tokens' | 'date' | 'digits' | 'number' | own: 'nik', 'person_name', … */
  readonly name: string;
  /** The strongest level means: the texts of the first column are equal. */
  readonly topIsEqual?: boolean;
  /** What a comparison costs beside an equality of numbers (1); cheap ones are asked first. */
  readonly cost?: number;
  /** Names of the levels: missing, else, then stronger and stronger. Throws on unusable params. */
  levels(params: Params): readonly string[];
  /** The terms of a cell whose frequencies the agreement depends on; absent: frequency has no say. */
  terms?(value: string, params: Params): readonly string[];
  /**
   * The same for all texts of a column at once, where that is quicker: each term with how often it
   * is used. `uses[t]`: records that hold text t.
   */
  countTerms?(texts: Texts, uses: Uint32Array): ReadonlyMap<string, number>;
  /** What {@link pack} counts over all records, for an index that new rows are held against. */
  keep?(columns: readonly TextColumn[], params: Params): KeptFacts;
  /**
   * Main thread, once per run: the columns of all records (left table, then right). `kept` where the
   * run holds only the neighbours of new rows: what {@link keep} counted of all the others.
   */
  pack(
    columns: readonly TextColumn[],
    params: Params,
    frequencies: TermFrequencies,
    kept?: Kept,
  ): Packed;
  /** In each thread. The function must depend on nothing but the two records. */
  compile(packed: Packed, params: Params): Compare;
  /** In each thread; only asked when the model says `termFrequency: true`. */
  agreementShare?(packed: Packed, params: Params): AgreementShare;
}

/** A text made comparable; '' = missing. */
export type Normaliser = (text: string) => string;

/** Makes what keys are made of: the words of each text of a column, as hashes. */
export type KeyNormaliser = (texts: Texts) => TextWords;

/**
 * What a module of own kinds exports; threads import the module by its address, since functions
 * cannot be sent to them.
 *
 * @example
 * export const comparisonKinds: KindModule['comparisonKinds'] = [nikKind, personNameKind];
 */
export type KindModule = {
  readonly comparisonKinds: readonly ComparisonKind[];
  readonly normalisers?: Readonly<Record<string, Normaliser>>;
  /** For columns that only keys are made of: quicker than a text per cell. */
  readonly keyNormalisers?: Readonly<Record<string, KeyNormaliser>>;
};
