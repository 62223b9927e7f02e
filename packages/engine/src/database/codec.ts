// Codec: what PostgreSQL sends becomes a value here and nowhere else. int8 is a safe whole number,
// numeric and date stay text, instants are ISO text in UTC; nothing passes through a JS Date.

import type { CustomTypesConfig } from 'pg';
import pg from 'pg';

type Decode = (text: string) => unknown;

const text: Decode = (value) => value;

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('A bigint of the database passes 2^53');
  return number;
}

/** `2026-11-21 03:44:55.123456+00` → `2026-11-21T03:44:55.123456Z`; sessions run in UTC. */
function instant(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}(?:\.\d+)?)\+00$/.exec(value);
  if (!match) throw new RangeError(`Not an instant in UTC: ${value}`);
  return `${match[1]}T${match[2]}Z`;
}

/** One-dimensional arrays of numbers and days: `{1,2,NULL}`. */
function arrayOf(decode: Decode): Decode {
  return (value) =>
    value === '{}'
      ? []
      : value
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : decode(item)));
}

const oid = {
  int8: 20,
  int8Array: 1016,
  numeric: 1700,
  date: 1082,
  dateArray: 1182,
  time: 1083,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
} as const;

const decoders: ReadonlyMap<number, Decode> = new Map([
  [oid.int8, wholeNumber],
  [oid.int8Array, arrayOf(wholeNumber)],
  [oid.numeric, text],
  [oid.date, text],
  [oid.dateArray, arrayOf(text)],
  [oid.time, text],
  [oid.timestamp, text],
  [oid.timestamptz, instant],
  [oid.interval, text],
]);

/** Handed to each connection: the driver's own table of parsers is global and stays untouched. */
export const codec: CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    decoders.get(id) ?? pg.types.getTypeParser(id, format ?? 'text'),
};
