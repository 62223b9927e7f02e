import { hash } from 'node:crypto';
import { issue } from '@payung/values';
import fc from 'fast-check';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListRow } from '../list.ts';
import { madeFolder, readThrough } from '../readers/made-files.fixture.ts';
import { findingText } from './finding-text.ts';
import { type RepairedRow, type RepairOrigin, readRepair } from './repair-read.ts';
import { writeRepairWorkbook } from './repair-workbook.ts';
import { ignoredRow, personRow, tableOf } from './rows.fixture.ts';
import { rowXml } from './rows.ts';
import { workbookBytes } from './workbook.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const headings = ['No', 'NIK', 'Nama', 'Tgl Lahir'];
const fields = [undefined, 'nik', 'name', 'birth'] as const;
const nik = '7502012609050001';

type Sheets = Map<string, string[][]>;

function listOf(sheets: readonly (string | undefined)[]): Required<Pick<RepairOrigin, 'name'>> & {
  rows: ListRow[];
  survey: RepairOrigin['survey'] & { issues: [] };
} {
  const rows = sheets.flatMap((sheet, index) => [
    ignoredRow(1, [`DAFTAR ${sheet ?? ''}`], 'title', sheet),
    ignoredRow(3, headings, 'header', sheet),
    personRow(4, ['1', nik, `Ani ${index}`, '01-02-1990'], [], sheet),
    personRow(
      5,
      ['2', '', `Budi\r\n${index}`, '31-02-1990'],
      [issue('nik_missing', {}, { at: { row: 5, column: 'NIK' } })],
      sheet,
    ),
    personRow(6, ['3', '75020112', `Cici ${index}`, ''], [], sheet),
  ]);
  const tables = sheets.map((sheet) =>
    tableOf(headings, 3, { fields, ...(sheet === undefined ? {} : { sheet }) }),
  );
  return {
    name: 'Desa Tenilo',
    rows,
    survey: { sha256: hash('sha256', JSON.stringify(rows)), tables, issues: [] },
  };
}

async function repairOf(list: ReturnType<typeof listOf>): Promise<Uint8Array> {
  const { survey, rows, name } = list;
  return await writeRepairWorkbook({ survey, rows: [rows], language: 'id', title: name });
}

