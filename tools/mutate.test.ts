// What is mutated, what a report says of it, and what Payung changes beyond Stryker's own list.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  changedFiles,
  MutationError,
  mutantsOf,
  nearTests,
  readCall,
  reportText,
  scorePercent,
  sourcesOf,
} from './mutate.ts';
import { directionMutator, numberMutator, strykerPlugins } from './mutators.ts';

const files = [
  'packages/law/src/wage.ts',
  'packages/law/src/wage.test.ts',
  'packages/law/src/cases.fixture.ts',
  'packages/law/src/generated/parameters.ts',
  'packages/law/src/text/id.ts',
  'packages/law/cases/wage.yaml',
  'packages/values/src/day.ts',
  'packages/values/src/issue-codes.ts',
  'apps/cli/src/main.ts',
];
let root: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'payung-mutate-')));
  for (const file of files) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), 'export const months = 12;\n');
  }
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('what is mutated', () => {
  test('is the code of a package, not its tests, figures, words and codes', () => {
    expect(sourcesOf(root, 'law')).toEqual(['packages/law/src/wage.ts']);
    expect(sourcesOf(root, join(root, 'packages/law'))).toEqual(['packages/law/src/wage.ts']);
    expect(readCall(root, []).files).toEqual([
      'packages/values/src/day.ts',
      'packages/law/src/wage.ts',
    ]);
    expect(sourcesOf(root, join(root, 'packages/law/src/wage.test.ts'))).toEqual([]);
  });

  test('lies in a package and is there', () => {
    expect(() => sourcesOf(root, join(root, 'apps/cli/src'))).toThrow(MutationError);
    expect(() => sourcesOf(root, join(root, 'packages/law/src/salary.ts'))).toThrow('Not found');
    expect(() => readCall(root, ['--since'])).toThrow('--since');
  });

  test('may be what was changed since a commit, new files included', () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x', ...args]);
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message=all');
    expect(readCall(root, ['--changed']).files).toEqual([]);
    writeFileSync(join(root, 'packages/values/src/day.ts'), 'export const months = 6;\n');
    writeFileSync(join(root, 'packages/law/src/fine.ts'), 'export const months = 3;\n');
    expect(changedFiles(root, 'HEAD')).toEqual([
      'packages/values/src/day.ts',
      'packages/law/src/fine.ts',
    ]);
    expect(readCall(root, ['law', '--changed']).files).toEqual(['packages/law/src/fine.ts']);
    rmSync(join(root, 'packages/law/src/fine.ts'));
  });
});

describe('the tests near a file', () => {
  const near = (file: string) => nearTests(root, 'packages/law', [`packages/law/src/${file}`]);

  test('are those that import it themselves, and the cases', () => {
    const folder = join(root, 'packages/law/src/near');
    mkdirSync(folder);
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('wage.test.ts', "import { months } from '../wage.ts';\n");
    write('wage.db.test.ts', "import { months } from '../wage.ts';\n");
    write('far.test.ts', "import { months } from './wage.ts';\n");
    expect(near('wage.ts')).toEqual(['packages/law/src/near/wage.test.ts']);
    expect(() => near('unit.ts')).toThrow('No test imports packages/law/src/unit.ts');
    write('cases.test.ts', '');
    expect(near('unit.ts')).toEqual(['packages/law/src/near/cases.test.ts']);
    expect(near('near/fine.ts')).toEqual(['packages/law/src/near/cases.test.ts']);
    expect(() => near('far/fine.ts')).toThrow('No test imports packages/law/src/far/fine.ts');
    rmSync(folder, { recursive: true });
  });

  test('are asked for by name, and what they give is called a least score', () => {
    expect(readCall(root, ['law', '--near']).extent).toEqual({ loading: false, near: true });
    expect(readCall(root, ['law', '--loading']).extent).toEqual({ loading: true, near: false });
    expect(reportText([], { near: true })).toContain('At least');
    expect(reportText([])).not.toContain('At least');
  });
});

