// What a what-if assumes, as people write it: a JSON file (`--reform`) and single figures
// (`--set PARAMETER=VALUE`, of a table `--set PARAMETER.ROW=VALUE`).

import { readFile } from 'node:fs/promises';
import { type Override, parseReform, type Reform } from '@payung/law';
import { issue, Refusal, refuse } from '@payung/values';
import type { Text } from '../text/text.ts';
import type { AskCommand } from './command.ts';
import { parameterIds } from './figures.ts';

/** Throws a Refusal that names what cannot be assumed. */
export async function readAssumptions(
  { set, reform: file }: Pick<AskCommand, 'set' | 'reform'>,
  pathOf: (name: string) => string,
  text: Text,
): Promise<Reform> {
  const assumed = file === undefined ? [] : await readReform(file, pathOf(file), text);
  const given = checkedReform(setValues(set));
  const twice = given.find(({ parameter }) => assumed.some((each) => each.parameter === parameter));
  // One of them would silently win.
  if (twice !== undefined) throw notAssumable(twice.parameter, '--set', '--reform');
  return [...given, ...assumed];
}

async function readReform(name: string, path: string, text: Text): Promise<Reform> {
  let written: unknown;
  try {
    written = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const detail = cause instanceof SyntaxError ? text.law.reformNotJson : text.law.fileUnreadable;
    throw refuse('request_invalid', { detail: `${detail} (${name})` }, {}, cause);
  }
  return checkedReform(written, name);
}

function checkedReform(written: unknown, file?: string): Reform {
  const reform = parseReform(written);
  if (reform.ok) return reform.value;
  throw new Refusal(reform.issues.map((each) => ({ ...each, at: file ? { file } : {} })));
}

/** Rows of one table are put together: each assumption of the law stands for a whole figure. */
function setValues(set: readonly string[]): readonly object[] {
  const values = new Map<string, unknown>();
  for (const each of set) {
    const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(each) ?? [];
    if (name === '') throw notAssumable('--set', each, 'PARAMETER=VALUE');
    const { parameter, row } = nameParts(name.trim());
    const before = values.get(parameter);
    if (row === undefined) {
      if (before !== undefined) throw notAssumable(parameter, each, '1 ×');
      values.set(parameter, readValue(value.trim(), parameter));
      continue;
    }
    const rows = before ?? {};
    if (!isTable(rows) || Object.hasOwn(rows, row)) throw notAssumable(parameter, each, '1 ×');
    values.set(parameter, { ...rows, [row]: readValue(value.trim(), parameter) });
  }
  return [...values].map(([parameter, value]) => ({ parameter, value }));
}

function nameParts(name: string): { readonly parameter: string; readonly row?: string } {
  const table = parameterIds.find((id) => name.startsWith(`${id}.`));
  if (table === undefined || parameterIds.some((id) => id === name)) return { parameter: name };
  return { parameter: table, row: name.slice(table.length + 1) };
}

/** `8000` and JSON; all else stays text: `2%`, and `8.000`, which is no number here. */
function readValue(written: string, parameter: string): unknown {
  if (/^-?\d+$/.test(written)) return Number(written);
  if (!/^[[{]/.test(written)) return written;
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw notAssumable(parameter, written, 'JSON', cause);
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAssumable(key: string, value: string, expected: string, cause?: unknown): Refusal {
  const found = issue('law_override_invalid', { key, value, expected });
  return new Refusal([found], cause === undefined ? undefined : { cause });
}

/** For `law.overrides` in words: `contributions.bpu_jkm_amount = 8000`. */
export function overrideText({ parameter, value, from, until }: Override): string {
  const dates = from === undefined && until === undefined ? '' : ` [${from ?? ''}, ${until ?? ''})`;
  return `${parameter} = ${JSON.stringify(value)}${dates}`;
}
