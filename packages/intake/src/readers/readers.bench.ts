// Figures of the readers on a large workbook and a large CSV: in one process, in a process of their own
// as the importer reads, and beside others on the same file. Each reading runs in a fresh process.
// Run: node readers.bench.ts [rows [peers]]. SheetJS and exceljs take part where `peers` is the folder
// that `bench/intake-peers` installs them into; they are no dependency of the product.

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openIsolated, openSource } from './index.ts';
import { nurseryFlag } from './isolated/sight.ts';
import { largeListColumns, writeLargeCsv, writeLargeWorkbook } from './large-list.fixture.ts';
import type { Opened } from './record.ts';

const readings = ['own', 'isolated', 'hucre', 'sheetjs', 'exceljs'] as const;
type Reading = (typeof readings)[number];

type Counts = { readonly rows: number; readonly cells: number };
type Figure = Counts & {
  readonly seconds: number;
  readonly peakMb: number;
  /** Of the reading process, where there is one. */
  readonly childMb?: number;
};

export async function main(arguments_: readonly string[]): Promise<void> {
  const [task, path, peers] = arguments_;
  const reading = readings.find((each) => each === task);
  if (reading) {
    process.stdout.write(JSON.stringify(await measured(reading, path ?? '', peers ?? '')));
    return;
  }
  const rows = Number(task ?? 300_000);
  const further = path;
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    const workbook = join(folder, 'daftar.xlsx');
    await writeLargeWorkbook(workbook, rows);
    await report(workbook, rows, further);
    const csv = join(folder, 'daftar.csv');
    for (const csvRows of [Math.round(rows / 3), Math.round((rows * 10) / 3)]) {
      await writeLargeCsv(csv, csvRows);
      await report(csv, csvRows, further);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measured(reading: Reading, path: string, peers: string): Promise<Figure> {
  const started = performance.now();
  const found = await read[reading](path, peers);
  return {
    ...found,
    seconds: (performance.now() - started) / 1_000,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  };
}

const read: Readonly<
  Record<Reading, (path: string, peers: string) => Promise<Counts & { childMb?: number }>>
> = {
  own: readOwn,
  isolated: readIsolated,
  hucre: readHucre,
  sheetjs: readSheetJs,
  exceljs: readExcelJs,
};

async function readOwn(path: string): Promise<Counts> {
  const opened = await openSource({ path, name: path });
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return await counted(opened.value);
}

async function readIsolated(path: string): Promise<Counts & { childMb: number }> {
  let childMb = 0;
  const opened = await openIsolated(
    { path, name: path },
    {
      onProgress: ({ memoryBytes }) => {
        childMb = Math.max(childMb, memoryBytes / 1_048_576);
      },
    },
  );
  const list = opened.ok ? opened.value.lists[0]?.opened : opened;
  if (!opened.ok || !list?.ok) throw new Error(JSON.stringify(list?.issues));
  const found = await counted(list.value);
  await opened.value.close();
  return { ...found, childMb };
}

async function counted(opened: Opened): Promise<Counts> {
  let [rows, cells] = [0, 0];
  for await (const batch of opened.records()) {
    rows += batch.length;
    for (const record of batch) cells += record.cells.length;
  }
  return { rows, cells };
}

async function readHucre(path: string): Promise<Counts> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const { streamCsvRows } = await import('hucre/csv');
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

type SheetJs = {
  readFile(
    path: string,
    options: object,
  ): { Sheets: Record<string, unknown>; SheetNames: string[] };
  utils: { sheet_to_json(sheet: unknown, options: object): unknown[][] };
};

async function readSheetJs(path: string, peers: string): Promise<Counts> {
  const xlsx: SheetJs = createRequire(join(peers, 'x.js'))('@e965/xlsx');
  const { Sheets, SheetNames } = xlsx.readFile(path, { dense: true });
  const rows = xlsx.utils.sheet_to_json(Sheets[SheetNames[0] ?? ''], { header: 1 });
  return { rows: rows.length, cells: rows.reduce((sum, row) => sum + row.length, 0) };
}

type ExcelJs = {
  stream: {
    xlsx: {
      WorkbookReader: new (
        path: string,
        options: object,
      ) => AsyncIterable<AsyncIterable<{ cellCount: number }>>;
    };
  };
};

async function readExcelJs(path: string, peers: string): Promise<Counts> {
  const exceljs: ExcelJs = createRequire(join(peers, 'x.js'))('exceljs');
  const options = { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' };
  let [rows, cells] = [0, 0];
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, options)) {
    for await (const row of sheet) {
      rows += 1;
      cells += row.cellCount;
    }
  }
  return { rows, cells };
}

async function report(path: string, rows: number, peers: string | undefined): Promise<void> {
  const { size } = await stat(path);
  const kind = path.endsWith('.xlsx') ? 'XLSX' : 'CSV';
  process.stdout.write(`${kind} ${rows} x ${largeListColumns}, ${(size / 1e6).toFixed(1)} MB\n`);
  for (const reading of readings) {
    if ((reading === 'sheetjs' || reading === 'exceljs') && peers === undefined) continue;
    if (reading === 'exceljs' && kind === 'CSV') continue;
    const figure = await inOwnProcess(reading, path, peers ?? '');
    const child = figure.childMb ? ` and ${figure.childMb.toFixed(0)} MB in its process` : '';
    process.stdout.write(
      `  ${reading}: ${figure.seconds.toFixed(1)} s, ` +
        `${((figure.seconds * 1e6) / figure.rows).toFixed(2)} µs a row, ` +
        `peak ${figure.peakMb.toFixed(0)} MB${child}, ${figure.rows} rows, ${figure.cells} cells\n`,
    );
  }
}

async function inOwnProcess(reading: Reading, path: string, peers: string): Promise<Figure> {
  // What the reading process of the importer is started with.
  const flags = reading === 'own' ? [nurseryFlag] : [];
  const task = [fileURLToPath(import.meta.url), reading, path, peers];
  const child = spawn(process.execPath, [...flags, ...task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pieces: string[] = [];
  for await (const piece of child.stdout) pieces.push(String(piece));
  const figure: Figure = JSON.parse(pieces.join(''));
  return figure;
}

if (import.meta.main) await main(process.argv.slice(2));
