// Pengandaian (what-if): figures set aside for one calculation without touching a file. What was
// assumed is named in the result and marked in every step that rests on it.

import {
  type Day,
  failed,
  type Issue,
  isDay,
  isMonth,
  issue,
  type Month,
  type Parsed,
  parsed,
  parseRate,
} from '@payung/values';
import type { Dated } from './figure.ts';
import { type Figures, parameters } from './generated/parameters.ts';
import type { ParameterId } from './parameter-id.ts';
import { isPermission, units } from './unit.ts';

/** One figure assumed; without dates at all times, else `[from, until)`. */
export type Override = {
  readonly parameter: ParameterId;
  readonly from?: Day | Month;
  readonly until?: Day | Month;
  /** Rates in parts per million; of a table only the rows that change; brackets whole. */
  readonly value: AssumedValue;
};
type Scalar = number | string;
type AssumedValue =
  | Scalar
  | Readonly<Record<string, Scalar>>
  | readonly { readonly from: number; readonly value: Scalar }[];

/** Figures assumed together; the empty one is the law as it is. */
export type Reform = readonly Override[];

let assumed: Reform = [];

/**
 * Runs a calculation under assumptions. The rules are synchronous and pure, so the assumptions end
 * with the call, also when it throws; inside another reform both hold, the inner one first.
 *
 * @example underReform([{ parameter: 'contributions.bpu_jkm_amount', value: 8_000 }], () => getParameter('contributions.bpu_jkm_amount', month('2026-07')).value) // 8000
 */
export function underReform<T>(reform: Reform, run: () => T): T {
  const before = assumed;
  assumed = [...reform, ...before];
  try {
    return run();
  } finally {
    assumed = before;
  }
}

/** What is assumed at this moment. */
export function assumedNow(): Reform {
  return assumed;
}

/**
 * The figure with the assumption that holds for it, or as it is. An assumption with dates of its own
 * also stands where the law has no figure: a relief that goes on, a rule that came earlier.
 */
export function assume<Id extends ParameterId>(
  id: Id,
  on: Day | Month,
  inForce: Dated<Figures[Id]> | undefined,
): (Dated<Figures[Id]> & { readonly assumed?: true }) | undefined {
  const found = assumed.find((each) => each.parameter === id && holds(each, on));
  const last = found?.from === undefined ? undefined : parameters[id].values.at(-1);
  const figure = inForce ?? last;
  if (found === undefined || figure === undefined) return inForce;
  // `parseReform` let only values of the figure's own shape in.
  const value = merged(figure.value, found.value) as Figures[Id];
  return {
    value,
    from: found.from ?? figure.from,
    ...(found.until === undefined ? {} : { until: found.until }),
    source: figure.source,
    checked: { on: figure.checked.on, confirmed: false },
    assumed: true,
  };
}

/**
 * Reads assumptions from JSON: `[{ "parameter": "contributions.pu_jkk_rate", "value": { "5": "2%" } }]`.
 * An unknown figure, a wrong kind of value or a row the table does not have is refused by name.
 *
 * @example parseReform([{ parameter: 'contributions.bpu_jkm_amount', value: -1 }]).ok // false
 */
export function parseReform(written: unknown): Parsed<Reform> {
  const list: readonly unknown[] = Array.isArray(written) ? written : [written];
  const issues: Issue[] = [];
  const overrides = list.flatMap((each, at) => parseOverride(each, `reform[${at}]`, issues) ?? []);
  const [first, ...more] = issues;
  return first ? failed(first, ...more) : parsed(overrides);
}

type Written = Readonly<Record<string, unknown>>;
type Kind = (typeof units)[keyof typeof units];

