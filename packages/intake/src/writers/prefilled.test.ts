import { month, rupiah } from '@payung/values';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSource } from '../readers/index.ts';
import {
  madeFolder,
  readThrough,
  textsOf,
  workbookParts,
  zip,
} from '../readers/made-files.fixture.ts';
import { fillBlank } from './blank.ts';
import { readFailedRows } from './failed-rows.ts';
import { findingText } from './finding-text.ts';
import { fitTo } from './grammar.ts';
import { peopleWorkbook } from './people-file.ts';
import { fillPrefilled } from './prefilled.ts';
import type { Registrant } from './registrant.ts';
import { newWorker } from './registrants.fixture.ts';
import { sippCorrections, sippWages } from './sipp.ts';
import { withWorkerCodes } from './worker-codes.ts';

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const name = 'data_upah_12345678.xlsx';
const headings = sippWages.columns.map(({ heading }) => heading);

const worker = (row: number, more: Partial<Registrant> = {}): Registrant =>
  newWorker(row, { kpj: `1234567${String(row).padStart(4, '0')}`, ...more });

/** The row of a worker as SIPP writes it into the wage file. */
function lineOf(person: Registrant, more: Readonly<Record<string, string>> = {}): string[] {
  const cells: Readonly<Record<string, string>> = {
    NIK: person.nik ?? '',
    KPJ: person.kpj ?? '',
    KODE_TK: `TK${person.from.row}`,
    NAMA_LENGKAP: person.name,
    TGL_LAHIR: '26-09-1987',
    UPAH: '2500000',
    RAPEL: '0',
    BLTH: '07/2026',
    NPP: '12345678',
    ...more,
  };
  return headings.map((heading) => cells[heading] ?? '');
}

async function wageFile(lines: readonly string[][], heads: readonly string[] = headings) {
  const data: WriteSheet = { name: 'data_upah', rows: [[...heads], ...lines] };
  const sheets = [{ name: 'Petunjuk', rows: [['Isi UPAH dan RAPEL']] }, data];
  return await folder.file(name, await writeXlsx({ sheets }));
}

async function filled(lines: readonly string[][], people: readonly Registrant[]) {
  const { rows, misfits } = fitTo(sippWages, people);
  expect(misfits).toEqual([]);
  const result = await fillPrefilled(await wageFile(lines), sippWages, {
    rows,
    month: month('2026-07'),
  });
  if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join());
  const [file] = result.value.files;
  const back = await folder.file(name, file?.bytes ?? '');
  const { opened, records } = await readThrough(back, { sheet: 'data_upah' });
  return { ...result.value, findings: result.findings, opened, records, texts: textsOf(records) };
}

const column = (heading: string): number => headings.indexOf(heading);

