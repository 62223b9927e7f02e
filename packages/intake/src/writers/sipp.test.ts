import { day, maskDigits } from '@payung/values';
import fc from 'fast-check';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSource } from '../readers/index.ts';
import {
  madeFolder,
  readThrough,
  textsOf,
  workbook,
  workbookParts,
  zip,
} from '../readers/made-files.fixture.ts';
import { fillBlank } from './blank.ts';
import { readFailedRows } from './failed-rows.ts';
import { finding, findingCodes } from './finding.ts';
import { findingText } from './finding-text.ts';
import { fitTo } from './grammar.ts';
import { peopleWorkbook } from './people-file.ts';
import { newWorker } from './registrants.fixture.ts';
import { sippContinuing, sippLeavers, sippNew } from './sipp.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const name = 'template_tk_12345678.xlsx';
const headings = sippNew.columns.map((column) => column.heading);

/** A blank as it is downloaded: instructions, the data sheet, the codes of places. */
async function blankOf(
  heads: readonly string[],
  more: readonly string[][] = [],
): Promise<Uint8Array> {
  const text = { numFmt: '@' };
  const data: WriteSheet = {
    name: 'data_tk_baru',
    rows: [[...heads], ...more],
    columns: heads.map(() => ({ width: 20, style: text })),
  };
  return await writeXlsx({
    sheets: [
      { name: 'Petunjuk Pengisian', rows: [['Isi NAMA_LENGKAP sesuai KTP']] },
      data,
      { name: 'Lokasi Pekerjaan', rows: [['BOALEMO', '7502']] },
    ],
  });
}

const nikOf = (row: number): string => newWorker(row).nik ?? '';

const codesOf = (findings: readonly { code: string }[]) => findings.map((each) => each.code);

describe('people against the grammar of new workers', () => {
  test('whoever fits is written as the file wants it', () => {
    const { rows, misfits } = fitTo(sippNew, [newWorker(1)]);
    expect(misfits).toEqual([]);
    const cell = (heading: string) => rows[0]?.cells[headings.indexOf(heading)];
    expect(cell('NOMOR_IDENTITAS')).toBe('7502012609870001');
    expect(cell('JENIS_IDENTITAS')).toBe('KTP');
    expect(cell('TANGGAL_LAHIR')).toBe('26-09-1987');
    expect(cell('STATUS_KAWIN')).toBe('Y');
    expect(cell('STATUS_PEGAWAI')).toBe('T');
    expect(cell('UPAH')).toBe('3000000');
    expect(cell('TANGGAL_KEPESERTAAN')).toBe('');
    expect(cell('TGL_AKHIR_KONTRAK')).toBe('');
  });

  test.each([
    ['without the name of the mother', { motherName: '' }, 'value_missing'],
    ['with a KPJ', { kpj: '12345678901' }, 'kpj_present'],
    ['on contract without its end', { contract: 'PKWT' as const }, 'end_date_missing'],
    ['permanent with an end', { contractEnd: day('2027-01-01') }, 'end_date_not_allowed'],
    [
      'whose contract ends before it begins',
      { contract: 'PKWT' as const, contractEnd: day('2025-01-01') },
      'end_before_start',
    ],
    ['with letters in the postcode', { postcode: '9626O' }, 'value_not_allowed'],
    ['with a line break in the address', { address: 'Dusun I\nBajo' }, 'value_not_allowed'],
    ['working at a place that is no code', { workplace: 'Boalemo' }, 'value_not_allowed'],
  ])('a worker %s comes back with his row and the remedy', (_, more, code) => {
    const { rows, misfits } = fitTo(sippNew, [newWorker(7, more), newWorker(8)]);
    expect(rows.map(({ person }) => person.from.row)).toEqual([8]);
    const [found] = misfits[0]?.findings ?? [];
    expect(found).toMatchObject({ code, at: { row: 7 } });
    expect(found && findingText(found).remedy).not.toMatch(/[{}]|^$/);
  });

  test('nobody stands in one file twice', () => {
    const { rows, misfits } = fitTo(sippNew, [newWorker(1), newWorker(1, { from: { row: 9 } })]);
    expect(rows).toHaveLength(1);
    expect(misfits[0]?.findings).toMatchObject([
      { code: 'person_twice', data: { row: 1 }, at: { row: 9 } },
    ]);
  });

  test('whoever is given is either written or told, once', () => {
    const row = fc.integer({ min: 1, max: 20 });
    const more = fc.constantFrom({}, { kpj: '1' }, { motherName: '' }, { postcode: 'x' });
    fc.assert(
      fc.property(fc.array(fc.tuple(row, more)), (list) => {
        const people = list.map(([at, extra]) => newWorker(at, extra));
        const { rows, misfits } = fitTo(sippNew, people);
        const seen = [...rows, ...misfits].map(({ person }) => person);
        expect(new Set(seen)).toEqual(new Set(people));
        expect(seen).toHaveLength(people.length);
      }),
    );
  });
});

