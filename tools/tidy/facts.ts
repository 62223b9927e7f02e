// What a TypeScript or JavaScript file holds, by swc's syntax tree: strings, comments, names,
// numbers, functions with their length, default exports.

import { parseSync } from '@swc/core';

export type Piece = { readonly line: number; readonly text: string };
export type FunctionSize = { readonly line: number; readonly name: string; readonly lines: number };

export type Facts = {
  readonly strings: readonly Piece[];
  readonly comments: readonly Piece[];
  readonly identifiers: readonly Piece[];
  /** Numbers as written: `0.0174`, `16_800`. */
  readonly numbers: readonly Piece[];
  readonly functions: readonly FunctionSize[];
  readonly defaultExports: readonly Piece[];
  /** The file with strings, patterns and comments blanked, line for line. */
  readonly code: string;
};

type Node = {
  readonly type: string;
  readonly span?: { readonly start: number; readonly end: number };
};

const words = new Set(['StringLiteral', 'TemplateElement', 'JSXText']);
const functions = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'MethodProperty',
]);

export function readFacts(path: string, text: string): Facts {
  const bytes = Buffer.from(text, 'utf8');
  const lineOf = lineFinder(bytes);
  const found: Mutable = {
    strings: [],
    identifiers: [],
    numbers: [],
    functions: [],
    defaultExports: [],
  };
  const blanks: { start: number; end: number }[] = [];
  const root = parseSync(text, {
    syntax: 'typescript',
    tsx: path.endsWith('.tsx'),
    target: 'es2024',
  });
  visit(root, '', (node, name) => {
    if (node.span === undefined) return;
    const [start, end] = [node.span.start - 1, node.span.end - 1];
    const piece = () => ({ line: lineOf(start), text: bytes.toString('utf8', start, end) });
    if (words.has(node.type)) found.strings.push(piece());
    if (words.has(node.type) || node.type === 'RegExpLiteral') blanks.push({ start, end });
    if (node.type === 'Identifier')
      found.identifiers.push({ ...piece(), text: identifierText(node) });
    if (node.type === 'NumericLiteral') found.numbers.push(piece());
    if (/^ExportDefault/.test(node.type)) found.defaultExports.push(piece());
    if (functions.has(node.type)) {
      found.functions.push({ line: lineOf(start), name, lines: lineOf(end) - lineOf(start) + 1 });
    }
  });
  const withoutWords = blank(bytes, blanks);
  const { comments, code } = splitComments(withoutWords, bytes, lineOf);
  return { ...found, comments, code };
}

type Mutable = {
  strings: Piece[];
  identifiers: Piece[];
  numbers: Piece[];
  functions: FunctionSize[];
  defaultExports: Piece[];
};

function identifierText(node: object): string {
  return 'value' in node ? String(node.value) : '';
}

/** Walks the tree; `name` is the nearest name above, which is what people call the function. */
function visit(value: unknown, name: string, each: (node: Node, name: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, name, each);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const own = ownName(value) ?? name;
  if ('type' in value && typeof value.type === 'string') each(value as Node, own);
  for (const [key, child] of Object.entries(value)) if (key !== 'span') visit(child, own, each);
}

/** The name a declaration, a method or a property gives to the function inside it. */
function ownName(node: object): string | undefined {
  for (const key of ['identifier', 'id', 'key']) {
    const named: unknown = Object.getOwnPropertyDescriptor(node, key)?.value;
    if (
      typeof named === 'object' &&
      named !== null &&
      'value' in named &&
      typeof named.value === 'string'
    ) {
      return named.value;
    }
  }
  return undefined;
}

function blank(bytes: Buffer, spans: readonly { start: number; end: number }[]): Buffer {
  const result = Buffer.from(bytes);
  for (const { start, end } of spans) {
    for (let at = start; at < end; at += 1) if (result[at] !== 10) result[at] = 32;
  }
  return result;
}

function splitComments(
  code: Buffer,
  bytes: Buffer,
  lineOf: (at: number) => number,
): { readonly comments: readonly Piece[]; readonly code: string } {
  const latin = code.toString('latin1');
  const spans = [...latin.matchAll(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const comments = spans.flatMap(({ start, end }) =>
    bytes
      .toString('utf8', start, end)
      .split('\n')
      .map((text, index) => ({ line: lineOf(start) + index, text })),
  );
  return { comments, code: blank(code, spans).toString('utf8') };
}

function lineFinder(bytes: Buffer): (at: number) => number {
  const starts = [0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