describe('the wage file of SIPP', () => {
  test('gets the new wages; all that is not open stays as it came', async () => {
    const [ani, budi] = [worker(1), worker(2, { backPay: rupiah(150_000) })];
    const done = await filled([lineOf(ani), lineOf(budi)], [budi, ani]);
    expect(done.files).toMatchObject([{ name, part: 1 }]);
    expect(done.texts.slice(1)).toEqual([
      lineOf(ani, { UPAH: '3000000' }),
      lineOf(budi, { UPAH: '3000000', RAPEL: '150000' }),
    ]);
    const kinds = done.records.slice(1).map(({ cells }) => cells[column('UPAH')]?.kind);
    expect(kinds).toEqual(['text', 'text']);
    expect(done.opened.sheets).toEqual(['Petunjuk', 'data_upah']);
    expect(
      done.updated.map(({ row, changes }) => [row, changes.map(({ before }) => before)]),
    ).toEqual(
      [
        [3, ['2500000', '0']],
        [2, ['2500000']],
      ].sort((a, b) => Number(a[0]) - Number(b[0])),
    );
  });

  test('leaves rows alone for which nobody is given, and names people whom it lacks', async () => {
    const [ani, budi, cici] = [worker(1), worker(2), worker(3)];
    const done = await filled([lineOf(ani), lineOf(budi)], [ani, cici]);
    expect(done.texts[2]).toEqual(lineOf(budi));
    expect(done.untouched).toBe(1);
    expect(done.absent).toEqual([cici]);
    expect(done.findings).toMatchObject([{ code: 'prefilled_absent', at: { row: 3 } }]);
  });

  test.each([
    ['has the NIK of one and the KPJ of another', { KPJ: worker(2).kpj ?? '' }],
    ['has another KPJ than the person', { KPJ: '99999999999' }],
    ['has another birth date', { TGL_LAHIR: '01/02/1960' }],
  ])('writes no wage into a row that %s', async (_, more) => {
    const done = await filled([lineOf(worker(1), more)], [worker(1), worker(2)]);
    expect(done.texts[1]).toEqual(lineOf(worker(1), more));
    expect(done.findings).toMatchObject([
      { code: 'prefilled_unsure', at: { row: 2 } },
      { code: 'prefilled_absent' },
      { code: 'prefilled_absent' },
    ]);
  });

  test('writes no wage for a person with two memberships unless the KPJ says which', async () => {
    const { kpj: _, ...ani } = worker(1);
    const lines = [lineOf(ani, { KPJ: '11111111111' }), lineOf(ani, { KPJ: '22222222222' })];
    const unclear = await filled(lines, [ani]);
    expect(unclear.texts.slice(1)).toEqual(lines);
    expect(unclear.findings).toMatchObject([{ code: 'prefilled_twice', data: { row: 3 } }]);
    expect(unclear.absent).toEqual([ani]);
    const named = await filled(lines, [{ ...ani, kpj: '22222222222' }]);
    expect(named.texts.map((cells) => cells[column('UPAH')])).toEqual([
      'UPAH',
      '2500000',
      '3000000',
    ]);
  });

  test.each(['06/2026', '202606', 'Juni'])('of another month (%s) is refused', async (text) => {
    const { rows } = fitTo(sippWages, [worker(1)]);
    const file = await wageFile([lineOf(worker(1), { BLTH: text })]);
    const result = await fillPrefilled(file, sippWages, { rows, month: month('2026-07') });
    expect(result).toMatchObject({
      ok: false,
      findings: [{ code: 'month_other', data: { found: text, expected: '2026-07' } }],
    });
  });

  test.each(['07/2026', '7-2026', '202607', '2026-07', '01-07-2026'])(
    'of the month written %s is filled',
    async (text) => {
      const done = await filled([lineOf(worker(1), { BLTH: text })], [worker(1)]);
      expect(done.updated).toHaveLength(1);
    },
  );

  test('may lack columns that some copies do not have, never those that are filled', async () => {
    const { rows } = fitTo(sippWages, [worker(1)]);
    const without = (heading: string) => {
      const at = column(heading);
      const cut = (cells: readonly string[]) => cells.filter((_, index) => index !== at);
      return wageFile([cut(lineOf(worker(1)))], cut(headings));
    };
    expect(await fillPrefilled(await without('KODE_TK'), sippWages, { rows })).toMatchObject({
      ok: true,
      value: { updated: [{ row: 2 }] },
    });
    expect(await fillPrefilled(await without('RAPEL'), sippWages, { rows })).toMatchObject({
      ok: false,
      findings: [{ code: 'blank_heading_missing', data: { column: 'RAPEL' } }],
    });
  });

  test('of more than ten thousand people becomes several, each person in one', {
    timeout: 60_000,
  }, async () => {
    const { nik: _, ...ani } = worker(1);
    const people = Array.from({ length: 10_002 }, (__, index) => ({
      ...ani,
      from: { row: index + 1 },
      kpj: String(20_000_000_000 + index),
    }));
    const lines = people.map((person) => lineOf(person));
    const { rows } = fitTo(sippWages, people);
    const result = await fillPrefilled(await wageFile(lines), sippWages, { rows });
    if (!result.ok) throw new Error('refused');
    const written: string[] = [];
    const counts: number[] = [];
    for (const { bytes } of result.value.files) {
      const back = await folder.file(name, bytes);
      const { records } = await readThrough(back, { sheet: 'data_upah' });
      const [, ...data] = textsOf(records);
      counts.push(data.length);
      written.push(...data.map((cells) => cells[column('KPJ')] ?? ''));
      expect(records.map(({ row }) => row)).toEqual(records.map((_, index) => index + 1));
    }
    expect(counts).toEqual([10_000, 2]);
    expect(written).toEqual(people.map(({ kpj }) => kpj));
  });

  test('keeps cells without a place of their own, their looks, and tags with a prefix', async () => {
    const cell = (text: string) => `<x:c t="inlineStr" s="3"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const row = (cells: readonly string[]) =>
      `<x:row spans="1:10">${cells.map(cell).join('')}</x:row>`;
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${row(headings)}${row(lineOf(worker(1)))}</x:sheetData></x:worksheet>`;
    const parts = Object.entries({ ...workbookParts({}), 'xl/worksheets/sheet1.xml': sheet });
    const file = await folder.file(
      name,
      zip(parts.map(([part, content]) => ({ name: part, content }))),
    );
    const { rows } = fitTo(sippWages, [worker(1)]);
    const result = await fillPrefilled(file, sippWages, { rows });
    if (!result.ok) throw new Error('refused');
    const back = await folder.file(name, result.value.files[0]?.bytes ?? '');
    const { records } = await readThrough(back);
    expect(textsOf(records)[1]).toEqual(lineOf(worker(1), { UPAH: '3000000' }));
  });

  test('a wage without anything to tell the person by is told before anything is written', () => {
    const { nik: _n, kpj: _k, ...nobody } = worker(1);
    expect(fitTo(sippWages, [nobody]).misfits[0]?.findings).toMatchObject([
      { code: 'value_missing', data: { column: 'NIK, KPJ' }, at: { row: 1 } },
    ]);
  });
});

