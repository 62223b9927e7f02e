// `node tools/asvs.ts` writes docs/asvs.md: for each item of ASVS 5.0 what proves it, by the names of
// tests that are really there, and what is missing. A name that is nowhere ends it with an error.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
export const pagePath = join(root, 'docs', 'asvs.md');

export type Item = {
  readonly ids: readonly string[];
  readonly words: string;
  readonly tests: readonly string[];
  readonly paths: readonly string[];
  readonly absent?: string;
  readonly gap?: string;
};

/** @example parseItem('3.3.1 cookie Secure | "opens a session"').tests // ['opens a session'] */
export function parseItem(line: string): Item {
  const [, ids = '', words = '', evidence = ''] = /^([\d.,]+) (.+?) \| (.+)$/.exec(line) ?? [];
  const tests = [...evidence.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  const bare = evidence.replaceAll(/"[^"]+"/g, '');
  const paths = [...bare.matchAll(/@(\S+)/g)].map(([, path = '']) => path);
  const [, absent] = /(?:^|\s)- ([^@!]+)/.exec(bare) ?? [];
  const [, gap] = /! (.+)$/.exec(bare) ?? [];
  if (ids === '' || (tests.length === 0 && paths.length === 0 && !absent && !gap)) {
    throw new Error(`No item: ${line}`);
  }
  return {
    ids: ids.split(','),
    words,
    tests,
    paths,
    ...(absent === undefined ? {} : { absent: absent.replace(/[;\s]+$/, '') }),
    ...(gap === undefined ? {} : { gap: gap.trim() }),
  };
}

export function readItems(): readonly Item[] {
  const text = readFileSync(join(import.meta.dirname, 'asvs-items.txt'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parseItem);
}

type Named = { readonly path: string; readonly names: readonly string[] };

const places = ['apps', 'packages', 'tests', 'tools'];
const quoted = /'([^'\n]{6,})'|`([^`\n]{6,})`/g;

/** Every quoted line of the test files: names of tests, and of the rows of their tables. */
export function readNames(): readonly Named[] {
  return places
    .flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(place, path).replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /\.(test|spec)\.tsx?$/.test(path) && !path.includes('node_modules'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8').replaceAll("\\'", '’');
      const names = [...text.matchAll(quoted)].map(([, one, other]) => one ?? other ?? '');
      return { path, names };
    });
}

/** Where a test of this name stands; throws when it stands nowhere. */
function proofOf(wanted: string, all: readonly Named[]): string {
  for (const { path, names } of all) {
    const name = names.find((each) => each.includes(wanted));
    if (name !== undefined) return `${name} (${path})`;
  }
  throw new Error(`No test is called: ${wanted}`);
}

function pathOf(path: string): string {
  if (!existsSync(join(root, path))) throw new Error(`Not there: ${path}`);
  return path;
}

export function asvsPage(items: readonly Item[], names: readonly Named[]): string {
  const count = (which: (item: Item) => boolean) =>
    items.filter(which).reduce((sum, { ids }) => sum + ids.length, 0);
  const gaps = items.filter(({ gap }) => gap !== undefined);
  const sums = [
    `${count(() => true)} items: ${count(({ gap, absent }) => gap === undefined && absent === undefined)} proved,`,
    `${count(({ absent, gap }) => absent !== undefined && gap === undefined)} not applicable,`,
    `${count(({ gap }) => gap !== undefined)} with a gap.`,
  ].join(' ');
  return [
    '# ASVS 5.0, level 2: what proves each item',
    '',
    'Written by `node tools/asvs.ts` from `tools/asvs-items.txt` and the names of the tests; a test',
    'compares it. The words are ours; the items are those of OWASP ASVS 5.0.0, levels 1 and 2, with',
    'chapter 5, 1.2.10, 1.5.3 and 8.3.2 of level 3.',
    '',
    sums,
    '',
    '## Gaps',
    '',
    ...gaps.map(({ ids, words, gap }) => `- ${ids.join(', ')} ${words}: ${gap}`),
    '',
    '## Items',
    '',
    ...items.flatMap((item) => [
      `- **${item.ids.join(', ')}** ${item.words}`,
      ...item.tests.map((wanted) => `  - ${proofOf(wanted, names)}`),
      ...item.paths.map((path) => `  - \`${pathOf(path)}\``),
      ...(item.absent === undefined ? [] : [`  - not applicable: ${item.absent}`]),
      ...(item.gap === undefined ? [] : [`  - gap: ${item.gap}`]),
    ]),
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(pagePath, asvsPage(readItems(), readNames()));
