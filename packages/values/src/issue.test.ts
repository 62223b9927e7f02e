// Issues: every code has its words in both languages, with the same blanks to fill.

import { describe, expect, test } from 'vitest';
import { failed, issue, parsed, Refusal, refuse } from './issue.ts';
import { issueCodes } from './issue-codes.ts';
import { issueLine, issueText } from './issue-text.ts';
import { placeText } from './issue-words.ts';
import { lawIssueLine } from './law-issue-text.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(issueCodes)('%s', (code) => {
  test('has a problem and a remedy in both languages, with the same blanks', () => {
    for (const part of ['problem', 'remedy'] as const) {
      const [indonesian, english] = [id[code][part], en[code][part]];
      expect(indonesian).not.toBe('');
      if (!/^\{\w+\}$/.test(indonesian)) expect(english).not.toBe(indonesian);
      expect(blanks(indonesian)).toEqual(blanks(english));
      for (const text of [indonesian, english]) expect(text).toMatch(/^\S.*[^,;:\s]$/s);
    }
  });
});

test('no code is listed twice, and no text is without a code', () => {
  expect(new Set(issueCodes).size).toBe(issueCodes.length);
  expect(Object.keys(id).sort()).toEqual([...issueCodes].sort());
  expect(Object.keys(en).sort()).toEqual([...issueCodes].sort());
});

test('a line tells place, problem and remedy as the clerk counts', () => {
  const at = { file: 'petani.xlsx', sheet: 'Daftar', row: 12, column: 'NIK' };
  const line = issueLine(issue('nik_length', { length: 15 }, { at }));
  expect(line).toMatch(/^berkas petani\.xlsx, lembar Daftar, baris 12, kolom NIK: .*15/);
  expect(placeText(at)).toBe('berkas petani.xlsx, lembar Daftar, baris 12, kolom NIK');
  expect(placeText(at, 'en')).toBe('file petani.xlsx, sheet Daftar, row 12, column NIK');
  expect(issueLine(issue('nik_missing'))).toBe(
    `${id.nik_missing.problem} ${id.nik_missing.remedy}`,
  );
});

test('a blank that nobody filled shows a dash, not its name', () => {
  const { problem } = issueText(issue('nik_length'), 'id');
  expect(problem).toContain('—');
  expect(problem).not.toContain('{');
});

test('counts are divided by thousands, rows and other names are not', () => {
  const limit = issueText(issue('too_many_rows', { limit: 1_048_576 }));
  expect(limit.problem).toContain('1.048.576');
  expect(issueText(issue('nik_length', { length: 15 })).problem).toContain('15 ');
  expect(issueText(issue('possible_duplicate', { row: 12_345 })).problem).toContain('12345');
  expect(issueText(issue('port_taken', { port: 55_432 })).problem).toContain('55432');
});

test('an issue is an error without a place unless said otherwise', () => {
  expect(issue('nik_missing')).toEqual({
    code: 'nik_missing',
    severity: 'error',
    at: {},
    data: {},
  });
  expect(failed(issue('nik_missing')).ok).toBe(false);
  expect(parsed(1)).toEqual({ ok: true, value: 1, issues: [] });
});

test('a refusal carries its reasons and its cause', () => {
  const cause = new Error('ENOSPC');
  const refusal = refuse('disk_full', { path: '/data' }, { file: 'a.csv' }, cause);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ name: 'Refusal', message: 'disk_full', cause });
  expect(refusal.issues).toMatchObject([{ code: 'disk_full', at: { file: 'a.csv' } }]);
  expect('cause' in refuse('disk_full')).toBe(false);
  const both = new Refusal([issue('nik_missing'), issue('nik_length', { length: 15 })]);
  expect(both.message).toBe('nik_missing, nik_length');
});

test('an issue of the law reads the same without the words of all others, which it does not know', () => {
  const data = { key: 'paid', value: '-1', expected: '>= 1', law: 'PP 44/2015' };
  const refused = issue('law_fact_invalid', data, { at: { row: 3 } });
  for (const language of ['id', 'en'] as const) {
    expect(lawIssueLine(refused, language)).toBe(issueLine(refused, language));
  }
  expect(lawIssueLine(refused)).toMatch(/^baris 3: .*“-1”/);
  expect(() => lawIssueLine(issue('usage'))).toThrow('usage');
});