test('a continuing worker needs his KPJ; a dead one is no leaver but a claim', () => {
  expect(codesOf(fitTo(sippContinuing, [newWorker(1)]).misfits[0]?.findings ?? [])).toEqual([
    'kpj_absent',
  ]);
  expect(fitTo(sippContinuing, [newWorker(1, { kpj: '12345678901' })]).misfits).toEqual([]);
  const dead = newWorker(1, {
    kpj: '12345678901',
    leaveCode: 'K1',
    leaveDay: day('2026-05-01'),
    dead: true,
  });
  expect(codesOf(fitTo(sippLeavers, [dead]).misfits[0]?.findings ?? [])).toEqual([
    'death_is_claim',
  ]);
});

describe('the blank that the user downloaded', () => {
  const { rows } = fitTo(sippNew, [newWorker(1), newWorker(2, { name: '=Anwar & "Co"' })]);

  test('is filled by its headings, whatever their order, and keeps all the rest', async () => {
    const turned = headings.toReversed();
    const result = await fillBlank(await folder.file(name, await blankOf(turned)), sippNew, rows);
    if (!result.ok) throw new Error(codesOf(result.findings).join());
    const [file, ...others] = result.value;
    expect(others).toEqual([]);
    expect(file).toMatchObject({ name, part: 1, firstRow: 2 });
    const filled = await folder.file(name, file?.bytes ?? '');
    const { opened, records } = await readThrough(filled, { sheet: 'data_tk_baru' });
    expect(opened.sheets).toEqual(['Petunjuk Pengisian', 'data_tk_baru', 'Lokasi Pekerjaan']);
    const texts = textsOf(records);
    expect(texts[0]).toEqual(turned);
    expect(texts).toHaveLength(3);
    const cell = (line: number, heading: string) => texts[line]?.[turned.indexOf(heading)];
    expect(cell(1, 'NOMOR_IDENTITAS')).toBe('7502012609870001');
    expect(cell(2, 'NAMA_LENGKAP')).toBe('=Anwar & "Co"');
    const kinds = new Set(records.flatMap(({ cells }) => cells.map((each) => each.kind)));
    expect([...kinds].sort()).toEqual(['empty', 'text']);
    const places = await readThrough(filled, { sheet: 'Lokasi Pekerjaan' });
    expect(textsOf(places.records)).toEqual([['BOALEMO', '7502']]);
  });

  test('cuts at ten thousand rows and loses nobody', async () => {
    const people = Array.from({ length: 9_999 }, (_, index) => rows[index % 2] ?? rows[0]);
    const many = [...people, ...rows].filter((row) => row !== undefined);
    const result = await fillBlank(await folder.file(name, await blankOf(headings)), sippNew, many);
    if (!result.ok) throw new Error(codesOf(result.findings).join());
    expect(result.value.map(({ part, rows: own }) => [part, own.length])).toEqual([
      [1, 10_000],
      [2, 1],
    ]);
    expect(result.value.every((file) => file.name === name)).toBe(true);
    expect(result.value.flatMap((file) => file.rows)).toEqual(many);
  });

  test('with a column we do not know leaves it empty and says so', async () => {
    const file = await folder.file(name, await blankOf([...headings, 'NATIONALITY']));
    const result = await fillBlank(file, sippNew, rows);
    expect(result).toMatchObject({
      ok: true,
      findings: [{ code: 'blank_heading_unknown', data: { column: 'NATIONALITY' } }],
    });
  });

  test.each([
    ['lacks a column', headings.filter((each) => each !== 'KODE_POS'), [], 'blank_heading_missing'],
    ['has a column twice', [...headings, 'UPAH'], [], 'blank_heading_double'],
    ['holds people already', headings, [['1', 'Ani']], 'blank_not_empty'],
    ['is for something else', ['KPJ', 'SEBAB_NA'], [], 'blank_sheet_missing'],
  ])('that %s is refused', async (_, heads, more, code) => {
    const file = await folder.file(name, await blankOf(heads, more));
    expect(await fillBlank(file, sippNew, rows)).toMatchObject({ ok: false, findings: [{ code }] });
  });

  test('renamed by the browser gets its name back, and the user is told', async () => {
    const file = await folder.file('template_tk_12345678 (1).xlsx', await blankOf(headings));
    const result = await fillBlank(file, sippNew, rows);
    expect(result.ok && result.value[0]?.name).toBe(name);
    expect(codesOf(result.findings)).toEqual(['blank_name_changed']);
  });

  test('that is no workbook is refused with what it is', async () => {
    expect(await fillBlank(await folder.file('a.xlsx', 'NIK,Nama\n'), sippNew, rows)).toMatchObject(
      {
        ok: false,
        findings: [{ code: 'blank_unreadable' }],
      },
    );
  });

  test('keeps the look of its empty rows, and its tags with a prefix', async () => {
    const cells = headings.map(
      (heading) => `<x:c t="inlineStr"><x:is><x:t>${heading}</x:t></x:is></x:c>`,
    );
    const parts = workbookParts({});
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="1">${cells.join('')}</x:row><x:row r="2"><x:c r="A2" s="3"/></x:row></x:sheetData></x:worksheet>`;
    const bytes = zip(
      Object.entries({ ...parts, 'xl/worksheets/sheet1.xml': sheet }).map(([part, content]) => ({
        name: part,
        content,
      })),
    );
    const result = await fillBlank(await folder.file(name, bytes), sippNew, rows);
    if (!result.ok) throw new Error(codesOf(result.findings).join());
    const { records } = await readThrough(await folder.file(name, result.value[0]?.bytes ?? ''));
    expect(records.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(textsOf(records)[2]?.[headings.indexOf('NAMA_LENGKAP')]).toBe('=Anwar & "Co"');
  });
});

test('a workbook without sheetData rows is no blank', async () => {
  const result = await fillBlank(await folder.file(name, workbook({})), sippNew, []);
  expect(result.ok).toBe(false);
});

describe('the failed rows that come back', () => {
  const { rows } = fitTo(sippNew, [newWorker(1), newWorker(2), newWorker(3)]);

  async function failedFile(lines: readonly string[][]) {
    const heads = ['NO', 'NOMOR_IDENTITAS', 'NAMA_LENGKAP', 'PESAN'];
    const bytes = await peopleWorkbook(
      { headings: heads, rows: lines },
      { title: 'x', sheet: 'gagal' },
    );
    const file = await folder.file('gagal.xlsx', bytes);
    return await readFailedRows({ name: file.name, opened: await openSource(file) }, sippNew, rows);
  }

  test('are known again by their identity, with what the system said', async () => {
    const result = await failedFile([
      ['', nikOf(2), 'Orang 2', 'NIK tidak sesuai Adminduk'],
      ['', nikOf(3), 'Orang 3', 'NIK tidak sesuai Adminduk'],
      ['', nikOf(3), 'Orang 3', 'Upah di bawah batas'],
    ]);
    if (!result.ok) throw new Error('refused');
    const { failed, passed, byReason } = result.value;
    expect(
      failed.map(({ person, reasons }) => [person.from.row, reasons.map((each) => each.text)]),
    ).toEqual([
      [2, ['NIK tidak sesuai Adminduk']],
      [3, ['NIK tidak sesuai Adminduk', 'Upah di bawah batas']],
    ]);
    expect(passed.map((person) => person.from.row)).toEqual([1]);
    expect(byReason).toEqual([
      { text: 'NIK tidak sesuai Adminduk', people: 2 },
      { text: 'Upah di bawah batas', people: 1 },
    ]);
  });

  test('a row of somebody who was not sent is told, masked', async () => {
    const result = await failedFile([['', nikOf(9_999), 'X', 'y']]);
    expect(result.findings).toMatchObject([{ code: 'failed_row_unmatched', at: { row: 2 } }]);
    expect(JSON.stringify(result.findings)).not.toContain(nikOf(9_999));
  });

  test('a file without identities is refused', async () => {
    const file = await folder.file('a.csv', 'NAMA;PESAN\nAni;x\n');
    const opened = { name: file.name, opened: await openSource(file) };
    expect(await readFailedRows(opened, sippNew, rows)).toMatchObject({
      ok: false,
      findings: [{ code: 'failed_file_unreadable' }],
    });
  });
});

test('every finding has its words in both languages, blanks filled from its data', () => {
  for (const code of findingCodes) {
    for (const language of ['id', 'en'] as const) {
      const { problem, remedy } = findingText(finding(code), language);
      expect(problem).not.toBe('');
      expect(remedy).not.toBe('');
    }
  }
  expect(maskDigits('7502012609870001')).toBe('7502••••••••••01');
});
