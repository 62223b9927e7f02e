import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ParameterError } from './law/yaml-file.ts';
import { generatedFolder, generate as generateModules, readParameterFiles } from './law.ts';

const path = 'contributions/bpu-jkk-rate.yaml';
const sound = `id: contributions.bpu_jkk_rate
term: Tarif iuran JKK BPU
term_en: JKK contribution rate of BPU
unit: rate of bracket basis
values:
  - from: 2015-07-01
    value: 1.74%
    source: { law: PP 44/2015, article: "17" }
    checked: { on: 2026-11-21, confirmed: true }
`;
const names = { path: 'names.yaml', text: '' };
const abNames = {
  path: 'names.yaml',
  text: 'part:\n  a: { id: A, en: A }\n  b: { id: B, en: B }\n',
};

/** All faults of one file, one a line; empty when it is sound. */
function faultsOf(text: string, nameFile = names, at = path): string {
  try {
    generate([{ path: at, text }], nameFile);
    return '';
  } catch (error) {
    if (error instanceof ParameterError) return error.message;
    throw error;
  }
}

/** The sound file with one change. */
function changed(from: string, to: string): string {
  expect(sound).toContain(from);
  return sound.replace(from, to);
}

/** The sound file with a second value after the first. */
function followed(from: string, until = ''): string {
  return changed(
    '    source',
    `${until}    source: { law: PP 44/2015, article: "17" }\n    checked: { on: 2026-11-21, confirmed: true }\n  - from: ${from}\n    value: 2%\n    source`,
  );
}

/** The sound file with a table or brackets by `part`, from line 8 on. */
function keyed(figure: string): string {
  return changed('value: 1.74%', figure).replace('values:', 'key: part\nvalues:');
}

test('the generated figures are those of the YAML', () => {
  for (const [name, text] of Object.entries(generateModules(readParameterFiles()))) {
    expect(readFileSync(join(generatedFolder, name), 'utf8')).toBe(text);
  }
});

test('the same YAML gives the same bytes, whatever the folder lists first', () => {
  const files = readParameterFiles();
  expect(files.map((file) => file.path)).toEqual(files.map((file) => file.path).sort());
  expect(generate(files)).toBe(generate(readParameterFiles()));
});

describe('a sound file', () => {
  test('becomes a typed figure: 1.74 % is 17,400 parts per million', () => {
    const text = generate([{ path, text: sound }], names);
    expect(text).toContain("readonly 'contributions.bpu_jkk_rate': Rate;");
    expect(text).toContain('value: rate(17400),');
    expect(text).toContain("from: day('2015-07-01'),");
  });

  test('carries its term and its note in both languages', () => {
    const note = changed(
      'confirmed: true }',
      'confirmed: true }\n    note: Satu.\n    note_en: One.',
    );
    const text = generate([{ path, text: note }], names);
    expect(text).toContain(
      "term: { id: 'Tarif iuran JKK BPU', en: 'JKK contribution rate of BPU' },",
    );
    expect(text).toContain("note: { id: 'Satu.', en: 'One.' }");
  });

  test('names the rows of its table, in the order of the table', () => {
    const text = generate([{ path, text: keyed('table: { b: 2%, a: 1% }') }], abNames);
    expect(text).toContain(
      "    names: {\n      'b': { id: 'B', en: 'B' },\n      'a': { id: 'A', en: 'A' },\n    },",
    );
  });

  test('tells the day the law was last read: the newest of all values', () => {
    const older = followed('2016-07-01').replace('on: 2026-11-21', 'on: 2026-01-02');
    expect(generate([{ path, text: older }], names)).toContain(
      "export const lawCheckedOn: Day = day('2026-11-21');",
    );
  });

  test('says openly that the article is unread, and cites an annex or a page by its name', () => {
    const unread = changed('article: "17"', 'article: unread');
    expect(generate([{ path, text: unread }], names)).toContain("source: { law: 'PP 44/2015' },");
    const annex = changed('article: "17"', 'place: Lampiran III');
    expect(generate([{ path, text: annex }], names)).toContain(
      "source: { law: 'PP 44/2015 Lampiran III' },",
    );
  });
});

