// Lists as files: "a folder is a case" below cases/lists, and what must hold for any list.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day, issueLine } from '@payung/values';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { ListRow, ListSurvey } from './list.ts';
import { readList } from './read.ts';
import { surveyList } from './survey.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };
const cases = fileURLToPath(new URL('../cases/lists/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'payung-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function rowsOf(file: { path: string; name: string }) {
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(survey.issues.map((each) => issueLine(each)).join('\n'));
  const rows: ListRow[] = [];
  for await (const batch of readList(file, survey.value, options)) rows.push(...batch);
  return { survey: survey.value, rows };
}

function written(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { path, name };
}

/** A row as a reader of the case wants to see it. */
function told(row: ListRow) {
  const issues = row.issues.map((each) => issueLine(each));
  return row.disposition === 'ignored'
    ? { row: row.row, ignored: row.ignoredAs }
    : { row: row.row, [row.disposition]: row.person, issues };
}

function summary(survey: ListSurvey) {
  return {
    headerRow: survey.headerRow,
    columns: survey.columns.map(({ heading, field }) => `${heading} = ${field ?? '?'}`),
    constants: survey.constants,
    issues: survey.issues.map((each) => issueLine(each)),
  };
}

describe('a folder is a case', () => {
  const names = readdirSync(cases).filter((name) => !name.includes('.'));
  test.each(names)('%s', async (name) => {
    const input = readdirSync(join(cases, name)).find((each) => /\.(csv|xlsx)$/.test(each));
    if (input === undefined) throw new Error(`cases/lists/${name} holds no list`);
    const path = join(cases, name, input);
    const survey = await surveyList({ path, name: input }, options);
    const found = survey.ok
      ? {
          survey: summary(survey.value),
          rows: (await rowsOf({ path, name: input })).rows.map(told),
        }
      : { refused: survey.issues.map((each) => issueLine(each)) };
    const expected = join(cases, name, 'expected.json');
    if (!existsSync(expected) && !process.env['CI']) {
      writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    }
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

const people = fc.array(
  fc.record({
    nik: fc.constantFrom('7502012609870001', '', '-', '7502016609870001', "'7502013006450001"),
    name: fc.constantFrom('EKO', 'SITI AMINAH', 'RAHMAN ALI', 'Ni Kadek', ''),
    birth: fc.constantFrom('26-09-1987', '1988', '42 thn', '', '30/06/45', '31/02/1990'),
    sex: fc.constantFrom('L', 'P', '', 'Laki-laki'),
    village: fc.constantFrom('Bajo', 'Limbato', 'Tenilo', '', 'Bazo'),
  }),
  { minLength: 5, maxLength: 40 },
);

const headings = { nik: 'NIK', name: 'Nama', birth: 'Tgl Lahir', sex: 'L/P', village: 'Desa' };
const order = ['nik', 'name', 'birth', 'sex', 'village'] as const;

function csvOf(
  rows: readonly Record<(typeof order)[number], string>[],
  columns: readonly (typeof order)[number][],
): string {
  const lines = rows.map((row) => columns.map((column) => row[column]).join(';'));
  return [columns.map((column) => headings[column]).join(';'), ...lines, ''].join('\n');
}

/** A list whose every row is empty has nobody in it and is refused; that is another test. */
const somebody = people.filter((rows) => rows.some((row) => order.some((key) => row[key] !== '')));

describe('for any list', { timeout: 60_000 }, () => {
  test('the order of the columns does not change the people', async () => {
    await fc.assert(
      fc.asyncProperty(
        somebody,
        fc.shuffledSubarray([...order], { minLength: order.length }),
        async (rows, shuffled) => {
          const plain = await rowsOf(written('plain.csv', csvOf(rows, order)));
          const other = await rowsOf(written('other.csv', csvOf(rows, shuffled)));
          const person = (row: ListRow) =>
            row.disposition === 'ignored' ? row.ignoredAs : row.person;
          expect(other.rows.map(person)).toEqual(plain.rows.map(person));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('every record is read exactly once, in order, and fares the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(somebody, fc.nat(3), async (rows, blanks) => {
        const text = `DAFTAR${'\n'.repeat(blanks + 1)}${csvOf(rows, order)}JUMLAH;${rows.length}\n`;
        const file = written('all.csv', text);
        const first = await rowsOf(file);
        const records = text.split('\n').length - 1;
        expect(first.rows.map((row) => row.row)).toEqual(
          Array.from({ length: records }, (_, index) => index + 1),
        );
        expect((await rowsOf(file)).rows).toEqual(first.rows);
      }),
      { numRuns: 40 },
    );
  });

  test('a person without name, or with nothing to be told by, is rejected and kept in sight', async () => {
    const { rows } = await rowsOf(
      written(
        'a.csv',
        'NIK;Nama;Tgl Lahir;Desa\n;EKO;;\n;;26-09-1987;Bajo\n;ANI;1988;\n;TUTI;;Bajo\n',
      ),
    );
    expect(rows.map((row) => row.disposition)).toEqual([
      'ignored',
      'rejected',
      'rejected',
      'accepted',
      'accepted',
    ]);
  });
});

describe('a file that holds no list is refused with its reason', () => {
  test.each([
    ['No;NIK;Nama\n', 'no_data_rows'],
    ['Catatan rapat\nHadir semua\n', 'header_not_found'],
    ['No;NIK;Desa\n1;7502012609870001;Bajo\n', 'missing_required_column'],
  ])('%j: %s', async (text, code) => {
    const survey = await surveyList(written('x.csv', text), options);
    expect(survey.ok).toBe(false);
    expect(survey.issues).toMatchObject([{ code, at: { file: 'x.csv' } }]);
  });

  test('a list without NIKs is workable and told so', async () => {
    const { survey, rows } = await rowsOf(written('x.csv', 'Nama;Desa\nEKO;Bajo\n'));
    expect(survey.issues.map((each) => each.code)).toEqual(['missing_required_column']);
    expect(rows.at(-1)).toMatchObject({
      disposition: 'accepted',
      issues: [{ code: 'dob_missing' }],
    });
  });
});
