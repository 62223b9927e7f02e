import { day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessSource } from '../assess.ts';
import { readSource } from '../read.ts';
import { openSource } from '../readers/index.ts';
import { madeFolder, readThrough } from '../readers/made-files.fixture.ts';
import type { SourceFile } from '../readers/record.ts';
import { surveySource } from '../survey.ts';
import { rowEvidence } from './evidence.ts';
import { rowKeyOf } from './identity.ts';
import { writeRepairWorkbook } from './repair-workbook.ts';
import { rowXml } from './rows.ts';
import { type SentList, sentList } from './sent-list.ts';
import { workbookBytes } from './workbook.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const options = { asOf: day('2026-06-30'), region: '7502' };
const headings = ['No', 'NIK', 'Nama', 'Tanggal Lahir', 'L/P'];
const ani = ['1', '7502012609870001', 'Ani Contoh', '26-09-1987', 'L'];
const budi = ['2', '', 'Budi Contoh', '12-03-1990', 'L'];
const cici = ['3', '7502014101800001', 'Cici Contoh', '01-01-1980', 'P'];
const budisNik = '7502011203900001';

const csv = [['DAFTAR PEKERJA RENTAN', '', '', '', ''], headings, ani, budi, cici]
  .map((cells) => cells.join(';'))
  .join('\n');

/** A workbook of two villages; the people of the second are others. */
function villages(): Promise<Uint8Array> {
  const second = [
    headings,
    ['1', '7502016609870001', 'Dewi Contoh', '26-09-1987', 'P'],
    ['2', '750201', 'Eko Contoh', '12-03-1990', 'L'],
  ];
  return workbookBytes(
    [['Bajo', [headings, ani, budi, cici]] as const, ['Limbato', second] as const].map(
      ([name, lines]) => ({
        name,
        columns: [],
        rows: lines.map((cells, at) => rowXml(at + 1, cells)),
      }),
    ),
    'x',
  );
}

async function read(file: SourceFile) {
  const sent = await sentList({ name: file.name, opened: await openSource(file) });
  const survey = await surveySource(sent, options);
  if (!survey.ok) throw new Error(survey.issues[0]?.code);
  const people: Record<string, readonly unknown[]> = {};
  for await (const rows of assessSource(sent, survey.value, options)) {
    for (const row of rows) {
      if (row.disposition === 'ignored') continue;
      const { nama, nik } = row.values ?? {};
      people[keyPart(sent, row)] = [nama, nik, row.disposition, ...row.reasons];
    }
  }
  return { sent, survey: survey.value, people };
}

/** The key without the list's part. */
function keyPart({ list }: SentList, row: { row: number; sheet?: string }): string {
  return rowKeyOf(list, row).slice(17);
}

type Lines = Map<string, string[][]>;

/** The list's repair workbook as its sender's program holds it after `edit`. */
async function repaired(file: SourceFile, edit: (sheets: Lines) => void): Promise<SourceFile> {
  const { sent, survey } = await read(file);
  async function* rows() {
    for await (const batch of readSource(sent, survey, options)) {
      yield batch.map(({ row, record }) => {
        const evidence = rowEvidence(record, row.cells);
        return evidence === undefined ? row : { ...row, evidence };
      });
    }
  }
  const bytes = await writeRepairWorkbook({
    survey,
    rows: rows(),
    list: sent.list,
    language: 'id',
    title: sent.list.name,
  });
  return await folder.file('perbaikan.xlsx', await edited(bytes, edit));
}

async function edited(bytes: Uint8Array, edit: (sheets: Lines) => void): Promise<Uint8Array> {
  const file = await folder.file('a.xlsx', bytes);
  const { opened } = await readThrough(file);
  const sheets: Lines = new Map();
  for (const sheet of opened.sheets) {
    const lines: string[][] = [];
    for (const { row, cells } of (await readThrough(file, { sheet })).records) {
      lines[row - 1] = cells.map((cell) => cell.text);
    }
    sheets.set(
      sheet,
      Array.from(lines, (line) => line ?? []),
    );
  }
  edit(sheets);
  return await workbookBytes(
    [...sheets].map(([name, lines]) => ({
      name,
      columns: [],
      rows: lines.map((cells, index) => rowXml(index + 1, cells)),
    })),
    'x',
  );
}

function linesOf(sheets: Lines, name: string): string[][] {
  const lines = sheets.get(name);
  if (lines === undefined) throw new Error(`No sheet ${name}`);
  return lines;
}

const list = async () => ({ ...(await folder.file('desa.csv', csv)), name: 'desa.csv' });
const book = async () => ({
  ...(await folder.file('kecamatan.xlsx', await villages())),
  name: 'kecamatan.xlsx',
});