/** The workbook as a sender's program holds it: all sheets, row by row. */
async function edited(bytes: Uint8Array, edit: (sheets: Sheets) => void): Promise<Uint8Array> {
  const file = await folder.file('a.xlsx', bytes);
  const { opened } = await readThrough(file);
  const sheets: Sheets = new Map();
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

async function readBack(bytes: Uint8Array, list: ReturnType<typeof listOf>) {
  const file = await folder.file('perbaikan.xlsx', bytes);
  const result = await readRepair(file, { ...list, rows: [list.rows] });
  if (!result.ok) throw new Error(result.findings.map((each) => each.code).join());
  const rows: RepairedRow[] = [];
  for await (const batch of result.value) rows.push(...batch);
  return rows;
}

const fates = (rows: readonly RepairedRow[]): string[] => rows.map((row) => row.fate);

/** Line of the list's first sheet, by row number. */
function line(sheets: Sheets, row: number, sheet = 'Daftar'): string[] {
  const found = sheets.get(sheet)?.[row - 1];
  if (found === undefined) throw new Error(`No row ${row} on ${sheet}`);
  return found;
}

describe('a repair workbook that comes back', () => {
  test('untouched is the list itself, row by row, line breaks and all', async () => {
    const list = listOf([undefined]);
    const rows = await readBack(await repairOf(list), list);
    expect(fates(rows)).toEqual(['untouched', 'untouched', 'untouched', 'untouched', 'untouched']);
    expect(rows.map((row) => row.cells)).toEqual(list.rows.map((row) => row.cells));
  });

  test('tells of a corrected cell its column, its meaning, before and after', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      line(sheets, 5)[1] = '7502014101800002';
      line(sheets, 5)[3] = '28-02-1990';
    });
    const rows = await readBack(back, list);
    expect(fates(rows)).toEqual(['untouched', 'untouched', 'untouched', 'changed', 'untouched']);
    expect(rows[3]).toMatchObject({
      place: { row: 5 },
      cells: ['2', '7502014101800002', 'Budi\r\n0', '28-02-1990'],
      changes: [
        { column: 'NIK', field: 'nik', before: '', after: '7502014101800002', kind: 'text' },
        { column: 'Tgl Lahir', field: 'birth', before: '31-02-1990', after: '28-02-1990' },
      ],
    });
  });

  test('sorted, shortened and prolonged by the sender, is still known row by row', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      const lines = sheets.get('Daftar') ?? [];
      const [title = [], , head = [], first = [], , third = []] = lines;
      sheets.set('Daftar', [third, title, head, ['4', '', 'Dewi', ''], first]);
    });
    const rows = await readBack(back, list);
    expect(fates(rows)).toEqual([
      'untouched',
      'untouched',
      'untouched',
      'removed',
      'untouched',
      'new',
    ]);
    expect(rows[4]).toMatchObject({ place: { row: 6 }, found: { row: 1 } });
    expect(rows[3]).toMatchObject({ place: { row: 5 }, was: 'accepted' });
    expect(rows[5]).toMatchObject({ cells: ['4', '', 'Dewi'], findings: [] });
  });

  test('with a row copied twice: the untouched copy is the row, the other is new', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      const lines = sheets.get('Daftar') ?? [];
      const copy = [...(lines[3] ?? [])];
      copy[2] = 'Orang lain';
      lines.splice(3, 0, copy);
    });
    const rows = await readBack(back, list);
    expect(fates(rows).filter((fate) => fate !== 'untouched')).toEqual(['new']);
    expect(rows.at(-1)).toMatchObject({
      copyOf: { row: 4 },
      cells: ['1', nik, 'Orang lain', '01-02-1990'],
    });
  });

  test('with a column put in and others moved: cells are found by their headings', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      const lines = sheets.get('Daftar') ?? [];
      sheets.set(
        'Daftar',
        lines.map((cells) => {
          const [number = '', ktp = '', name = '', ...rest] = cells;
          return [name, 'catatan', number, ktp, ...rest];
        }),
      );
      line(sheets, 6)[3] = nik;
    });
    const rows = await readBack(back, list);
    expect(rows.filter((row) => row.fate === 'changed')).toMatchObject([
      { place: { row: 6 }, changes: [{ column: 'NIK', before: '75020112', after: nik }] },
    ]);
  });

  test('with two columns changed over under a heading of two rows, is set right by the lower row', async () => {
    const list = listOf([undefined]);
    const joined = ['No', 'Identitas NIK', 'Identitas Nama', 'Tgl Lahir'];
    const over = { ...list, survey: { ...list.survey, tables: [tableOf(joined, 3, { fields })] } };
    const back = await edited(await repairOf(over), (sheets) => {
      for (const cells of sheets.get('Daftar') ?? []) {
        if (cells.length > 3) cells.splice(1, 2, cells[2] ?? '', cells[1] ?? '');
      }
    });
    expect(new Set(fates(await readBack(back, over)))).toEqual(new Set(['untouched']));
  });

  test('with a heading reworded in its place, moved nothing', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      line(sheets, 3)[1] = 'Nomor KTP';
    });
    const rows = await readBack(back, list);
    expect(rows.filter((row) => row.fate !== 'untouched')).toMatchObject([
      { fate: 'changed', place: { row: 3 }, was: 'ignored' },
    ]);
  });

  test('without one of its columns, is refused by the name of the column', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      for (const cells of sheets.get('Daftar') ?? []) cells.splice(1, 1);
    });
    const result = await readRepair(await folder.file('a.xlsx', back), { ...list, rows: [] });
    expect(result).toMatchObject({
      ok: false,
      findings: [{ code: 'repair_columns_moved', data: { column: 'NIK' } }],
    });
  });

  test('of several sheets keeps each row on its sheet', async () => {
    const list = listOf(['Desa Bajo', 'Desa Tenilo']);
    const back = await edited(await repairOf(list), (sheets) => {
      line(sheets, 4, 'Desa Tenilo')[2] = 'Ani Baru';
    });
    const rows = await readBack(back, list);
    expect(rows.filter((row) => row.fate !== 'untouched')).toMatchObject([
      { fate: 'changed', place: { sheet: 'Desa Tenilo', row: 4 } },
    ]);
    expect(rows).toHaveLength(list.rows.length);
  });

  test('of another list is refused by the name of that list', async () => {
    const [list, other] = [listOf([undefined]), listOf(['Lain'])];
    const file = await folder.file('a.xlsx', await repairOf(other));
    const result = await readRepair(file, { ...list, name: 'Desa Bajo', rows: [list.rows] });
    const [found] = result.findings;
    expect(result.ok).toBe(false);
    expect(found && findingText(found).problem).toBe(
      'Berkas perbaikan ini milik daftar “Desa Tenilo”, bukan “Desa Bajo”.',
    );
  });

  test('that is no repair workbook at all is told so', async () => {
    const list = listOf([undefined]);
    const file = await folder.file('a.csv', 'NIK,Nama\n1,Ani\n');
    expect(await readRepair(file, { ...list, rows: [] })).toMatchObject({
      ok: false,
      findings: [{ code: 'repair_not_ours' }],
    });
  });

  test('with a mark that fits no row of the list counts that row as new and says so', async () => {
    const list = listOf([undefined]);
    const back = await edited(await repairOf(list), (sheets) => {
      sheets.get('Daftar')?.push(['9', '', 'Entah', '', '', '0:99:0123456789abcdef']);
    });
    expect((await readBack(back, list)).at(-1)).toMatchObject({
      fate: 'new',
      findings: [{ code: 'repair_row_unknown' }],
    });
  });

  test('saved by another program keeps its marks', async () => {
    const list = listOf([undefined]);
    const workbook = await openXlsx(await repairOf(list));
    const row = workbook.sheets[0]?.rows[4];
    if (row === undefined) throw new Error('No row 5');
    row[1] = nik;
    const rows = await readBack(await saveXlsx(workbook), list);
    expect(rows.filter((each) => each.fate === 'changed')).toMatchObject([
      { place: { row: 5 }, changes: [{ before: '', after: nik }] },
    ]);
  });
});

