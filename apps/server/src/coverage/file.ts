// An answer about coverage as a file: CSV and XLSX for people, Parquet for those who go on counting. The
// same counts are hidden as on the screen.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openWarehouse } from '@payung/engine';
import { peopleCsv, peopleWorkbook } from '@payung/intake';
import { type CoverageAnswer, writeAnswer } from '@payung/office';
import type { fileFormats } from '../wire/coverage.ts';

type FileFormat = (typeof fileFormats)[number];

export async function answerFile(
  answer: CoverageAnswer,
  format: FileFormat,
  home: string,
): Promise<Uint8Array> {
  if (format === 'parquet') return parquetOf(answer, home);
  const table = tableOf(answer);
  if (format === 'csv') return Buffer.from([...peopleCsv(table)].join(''), 'utf8');
  const { indicator, at, region } = answer;
  const title = `${indicator.name.id} ${region} ${at}`;
  return peopleWorkbook(table, { title, sheet: 'cakupan' });
}

/** Headings as `payung coverage --csv` writes them: a contract with those who read by program. */
function tableOf(answer: CoverageAnswer) {
  const { by, total, cells, indicator, at, snapshot } = answer;
  const counts = ['people', 'base', 'base_definition', 'base_year', 'percent'];
  const shown = by.length === 0 ? [total] : cells;
  return {
    headings: [...by, ...counts, 'indicator', 'at', 'snapshot'],
    rows: shown.map(({ key, people, base, percent }) => [
      ...by.map((axis) => key[axis] ?? ''),
      ...[people, base?.count, base?.definition, base?.year, percent].map((each) =>
        String(each ?? ''),
      ),
      ...[indicator.id, at, snapshot],
    ]),
  };
}

/** In a folder of its own, which is gone again before the answer goes out. */
async function parquetOf(answer: CoverageAnswer, home: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(home, 'tmp', 'unduhan-'));
  try {
    const warehouse = await openWarehouse({ home, exchange: folder, memoryMb: 256 });
    try {
      await writeAnswer(warehouse, answer, 'cakupan.parquet');
    } finally {
      await warehouse.close();
    }
    return await readFile(join(folder, 'cakupan.parquet'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
