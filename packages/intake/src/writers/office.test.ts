// Repair workbooks in the hands of an outside office program: opened and saved by it they are the same
// lists, and it sees every letter that was written. Where the program is not installed, nothing is shown
// and the output says so.

import { execFileSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convert } from '../../corpus/office.ts';
import { assessSource } from '../assess.ts';
import { readSource } from '../read.ts';
import { openSource } from '../readers/index.ts';
import { madeFolder, readThrough } from '../readers/made-files.fixture.ts';
import type { SourceFile } from '../readers/record.ts';
import { surveySource } from '../survey.ts';
import { rowEvidence } from './evidence.ts';
import { rowKeyOf } from './identity.ts';
import { writeRepairWorkbook } from './repair-workbook.ts';
import { sentList } from './sent-list.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };
const samples = join(import.meta.dirname, '../../../../samples/contoh-boalemo/daftar');
const cases = join(import.meta.dirname, '../../corpus/cases');
/** A damaged workbook, a text file, sheets of several villages, and names of sheets as they come. */
const lists = [
  join(samples, 'desa_7502032001_dulupi.xlsx'),
  join(samples, 'desa_7502022001_harapan.csv'),
  join(cases, 'sheets-one-per-village', 'daftar.xlsx'),
  join(cases, 'xlsx-sheet-names-odd', 'daftar.xlsx'),
];

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

const program = 'soffice';

function hasOffice(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'pipe' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return false;
  }
}

async function judged(file: SourceFile) {
  const sent = await sentList({ name: file.name, opened: await openSource(file) });
  const survey = await surveySource(sent, options);
  if (!survey.ok) throw new Error(survey.issues[0]?.code);
  const people: Record<string, object> = {};
  for await (const rows of assessSource(sent, survey.value, options)) {
    for (const row of rows) {
      if (row.disposition === 'ignored') continue;
      const { disposition, reasons, warnings, values } = row;
      people[rowKeyOf(sent.list, row)] = { disposition, reasons, warnings, values };
    }
  }
  return { sent, survey: survey.value, people };
}

async function repairOf({ sent, survey }: Awaited<ReturnType<typeof judged>>): Promise<Uint8Array> {
  async function* rows() {
    for await (const batch of readSource(sent, survey, options)) {
      yield batch.map(({ row, record }) => {
        const evidence = rowEvidence(record, row.cells);
        return evidence === undefined ? row : { ...row, evidence };
      });
    }
  }
  const { list } = sent;
  return await writeRepairWorkbook({
    survey,
    rows: rows(),
    list,
    language: 'id',
    title: list.name,
  });
}

async function textsOfAll(bytes: Uint8Array): Promise<Record<string, readonly string[][]>> {
  const file = await folder.file('a.xlsx', bytes);
  const { opened } = await readThrough(file);
  const texts: Record<string, readonly string[][]> = {};
  for (const sheet of opened.sheets) {
    const { records } = await readThrough(file, { sheet });
    texts[sheet] = records
      .map(({ cells }) => cells.map((cell) => cell.text))
      .filter((cells) => cells.some((text) => text !== ''))
      .map((cells) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1));
  }
  return texts;
}

describe('repair workbooks in an outside office program', { timeout: 120_000 }, () => {
  const present = hasOffice();
  if (!present) process.stderr.write('No soffice here: repair workbooks were not opened by it.\n');

  test(present ? 'come back as they went' : 'were not opened: no soffice here', async () => {
    const firsts = [];
    for (const [index, path] of lists.entries()) {
      const first = await judged({ path, name: basename(path) });
      firsts.push({ first, name: `${index}.xlsx`, bytes: await repairOf(first) });
    }
    const saved = present
      ? convert(firsts, 'xlsx')
      : new Map(firsts.map((each) => [each.name, each.bytes]));
    for (const { first, name, bytes } of firsts) {
      const back = saved.get(name);
      if (back === undefined) throw new Error(`${name} was not opened`);
      expect(await textsOfAll(back)).toEqual(await textsOfAll(bytes));
      const again = await judged(await folder.file(name, back));
      expect(again.sent.returned).toMatchObject({ changed: 0, added: 0, removed: [] });
      expect(again.people).toEqual(first.people);
    }
  });
});
