// Facts: what a rule asks, written down as data. One description reads input of any origin (every
// fault becomes an issue), gives the JSON Schema and the table of facts on the rule's page.

import {
  type Day,
  type Issue,
  isDay,
  isMonth,
  issue,
  type Month,
  monthOf,
  type Parsed,
  parsed,
  parseRate,
  type Rate,
  type Rupiah,
  rate,
  rupiah,
  type Wording,
} from '@payung/values';
import { lawCheckedOn } from './generated/parameters.ts';
import { beyondOrBefore, monthSince, sinceDay } from './law-time.ts';
import type { ParameterId } from './parameter-id.ts';

/** JSON Schema 2020-12, as far as facts need it. */
export type JsonSchema = { readonly [key: string]: JsonValue };
type JsonValue = string | number | boolean | JsonSchema | readonly JsonValue[];

/** One kind of fact: reads it or says what is wrong, and describes itself. */
export type Fact<T> = {
  /** Undefined when an issue of severity `error` was told. */
  readonly read: (written: unknown, reader: FactReader) => T | undefined;
  /** What is accepted, in signs that need no translation: `0 .. 20`, `YYYY-MM >= 2015-07`. */
  readonly expected: string;
  readonly schema: JsonSchema;
  /** Of a record or of variants: its parts, for the page of the rule. */
  readonly parts?: readonly FactPart[];
};

/** A named part of a record, as printed. */
export type FactPart = {
  readonly key: string;
  readonly about: Wording;
  readonly required: boolean;
  readonly fact: Fact<unknown>;
  /** Only in these variants of the record. */
  readonly when?: string;
};

/** Where a fact stands and who hears of its faults. */
export type FactReader = {
  readonly key: string;
  readonly tell: (found: Issue) => void;
};

/** A field of a record: its official term, its kind, and whether it may be left out. */
export type Field<T, Required extends boolean> = {
  readonly about: Wording;
  readonly fact: Fact<T>;
  readonly required: Required;
};
type Fields = Readonly<Record<string, Field<unknown, boolean>>>;

/** The type a record of fields reads. */
export type FactsOf<F extends Fields> = {
  readonly [K in keyof F as F[K]['required'] extends true ? K : never]: TypeOf<F[K]['fact']>;
} & {
  readonly [K in keyof F as F[K]['required'] extends true ? never : K]?: TypeOf<F[K]['fact']>;
};
/** The type a fact reads. */
export type TypeOf<F> = F extends Fact<infer T> ? T : never;

/** A field that must be there. */
export function need<T>(id: string, en: string, fact: Fact<T>): Field<T, true> {
  return { about: { id, en }, fact, required: true };
}

/** A field that may be left out. */
export function may<T>(id: string, en: string, fact: Fact<T>): Field<T, false> {
  return { about: { id, en }, fact, required: false };
}

/** A fact that cannot be used: an issue with its name, what stood there and what is expected. */
export function factFault(key: string, written: unknown, expected: string): Issue {
  return issue('law_fact_invalid', { key, value: shown(written), expected });
}

/** Two facts that cannot both be true. */
export function contradiction(key: string, written: unknown, expected: string): Issue {
  return issue('law_facts_contradict', { key, value: shown(written), expected });
}

/** Reads facts of any origin; all faults at once. */
export function readFacts<T>(fact: Fact<T>, written: unknown): Parsed<T> {
  const issues: Issue[] = [];
  const value = fact.read(written, { key: '', tell: (each) => issues.push(each) });
  return value === undefined ? { ok: false, issues } : parsed(value, issues);
}

/** Whole number from `least` to `most`. */
export function count({ least = 0, most = Number.MAX_SAFE_INTEGER }: Limits = {}): Fact<number> {
  return simple({
    expected: rangeText(least, most),
    schema: { type: 'integer', minimum: least, maximum: most },
    parse: (written) => (isWhole(written, least, most) ? written : undefined),
  });
}

/** Whole rupiah; no sum of zero unless `least` says so. */
export function money({ least = 1, most = moneyMax }: Limits = {}): Fact<Rupiah> {
  return simple({
    expected: `Rp ${rangeText(least, most)}`,
    schema: { type: 'integer', minimum: least, maximum: most },
    parse: (written) => (isWhole(written, least, most) ? rupiah(written) : undefined),
  });
}

/** Above it stands a slip of the pen: a thousand trillion rupiah. */
export const moneyMax = 1_000_000_000_000_000;

