import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generate, generatedFile, ParameterError, readParameterFiles } from './law.ts';

const path = 'contributions/bpu-jkk-rate.yaml';
const sound = `id: contributions.bpu_jkk_rate
term: Tarif iuran JKK BPU
unit: rate of bracket basis
values:
  - from: 2015-07-01
    value: 1.74%
    source: { law: PP 44/2015, article: "17" }
    checked: { on: 2026-11-21, confirmed: true }
`;

/** The faults found after one change of the sound file. */
function faults(from: string, to: string): readonly string[] {
  expect(sound).toContain(from);
  try {
    generate([{ path, text: sound.replace(from, to) }]);
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
  return [];
}

test('the generated figures are those of the YAML', () => {
  expect(readFileSync(generatedFile, 'utf8')).toBe(generate(readParameterFiles()));
});

test('the same YAML gives the same bytes, whatever the folder lists first', () => {
  const files = readParameterFiles();
  expect(files.map((file) => file.path)).toEqual(files.map((file) => file.path).sort());
  expect(generate(files)).toBe(generate(readParameterFiles()));
});

test('a sound file becomes a typed figure: 1.74 % is 17,400 parts per million', () => {
  const text = generate([{ path, text: sound }]);
  expect(text).toContain("readonly 'contributions.bpu_jkk_rate': Rate;");
  expect(text).toContain('value: rate(17400),');
  expect(text).toContain("from: day('2015-07-01'),");
});

describe('refused is', () => {
  test.each([
    ['a figure without a source', '    source: { law: PP 44/2015, article: "17" }\n', '', '"law"'],
    ['a figure nobody checked', 'confirmed: true', 'confirmed: maybe', 'checked.confirmed'],
    ['a rate as a float', '1.74%', '1.74', 'not a rate'],
    ['an unknown unit', 'rate of bracket basis', 'percent', 'unknown unit'],
    ['a misspelt key', 'value: 1.74%', 'valeu: 1.74%', 'unknown key "valeu"'],
    ['a day that does not exist', 'from: 2015-07-01', 'from: 2015-06-31', 'not a day or a month'],
    ['an id that is not its place', 'bpu_jkk_rate', 'bpu_jht_rate', 'its place says'],
    ['a table without the name of its key', 'value: 1.74%', 'table: { a: 1% }', '"key" belongs'],
    ['two forms in one value', 'value: 1.74%', 'value: 1%\n    table: { a: 1% }', 'exactly one'],
    ['YAML that cannot be read', 'values:', 'values: [', 'Implicit keys'],
  ])('%s', (_, from, to, expected) => {
    expect(faults(from, to).join('\n')).toContain(expected);
  });

  const second = (from: string, until = '') =>
    sound.replace(
      '    source',
      `${until}    source: { law: PP 44/2015 }\n    checked: { on: 2026-11-21, confirmed: true }\n  - from: ${from}\n    value: 2%\n    source`,
    );
  const problemsOf = (text: string) => {
    try {
      generate([{ path, text }]);
      return '';
    } catch (error) {
      return error instanceof ParameterError ? error.message : String(error);
    }
  };

  test('a newer value that is not newer', () => {
    expect(problemsOf(second('2016-07-01'))).toBe('');
    expect(problemsOf(second('2015-07-01'))).toContain('does not rise');
    expect(problemsOf(second('2014-07-01'))).toContain('does not rise');
  });

  test('a temporary measure that overlaps the next value, but not one that meets it', () => {
    expect(problemsOf(second('2016-07-01', '    until: 2016-07-01\n'))).toBe('');
    expect(problemsOf(second('2016-07-01', '    until: 2016-08-01\n'))).toContain('does not rise');
    expect(problemsOf(second('2016-07-01', '    until: 2015-07-01\n'))).toContain('is not after');
  });

  test('a gap between two values', () => {
    expect(problemsOf(second('2016-08-01', '    until: 2016-07-01\n'))).toBe(
      `${path}:10: a gap from 2016-07-01 to 2016-08-01`,
    );
  });

  test('a key written twice, with its line', () => {
    const twice = sound.replace('values:', 'term: Tarif lain\nvalues:');
    expect(problemsOf(twice)).toContain(`${path}:4: Map keys must be unique`);
  });

  test('a rate in a bracket or a table, with its own line', () => {
    const rows = 'brackets:\n      - { from: 0, value: 1% }\n      - { from: 5, value: 2 }';
    const keyed = sound.replace('values:', 'key: a\nvalues:');
    expect(problemsOf(keyed.replace('value: 1.74%', rows))).toContain(`${path}:9: "2" is not a`);
    const table = 'table:\n      a: 1%\n      b: 2';
    expect(problemsOf(keyed.replace('value: 1.74%', table))).toContain(`${path}:9: "2" is not a`);
  });

  test('days and months in one figure', () => {
    expect(problemsOf(second('2016-07'))).toContain('all days or all months');
  });

  test('brackets that do not start at zero or do not rise', () => {
    const brackets = (rows: string) =>
      sound.replace('value: 1.74%', `brackets: [${rows}]`).replace('values:', 'key: a\nvalues:');
    expect(problemsOf(brackets('{ from: 0, value: 1% }, { from: 5, value: 2% }'))).toBe('');
    expect(problemsOf(brackets('{ from: 1, value: 1% }'))).toContain('starts at 0');
    expect(problemsOf(brackets('{ from: 0, value: 1% }, { from: 0, value: 2% }'))).toContain(
      'rising order',
    );
  });

  test('an empty folder', () => {
    expect(() => generate([])).toThrow('no parameter file found');
  });
});

test('every fault of every file is told at once, with file and line', () => {
  const broken = sound.replace('1.74%', '1.74').replace('2026-11-21', 'soon');
  const run = () => generate([{ path, text: broken }]);
  expect(run).toThrow(
    `${path}:6: "1.74" is not a rate like 1.74%\n${path}:8: checked.on is not a day`,
  );
});
