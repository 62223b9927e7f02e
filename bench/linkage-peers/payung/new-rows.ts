// 1,000 new rows against the rest of a folder's lists, kept as an index. Run: node new-rows.ts FOLDER,
// which holds rows.csv and participants.csv as scale.bench.ts writes them.

import { join } from 'node:path';
import { cleanedWorkerTables } from '@payung/linkage';
import { keepIndex, linkNew, linkTables, type Table, tableOf } from '@payung/linkage/engine';
import { day } from '@payung/values';
import { readCleaned } from './cleaned.ts';

const freshRows = 1_000;
const learnedFrom = 100_000;
const rounds = 3;
const asOf = day('2026-06-30');

async function main(home: string): Promise<void> {
  const lists = await Promise.all(
    ['participants.csv', 'rows.csv'].map((name) => readCleaned(join(home, name))),
  );
  const all = joined(lists);
  const middle = all.ids.length - freshRows;
  const some = cleanedWorkerTables({ left: part(all, 0, learnedFrom), asOf });
  const { model } = await linkTables(some);
  const kept = cleanedWorkerTables({ left: part(all, 0, middle), asOf }).left;
  const index = await keepIndex({ model, table: kept, kindModules: some.kindModules });
  const fresh = part(all, middle, all.ids.length);
  const seconds: number[] = [];
  let pairs = 0;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const rows = cleanedWorkerTables({ left: fresh, asOf }).left;
    pairs = (await linkNew({ index, rows, workers: 0 })).outcome.pairs.left.length;
    seconds.push((performance.now() - begun) / 1_000);
  }
  const told = seconds.map((each) => each.toFixed(2)).join(', ');
  process.stdout.write(`${freshRows} new rows against ${middle}: ${told} s, ${pairs} pairs\n`);
}

/** Some records, with the texts they use. */
function part(table: Table, from: number, until: number): Table {
  return tableOf({
    id: 'id',
    columns: table.columns.map(({ name }) => name),
    rows: (function* () {
      for (let record = from; record < until; record += 1) yield recordOf(table, record);
    })(),
  });
}

function joined(tables: readonly Table[]): Table {
  return tableOf({
    id: 'id',
    columns: tables[0]?.columns.map(({ name }) => name) ?? [],
    rows: (function* () {
      for (const [list, table] of tables.entries()) {
        for (const [record, id] of table.ids.entries()) {
          yield { ...recordOf(table, record), id: `${list}:${id}` };
        }
      }
    })(),
  });
}

function recordOf({ ids, columns }: Table, record: number): Record<string, string | undefined> {
  const cells = columns.map(
    ({ name, codes, texts }) => [name, texts.at(codes[record] ?? 0)] as const,
  );
  return { id: ids[record], ...Object.fromEntries(cells) };
}

await main(process.argv[2] ?? '');