describe('refused with file and line is', () => {
  const source = '    source: { law: PP 44/2015, article: "17" }\n';
  const checked = '    checked: { on: 2026-11-21, confirmed: true }\n';
  const noted = (text: string) => `confirmed: true }\n${text}`;

  test.each([
    [
      'a day that does not exist',
      'from: 2015-07-01',
      'from: 2015-06-31',
      6,
      'not a day or a month',
    ],
    ['a value without its first day', 'from: 2015-07-01\n    value', 'value', 6, 'needs "from"'],
    ['a value without a figure', '    value: 1.74%\n', '', 6, 'exactly one of value, table'],
    ['two forms in one value', 'value: 1.74%', 'value: 1%\n    table: { a: 1% }', 6, 'exactly one'],
    ['a value without a source', source, '', 6, 'a source needs "law"'],
    ['a source without a law', 'law: PP 44/2015, ', '', 8, 'a source needs "law"'],
    ['a source without an article', ', article: "17"', '', 8, 'a source needs "article"'],
    ['an annex for an article', '"17"', 'lampiran', 8, '"lampiran" is not an article'],
    ['an address that is none', '"17"', '"17", url: PP44', 8, '"PP44" is not an address'],
    ['a value nobody checked', checked, '', 6, 'checked.on is not a day'],
    ['a check without an answer', 'confirmed: true', 'confirmed: maybe', 9, 'true or false'],
    ['a check on no day', 'on: 2026-11-21', 'on: soon', 9, 'checked.on is not a day'],
    ['an unknown unit', 'rate of bracket basis', 'percent', 4, 'unknown unit "percent"'],
    ['a rate as a float', '1.74%', '1.74', 7, '"1.74" is not a rate'],
    ['a rate of a wage above the whole', '1.74%', '174%', 7, '"174%" is too high'],
    ['a rate below nothing', '1.74%', '-1.74%', 7, '"-1.74%" is too low'],
    ['a parameter without a term', 'term: Tarif iuran JKK BPU\n', '', 1, 'needs "term"'],
    ['a term without its English', 'term_en: JKK contribution rate of BPU\n', '', 1, '"term_en"'],
    ['a note without its English', 'confirmed: true }', noted('    note: Satu.'), 6, '"note_en"'],
    ['an English note alone', 'confirmed: true }', noted('    note_en: One.'), 6, 'needs "note"'],
    ['an empty note', 'confirmed: true }', noted('    note:\n    note_en: One.'), 10, '"note"'],
    ['an id that is not its place', 'bpu_jkk_rate', 'bpu_jht_rate', 1, 'its place says'],
    ['a key written twice', 'values:', 'term: Tarif lain\nvalues:', 5, 'keys must be unique'],
    ['YAML that cannot be read', 'values:', 'values: [', 6, 'Implicit keys'],
    ['a tag of no meaning', 'value: 1.74%', 'value: !percent 1.74%', 7, 'Unresolved tag'],
    ['no value at all', 'values:\n', 'values: []\nold:\n', 5, 'no values'],
    ['a table without the name of its key', 'value: 1.74%', 'table: { a: 1% }', 1, '"key" belongs'],
    ['a key without a table', 'values:', 'key: part\nvalues:', 5, '"key" belongs'],
  ])('%s', (_, from, to, line, expected) => {
    const told = faultsOf(changed(from, to)).split('\n');
    expect(told.filter((each) => each.startsWith(`${path}:${line}: `)).join('\n')).toContain(
      expected,
    );
  });

  test.each([
    ['parameter', 'unit:', 'remark: x\nunit:', 4],
    ['value', 'value: 1.74%', 'value: 1.74%\n    valeu: 2%', 8],
    ['source', 'law:', 'page: 3, law:', 8],
    ['checked', 'on:', 'by: me, on:', 9],
  ])('an unknown key of a %s', (level, from, to, line) => {
    expect(faultsOf(changed(from, to))).toMatch(
      new RegExp(`^${path}:${line}: unknown key "\\w+" of a ${level}; known: `),
    );
  });

  test.each([
    ['rupiah per month', '-6800', '"-6800" is not a whole amount of rupiah'],
    ['rupiah per month', '6800.5', '"6800.5" is not a whole amount of rupiah'],
    ['rupiah per month', '1%', '"1%" is not a whole amount of rupiah'],
    ['months', '-1', '"-1" is not a whole number'],
    ['months', '2.5', '"2.5" is not a whole number'],
    ['day of the next month', '32', '"32" is too high for "day of the next month"'],
    ['day of contribution month', '0', '"0" is too low for "day of contribution month"'],
    ['years of age', '650', '"650" is too high for "years of age"'],
    ['permission', 'maybe', '"maybe" is not yes, no or unconfirmed'],
    ['permission', 'true', '"true" is not yes, no or unconfirmed'],
  ])('a figure that does not fit its unit: %s %s', (unit, value, expected) => {
    const text = changed('rate of bracket basis', unit).replace('1.74%', value);
    expect(faultsOf(text)).toBe(`${path}:7: ${expected}`);
  });

  test('only the standard price of a hospital may be exceeded', () => {
    const prosthesis = changed('rate of bracket basis', 'rate of hospital standard price');
    expect(faultsOf(prosthesis.replace('1.74%', '140%'))).toBe('');
  });

  test('a newer value that is not newer', () => {
    expect(faultsOf(followed('2016-07-01'))).toBe('');
    expect(faultsOf(followed('2015-07-01'))).toBe(`${path}:10: from 2015-07-01 does not rise`);
    expect(faultsOf(followed('2014-07-01'))).toBe(`${path}:10: from 2014-07-01 does not rise`);
  });

  test('a temporary measure that overlaps the next value, but not one that meets it', () => {
    expect(faultsOf(followed('2016-07-01', '    until: 2016-07-01\n'))).toBe('');
    expect(faultsOf(followed('2016-07-01', '    until: 2016-08-01\n'))).toBe(
      `${path}:11: from 2016-07-01 overlaps the value before, in force until 2016-08-01`,
    );
    expect(faultsOf(followed('2016-07-01', '    until: 2015-07-01\n'))).toContain(
      `${path}:8: until 2015-07-01 is not after 2015-07-01`,
    );
  });

  test('a gap between two values', () => {
    expect(faultsOf(followed('2016-08-01', '    until: 2016-07-01\n'))).toBe(
      `${path}:11: a gap from 2016-07-01 to 2016-08-01`,
    );
  });

  test('days and months in one figure', () => {
    expect(faultsOf(followed('2016-07'))).toBe(`${path}:6: dates are all days or all months`);
  });

  test('brackets that do not start at zero or do not rise, and a fault in one of them', () => {
    const brackets = (rows: string) => faultsOf(keyed(`brackets: [${rows}]`));
    expect(brackets('{ from: 0, value: 1% }, { from: 5, value: 2% }')).toBe('');
    expect(brackets('{ from: 1, value: 1% }')).toBe(`${path}:8: the first bracket starts at 0`);
    expect(brackets('{ from: 0, value: 1% }, { from: 0, value: 2% }')).toBe(
      `${path}:8: brackets are not in rising order`,
    );
    const rows = 'brackets:\n      - { from: 0, value: 1% }\n      - { from: 5, valeu: 2 }';
    expect(faultsOf(keyed(rows))).toContain(`${path}:10: unknown key "valeu" of a bracket`);
    expect(faultsOf(keyed(rows))).toContain(`${path}:10: "undefined" is not a rate`);
  });

  test('a rate in a table, with its own line', () => {
    expect(faultsOf(keyed('table:\n      a: 1%\n      b: 2'), abNames)).toBe(
      `${path}:10: "2" is not a rate like 1.74%`,
    );
  });

  test('a table whose rows change with the law', () => {
    const rows = (second: string) =>
      followed('2016-07-01')
        .replace('value: 1.74%', 'table: { a: 1%, b: 1% }')
        .replace('value: 2%', second)
        .replace('values:', 'key: part\nvalues:');
    expect(faultsOf(rows('table: { b: 2%, a: 2% }'), abNames)).toBe('');
    expect(faultsOf(rows('table: { a: 2%, c: 2% }'), abNames)).toBe(
      `${path}:11: rows of a table differ between values: b, c`,
    );
    expect(faultsOf(rows('value: 2%'), abNames)).toContain(
      `${path}:11: values of different shapes:`,
    );
    expect(faultsOf(keyed('table: {}'), abNames)).toContain(`${path}:8: an empty table`);
  });

  test('a row without a name, a name without a row, a name in one language', () => {
    expect(faultsOf(keyed('table: { a: 1%, b: 2%, c: 3% }'), abNames)).toBe(
      `${path}:8: row "c" has no name under "part" in names.yaml`,
    );
    expect(faultsOf(keyed('table: { a: 1% }'), abNames)).toBe(
      'names.yaml:3: no table by "part" has a row "b"',
    );
    const half = { path: 'names.yaml', text: 'part:\n  a: { id: A, nl: A }\n' };
    expect(faultsOf(keyed('table: { a: 1% }'), half)).toBe(
      'names.yaml:2: unknown key "nl" of a name; known: id, en\nnames.yaml:2: a name needs "en" as text',
    );
  });

  test('two files with one id', () => {
    const twin = { path: 'contributions/bpu_jkk_rate.yaml', text: sound };
    const both = () => generate([{ path, text: sound }, twin], names);
    expect(both).toThrow(
      `${twin.path}:1: id "contributions.bpu_jkk_rate" is already that of ${path}`,
    );
  });

  test('a file that would be overlooked or is not named in kebab-case', () => {
    expect(faultsOf(sound, names, 'contributions/bpu-jkk-rate.yml')).toContain(
      'contributions/bpu-jkk-rate.yml:1: a figure is a file in kebab-case that ends in .yaml',
    );
    expect(faultsOf(sound, names, 'Contributions/bpu-jkk-rate.yaml')).toContain('kebab-case');
  });

  test('an empty folder', () => {
    expect(() => generate([], names)).toThrow('no parameter file found');
  });
});

test('every fault of every file is told at once, with file and line', () => {
  const broken = sound.replace('1.74%', '1.74').replace('2026-11-21', 'soon');
  const other = { path: 'contributions/bpu-jht-rate.yaml', text: 'id: contributions.bpu_jht_rate' };
  const run = () => generate([{ path, text: broken }, other], names);
  expect(run).toThrow(
    `${path}:7: "1.74" is not a rate like 1.74%\n${path}:9: checked.on is not a day\n${other.path}:1: `,
  );
});

/** Both modules one after the other. */
function generate(...asked: Parameters<typeof generateModules>): string {
  return Object.values(generateModules(...asked)).join('\n');
}