test('whatever the sender does to the rows, none of the list is lost and none of the file', async () => {
  const cell = fc.string({ unit: 'binary', maxLength: 6 });
  const act = fc.record({
    deleted: fc.subarray([4, 5, 6]),
    typed: fc.array(fc.tuple(fc.constantFrom(4, 5, 6), fc.constantFrom(0, 1, 2, 3), cell)),
    added: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    turned: fc.boolean(),
  });
  const list = listOf([undefined]);
  const repair = await repairOf(list);
  await fc.assert(
    fc.asyncProperty(act, async ({ deleted, typed, added, turned }) => {
      let people = 0;
      const back = await edited(repair, (sheets) => {
        for (const [row, column, text] of typed) line(sheets, row)[column] = text;
        const lines = (sheets.get('Daftar') ?? []).filter((_, at) => !deleted.includes(at + 1));
        const kept = turned ? [...lines.slice(0, 3), ...lines.slice(3).reverse()] : lines;
        const own = added.filter((cells) => cells.some((text) => text.trim() !== ''));
        people = own.length;
        sheets.set('Daftar', [...kept, ...own]);
      });
      const rows = await readBack(back, list);
      expect(rows.filter((row) => row.fate === 'new')).toHaveLength(people);
      const known = rows.flatMap((row) => (row.fate === 'new' ? [] : [row.place.row]));
      expect(known).toEqual([1, 3, 4, 5, 6]);
      const removed = rows.flatMap((row) => (row.fate === 'removed' ? [row.place.row] : []));
      expect(removed).toEqual(deleted);
      const changed = rows.flatMap((row) => (row.fate === 'changed' ? [row.place.row] : []));
      for (const row of changed) expect(typed.some(([at]) => at === row)).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);
