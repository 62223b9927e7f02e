// The files tidy looks at, and what a parser knows of each: comments, strings, names, functions.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, readFacts } from './facts.ts';

export type SourceFile = {
  /** Path inside the tree, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly isCode: boolean;
  readonly isTest: boolean;
  /** What the parser found; computed once, when asked for. */
  facts(): Facts;
};

export type Tree = { readonly root: string; readonly files: readonly SourceFile[] };

export type Finding = {
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly text: string;
};

export type Rule = {
  readonly name: string;
  readonly why: string;
  check(tree: Tree): Iterable<Omit<Finding, 'rule'>>;
};

const leftOut =
  /(^|\/)(node_modules|dist|\.cache|generated|\.git|\.payung|\.tmp|coverage-report)(\/|$)|^(samples|docs\/sources)\/|^package-lock\.json$|^packages\/regions\/data\/.*\.(csv|md)$/;
const read = /\.(ts|tsx|mts|mjs|cjs|js|sql|md|yaml|yml|json|html|css|csv|txt)$/;

/** Every text file of the tree that people write. */
export function readTree(root: string): Tree {
  return { root, files: pathsBelow(root, '').map((path) => sourceFile(root, path)) };
}

function pathsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (leftOut.test(path)) return [];
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      if (found?.isDirectory()) return pathsBelow(root, path);
      return found?.isFile() && read.test(name) && found.size < 2_000_000 ? [path] : [];
    });
}

function sourceFile(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const isCode = /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path);
  let facts: Facts | undefined;
  return {
    path,
    text,
    isCode,
    isTest: /\.(test|spec|fixture|bench)\.tsx?$|^(tests|bench)\//.test(path),
    facts: () => {
      facts ??= readFacts(path, text);
      return facts;
    },
  };
}

/** Line number of a character position, first line 1. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Every match of a pattern with its line. */
export function* matchesIn(
  text: string,
  pattern: RegExp,
): Iterable<{ readonly line: number; readonly match: RegExpMatchArray }> {
  for (const match of text.matchAll(pattern)) yield { line: lineAt(text, match.index), match };
}
