// Runs the examples of the doc comments of the packages that others use alone.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { evaluate, examplesIn, examplesOf, namesUsed, statedValue } from './examples.ts';

const root = join(import.meta.dirname, '..');
const doors = {
  values: ['values/src/index.ts'],
  regions: ['regions/src/index.ts', 'regions/src/data.ts'],
  law: ['law/src/index.ts'],
  intake: ['intake/src/index.ts'],
  linkage: ['linkage/src/index.ts', 'linkage/src/engine/index.ts'],
};

/** What an example may name: the words of `values`, its package's doors, and its own file. */
async function namesOf(paths: readonly string[]): Promise<Record<string, unknown>> {
  const modules = await Promise.all(
    [join(root, 'packages/values/src/index.ts'), ...paths].map(
      (path) => import(pathToFileURL(path).href),
    ),
  );
  return Object.assign({}, ...modules);
}

describe.each(Object.entries(doors))('examples of %s', (name, paths) => {
  test.each(examplesOf(join(root, 'packages', name, 'src')))(
    '$code',
    async ({ file, code, expected }) => {
      const names = await namesOf([...paths.map((path) => join(root, 'packages', path)), file]);
      const { free, called } = namesUsed(code);
      const isKnown = (each: string) => each in names || each in globalThis;
      expect([...called].filter((each) => !isKnown(each))).toEqual([]);
      const isSketch = ![...free].every(isKnown);
      if (['values', 'regions'].includes(name)) expect(isSketch).toBe(false);
      if (isSketch) return;
      const result = await evaluate(code, names);
      if (expected === undefined) return;
      const { value, partial } = statedValue(expected, names);
      if (partial) expect(result).toMatchObject(Object(value));
      else expect(result).toEqual(value);
    },
  );
});

describe.each(['values', 'regions'] as const)('the README of %s', (name) => {
  const readme = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
  const lines = [...readme.matchAll(/^(\w[^\n]*?); \/\/ ([^\n]*)$/gm)].map(([, code, said]) => ({
    code: code ?? '',
    said: said ?? '',
  }));

  test.each(lines)('$code', async ({ code, said }) => {
    const paths = doors[name].map((path) => join(root, 'packages', path));
    const names = await namesOf(paths);
    const { free, called } = namesUsed(code);
    expect([...called].filter((each) => !(each in names))).toEqual([]);
    if (![...free].every((each) => each in names || each in globalThis)) return;
    const result = await evaluate(code, names);
    if (/^['\d{[]/.test(said)) expect(result).toEqual(statedValue(said, names).value);
    else expect(JSON.stringify(result)).toContain(`"kind":"${/^\w+/.exec(said)?.[0]}"`);
  });

  test('has lines that run', () => expect(lines.length).toBeGreaterThan(3));
});

test('values, regions and law have examples', () => {
  for (const name of ['values', 'regions', 'law']) {
    expect(examplesOf(join(root, 'packages', name, 'src')).length, name).toBeGreaterThan(2);
  }
});

describe('an example', () => {
  test('may run over lines, and its value may be followed by words', () => {
    const text =
      '/**\n * Text.\n *\n * @example add(\n *   1, 2) // 3: the sum\n *\n * More.\n */\n';
    const [example] = examplesIn(text, 'a.ts');
    expect(example).toEqual({
      file: 'a.ts',
      line: 4,
      code: 'add(\n  1, 2)',
      expected: '3: the sum',
    });
    expect(statedValue('3: the sum', {})).toEqual({ value: 3, partial: false });
    expect(statedValue('{ ok: true, … }', {})).toEqual({ value: { ok: true }, partial: true });
    expect(statedValue("'a, b', as offices print it", {})).toEqual({
      value: 'a, b',
      partial: false,
    });
  });

  test('that names surroundings is a sketch of functions that exist', () => {
    const { free, called } = namesUsed('await readTable({ path, name: list.name }, count(1))');
    expect([...free].sort()).toEqual(['count', 'list', 'path', 'readTable']);
    expect([...called].sort()).toEqual(['count', 'readTable']);
    expect([...namesUsed('const a = link({ … });\na.links[0]').free]).toEqual(['link']);
    expect(() => namesUsed('link({')).toThrow();
  });

  test('on one comment line ends with the comment', () => {
    const [example] = examplesIn('/** @example one() // 1 */\n', 'a.ts');
    expect(example).toMatchObject({ code: 'one()', expected: '1' });
  });

  test('that states no value is a mistake', () => {
    expect(() => statedValue('see above, please', {})).toThrow('No value');
  });
});
