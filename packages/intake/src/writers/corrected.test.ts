import { day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListRow } from '../list.ts';
import { readList, readSource } from '../read.ts';
import { openSource } from '../readers/index.ts';
import { madeFolder, readThrough } from '../readers/made-files.fixture.ts';
import type { SourceFile } from '../readers/record.ts';
import { surveyList, surveySource } from '../survey.ts';
import { correctedSource } from './corrected.ts';
import { readRepair } from './repair-read.ts';
import { writeRepairWorkbook } from './repair-workbook.ts';
import { rowXml } from './rows.ts';
import { workbookBytes } from './workbook.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const options = { asOf: day('2026-06-30'), region: '7502' };

const list = [
  'DAFTAR PEKERJA RENTAN;;;;',
  'No;NIK;Nama;Tanggal Lahir;L/P',
  '1;7502012609870001;Ani Contoh;26-09-1987;L',
  '2;;Budi Contoh;31-02-1990;L',
  '3;7502014101800001;Cici Contoh;01-01-1980;P',
  'Jumlah;3;;;',
].join('\n');

type Row = ListRow & { readonly person?: unknown };

/** The list repaired by `edit`: rows of the first sheet of the repair workbook, by number. */
async function repaired(content: string, edit: (lines: string[][]) => void) {
  const file: SourceFile = { ...(await folder.file('desa.csv', content)), name: 'desa.csv' };
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(survey.issues[0]?.code);
  const rows = () => readList(file, survey.value, options);
  const bytes = await writeRepairWorkbook({
    survey: survey.value,
    rows: rows(),
    language: 'id',
    title: file.name,
  });
  const back = await folder.file('perbaikan.xlsx', await edited(bytes, edit));
  const read = await readRepair(back, { survey: survey.value, name: file.name, rows: rows() });
  if (!read.ok) throw new Error(read.findings[0]?.code);
  const source = await correctedSource(
    { name: file.name, opened: await openSource(file) },
    read.value,
  );
  return { source, survey: survey.value };
}

async function edited(bytes: Uint8Array, edit: (lines: string[][]) => void): Promise<Uint8Array> {
  const file = await folder.file('a.xlsx', bytes);
  const { opened } = await readThrough(file);
  const sheets: { name: string; lines: string[][] }[] = [];
  for (const name of opened.sheets) {
    const lines: string[][] = [];
    for (const { row, cells } of (await readThrough(file, { sheet: name })).records) {
      lines[row - 1] = cells.map((cell) => cell.text);
    }
    sheets.push({ name, lines: Array.from(lines, (line) => line ?? []) });
  }
  edit(sheets[0]?.lines ?? []);
  const made = sheets.map(({ name, lines }) => ({
    name,
    columns: [],
    rows: lines.map((cells, index) => rowXml(index + 1, cells)),
  }));
  return await workbookBytes(made, 'x');
}

async function peopleOf(source: Awaited<ReturnType<typeof repaired>>['source']) {
  const survey = await surveySource(source, options);
  if (!survey.ok) throw new Error(survey.issues[0]?.code);
  const rows: Row[] = [];
  for await (const batch of readSource(source, survey.value, options)) {
    rows.push(...batch.map((each) => each.row));
  }
  return { rows, sha256: survey.value.sha256 };
}

describe('a corrected list', () => {
  test('is read as the list was, with the corrected cells in their places', async () => {
    const { source, survey } = await repaired(list, (lines) => {
      const budi = lines[3] ?? [];
      budi[1] = '7502011203900001';
      budi[3] = '12-03-1990';
    });
    const { rows, sha256 } = await peopleOf(source);
    expect(rows.map(({ row, disposition }) => [row, disposition])).toEqual([
      [1, 'ignored'],
      [2, 'ignored'],
      [3, 'accepted'],
      [4, 'accepted'],
      [5, 'accepted'],
      [6, 'ignored'],
    ]);
    expect(rows[3]).toMatchObject({
      person: { nik: '7502011203900001', name: 'Budi Contoh', birth: { day: '1990-03-12' } },
    });
    expect(rows[3]?.issues.filter((each) => each.severity === 'error')).toEqual([]);
    expect(sha256).not.toBe(survey.sha256);
  });

  test('untouched has the same people, and the totals are totals still', async () => {
    const { source } = await repaired(list, () => undefined);
    const { rows } = await peopleOf(source);
    expect(rows.map(({ cells }) => cells.join(';'))).toEqual(list.split('\n'));
  });

  test('has new people behind its last row, and none where the sender took one away', async () => {
    const { source } = await repaired(list, (lines) => {
      lines.splice(4, 1, ['4', '7502014101800002', 'Dewi Contoh', '01-01-1980', 'P']);
    });
    const { rows } = await peopleOf(source);
    const people = rows.flatMap((row) =>
      row.disposition === 'ignored' ? [] : [[row.row, row.person.name]],
    );
    expect(people).toEqual([
      [3, 'Ani Contoh'],
      [4, 'Budi Contoh'],
      [7, 'Dewi Contoh'],
    ]);
  });
});

test('a NIK typed anew as a number is judged as a number', async () => {
  const { source } = await repaired(list, () => undefined);
  const numbered = await correctedSource(source, [
    [
      {
        fate: 'changed',
        place: { row: 4 },
        found: { row: 4 },
        was: 'accepted',
        cells: [],
        changes: [
          {
            index: 1,
            column: 'NIK',
            field: 'nik',
            before: '',
            after: '7502042001900003',
            kind: 'number',
          },
        ],
      },
    ],
  ]);
  if (!numbered.opened.ok) throw new Error('refused');
  const kinds: string[] = [];
  for await (const batch of numbered.opened.value.records()) {
    kinds.push(...batch.map(({ cells }) => cells[1]?.kind ?? 'empty'));
  }
  expect(kinds).toEqual(['empty', 'text', 'text', 'number', 'text', 'text']);
});

test('a list that could not be opened stays refused', async () => {
  const file = { ...(await folder.file('a.csv', '')), name: 'a.csv' };
  const source = { name: file.name, opened: await openSource(file) };
  expect(await correctedSource(source, [])).toBe(source);
});
