// Figures of the writers for 100,000 people: the files that SIPP Online takes, the repair workbook, a
// plain workbook; and the plain workbook by others. Each is written in a fresh process.
// Run: node writers.bench.ts [people [peers]]. exceljs takes part where `peers` is the folder it is
// installed in; it is no dependency of the product.

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { day, issue, nik, rupiah } from '@payung/values';
import { writeXlsx } from 'hucre/xlsx';
import { fillBlank } from './blank.ts';
import { fitTo } from './grammar.ts';
import { peopleWorkbook } from './people-file.ts';
import type { Registrant } from './registrant.ts';
import { repairWorkbookPieces } from './repair-workbook.ts';
import { personRow, tableOf } from './rows.fixture.ts';
import { sippNew } from './sipp.ts';

const writings = ['sipp', 'repair', 'plain', 'hucre', 'exceljs'] as const;
type Writing = (typeof writings)[number];

type Written = { readonly bytes: number; readonly files: number };
type Figure = Written & { readonly seconds: number; readonly peakMb: number };

const headings = sippNew.columns.map(({ heading }) => heading);

/** Invented people, each with a NIK of his own. */
function* people(count: number): Generator<Registrant> {
  for (let index = 0; index < count; index += 1) {
    const [birthDay, serial] = [(index % 28) + 1, Math.floor(index / 28) + 1];
    const days = String(birthDay).padStart(2, '0');
    yield {
      from: { row: index + 1 },
      nik: nik(`750201${days}0787${String(serial).padStart(4, '0')}`),
      name: `Orang Contoh ${index}`,
      birthPlace: 'Tilamuta',
      birth: day(`1987-07-${days}`),
      sex: 'L',
      motherName: `Ibu Contoh ${index}`,
      idValidUntil: day('2090-01-01'),
      lettersTo: 'S',
      married: index % 3 > 0,
      bloodGroup: 'O',
      country: 'ID',
      wageMonthly: rupiah(3_000_000 + index),
      address: `Dusun ${index % 9} RT 01 RW 02, Bajo`,
      postcode: '96263',
      workplace: '7502',
      contract: 'PKWTT',
      workStart: day('2026-01-02'),
    };
  }
}

const cellsOf = (count: number): readonly (readonly string[])[] =>
  fitTo(sippNew, people(count)).rows.map(({ cells }) => cells);

const write: Readonly<
  Record<Writing, (folder: string, count: number, peers: string) => Promise<Written>>
> = {
  sipp: writeSipp,
  repair: writeRepair,
  plain: writePlain,
  hucre: writeHucre,
  exceljs: writeExcelJs,
};

async function writeSipp(folder: string, count: number): Promise<Written> {
  const path = join(folder, 'template_tk_12345678.xlsx');
  await writeFile(path, await writeXlsx({ sheets: [{ name: 'data_tk_baru', rows: [headings] }] }));
  const { rows } = fitTo(sippNew, people(count));
  const filled = await fillBlank({ path, name: 'template_tk_12345678.xlsx' }, sippNew, rows);
  if (!filled.ok) throw new Error(JSON.stringify(filled.findings));
  const written = filled.value.reduce((sum, file) => sum + file.rows.length, 0);
  if (written !== count) throw new Error(`${written} of ${count} people were written`);
  const bytes = filled.value.reduce((sum, file) => sum + file.bytes.length, 0);
  return { bytes, files: filled.value.length };
}

const listColumns = 12;

/** A list of twelve columns in which every tenth row has two problems. */
async function writeRepair(folder: string, count: number): Promise<Written> {
  const heads = headings.slice(0, listColumns);
  function* rows() {
    yield [personRow(1, heads)];
    let index = 0;
    for (const person of people(count)) {
      index += 1;
      const cells = Array.from({ length: listColumns }, (_, at) => `${person.name} ${at}`);
      cells[1] = person.nik ?? '';
      const at = { row: index + 1, column: 'NAMA_LENGKAP' };
      const found = [
        issue('nik_length', { length: 15 }, { at }),
        issue('name_missing', {}, { at }),
      ];
      yield [personRow(index + 1, cells, index % 10 === 0 ? found : [])];
    }
  }
  const survey = { sha256: 'a'.repeat(64), issues: [], tables: [tableOf(heads, 1)] };
  const pieces = repairWorkbookPieces({ survey, rows: rows(), language: 'id', title: 'Contoh' });
  let bytes = 0;
  async function* counted() {
    for await (const piece of pieces) {
      bytes += piece.length;
      yield piece;
    }
  }
  await pipeline(Readable.from(counted()), createWriteStream(join(folder, 'perbaikan.xlsx')));
  return { bytes, files: 1 };
}

async function writePlain(folder: string, count: number): Promise<Written> {
  const table = { headings, rows: cellsOf(count) };
  return saved(folder, await peopleWorkbook(table, { title: 'Contoh', sheet: 'Daftar' }));
}

async function writeHucre(folder: string, count: number): Promise<Written> {
  const rows = [headings, ...cellsOf(count)].map((cells) => [...cells]);
  return saved(folder, await writeXlsx({ sheets: [{ name: 'Daftar', rows }] }));
}

type ExcelJs = {
  Workbook: new () => {
    addWorksheet(name: string): { addRows(rows: readonly (readonly string[])[]): void };
    xlsx: { writeBuffer(): Promise<Uint8Array> };
  };
};

async function writeExcelJs(folder: string, count: number, peers: string): Promise<Written> {
  const exceljs: ExcelJs = createRequire(join(peers, 'x.js'))('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Daftar').addRows([headings, ...cellsOf(count)]);
  return saved(folder, await workbook.xlsx.writeBuffer());
}

async function saved(folder: string, bytes: Uint8Array): Promise<Written> {
  await writeFile(join(folder, 'daftar.xlsx'), bytes);
  return { bytes: bytes.length, files: 1 };
}

export async function main(arguments_: readonly string[]): Promise<void> {
  const [task, amount, peers] = arguments_;
  const writing = writings.find((each) => each === task);
  if (writing) {
    process.stdout.write(JSON.stringify(await measured(writing, Number(amount), peers ?? '')));
    return;
  }
  const count = Number(task ?? 100_000);
  process.stdout.write(`${count} people, ${headings.length} columns (repair: ${listColumns})\n`);
  for (const each of writings) {
    if (each === 'exceljs' && amount === undefined) continue;
    const { seconds, peakMb, bytes, files } = await inOwnProcess(each, count, amount ?? '');
    process.stdout.write(
      `  ${each}: ${seconds.toFixed(1)} s, ${((seconds * 1e6) / count).toFixed(1)} µs a person, ` +
        `peak ${peakMb.toFixed(0)} MB, ${files} files, ${(bytes / 1e6).toFixed(1)} MB\n`,
    );
  }
}

async function measured(writing: Writing, count: number, peers: string): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    const started = performance.now();
    const written = await write[writing](folder, count, peers);
    const seconds = (performance.now() - started) / 1_000;
    return { ...written, seconds, peakMb: process.resourceUsage().maxRSS / 1_024 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inOwnProcess(writing: Writing, count: number, peers: string): Promise<Figure> {
  const task = [fileURLToPath(import.meta.url), writing, String(count), peers];
  const child = spawn(process.execPath, task, { stdio: ['ignore', 'pipe', 'inherit'] });
  const pieces: string[] = [];
  for await (const piece of child.stdout) pieces.push(String(piece));
  const figure: Figure = JSON.parse(pieces.join(''));
  return figure;
}

if (import.meta.main) await main(process.argv.slice(2));
