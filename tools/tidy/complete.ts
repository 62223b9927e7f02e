// Rules about what must not be missing or left over: opening comments, sources of legal figures,
// texts and documents of issue codes, generated files up to date, no dead files or exports.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Rule, Tree } from './tree.ts';
import { codeOf } from './words.ts';

const openingComment: Rule = {
  name: 'opening-comment',
  why: 'each file says first what it owns; a test owns what the file beside it does',
  *check(tree) {
    for (const { path, text, isTest } of codeOf(tree)) {
      if (isTest) continue;
      const first = text.replace(/^#!.*\n/, '');
      if (!/^\s*(\/\/ \S|\/\*)/.test(first))
        yield { file: path, line: 1, text: 'no opening comment' };
    }
    for (const { path, text } of tree.files) {
      if (path.endsWith('.sql') && !/^\s*--\s*\S/.test(text)) {
        yield { file: path, line: 1, text: 'no opening comment' };
      }
    }
  },
};

const lawSource: Rule = {
  name: 'law-source',
  why: 'every legal figure names its law and says whether a person confirmed it',
  *check(tree) {
    for (const { path, text } of tree.files) {
      if (!/^packages\/law\/parameters\/.*\.ya?ml$/.test(path)) continue;
      const document: unknown = parse(text);
      const values = entry(document, 'values');
      if (!Array.isArray(values) || values.length === 0) {
        yield { file: path, text: 'no dated values' };
        continue;
      }
      for (const value of values) {
        const at = `from ${String(entry(value, 'from'))}`;
        const law = entry(entry(value, 'source'), 'law');
        if (typeof law !== 'string' || law.trim() === '')
          yield { file: path, text: `${at}: no source` };
        if (typeof entry(entry(value, 'checked'), 'confirmed') !== 'boolean') {
          yield { file: path, text: `${at}: not said whether confirmed` };
        }
      }
    }
  },
};

const lawCase: Rule = {
  name: 'law-case',
  why: 'every rule of the law has cases a lawyer can read, under the same name as its file',
  *check(tree) {
    for (const { path, text, isTest } of codeOf(tree)) {
      const [, place] = /^packages\/law\/src\/(.+)\.ts$/.exec(path) ?? [];
      const [, id] = /= rule\(\{\s*id: '([\w.]+)'/.exec(text) ?? [];
      if (isTest || place === undefined || id === undefined) continue;
      if (id !== place.replaceAll('/', '.').replaceAll('-', '_')) {
        yield { file: path, text: `its id is ${id}` };
      }
      const cases = tree.files.find((file) => file.path === `packages/law/cases/${place}.yaml`);
      const read: unknown = cases === undefined ? [] : parse(cases.text);
      if (!Array.isArray(read) || read.length === 0) yield { file: path, text: `${id}: no cases` };
    }
  },
};

function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

const values = 'packages/values';

const issueCodes: Rule = {
  name: 'issue-codes',
  why: 'every issue code has its words in both languages and its line in ISSUES.md',
  *check(tree) {
    const list = tree.files.find((file) => file.path === `${values}/src/issue-codes.ts`);
    if (list === undefined) return;
    const codes = list.facts().strings.map((each) => each.text.replace(/['"]/g, ''));
    for (const [path, mention] of [
      [`${values}/src/text/id.ts`, (code: string) => new RegExp(`^ {2}${code}: `, 'm')],
      [`${values}/src/text/en.ts`, (code: string) => new RegExp(`^ {2}${code}: `, 'm')],
      [`${values}/ISSUES.md`, (code: string) => new RegExp(`^\\| \`${code}\` \\|`, 'm')],
    ] as const) {
      // The texts of the law stand beside the others, so that a calculator loads only those; those of
      // the register too, so that no file grows without end.
      const both = ['text/', 'text/law-', 'text/register-'].map((at) => path.replace('text/', at));
      const text = tree.files
        .filter((file) => both.includes(file.path))
        .map((file) => file.text)
        .join('\n');
      for (const code of codes) {
        if (!mention(code).test(text)) yield { file: path, text: `${code} is missing` };
      }
    }
  },
};

/** A generator of files that are checked in: run with `--check` it must find nothing to change. */
const generators = ['tools/regions.ts', 'tools/issues.ts', 'tools/law.ts', 'tools/law-pages.ts'];

const stale: Rule = {
  name: 'stale',
  why: 'generated files are what their generator writes',
  *check(tree) {
    for (const generator of generators) {
      if (!existsSync(join(tree.root, generator))) continue;
      const result = runNode(tree, [generator, '--check']);
      if (result.status !== 0) {
        yield {
          file: generator,
          text: `stale: ${(result.stderr || result.stdout).trim().split('\n').at(-1) ?? ''}`,
        };
      }
    }
  },
};

const dead: Rule = {
  name: 'dead',
  why: 'what nobody uses goes: files, exports, dependencies',
  *check(tree) {
    if (!existsSync(join(tree.root, 'tools/knip.json'))) return;
    const knip = join(import.meta.dirname, '..', '..', 'node_modules', 'knip', 'bin', 'knip.js');
    const result = runNode(tree, [
      knip,
      '--config',
      'tools/knip.json',
      '--reporter',
      'json',
      '--no-progress',
    ]);
    if (result.stdout.trim() === '') throw new Error(`knip gave no report: ${result.stderr}`);
    const report: { issues: readonly KnipIssue[] } = JSON.parse(result.stdout);
    for (const issue of report.issues) {
      for (const [kind, found] of Object.entries(issue)) {
        if (!Array.isArray(found)) continue;
        for (const each of found)
          yield { file: issue.file, text: `${kind}: nobody uses ${nameIn(each)}` };
      }
    }
  },
};

type KnipIssue = { readonly file: string } & Readonly<Record<string, unknown>>;

function nameIn(found: unknown): string {
  const name = Array.isArray(found) ? found.map(nameIn).join(', ') : entry(found, 'name');
  return typeof name === 'string' ? name : String(found);
}

function runNode(tree: Tree, args: readonly string[]) {
  const result = spawnSync(process.execPath, args, {
    cwd: tree.root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.error !== undefined) throw result.error;
  return result;
}

export const completeRules: readonly Rule[] = [
  openingComment,
  lawSource,
  lawCase,
  issueCodes,
  stale,
  dead,
];
