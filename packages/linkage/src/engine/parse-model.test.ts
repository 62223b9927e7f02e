import { issueText } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { inventRecords } from './invented.fixture.ts';
import { linkTables } from './link-tables.ts';
import { parseModel } from './parse-model.ts';
import { proposeModel } from './propose-model.ts';

const text = `
format: 1
name: pelanggan
version: "1"
columns:
  - { name: surname, normalise: [fold] }
  - { name: sound, from: surname, normalise: [sound] }
  - { name: birth, normalise: [date] }
comparisons:
  - { name: surname, kind: text, columns: [surname], params: { similar: [0.9] }, termFrequency: true }
  - { name: birth, kind: date, columns: [birth] }
dependence:
  - { when: birth, atLeast: 4, ignore: surname }
blocking:
  - { name: birth, keys: [{ column: birth }], splitBy: [sound] }
training: { mode: fresh, pairsMax: 1000 }
thresholds: { match: 0.99, review: 0.2, keep: 0.01 }
`;

/** The keys of the faults, in order. */
function faultsOf(changed: string): readonly unknown[] {
  const result = parseModel({ text: changed, file: 'model.yaml' });
  return result.ok ? [] : result.issues.map((issue) => issue.data['key']);
}

describe('a model that was written down', () => {
  test('is read', () => {
    const result = parseModel({ text });
    expect(result).toMatchObject({
      ok: true,
      value: { name: 'pelanggan', blocking: [{ keys: [{ column: 'birth' }], splitBy: ['sound'] }] },
    });
  });

  test('is the same after a run has learned it and it was written as JSON', async () => {
    const { table } = inventRecords({ people: 150, seed: 4 });
    const { model } = await linkTables({ model: proposeModel({ left: table }), left: table });
    const result = parseModel({ text: JSON.stringify(model) });
    expect(result.ok ? [] : result.issues).toEqual([]);
    const again = result.ok ? result.value : undefined;
    expect(again?.comparisons[0]?.probabilities).toEqual(model.comparisons[0]?.probabilities);
    expect(again?.prior).toBe(model.prior);
  });

  test.each([
    ['a key nobody knows', ['kind: text', 'kind: text, kinds: x'], ['comparisons[0].kinds']],
    ['a kind nobody brings', ['kind: date', 'kind: datum'], ['comparisons[1].kind']],
    ['a setting out of bounds', ['[0.9]', '[9]'], ['comparisons[0].params']],
    [
      'a column that is not there',
      ['columns: [birth]', 'columns: [born]'],
      ['comparisons[1].columns'],
    ],
    ['a normaliser that is not there', ['[fold]', '[folded]'], ['columns[0].normalise']],
    ['thresholds out of order', ['review: 0.2', 'review: 0.995'], ['thresholds']],
    ['a missing name', ['name: pelanggan', 'note: x'], ['name']],
    ['a format of another time', ['format: 1', 'format: 2'], ['format']],
    [
      'an unknown comparison in a dependence',
      ['ignore: surname', 'ignore: x'],
      ['dependence[0].ignore'],
    ],
    ['no list', ['blocking:\n  - {', 'blocking:\n  {'], ['blocking', 'blocking']],
    [
      'two of one name',
      ['name: sound, from', 'name: surname, from'],
      ['columns[1].name', 'blocking[0].splitBy'],
    ],
  ] as const)('is refused for %s, with the path', (_, [from, to], expected) => {
    expect(faultsOf(text.replace(from, to))).toEqual(expected);
  });

  test('that is no YAML is refused with the place', () => {
    const result = parseModel({ text: 'format: [1', file: 'model.yaml' });
    expect(result.ok).toBe(false);
    expect(result.issues[0]?.at.file).toBe('model.yaml');
  });

  test('is refused in words that name the key and what was expected', () => {
    const result = parseModel({ text: text.replace('kind: date', 'kind: datum') });
    const [issue] = result.issues;
    const shown = issue === undefined ? '' : JSON.stringify(issueText(issue, 'id'));
    expect(shown).toContain('comparisons[1].kind');
    expect(shown).toContain('exact, text, tokens');
  });

  test('is refused in the language asked for', () => {
    const broken = text.replace('comparisons:', 'comparisons: 5\nnote:');
    const wanted = (language: 'id' | 'en') =>
      parseModel({ text: broken, language }).issues.map((each) => each.data['expected']);
    expect(wanted('id')).toContain('daftar');
    expect(wanted('en')).toContain('a list');
  });
});
