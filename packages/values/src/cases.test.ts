// The lists of valid and invalid texts in packages/values/cases, each against its parser.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import type { Parsed } from './issue.ts';
import { issueText } from './issue-text.ts';
import { parseMonth } from './month.ts';
import { parseNik } from './nik.ts';
import { parseRate } from './rate.ts';
import { parseRupiah } from './rupiah.ts';

const parsers: Readonly<Record<string, (text: string) => Parsed<string | number>>> = {
  nik: parseNik,
  day: parseDay,
  month: parseMonth,
  rupiah: parseRupiah,
  rate: parseRate,
};

function linesOf(name: string): readonly string[] {
  const text = readFileSync(new URL(`../cases/${name}.txt`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
}

describe.each(Object.entries(parsers))('%s', (name, parse) => {
  test.each(linesOf(`${name}_valid`))('reads “%s”', (line) => {
    const [text = '', value = text] = line.split('\t');
    const result = parse(text);
    expect(result.ok && String(result.value)).toBe(value);
    expect(result.issues).toEqual([]);
  });

  test.each(linesOf(`${name}_invalid`))('refuses “%s” with a problem and a remedy', (text) => {
    const result = parse(text);
    expect(result.ok).toBe(false);
    const [issue] = result.issues;
    if (issue === undefined) throw new Error('No issue');
    const words = issueText(issue);
    expect(words.problem + words.remedy).not.toContain('—');
    expect(words.remedy).not.toBe('');
  });
});

test('an empty cell is a missing NIK, not a wrong one', () => {
  expect(parseNik('').issues).toMatchObject([{ code: 'nik_missing' }]);
});

test('no issue about a NIK repeats the whole number, however it was written', () => {
  const written = [
    '750201.260987-0000',
    '75O2O126O987OOO1',
    '7502 0126 0987 0001 lagi',
    '7502012609870000',
  ];
  for (const text of written) {
    const said = JSON.stringify(parseNik(text).issues).replace(/[^\dOo]/g, '');
    expect(said).not.toContain(text.replace(/[^\dOo]/g, '').slice(4, 12));
  }
});