describe('the correction file of SIPP', () => {
  const heads = sippCorrections.columns.map(({ heading }) => heading);

  async function correctionFile(lines: readonly string[][]) {
    const sheets = [{ name: 'update_data_tk', rows: [heads, ...lines] }];
    return await folder.file('update_data_tk.xlsx', await writeXlsx({ sheets }));
  }

  test('knows people by the codes of the wage file, and changes what is given only', async () => {
    const [ani, budi] = [worker(1, { email: 'ani@contoh.id' }), worker(2)];
    const coded = await withWorkerCodes(await wageFile([lineOf(ani)]), [ani, budi]);
    if (!coded.ok) throw new Error('refused');
    expect(coded.value.map(({ workerCode }) => workerCode)).toEqual(['TK1', undefined]);
    expect(coded.findings).toMatchObject([{ code: 'worker_code_unknown', at: { row: 2 } }]);
    const { rows, misfits } = fitTo(sippCorrections, coded.value);
    expect(misfits.map(({ person }) => person.from.row)).toEqual([2]);
    const old = heads.map((heading) => (heading === 'KODE' ? 'TK1' : `lama ${heading}`));
    const result = await fillPrefilled(await correctionFile([old]), sippCorrections, { rows });
    if (!result.ok) throw new Error(result.findings.map(({ code }) => code).join());
    const back = await folder.file('b.xlsx', result.value.files[0]?.bytes ?? '');
    const { records } = await readThrough(back);
    const cells = textsOf(records)[1] ?? [];
    const cell = (heading: string) => cells[heads.indexOf(heading)];
    expect(cell('EMAIL')).toBe('ani@contoh.id');
    expect(cell('ALAMAT_LENGKAP_DOMISILI')).toBe(ani.address);
    expect(cell('NAMA_BANK')).toBe('lama NAMA_BANK');
    expect(cell('NOMOR_PEGAWAI')).toBe('lama NOMOR_PEGAWAI');
  });

  test('that comes empty is filled like any blank', async () => {
    const { rows } = fitTo(sippCorrections, [worker(1, { workerCode: 'TK1' })]);
    const result = await fillBlank(await correctionFile([]), sippCorrections, rows);
    expect(result).toMatchObject({ ok: true, value: [{ firstRow: 2, rows: [{}] }] });
  });

  test('has its failed rows read back by the code', async () => {
    const people = [worker(1, { workerCode: 'TK1' }), worker(2, { workerCode: 'TK2' })];
    const { rows } = fitTo(sippCorrections, people);
    const table = { headings: ['KODE', 'PESAN'], rows: [['TK2', 'Rekening tidak sah']] };
    const bytes = await peopleWorkbook(table, { title: 'x', sheet: 'gagal' });
    const file = await folder.file('g.xlsx', bytes);
    const opened = { name: file.name, opened: await openSource(file) };
    const result = await readFailedRows(opened, sippCorrections, rows);
    expect(result).toMatchObject({
      ok: true,
      value: { failed: [{ person: { workerCode: 'TK2' } }], passed: [{ workerCode: 'TK1' }] },
    });
  });
});

test('both are marked as unconfirmed', () => {
  expect([sippWages.standing, sippCorrections.standing]).toEqual(['unconfirmed', 'unconfirmed']);
  expect(
    findingText({ code: 'month_other', at: {}, data: { found: '06/2026', expected: '07' } })
      .problem,
  ).toBe('Berkas ini untuk bulan 06/2026, bukan 07.');
});
