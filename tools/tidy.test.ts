// Every tidy rule sees the violation planted for it, and nothing in a clean tree.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putPlant } from './planting.ts';
import { tidyPlants } from './plants.ts';
import { writeSmallTree } from './small-tree.fixture.ts';
import { readFacts } from './tidy/facts.ts';
import { lowerRatchet } from './tidy/size.ts';
import { readTree } from './tidy/tree.ts';
import { rules, tidy } from './tidy.ts';

let root: string;

beforeAll(() => {
  root = writeSmallTree();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a clean tree has no finding', () => {
  expect(tidy(root)).toEqual([]);
});

test('every rule has its planted violation and a reason', () => {
  expect(tidyPlants.map((plant) => plant.rule).sort()).toEqual(
    rules.map((rule) => rule.name).sort(),
  );
  for (const rule of rules) expect(rule.why).not.toBe('');
});

test.each(tidyPlants)('$rule sees its violation, and only while it stands', (plant) => {
  const remove = putPlant(root, plant);
  const found = tidy(root, [plant.rule]);
  remove();
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((each) => each.rule === plant.rule)).toBe(true);
  expect(tidy(root, [plant.rule])).toEqual([]);
});

/** Findings of one rule for one file in the small tree. */
function findingsFor(rule: string, path: string, text: string): readonly string[] {
  const remove = putPlant(root, { rule, files: { [path]: () => text } });
  const found = tidy(root, [rule]).filter((each) => each.file === path);
  remove();
  return found.map((each) => each.text);
}

describe('the glossary', () => {
  test.each([
    ['an identifier', 'export const memberCount = 1;'],
    ['an identifier with underscores', 'export const old_members = 1;'],
    ['a comment', '// counts the members'],
  ])('finds a banned word in %s and names the word to use', (_, line) => {
    const found = findingsFor('glossary', 'packages/law/src/a.ts', `// A.\n${line}\n`);
    expect(found[0]).toBe('“member” is “participant” here');
  });

  test.each([
    ['another word around it', 'export const remembered = 1;'],
    ['a text of the program', "export const text = 'member';"],
  ])('leaves %s alone', (_, line) => {
    expect(findingsFor('glossary', 'packages/law/src/a.ts', `// A.\n${line}\n`)).toEqual([]);
  });

  test('that cannot be read stops tidy', () => {
    const remove = putPlant(root, { rule: '', files: { 'GLOSSARY.md': () => '# Empty\n' } });
    expect(() => tidy(root, ['glossary'])).toThrow('bans no word');
    remove();
  });
});

describe('SQL', () => {
  test.each([
    ['packages/engine/src/a.ts', 0],
    ['packages/linkage/src/sql/a.ts', 2],
    ['packages/office/src/registry/queries.ts', 0],
    ['packages/office/src/registry/a.test.ts', 0],
    ['packages/office/src/registry/a.ts', 2],
    ['packages/linkage/src/a.ts', 2],
    ['apps/server/src/a.ts', 2],
  ])('in %s: %i findings', (path, count) => {
    const text = "// A.\nconst a = 'insert into person values (1)';\ndb.selectFrom('person');\n";
    expect(findingsFor('sql-places', path, text)).toHaveLength(count);
  });

  test('is not seen in plain English', () => {
    const text = "// A.\nconst a = 'select one of the lists and update it';\n";
    expect(findingsFor('sql-places', 'apps/server/src/a.ts', text)).toEqual([]);
  });
});

describe('the clock', () => {
  test('may be read in apps and in the clock of engine, and named in comments', () => {
    const text = '// Date.now and new Date() are named here.\nexport const now = Date.now();\n';
    expect(findingsFor('clock', 'packages/engine/src/clock.ts', text)).toEqual([]);
    expect(findingsFor('clock', 'apps/cli/src/a.ts', text)).toEqual([]);
    expect(findingsFor('clock', 'packages/law/src/a.ts', text)).toEqual([
      'Date.now has no place here',
    ]);
  });
});

