// What is remembered of one sender: what his headings mean, the order of his dates, values that
// hold for all his rows, and the corrections a person made once. Applied visibly, never in silence.

import { failed, issue, type Parsed, parsed } from '@payung/values';
import { headingKey } from './columns/heading.ts';
import { type Correction, type FieldName, fieldNames, type Profile } from './list.ts';

/**
 * Profil pengirim dari JSON. What is no profile is refused whole: half a profile would read
 * columns differently from what the sender was told.
 *
 * @example parseProfile('{"columns":{"Nomor":"nik"}}') // { ok: true, … }
 */
export function parseProfile(text: string): Parsed<Profile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused(error.message);
  }
  if (!isObject(json)) return refused('{ … }');
  const stranger = Object.keys(json).find((key) => !keys.includes(key));
  if (stranger !== undefined) return refused(stranger);
  const { sender, columns, dateOrder, constants, corrections } = json;
  if (sender !== undefined && typeof sender !== 'string') return refused('sender');
  if (dateOrder !== undefined && dateOrder !== 'dmy' && dateOrder !== 'mdy') {
    return refused('dateOrder');
  }
  const headings = columns === undefined ? undefined : columnsOf(columns);
  if (headings === 'refused') return refused('columns');
  const fixed = constants === undefined ? undefined : constantsOf(constants);
  if (fixed === 'refused') return refused('constants');
  const recipe = corrections === undefined ? undefined : correctionsOf(corrections);
  if (recipe === 'refused') return refused('corrections');
  return parsed({
    ...(sender === undefined ? {} : { sender }),
    ...(headings === undefined ? {} : { columns: headings }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(fixed === undefined ? {} : { constants: fixed }),
    ...(recipe === undefined ? {} : { corrections: recipe }),
  });
}

const keys: readonly string[] = ['sender', 'columns', 'dateOrder', 'constants', 'corrections'];

function refused(detail: string): Parsed<Profile> {
  return failed(issue('profile_invalid', { detail }));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isField(value: unknown): value is FieldName {
  return fieldNames.some((field) => field === value);
}

function columnsOf(value: unknown): Record<string, FieldName | null> | 'refused' {
  if (!isObject(value)) return 'refused';
  const columns: Record<string, FieldName | null> = {};
  for (const [heading, field] of Object.entries(value)) {
    if (field !== null && !isField(field)) return 'refused';
    columns[headingKey(heading)] = field;
  }
  return columns;
}

function constantsOf(value: unknown): Partial<Record<FieldName, string>> | 'refused' {
  if (!isObject(value)) return 'refused';
  const constants: Partial<Record<FieldName, string>> = {};
  for (const [field, text] of Object.entries(value)) {
    if (!isField(field) || typeof text !== 'string') return 'refused';
    constants[field] = text;
  }
  return constants;
}

function correctionsOf(value: unknown): readonly Correction[] | 'refused' {
  if (!Array.isArray(value)) return 'refused';
  const corrections: Correction[] = [];
  for (const each of value as readonly unknown[]) {
    if (!isObject(each)) return 'refused';
    const { field, from, to } = each;
    if (!isField(field) || typeof from !== 'string' || typeof to !== 'string') return 'refused';
    corrections.push({ field, from, to });
  }
  return corrections;
}