describe('a list as it is sent', () => {
  test('is itself where no repair workbook came back', async () => {
    const { sent, survey } = await read(await list());
    expect(sent.list).toEqual({ id: survey.sha256, name: 'desa.csv' });
    expect(sent.returned).toBeUndefined();
  });

  test('a corrected row is the same row of the same list, by its key', async () => {
    const file = await list();
    const before = await read(file);
    expect(before.people[':4']).toEqual(['Budi Contoh', null, 'rejected', 'nik_missing']);
    const after = await read(
      await repaired(file, (sheets) => {
        const [, , , line = []] = linesOf(sheets, 'Daftar');
        line[1] = budisNik;
      }),
    );
    expect(after.sent.list).toEqual(before.sent.list);
    expect(after.people).toEqual({
      ...before.people,
      ':4': ['Budi Contoh', budisNik, 'accepted'],
    });
    expect(after.sent.returned).toMatchObject({ changed: 1, untouched: 4, added: 0, removed: [] });
  });

  test('the added column, the sheet that explains and the mark are no part of the list', async () => {
    const { sent, survey } = await read(await repaired(await list(), () => undefined));
    expect(survey.sheets).toEqual([]);
    expect(survey.columns.map(({ heading }) => heading)).toEqual(headings);
    expect(sent.name).toBe('desa.csv');
  });

  test('of several sheets keeps each row on its own', async () => {
    const file = await book();
    const before = await read(file);
    const after = await read(
      await repaired(file, (sheets) => {
        const [, , line = []] = linesOf(sheets, 'Limbato');
        line[1] = budisNik;
      }),
    );
    expect(Object.keys(after.people)).toEqual([
      'Bajo:2',
      'Bajo:3',
      'Bajo:4',
      'Limbato:2',
      'Limbato:3',
    ]);
    expect(after.people).toEqual({
      ...before.people,
      'Limbato:3': ['Eko Contoh', budisNik, 'accepted'],
    });
  });

  test('sorted by its sender stands in its old order again, and tells where each row is now', async () => {
    const file = await book();
    const before = await read(file);
    const after = await read(
      await repaired(file, (sheets) => {
        const lines = linesOf(sheets, 'Bajo');
        sheets.set('Bajo', [lines[0] ?? [], ...lines.slice(1).reverse()]);
      }),
    );
    expect(after.people).toEqual(before.people);
    expect([...(after.sent.returned?.moved ?? [])]).toEqual([
      ['Bajo:4', { row: 2, sheet: 'Bajo' }],
      ['Bajo:2', { row: 4, sheet: 'Bajo' }],
    ]);
  });

  test('a row carried to another sheet is still the row of its own', async () => {
    const file = await book();
    const before = await read(file);
    const after = await read(
      await repaired(file, (sheets) => {
        const line = linesOf(sheets, 'Bajo').splice(3, 1)[0] ?? [];
        linesOf(sheets, 'Limbato').push(line);
      }),
    );
    expect(after.people).toEqual(before.people);
  });

  test('a row that was taken away is told, one that was added stands behind the last', async () => {
    const after = await read(
      await repaired(await list(), (sheets) => {
        linesOf(sheets, 'Daftar').splice(3, 1, [
          '4',
          '7502014101800002',
          'Dewi Contoh',
          '01-01-1980',
          'P',
        ]);
      }),
    );
    expect(after.people).toMatchObject({ ':6': ['Dewi Contoh', '7502014101800002', 'accepted'] });
    expect(after.people).not.toHaveProperty(':4');
    const { returned } = after.sent;
    expect(returned).toMatchObject({ added: 1, removed: [{ from: 4, to: 4 }] });
    expect(returned?.findings).toMatchObject([
      { code: 'repair_rows_removed', data: { count: 1, rows: '4' } },
    ]);
  });

  test('of copies of a row the untouched one is the row, the other a new one', async () => {
    const after = await read(
      await repaired(await list(), (sheets) => {
        const lines = linesOf(sheets, 'Daftar');
        const copy = [...(lines[2] ?? [])];
        copy[2] = 'Ani Contoh Kedua';
        lines.splice(2, 0, copy);
      }),
    );
    expect(after.people).toMatchObject({
      ':3': ['Ani Contoh', ani[1], 'accepted'],
      ':6': ['Ani Contoh Kedua', ani[1], 'merged'],
    });
  });

  test('columns that were moved are found by their headings', async () => {
    const file = await list();
    const before = await read(file);
    const after = await read(
      await repaired(file, (sheets) => {
        const lines = linesOf(sheets, 'Daftar');
        for (const line of lines) {
          line.length = Math.max(line.length, 7);
          [line[1], line[2]] = [line[2] ?? '', line[1] ?? ''];
        }
      }),
    );
    expect(after.people).toEqual(before.people);
  });

  test('a column that was deleted refuses the file by the name of the column', async () => {
    const file = await repaired(await list(), (sheets) => {
      for (const line of linesOf(sheets, 'Daftar')) line.splice(1, 1);
    });
    const sent = await sentList({ name: file.name, opened: await openSource(file) });
    expect(sent.opened).toMatchObject({
      ok: false,
      issues: [{ code: 'missing_required_column', data: { columns: 'NIK' } }],
    });
  });

  test('without its hidden column is a new list, and says so', async () => {
    const after = await read(
      await repaired(await list(), (sheets) => {
        sheets.set(
          'Daftar',
          linesOf(sheets, 'Daftar').map((line) => line.slice(0, 6)),
        );
      }),
    );
    expect(after.sent.list.name).toBe('perbaikan.xlsx');
    expect(after.sent.returned?.findings).toMatchObject([{ code: 'repair_rows_unmarked' }]);
    expect(Object.keys(after.people)).toEqual([':3', ':4', ':5']);
  });

  test('keeps its keys through a second correction, and knows the state it was written from', async () => {
    const file = await list();
    const once = await repaired(file, (sheets) => {
      const [, , , line = []] = linesOf(sheets, 'Daftar');
      line[1] = budisNik;
    });
    const twice = await repaired(once, (sheets) => {
      const [, , , , line = []] = linesOf(sheets, 'Daftar');
      line[2] = 'Cici Contoh Baru';
    });
    const [first, second, third] = [await read(file), await read(once), await read(twice)];
    expect(third.sent.list).toEqual(first.sent.list);
    expect(third.sent.returned?.state).toBe(second.survey.sha256);
    expect(third.people).toEqual({
      ...second.people,
      ':5': ['Cici Contoh Baru', cici[1], 'accepted'],
    });
  });

  test('a number that lost its last digit stays lost when the cell beside it is corrected', async () => {
    const lossy = await workbookBytes(
      [{ name: 'Bajo', columns: [], rows: [headings, ...lossyRows()].map(numbered) }],
      'x',
    );
    const file = { ...(await folder.file('desa.xlsx', lossy)), name: 'desa.xlsx' };
    const before = await read(file);
    expect(before.people['Bajo:2']).toContain('nik_precision_lost');
    const after = await read(
      await repaired(file, (sheets) => {
        const [, line = []] = linesOf(sheets, 'Bajo');
        line[2] = 'Orang Lain';
      }),
    );
    expect(after.people['Bajo:2']).toEqual([
      'Orang Lain',
      ...(before.people['Bajo:2'] ?? []).slice(1),
    ]);
  });
});