const source = 'export const isOld = (age: number) =>\n  age >= 65 &&\n  age < 120;\n';
const mutant = (status: string, line: number, columns: readonly [number, number], to: string) => ({
  mutatorName: 'EqualityOperator',
  replacement: to,
  status,
  location: { start: { line, column: columns[0] }, end: { line, column: columns[1] } },
});

describe('a report', () => {
  const mutants = mutantsOf({
    files: {
      'packages/law/src/age.ts': {
        source,
        mutants: [
          mutant('Killed', 2, [3, 12], 'age > 65'),
          mutant('Survived', 2, [3, 12], 'age < 65'),
          mutant('NoCoverage', 3, [3, 12], 'age <= 120'),
          mutant('Timeout', 3, [3, 12], 'age >= 120'),
          mutant('RuntimeError', 3, [3, 12], 'age'),
          mutant('Ignored', 3, [3, 12], 'true'),
        ],
      },
    },
  });

  test('counts an endless loop as noticed, what no test reaches as survived', () => {
    expect(scorePercent(mutants)).toBe(50);
    expect(scorePercent(mutants.slice(0, 1))).toBe(100);
  });

  test('shows each survivor with its place and its change, and a line per file', () => {
    const text = reportText(mutants);
    expect(text).toContain(
      'packages/law/src/age.ts:2:3 EqualityOperator\n  - age >= 65 &&\n  + age < 65 &&\n',
    );
    expect(text).toContain('age.ts:3:3');
    expect(text.match(/ {2}\+ /g)).toHaveLength(2);
    const words = text.trimEnd().split('\n').at(-1)?.split(/\s+/);
    expect(words).toEqual(['all', '6', '1', '1', '2', '1', '1', '50.0', '%']);
  });

  test('shows a change over several lines as one line', () => {
    const location = { start: { line: 2, column: 3 }, end: { line: 3, column: 12 } };
    const [found] = mutantsOf({
      files: {
        'a.ts': { source, mutants: [{ ...mutant('Survived', 2, [3, 3], 'true'), location }] },
      },
    });
    expect(found).toMatchObject({ before: 'age >= 65 && age < 120;', after: 'true;' });
  });

  test('with an outcome nobody knows is refused, not counted', () => {
    const broken = { 'a.ts': { source, mutants: [mutant('Pending', 1, [1, 2], '')] } };
    expect(() => mutantsOf({ files: broken })).toThrow('Pending');
  });
});

describe('beyond the list of Stryker', () => {
  const values = (value: number) =>
    [...numberMutator.mutate({ node: { type: 'NumericLiteral', value } })].map(
      (each) => each.value,
    );

  test('a number becomes one more and one less', () => {
    expect(values(65)).toEqual([66, 64]);
    expect(values(0)).toEqual([1]);
    expect([...numberMutator.mutate({ node: { type: 'StringLiteral', value: '65' } })]).toEqual([]);
  });

  test('the first found becomes the last found, and back, where it is called', () => {
    const named = (name: string) => ({
      type: 'MemberExpression',
      property: { type: 'Identifier', name },
    });
    const changed = (name: string) => {
      const node = named(name);
      const calls = directionMutator.mutate({
        node,
        parent: { type: 'CallExpression', callee: node },
      });
      return [...calls].map((each) => each.property?.name);
    };
    expect(changed('find')).toEqual(['findLast']);
    expect(changed('findLast')).toEqual(['find']);
    expect(changed('filter')).toEqual([]);
    const alone = { node: named('find'), parent: { type: 'ReturnStatement' } };
    expect([...directionMutator.mutate(alone)]).toEqual([]);
  });

  const [plugin] = strykerPlugins;

  test('words of a thrown error are left alone, the reasons of a refusal are not', () => {
    const thrown = (name: string, type = 'ThrowStatement') =>
      plugin.value.shouldIgnore({
        node: { type: 'NewExpression', callee: { type: 'Identifier', name } },
        parent: { type },
      });
    expect(thrown('RangeError')).toBe('words of a thrown error');
    expect(thrown('Refusal')).toBeUndefined();
    expect(thrown('RangeError', 'ReturnStatement')).toBeUndefined();
  });
});
