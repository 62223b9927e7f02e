// Every list of the corpus that can be read goes to its sender as a repair workbook and comes back
// untouched: nothing may be judged otherwise than the first time, and nothing may be missing.

import { join } from 'node:path';
import { day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allCases } from '../../corpus/all.ts';
import { casesFolder } from '../../corpus/make.ts';
import { type AssessedRow, assessSource } from '../assess.ts';
import type { ListSurvey } from '../list.ts';
import { readSource } from '../read.ts';
import { openSource } from '../readers/index.ts';
import { madeFolder } from '../readers/made-files.fixture.ts';
import type { SourceFile } from '../readers/record.ts';
import { surveySource } from '../survey.ts';
import { rowEvidence } from './evidence.ts';
import { rowKeyOf } from './identity.ts';
import { writeRepairWorkbook } from './repair-workbook.ts';
import { type SentList, sentList } from './sent-list.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };

let folder: Awaited<ReturnType<typeof madeFolder>>;
beforeAll(async () => {
  folder = await madeFolder();
});
afterAll(() => folder.close());

type Judged = { readonly sent: SentList; readonly survey: ListSurvey; readonly people: People };
type People = ReadonlyMap<string, object>;

async function judged(file: SourceFile): Promise<Judged | undefined> {
  const sent = await sentList({ name: file.name, opened: await openSource(file) });
  const survey = await surveySource(sent, options);
  if (!survey.ok) return undefined;
  const people = new Map<string, object>();
  for await (const rows of assessSource(sent, survey.value, options)) {
    for (const row of rows) if (row.disposition !== 'ignored') people.set(...keyed(sent, row));
  }
  return { sent, survey: survey.value, people };
}

function keyed({ list }: SentList, row: AssessedRow): [string, object] {
  const { disposition, reasons, warnings, sameAs } = row;
  // No workbook holds a text that is too long; the row is told so both times.
  const values = reasons.includes('cell_too_long') ? 'too long' : row.values;
  return [rowKeyOf(list, row), { disposition, reasons, warnings, values, sameAs }];
}

async function repairOf({ sent, survey }: Judged): Promise<Uint8Array> {
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

const lists = allCases.filter(
  (each) =>
    each.atTestTime !== true &&
    !/\.(zip|gz)$/.test(each.file) &&
    each.truths.some(({ outcome }) => outcome === 'import'),
);

describe('a repair workbook that comes back untouched', { timeout: 60_000 }, () => {
  test('is tried with every kind of list', () => {
    expect(lists.length).toBeGreaterThan(150);
  });

  test.each(lists.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    const name = each.sentAs ?? each.file;
    const first = await judged({ path: join(casesFolder, each.name, each.file), name });
    if (first === undefined) return;
    const back = await folder.file(`${name}.xlsx`, await repairOf(first));
    const again = await judged(back);
    expect(again?.sent.list).toEqual(first.sent.list);
    expect(again?.sent.returned).toMatchObject({ changed: 0, added: 0, removed: [] });
    expect(Object.fromEntries(again?.people ?? [])).toEqual(Object.fromEntries(first.people));
  });
});