/** A rate: `5.5%` as text, or whole parts per million. */
export function share({ least = 0, most = 1_000_000 }: Limits = {}): Fact<Rate> {
  const inside = (parts: unknown): Rate | undefined =>
    isWhole(parts, least, most) ? rate(parts) : undefined;
  return simple({
    expected: `${least / 10_000}% .. ${most / 10_000}%`,
    schema: {
      anyOf: [
        { type: 'string', pattern: '^-?[0-9]+([.,][0-9]{1,4})? *%$' },
        { type: 'integer', minimum: least, maximum: most, description: 'parts per million' },
      ],
    },
    parse: (written) => {
      if (typeof written !== 'string') return inside(written);
      const read = parseRate(written);
      return read.ok ? inside(read.value) : undefined;
    },
  });
}

/** Yes or no. */
export function flag(): Fact<boolean> {
  return simple({
    expected: 'true, false',
    schema: { type: 'boolean' },
    parse: (written) => (typeof written === 'boolean' ? written : undefined),
  });
}

/** One word or number of a closed list. */
export function choice<const T extends string | number>(known: readonly T[]): Fact<T> {
  return simple({
    expected: known.join(', '),
    schema: { enum: known },
    parse: (written) => known.find((each) => each === written),
  });
}

/**
 * A day. With `law` it dates the rule: not before the figure's first day; a day later than the law
 * was checked is worked out with the last figure, and a note says so.
 */
export function onDay(law?: ParameterId): Fact<Day> {
  const since = law === undefined ? '' : sinceDay(law);
  return simple({
    expected: law === undefined ? `YYYY-MM-DD ${eraText}` : `YYYY-MM-DD >= ${since}`,
    schema: { type: 'string', format: 'date', ...(since === '' ? {} : { formatMinimum: since }) },
    parse: (written) =>
      typeof written === 'string' && isDay(written) && inEra(written) ? written : undefined,
    ...(law === undefined ? {} : { within: (found) => beyondOrBefore(found, since, lawCheckedOn) }),
  });
}

/** A month; with `law` it dates the rule, as {@link onDay}. */
export function inMonth(law?: ParameterId): Fact<Month> {
  const since = law === undefined ? '' : monthSince(law);
  return simple({
    expected: law === undefined ? `YYYY-MM ${eraText}` : `YYYY-MM >= ${since}`,
    schema: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
    parse: (written) =>
      typeof written === 'string' && isMonth(written) && inEra(written) ? written : undefined,
    ...(law === undefined
      ? {}
      : { within: (found) => beyondOrBefore(found, since, monthOf(lawCheckedOn)) }),
  });
}

/** Outside these years stands a slip of the pen; inside them no term of a rule leaves the calendar. */
const era = { first: '1900', last: '2199' };
const eraText = `${era.first} .. ${era.last}`;

/** A list; `least` 1 where an empty one means nothing. */
export function listOf<T>(
  fact: Fact<T>,
  { least = 0, most = 100_000 }: Limits = {},
): Fact<readonly T[]> {
  return {
    expected: `[${fact.expected}] ${rangeText(least, most)}`,
    schema: { type: 'array', items: fact.schema, minItems: least, maxItems: most },
    ...(fact.parts === undefined ? {} : { parts: fact.parts }),
    read: (written, { key, tell }) => {
      if (!Array.isArray(written) || written.length < least || written.length > most) {
        tell(factFault(key, written, `[] ${rangeText(least, most)}`));
        return undefined;
      }
      const read = written.map((each, at) => fact.read(each, { key: `${key}[${at}]`, tell }));
      const good = read.filter((each) => each !== undefined);
      return good.length === read.length ? good : undefined;
    },
  };
}

/** Named facts together. A name no field has is refused: a misspelt fact is not guessed away. */
export function record<F extends Fields>(fields: F): Fact<FactsOf<F>> {
  const parts = Object.entries(fields).map(([key, field]) => ({ key, ...field }));
  return {
    expected: parts.map(({ key, required }) => (required ? key : `${key}?`)).join(', '),
    schema: recordSchema(parts),
    parts,
    read: (written, reader) => {
      if (!isRecord(written)) {
        reader.tell(factFault(reader.key || '{}', written, '{ }'));
        return undefined;
      }
      const read = readParts(written, parts, reader);
      // The mapped type cannot follow a loop over the fields; each value was read by its own fact.
      return read === undefined ? undefined : (read as FactsOf<F>);
    },
  };
}

/**
 * Records that differ by one word, `tag`, and share the fields of `common`.
 *
 * `variants('pay', { daily: {…}, monthly: {…} }, common)` reads `{ pay: 'daily', … }`.
 */
export function variants<
  Tag extends string,
  V extends Readonly<Record<string, Fields>>,
  C extends Fields = Record<never, never>,
