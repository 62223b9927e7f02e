// `payung coverage export`: the cube of a region as Parquet, views in SQL and a data dictionary, in a
// folder of their own.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWarehouse } from '@payung/engine';
import { csvLine } from '@payung/intake';
import { dictionary, maySeePeople, writeExport } from '@payung/office';
import { issue, Refusal, refuse } from '@payung/values';
import { print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import type { Asked } from './command.ts';
import type { Question } from './question.ts';
import { wordsIn } from './text/words.ts';

export async function exportCommand(
  command: Asked,
  question: Question,
  environment: Environment,
): Promise<void> {
  const { out, region, remit, language, form } = command;
  const text = wordsIn(language);
  if (out === undefined || !maySeePeople(region, remit)) {
    throw new Refusal([issue('usage', { detail: text.exportOutside })]);
  }
  const folder = callerPath(environment, out);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw refuse('output_not_empty', { path: folder });
  const warehouse = await openWarehouse({ home: environment.home, exchange: folder });
  try {
    const { cube, snapshot, sources, indicator, at } = question;
    const views = await writeExport(question.warehouse, warehouse, { cube, within: region });
    await writeFile(join(folder, 'tampilan.sql'), views, { mode: 0o600 });
    await writeFile(join(folder, 'kamus.csv'), dictionaryCsv(), { mode: 0o600 });
    const origin = { snapshot, at, region, months: cube.months, sources, indicator: indicator.id };
    const written = JSON.stringify(origin, undefined, 2);
    await writeFile(join(folder, 'asal.json'), written, { mode: 0o600 });
    print(form === 'json' ? written : fill(text.exported, { out: folder, id: snapshot }));
  } finally {
    await warehouse.close();
  }
}

function dictionaryCsv(): string {
  const heads = ['berkas', 'kolom', 'jenis', 'arti', 'meaning'] as const;
  const lines = [
    csvLine(heads),
    ...dictionary.map((row) => csvLine(heads.map((each) => row[each]))),
  ];
  return `${lines.join('\n')}\n`;
}