describe('a number of sixteen digits', () => {
  const number = ['750201', '260987', '0009'].join('');
  test('may be a NIK only when it is listed as invented', () => {
    const text = `// A.\nexport const a = '${number}';\n`;
    expect(findingsFor('real-nik', 'packages/law/src/a.ts', text)).toEqual([
      'could be a NIK: 7502…09',
    ]);
    writeFileSync(join(root, 'tools/invented-niks.txt'), `${number}\n`);
    expect(findingsFor('real-nik', 'packages/law/src/a.ts', text)).toEqual([]);
    rmSync(join(root, 'tools/invented-niks.txt'));
  });

  test('with an impossible month or province is none', () => {
    const text = `// ${number.replace('0987', '1387')} ${number.replace('75', '20')}\n`;
    expect(findingsFor('real-nik', 'packages/law/src/a.ts', text)).toEqual([]);
  });
});

describe('the ratchet', () => {
  const long = (lines: number) =>
    `// A.\nexport function long() {\n${'  // on\n'.repeat(lines - 2)}}\n`;
  const path = 'packages/engine/src/long.ts';
  const list = () => join(root, 'tools/ratchet.json');
  const listed = (lines: number) =>
    writeFileSync(list(), JSON.stringify({ [`${path}#long`]: lines }));
  const texts = () => tidy(root, ['size']).map((each) => each.text.replace(/.*: /, ''));

  test('lets an old giant stay, shrink and leave, never grow', () => {
    const remove = putPlant(root, { rule: 'size', files: { [path]: () => long(60) } });
    listed(60);
    expect(texts()).toEqual([]);
    listed(59);
    expect(texts()).toEqual(['grew from 59 to 60 lines']);
    listed(70);
    expect(texts()).toEqual(['now 60, lower the list (node tools/tidy.ts --ratchet)']);
    lowerRatchet(readTree(root));
    expect(JSON.parse(readFileSync(list(), 'utf8'))).toEqual({ [`${path}#long`]: 60 });
    remove();
    expect(texts()).toEqual(['no longer too long, take it off the list']);
    lowerRatchet(readTree(root));
    expect(readFileSync(list(), 'utf8')).toBe('{}\n');
  });

  test('gives a screen room for its form, and tests as many lines as they need in a function', () => {
    rmSync(list());
    expect(findingsFor('size', 'apps/web/src/form.tsx', long(100))).toEqual([]);
    expect(findingsFor('size', 'apps/web/src/form.tsx', long(130))).toHaveLength(1);
    expect(findingsFor('size', 'packages/law/src/a.test.ts', long(130))).toEqual([]);
    expect(findingsFor('size', 'packages/law/src/a.test.ts', long(900))).toHaveLength(1);
  });
});

describe('the facts of a file', () => {
  test('know strings, comments and code apart, letters beyond ASCII included', () => {
    const text = [
      '// “Iuran” naïve',
      "const url = 'http://x'; // not // in the text",
      '/* two',
      `lines */ const half = \`a $\{url} // b\`;`,
      'const pattern = /\\/\\/ no comment/;',
    ].join('\n');
    const facts = readFacts('a.ts', text);
    expect(facts.comments).toEqual([
      { line: 1, text: '// “Iuran” naïve' },
      { line: 2, text: '// not // in the text' },
      { line: 3, text: '/* two' },
      { line: 4, text: 'lines */' },
    ]);
    expect(facts.strings.map((each) => each.text)).toEqual(["'http://x'", 'a ', ' // b']);
    expect(facts.code).toContain('const half');
    expect(facts.code).not.toMatch(/http|two|no comment/);
    expect(facts.code.split('\n')).toHaveLength(5);
  });
});

test('an empty folder is not a clean tree', () => {
  const empty = mkdtempSync(join(tmpdir(), 'payung-empty-'));
  mkdirSync(join(empty, 'packages'));
  expect(() => tidy(empty)).toThrow('No files seen');
  rmSync(empty, { recursive: true });
});