>(
  tag: Tag,
  about: Wording,
  kinds: V,
  common?: C,
): Fact<{ [K in keyof V]: { readonly [T in Tag]: K } & FactsOf<V[K]> & FactsOf<C> }[keyof V]> {
  const word = { about, required: true as const };
  const shapes = Object.entries(kinds).map(([kind, fields]) => {
    const head = { key: tag, ...word, fact: choice([kind]) };
    const own = Object.entries(fields).map(([key, field]) => ({ key, ...field, when: kind }));
    const both = Object.entries(common ?? {}).map(([key, field]) => ({ key, ...field }));
    return { kind, own, both, parts: [head, ...both, ...own] };
  });
  const tagFact = choice(shapes.map((each) => each.kind));
  return {
    expected: `${tag}: ${tagFact.expected}`,
    schema: { oneOf: shapes.map((each) => recordSchema(each.parts)) },
    parts: [
      { key: tag, ...word, fact: tagFact },
      ...(shapes[0]?.both ?? []),
      ...shapes.flatMap((each) => each.own),
    ],
    read: (written, reader) => {
      if (!isRecord(written)) {
        reader.tell(factFault(reader.key || '{}', written, '{ }'));
        return undefined;
      }
      const kind = readPart(written, { key: tag, ...word, fact: tagFact }, reader);
      const shape = shapes.find((each) => each.kind === kind);
      if (shape === undefined) return undefined;
      const read = readParts(written, shape.parts, reader);
      // As in `record`: each value was read by its own fact.
      return read as ReturnType<Fact<never>['read']>;
    },
  };
}

type Limits = { readonly least?: number; readonly most?: number };
type Written = Readonly<Record<string, unknown>>;

function simple<T>(fact: {
  readonly expected: string;
  readonly schema: JsonSchema;
  readonly parse: (written: unknown) => T | undefined;
  readonly within?: (found: T) => Issue | undefined;
}): Fact<T> {
  const { expected, schema, parse, within } = fact;
  return {
    expected,
    schema,
    read: (written, { key, tell }) => {
      const found = parse(written);
      if (found === undefined) {
        tell(factFault(key, written, expected));
        return undefined;
      }
      const outside = within?.(found);
      if (outside) tell({ ...outside, data: { key, expected, ...outside.data } });
      return outside?.severity === 'error' ? undefined : found;
    },
  };
}

function readParts(
  written: Written,
  parts: readonly FactPart[],
  reader: FactReader,
): Written | undefined {
  const known = parts.map((part) => part.key);
  const strange = Object.keys(written).filter((key) => !known.includes(key));
  for (const key of strange) {
    reader.tell(issue('law_fact_unknown', { key: keyIn(reader, key), expected: known.join(', ') }));
  }
  const read: Record<string, unknown> = {};
  let whole = strange.length === 0;
  for (const part of parts) {
    const value = readPart(written, part, reader);
    if (value !== undefined) read[part.key] = value;
    else if (part.required || written[part.key] !== undefined) whole = false;
  }
  return whole ? read : undefined;
}

function readPart(written: Written, part: FactPart, reader: FactReader): unknown {
  const key = keyIn(reader, part.key);
  const value = Object.hasOwn(written, part.key) ? written[part.key] : undefined;
  if (value !== undefined) return part.fact.read(value, { key, tell: reader.tell });
  if (part.required) {
    reader.tell(issue('law_fact_missing', { key, expected: part.fact.expected }));
  }
  return undefined;
}

function keyIn({ key }: FactReader, name: string): string {
  return key === '' ? name : `${key}.${name}`;
}

function recordSchema(parts: readonly FactPart[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parts.map(({ key, about, fact }) => [
        key,
        { title: about.id, description: about.en, ...fact.schema },
      ]),
    ),
    required: parts.filter((part) => part.required).map((part) => part.key),
    additionalProperties: false,
  };
}

function inEra(written: Day | Month): boolean {
  const year = written.slice(0, 4);
  return year >= era.first && year <= era.last;
}

function rangeText(least: number, most: number): string {
  return most >= moneyMax ? `>= ${least}` : `${least} .. ${most}`;
}

function isWhole(written: unknown, least: number, most: number): written is number {
  return (
    typeof written === 'number' &&
    Number.isSafeInteger(written) &&
    written >= least &&
    written <= most
  );
}

function isRecord(written: unknown): written is Written {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

function shown(written: unknown): string {
  const text = typeof written === 'string' ? written : (JSON.stringify(written) ?? String(written));
  // A NIK that slipped into a wrong fact is not repeated in a message.
  const masked = text.replace(/\d{16}/g, (nik) => `${nik.slice(0, 4)}••••••••${nik.slice(12)}`);
  return masked.length > 60 ? `${masked.slice(0, 60)}…` : masked;
}