function lossyRows(): string[][] {
  return Array.from({ length: 12 }, (_, at) => [
    String(at + 1),
    `75020112039000${String(at).padStart(2, '0').slice(0, 1)}0`,
    `Orang ${'ABCDEFGHIJKL'[at] ?? ''} Contoh`,
    '12-03-1990',
    'L',
  ]);
}

/** Cells of digits only are numbers, as a spreadsheet program writes them. */
function numbered(cells: readonly string[], at: number): string {
  const each = cells.map((text, column) => {
    const place = `${'ABCDE'[column] ?? ''}${at + 1}`;
    return /^\d+$/.test(text)
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${at + 1}">${each.join('')}</row>`;
}

describe('a mark that somebody made up', () => {
  const marked = (lines: string[][]) => async (sheets: Lines) => {
    sheets.set('_payung', lines);
  };

  test.each([
    ['counts for ever', [['lembar', '6', 'Daftar', 'CSV', '', '1-99999999999']]],
    ['counts backwards', [['lembar', '6', 'Daftar', 'CSV', '', '5-4']]],
    ['counts twice', [['lembar', '6', 'Daftar', 'CSV', '', '1-5 3-9']]],
    ['names no column', [['lembar', 'x', 'Daftar', 'CSV', '', '1-5']]],
    ['is wider than a sheet', [['lembar', '99999999', 'Daftar', 'CSV', '', '1-5']]],
  ])('and that %s is no mark', async (_, lines) => {
    const head = [
      ['payung-perbaikan', '2'],
      ['daftar', 'a'.repeat(64), 'desa.csv', 'a'.repeat(64)],
    ];
    const file = await repaired(await list(), marked([...head, ...lines]));
    const sent = await sentList({ name: file.name, opened: await openSource(file) });
    expect(sent.returned).toBeUndefined();
  });
});
