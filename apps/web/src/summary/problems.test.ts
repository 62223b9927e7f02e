// Problems of all lists together.

import type { ListWire } from '@payung/server/wire';
import { issue } from '@payung/values';
import { expect, test } from 'vitest';
import { mainProblem } from '../lists/main-problem.ts';
import { problemTotals } from './problems.ts';

type Problem = ListWire['problems'][number];

function problem(code: Problem['code'], rows: number, severity: Problem['severity'] = 'error') {
  return { code, rows, severity, example: issue(code, {}, { severity }) };
}

function list(problems: readonly Problem[], changes: Partial<ListWire> = {}): ListWire {
  return {
    file: 'a.csv',
    format: 'csv',
    bytes: 1,
    sha256: '',
    rows: { records: 0, ignored: 0, data: 0, accepted: 0, rejected: 0, merged: 0, held: 0 },
    links: { peserta_aktif: 0, peserta_nonaktif: 0, baru: 0, tinjau: 0, tidak_sah: 0 },
    usableNik: 0,
    problems,
    fileIssues: [],
    ...changes,
  };
}

test('rows are added over the lists, the largest problem first, notes left out', () => {
  const totals = problemTotals([
    list([problem('nik_missing', 5), problem('nik_cleaned', 900, 'note')]),
    list([problem('nik_missing', 7), problem('dob_ambiguous', 40, 'warning')]),
  ]);
  expect(totals.map(({ code, rows, lists }) => [code, rows, lists])).toEqual([
    ['dob_ambiguous', 40, 1],
    ['nik_missing', 12, 2],
  ]);
});

test('of problems with equal rows the error comes first', () => {
  const totals = problemTotals([
    list([problem('dob_ambiguous', 3, 'warning'), problem('nik_length', 3)]),
  ]);
  expect(totals.map(({ code }) => code)).toEqual(['nik_length', 'dob_ambiguous']);
});

test('what concerns the whole file is named before its rows; a mere note is not named', () => {
  const refused = list([problem('nik_missing', 9)], { fileIssues: [issue('encrypted_file')] });
  expect(mainProblem(refused)).toEqual({ example: issue('encrypted_file') });
  expect(mainProblem(list([problem('nik_missing', 9)]))?.rows).toBe(9);
  expect(mainProblem(list([problem('nik_cleaned', 9, 'note')]))).toBeUndefined();
});
