// Figures of the readers: seconds and peak memory on a large workbook and a large CSV, beside hucre
// as the peer. Each reading runs in a process of its own. Run: node readers.bench.ts [rows]

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { openSource } from './index.ts';

const columns = 12;

type Figure = {
  readonly rows: number;
  readonly cells: number;
  readonly seconds: number;
  readonly peakMb: number;
};

export async function main(arguments_: readonly string[]): Promise<void> {
  const [task, path] = arguments_;
  if (task === 'own' || task === 'peer') {
    process.stdout.write(JSON.stringify(await measured(task, path ?? '')));
    return;
  }
  const rows = Number(task ?? 300_000);
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    const workbook = join(folder, 'daftar.xlsx');
    await writeWorkbook(workbook, rows);
    await report(`XLSX ${rows} x ${columns}, Payung`, 'own', workbook);
    await report(`XLSX ${rows} x ${columns}, hucre`, 'peer', workbook);
    const csv = join(folder, 'daftar.csv');
    const csvRows = Math.round((rows * 10) / 3);
    await pipeline(Readable.from(csvLines(csvRows)), createWriteStream(csv));
    await report(`CSV ${csvRows} x ${columns}, Payung`, 'own', csv);
    await report(`CSV ${csvRows} x ${columns}, hucre`, 'peer', csv);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(task: 'own' | 'peer', path: string): Promise<Figure> {
  const started = performance.now();
  const { rows, cells } = task === 'own' ? await readOwn(path) : await readPeer(path);
  return {
    rows,
    cells,
    seconds: (performance.now() - started) / 1_000,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  };
}

async function readOwn(path: string): Promise<{ rows: number; cells: number }> {
  const opened = await openSource({ path, name: path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  let [rows, cells] = [0, 0];
  for await (const batch of opened.value.records()) {
    rows += batch.length;
    for (const record of batch) cells += record.cells.length;
  }
  return { rows, cells };
}

async function readPeer(path: string): Promise<{ rows: number; cells: number }> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const { streamCsvRows } = await import('hucre/csv');
  const { readFile } = await import('node:fs/promises');
  let [rows, cells] = [0, 0];
  const source = path.endsWith('.xlsx')
    ? streamXlsxRows(new Uint8Array(await readFile(path)))
    : streamCsvRows(await readFile(path, 'utf8'), { delimiter: ';' });
  for await (const row of source) {
    rows += 1;
    cells += Array.isArray(row) ? row.length : row.values.length;
  }
  return { rows, cells };
}

async function report(label: string, task: string, path: string): Promise<void> {
  const { size } = await stat(path);
  const figure = await inOwnProcess(task, path);
  process.stdout.write(
    `${label}: ${(size / 1e6).toFixed(1)} MB, ${figure.rows} rows, ${figure.cells} cells, ` +
      `${figure.seconds.toFixed(1)} s, peak ${figure.peakMb.toFixed(0)} MB\n`,
  );
}

async function inOwnProcess(task: string, path: string): Promise<Figure> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), task, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pieces: string[] = [];
  for await (const piece of child.stdout) pieces.push(String(piece));
  const figure: Figure = JSON.parse(pieces.join(''));
  return figure;
}

// Invented people with every habit of the sample: text and number NIKs, dates as text, gaps.
function cellsOf(row: number): string[] {
  const nik = `750201${String(1 + (row % 28)).padStart(2, '0')}0190${String(row % 10_000).padStart(4, '0')}`;
  return [
    String(row),
    nik,
    `NAMA ORANG KE-${row}`,
    `0${1 + (row % 9)}-01-1990`,
    row % 2 === 0 ? 'L' : 'P',
    `Dusun ${row % 5}, RT 0${row % 9}`,
    `DESA ${row % 80}`,
    'Tilamuta',
    row % 7 === 0 ? '' : 'Petani',
    `0812${String(row).padStart(8, '0')}`,
    `KPJ${row}`,
    'ket',
  ];
}

const headings = [
  'No',
  'NIK',
  'Nama',
  'Tgl',
  'JK',
  'Alamat',
  'Desa',
  'Kec',
  'Kerja',
  'HP',
  'KPJ',
  'Ket',
];

function* csvLines(rows: number): Generator<string> {
  yield `${headings.join(';')}\r\n`;
  for (let row = 1; row <= rows; row += 1) yield `${cellsOf(row).join(';')}\r\n`;
}

async function writeWorkbook(path: string, rows: number): Promise<void> {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const table = function* (): Generator<(string | number)[]> {
    yield headings;
    for (let row = 1; row <= rows; row += 1) {
      yield cellsOf(row).map((text, column) => (column === 0 ? row : text));
    }
  };
  const stream = writeXlsxStream(table(), { name: 'Daftar', inlineStrings: false });
  await pipeline(Readable.fromWeb(stream), createWriteStream(path));
}

if (import.meta.main) await main(process.argv.slice(2));