function parseOverride(written: unknown, key: string, issues: Issue[]): Override | undefined {
  const refuse = (name: string, value: unknown, expected: string) => {
    issues.push(
      issue('law_override_invalid', { key: name, value: JSON.stringify(value) ?? '', expected }),
    );
    return undefined;
  };
  if (!isRecord(written)) return refuse(key, written, '{ parameter, value, from?, until? }');
  const { parameter, from, until, value, ...strange } = written;
  if (Object.keys(strange).length > 0) {
    return refuse(key, Object.keys(strange).join(', '), 'parameter, value, from?, until?');
  }
  if (!isParameterId(parameter))
    return refuse(`${key}.parameter`, parameter, 'payung law parameters');
  if (from !== undefined && !isPoint(from))
    return refuse(`${key}.from`, from, 'YYYY-MM-DD, YYYY-MM');
  if (until !== undefined && (!isPoint(until) || (from !== undefined && until <= from))) {
    return refuse(`${key}.until`, until, `YYYY-MM-DD, YYYY-MM > ${from ?? ''}`);
  }
  const read = readValue(parameter, value);
  if (typeof read === 'object' && 'expected' in read) {
    return refuse(parameter, value, String(read.expected));
  }
  return {
    parameter,
    value: read,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
}

/** In the shape of the figure as it is: one value, rows of its table, or brackets. */
function readValue(
  id: ParameterId,
  written: unknown,
): AssumedValue | { readonly expected: string } {
  const { unit, values } = parameters[id];
  const kind = units[unit];
  const now: unknown = values.at(-1)?.value;
  if (Array.isArray(now)) return readBrackets(written, kind);
  if (isRecord(now)) return readTable(written, kind, Object.keys(now));
  return readScalar(written, kind) ?? { expected: expectedOf(kind) };
}

function readTable(written: unknown, kind: Kind, rows: readonly string[]) {
  const expected = `{ ${rows.slice(0, 12).join(', ')} }: ${expectedOf(kind)}`;
  if (!isRecord(written) || Object.keys(written).length === 0) return { expected };
  const read: Record<string, Scalar> = {};
  for (const [row, value] of Object.entries(written)) {
    const scalar = rows.includes(row) ? readScalar(value, kind) : undefined;
    if (scalar === undefined) return { expected };
    read[row] = scalar;
  }
  return read;
}

function readBrackets(written: unknown, kind: Kind) {
  const expected = `[{ from: 0, value: ${expectedOf(kind)} }, …]`;
  if (!Array.isArray(written) || written.length === 0) return { expected };
  const read: { from: number; value: Scalar }[] = [];
  for (const each of written) {
    const from = isRecord(each) ? each['from'] : undefined;
    const value = isRecord(each) ? readScalar(each['value'], kind) : undefined;
    const rises =
      isWhole(from) && (read.length === 0 ? from === 0 : from > (read.at(-1)?.from ?? 0));
    if (!rises || value === undefined) return { expected };
    read.push({ from, value });
  }
  return read;
}

function readScalar(written: unknown, kind: Kind): Scalar | undefined {
  if (kind === 'permission') {
    return typeof written === 'string' && isPermission(written) ? written : undefined;
  }
  if (kind === 'rate' && typeof written === 'string') {
    const read = parseRate(written);
    return read.ok && read.value >= 0 ? read.value : undefined;
  }
  return isWhole(written) ? written : undefined;
}

function expectedOf(kind: Kind): string {
  switch (kind) {
    case 'rate':
      return '1.74%';
    case 'rupiah':
      return 'Rp 0, 1, 2 …';
    case 'count':
      return '0, 1, 2 …';
    case 'permission':
      return 'yes, no, unconfirmed';
    default:
      return kind satisfies never;
  }
}

function merged(now: unknown, value: AssumedValue): unknown {
  return isRecord(now) && isRecord(value) ? { ...now, ...value } : value;
}

function holds({ from, until }: Override, on: Day | Month): boolean {
  const after = from === undefined || from.slice(0, on.length) <= on;
  return after && (until === undefined || on < until.slice(0, on.length));
}

function isParameterId(written: unknown): written is ParameterId {
  return typeof written === 'string' && Object.hasOwn(parameters, written);
}

function isPoint(written: unknown): written is Day | Month {
  return typeof written === 'string' && (isDay(written) || isMonth(written));
}

function isWhole(written: unknown): written is number {
  return Number.isSafeInteger(written) && Number(written) >= 0;
}

function isRecord(written: unknown): written is Written {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}
