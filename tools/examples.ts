// Reads the @example lines of doc comments so that a test can run them. An example is one
// expression and, after `//`, its value; words after the value are a remark. An example that names
// surroundings it does not make (`warehouse`, `path`) is a sketch: its functions must exist.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

export type Example = {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** The text after `//`; absent = the example only has to run. */
  readonly expected?: string;
};

/** All examples of the TypeScript sources below a folder, tests and generated files left out. */
export function examplesOf(folder: string): readonly Example[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => /\.ts$/.test(name) && !/\.test\.ts$|(^|\/)(generated|node_modules)\//.test(name),
    )
    .sort()
    .flatMap((name) => examplesIn(readFileSync(join(folder, name), 'utf8'), join(folder, name)));
}

/** Examples may go on over the following comment lines until a blank one, a tag or the end. */
export function examplesIn(text: string, file: string): readonly Example[] {
  const lines = text.split('\n');
  const found: Example[] = [];
  for (const [index, line] of lines.entries()) {
    const start = /^\s*(?:\/\*\*|\*)\s*@example\s*(.*)$/.exec(line);
    if (start === null) continue;
    const body = [start[1] ?? '', ...continuation(lines.slice(index + 1))];
    if (line.includes('*/')) body.length = 1;
    found.push(exampleOf(body.join('\n').replace(/\s*\*\/.*$/s, ''), file, index + 1));
  }
  return found;
}

function continuation(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => /\*\/|^\s*\*\s*(@|$)/.test(line));
  return lines.slice(0, Math.max(end, 0)).map((line) => line.replace(/^\s*\* ?/, ''));
}

function exampleOf(body: string, file: string, line: number): Example {
  const split = /^(.*?)\s+\/\/\s+(.*)$/s.exec(body.trim());
  const code = (split?.[1] ?? body).trim();
  return split?.[2] === undefined ? { file, line, code } : { file, line, code, expected: split[2] };
}

/** The value an example states: the longest beginning of its text that is an expression. */
export function statedValue(
  expected: string,
  names: Readonly<Record<string, unknown>>,
): { readonly value: unknown; readonly partial: boolean } {
  const partial = expected.includes('…');
  const text = expected.replaceAll(/,?\s*…\s*/g, ' ').trim();
  const ends = [...text.matchAll(/(?<=[\w'"}\])])(?=\s*[:,;(–—]|\s|$)/g)].map(
    (match) => match.index,
  );
  for (const end of ends.reverse()) {
    try {
      return { value: evaluate(text.slice(0, end), names), partial };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof ReferenceError)) throw error;
    }
  }
  throw new SyntaxError(`No value in the words of the example: ${expected}`);
}

/** Runs one expression with the given names; the sources are ours, nothing comes from outside. */
export function evaluate(code: string, names: Readonly<Record<string, unknown>>): unknown {
  const run = new Function(...Object.keys(names), `'use strict'; return (${code}\n);`);
  return run(...Object.values(names));
}

/** The names an example uses without declaring them, and which of them it calls. */
export function namesUsed(code: string): {
  readonly free: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
} {
  const used = new Set<string>();
  const called = new Set<string>();
  const declared = new Set<string>();
  walk(parseExample(code), (node) => {
    if (node['type'] === 'CallExpression') called.add(identifierIn(node['callee']) ?? '');
    if (node['type'] === 'VariableDeclarator') declared.add(identifierIn(node['id']) ?? '');
    const name = identifierIn(node);
    if (name !== undefined) used.add(name);
  });
  called.delete('');
  for (const name of declared) used.delete(name);
  return { free: used, called };
}

function parseExample(code: string): unknown {
  const bare = code.replaceAll(/,?\s*…\s*/g, '');
  try {
    return parseSync(`(${bare}\n)`, { syntax: 'typescript' });
  } catch {
    // Statements cannot stand in brackets; what is no statement either throws here.
    return parseSync(bare, { syntax: 'typescript' });
  }
}

type Tree = Readonly<Record<string, unknown>>;

function walk(value: unknown, each: (node: Tree) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, each);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node: Tree = { ...value };
  each(node);
  for (const [key, child] of Object.entries(node)) if (!isLabel(node, key)) walk(child, each);
}

/** The name of a property says nothing of what is in scope: `a.name`, `{ name: a }`. */
function isLabel(node: Tree, key: string): boolean {
  const isName = node['type'] === 'KeyValueProperty' && key === 'key';
  const computed = { ...Object(node['property']) }.type === 'Computed';
  return isName || (node['type'] === 'MemberExpression' && key === 'property' && !computed);
}

function identifierIn(value: unknown): string | undefined {
  const node: Tree = { ...Object(value) };
  return node['type'] === 'Identifier' && typeof node['value'] === 'string'
    ? node['value']
    : undefined;
}
