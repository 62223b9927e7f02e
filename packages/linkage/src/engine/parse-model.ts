// Reads a model that was written down: every key known, every value of its kind, every name found.
// All faults are told at once, each with its path (`comparisons[2].kind`).

import { type Issue, issue, type Language, type Parsed, parsed } from '@payung/values';
import { parse as parseYaml } from 'yaml';
import type { ComparisonKind, KindModule } from './comparison.ts';
import { builtInKinds } from './kinds/index.ts';
import type { Model } from './model.ts';
import { builtInNormalisers } from './normalise.ts';
import type { ExpectedWords } from './text/catalogue.ts';
import { expectedWords } from './text/words.ts';

export type ModelSource = {
  readonly text: string;
  /** Named in the issues. */
  readonly file?: string;
  /** Own kinds and normalisers the model may name. */
  readonly modules?: readonly KindModule[];
  /** Of the issues; absent = Indonesian. */
  readonly language?: Language;
};

/**
 * A model from YAML or JSON (JSON is YAML).
 *
 * @example parseModel({ text, file: 'model.yaml' })
 */
export function parseModel(source: ModelSource): Parsed<Model> {
  const reader = new Reader(source.file, source.language);
  let document: unknown;
  try {
    document = parseYaml(source.text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    reader.fault('', error.message, reader.words.document);
    return { ok: false, issues: reader.issues };
  }
  const model = readModel(reader, document);
  if (model !== undefined) checkNames(reader, model, source);
  return model === undefined || reader.issues.length > 0
    ? { ok: false, issues: reader.issues }
    : parsed(model);
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads values and keeps the faults. */
class Reader {
  readonly issues: Issue[] = [];
  /** What a value should have been. */
  readonly words: ExpectedWords;
  readonly #file: string | undefined;

  constructor(file: string | undefined, language: Language | undefined) {
    this.words = expectedWords(language ?? 'id');
    this.#file = file;
  }

  fault(path: string, value: unknown, wanted: string): undefined {
    const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    const data = {
      key: path === '' ? 'model' : path,
      value: shown.slice(0, 200),
      expected: wanted,
    };
    const at = this.#file === undefined ? {} : { file: this.#file };
    this.issues.push(issue('room_value_invalid', data, { at }));
    return undefined;
  }

  fields(value: unknown, path: string, known: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.fault(path, value, this.words.fields(known.join(', ')));
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.fault(join(path, key), key, known.join(', '));
    }
    return Object.fromEntries(Object.entries(value));
  }

  list<T>(value: unknown, path: string, item: (each: unknown, path: string) => T | undefined): T[] {
    if (!Array.isArray(value)) {
      this.fault(path, value, this.words.list);
      return [];
    }
    return value
      .map((each: unknown, index) => item(each, `${path}[${index}]`))
      .filter((each) => each !== undefined);
  }

  text(value: unknown, path: string): string | undefined {
    return typeof value === 'string' && value !== ''
      ? value
      : this.fault(path, value, this.words.text);
  }

  oneOf<T extends string | number | boolean>(
    value: unknown,
    path: string,
    choices: readonly T[],
  ): T | undefined {
    const found = choices.find((each) => each === value);
    return found === undefined ? this.fault(path, value, choices.join(', ')) : found;
  }

  number(value: unknown, path: string, from: number, to: number): number | undefined {
    return typeof value === 'number' && value >= from && value <= to
      ? value
      : this.fault(path, value, this.words.number(from, to));
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Leaves a key out where the document has none. */
function optional<K extends string, T>(
  fields: Fields,
  key: K,
  read: (value: unknown) => T | undefined,
): Partial<Record<K, T>> {
  const value = fields[key];
  if (value === undefined || value === null) return {};
  const result = read(value);
  return result === undefined ? {} : ({ [key]: result } as Partial<Record<K, T>>);
}

const modelKeys = [
  'format',
  'name',
  'version',
  'note',
  'columns',
  'comparisons',
  'dependence',
  'blocking',
  'blockPairsMax',
  'training',
  'thresholds',
  'prior',
  'learned',
];

function readModel(reader: Reader, document: unknown): Model | undefined {
  const fields = reader.fields(document, '', modelKeys);
  if (fields === undefined) return undefined;
  const format = reader.oneOf(fields['format'], 'format', [1]);
  const name = reader.text(fields['name'], 'name');
  const version = reader.text(fields['version'], 'version');
  const columns = reader.list(fields['columns'], 'columns', (each, path) =>
    readColumn(reader, each, path),
  );
  const comparisons = reader.list(fields['comparisons'], 'comparisons', (each, path) =>
    readComparison(reader, each, path),
  );
  const blocking = reader.list(fields['blocking'], 'blocking', (each, path) =>
    readBlocking(reader, each, path),
  );
  const training = readTraining(reader, fields['training'] ?? { mode: 'fresh' });
  const thresholds = readThresholds(reader, fields['thresholds']);
  const rest = {
    ...optional(fields, 'note', (value) => reader.text(value, 'note')),
    ...optional(fields, 'dependence', (value) =>
      reader.list(value, 'dependence', (each, path) => readDependence(reader, each, path)),
    ),
    ...optional(fields, 'blockPairsMax', (value) =>
      reader.number(value, 'blockPairsMax', 1, Number.MAX_SAFE_INTEGER),
    ),
    ...optional(fields, 'prior', (value) => reader.number(value, 'prior', 1e-15, 0.999)),
  };
  if (comparisons.length === 0) reader.fault('comparisons', [], reader.words.atLeastOne);
  if (blocking.length === 0) reader.fault('blocking', [], reader.words.atLeastOne);
  if (!format || !name || !version || !training || !thresholds) return undefined;
  return { format, name, version, columns, comparisons, blocking, training, thresholds, ...rest };
}

function readColumn(reader: Reader, value: unknown, path: string) {
  const fields = reader.fields(value, path, ['name', 'from', 'normalise']);
  const name = fields && reader.text(fields['name'], `${path}.name`);
  if (!fields || !name) return undefined;
  return {
    name,
    ...optional(fields, 'from', (each) => reader.text(each, `${path}.from`)),
    ...optional(fields, 'normalise', (each) =>
      reader.list(each, `${path}.normalise`, (one, at) => reader.text(one, at)),
    ),
  };
}

function readComparison(reader: Reader, value: unknown, path: string) {
  const fields = reader.fields(value, path, [
    'name',
    'kind',
    'columns',
    'params',
    'termFrequency',
    'frequencyBitsMax',
    'monotone',
    'probabilities',
    'learn',
    'levels',
  ]);
  const name = fields && reader.text(fields['name'], `${path}.name`);
  const kind = fields && reader.text(fields['kind'], `${path}.kind`);
  if (!fields || !name || !kind) return undefined;
  const columns = reader.list(fields['columns'], `${path}.columns`, (each, at) =>
    reader.text(each, at),
  );
  if (columns.length === 0) reader.fault(`${path}.columns`, [], reader.words.atLeastOne);
  const flag = (each: unknown, key: string) => reader.oneOf(each, `${path}.${key}`, [true, false]);
  return {
    name,
    kind,
    columns,
    ...optional(fields, 'params', (each) => paramsOf(reader, each, `${path}.params`)),
    ...optional(fields, 'termFrequency', (each) => flag(each, 'termFrequency')),
    ...optional(fields, 'monotone', (each) => flag(each, 'monotone')),
    ...optional(fields, 'learn', (each) => flag(each, 'learn')),
    ...optional(fields, 'frequencyBitsMax', (each) =>
      reader.number(each, `${path}.frequencyBitsMax`, 0, 60),
    ),
    ...optional(fields, 'probabilities', (each) =>
      readProbabilities(reader, each, `${path}.probabilities`),
    ),
  };
}

function paramsOf(reader: Reader, value: unknown, path: string): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : reader.fault(path, value, reader.words.pairsOfKeys);
}

function readProbabilities(reader: Reader, value: unknown, path: string) {
  const fields = reader.fields(value, path, ['m', 'u']);
  if (fields === undefined) return undefined;
  const read = (key: string) => {
    const at = `${path}.${key}`;
    const found = reader.list(fields[key], at, (each, place) =>
      reader.number(each, place, 1e-9, 1),
    );
    const sum = found.reduce((all, each) => all + each, 0);
    if (Math.abs(sum - 1) > 0.01) reader.fault(at, found, reader.words.sumOfOne);
    return found;
  };
  return { m: read('m'), u: read('u') };
}

const takes = ['whole', 'words', 'word_pairs', 'sorted_words'] as const;

function readBlocking(reader: Reader, value: unknown, path: string) {
  const fields = reader.fields(value, path, ['name', 'keys', 'splitBy']);
  const name = fields && reader.text(fields['name'], `${path}.name`);
  if (!fields || !name) return undefined;
  const keys = reader.list(fields['keys'], `${path}.keys`, (each, at) => {
    const part = reader.fields(each, at, ['column', 'take']);
    const column = part && reader.text(part['column'], `${at}.column`);
    if (!part || !column) return undefined;
    return { column, ...optional(part, 'take', (one) => reader.oneOf(one, `${at}.take`, takes)) };
  });
  if (keys.length === 0) reader.fault(`${path}.keys`, [], reader.words.atLeastOne);
  return {
    name,
    keys,
    ...optional(fields, 'splitBy', (each) =>
      reader.list(each, `${path}.splitBy`, (one, at) => reader.text(one, at)),
    ),
  };
}

function readDependence(reader: Reader, value: unknown, path: string) {
  const fields = reader.fields(value, path, ['when', 'atLeast', 'ignore', 'also']);
  const when = fields && reader.text(fields['when'], `${path}.when`);
  const ignore = fields && reader.text(fields['ignore'], `${path}.ignore`);
  const atLeast = fields && reader.number(fields['atLeast'], `${path}.atLeast`, 1, 60);
  if (!fields || !when || !ignore || !atLeast) return undefined;
  return {
    when,
    ignore,
    atLeast,
    ...optional(fields, 'also', (each) =>
      reader.oneOf(each, `${path}.also`, ['disagreement'] as const),
    ),
  };
}

function readTraining(reader: Reader, value: unknown) {
  const known = ['mode', 'pairsMax', 'randomPairs', 'matchesMin', 'driftBits'] as const;
  const fields = reader.fields(value, 'training', known);
  const mode =
    fields && reader.oneOf(fields['mode'], 'training.mode', ['fresh', 'stored', 'fixed'] as const);
  if (!fields || !mode) return undefined;
  const count = <K extends Exclude<(typeof known)[number], 'mode'>>(key: K, from: number) =>
    optional(fields, key, (each) =>
      reader.number(each, `training.${key}`, from, Number.MAX_SAFE_INTEGER),
    );
  return {
    mode,
    ...count('pairsMax', 1),
    ...count('randomPairs', 1),
    ...count('matchesMin', 0),
    ...count('driftBits', 0),
  };
}

function readThresholds(reader: Reader, value: unknown) {
  const fields = reader.fields(value, 'thresholds', ['match', 'review', 'keep']);
  if (fields === undefined) return undefined;
  const probability = (key: string) =>
    reader.number(fields[key], `thresholds.${key}`, 1e-9, 1 - 1e-12);
  const [match, review, keep] = [probability('match'), probability('review'), probability('keep')];
  if (match === undefined || review === undefined || keep === undefined) return undefined;
  if (keep <= review && review <= match) return { match, review, keep };
  return reader.fault('thresholds', { match, review, keep }, reader.words.order);
}

/** Names that the model uses must be there: columns, kinds, normalisers, comparisons. */
function checkNames(reader: Reader, model: Model, source: ModelSource): void {
  const columns = model.columns.map((each) => each.name);
  const comparisons = model.comparisons.map((each) => each.name);
  const modules = source.modules ?? [];
  const kinds = new Map(
    [...builtInKinds, ...modules.flatMap(({ comparisonKinds }) => comparisonKinds)].map((each) => [
      each.name,
      each,
    ]),
  );
  const normalisers = Object.keys(builtInNormalisers).concat(
    modules.flatMap((each) => Object.keys({ ...each.normalisers, ...each.keyNormalisers })),
  );
  const known = (name: string, path: string, names: readonly string[]) => {
    if (!names.includes(name)) reader.fault(path, name, names.join(', '));
  };
  onlyOnce(reader, columns, 'columns');
  onlyOnce(reader, comparisons, 'comparisons');
  model.columns.forEach((column, index) => {
    for (const name of column.normalise ?? []) {
      known(name, `columns[${index}].normalise`, normalisers);
    }
  });
  model.comparisons.forEach((comparison, index) => {
    const path = `comparisons[${index}]`;
    for (const name of comparison.columns) known(name, `${path}.columns`, columns);
    const kind = kinds.get(comparison.kind);
    if (kind === undefined) known(comparison.kind, `${path}.kind`, [...kinds.keys()]);
    else checkLevels(reader, kind, comparison, path);
  });
  model.blocking.forEach((rule, index) => {
    for (const key of rule.keys) known(key.column, `blocking[${index}].keys`, columns);
    for (const name of rule.splitBy ?? []) known(name, `blocking[${index}].splitBy`, columns);
  });
  model.dependence?.forEach((rule, index) => {
    known(rule.when, `dependence[${index}].when`, comparisons);
    known(rule.ignore, `dependence[${index}].ignore`, comparisons);
  });
}

function onlyOnce(reader: Reader, names: readonly string[], path: string): void {
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index)
      reader.fault(`${path}[${index}].name`, name, reader.words.otherName);
  });
}

function checkLevels(
  reader: Reader,
  kind: ComparisonKind,
  comparison: Model['comparisons'][number],
  path: string,
): void {
  let levels: readonly string[];
  try {
    levels = kind.levels(comparison.params ?? {});
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reader.fault(`${path}.params`, comparison.params, error.message);
    return;
  }
  const { probabilities } = comparison;
  if (probabilities === undefined) return;
  for (const key of ['m', 'u'] as const) {
    if (probabilities[key].length !== levels.length - 1) {
      reader.fault(`${path}.probabilities.${key}`, probabilities[key], levels.slice(1).join(', '));
    }
  }
}
