// An answer as a Parquet file, for those who go on counting: its axes as text, its counts as numbers.

import type { FileWarehouse } from '@payung/engine';
import type { CoverageAnswer } from './answer.ts';
import { tableQuery } from './cube/queries.ts';

/** `path` lies below the exchange folder of the warehouse. */
export async function writeAnswer(
  warehouse: FileWarehouse,
  answer: CoverageAnswer,
  path: string,
): Promise<void> {
  const axes = Object.fromEntries(answer.by.map((axis) => [axis, 'VARCHAR'] as const));
  const columns = {
    ...axes,
    people: 'BIGINT',
    base: 'BIGINT',
    percent: 'DOUBLE',
    indicator: 'VARCHAR',
    at: 'VARCHAR',
    snapshot: 'VARCHAR',
  } as const;
  const cells = answer.by.length === 0 ? [answer.total] : answer.cells;
  const rows = cells.map((cell) => [
    ...answer.by.map((axis) => cell.key[axis] ?? null),
    ...[cell.people, cell.base?.count ?? null, cell.percent ?? null],
    ...[answer.indicator.id, answer.at, answer.snapshot],
  ]);
  await warehouse.load('answer', columns, [rows]);
  await warehouse.writeParquet({ name: 'answer', sql: tableQuery('answer') }, path);
}
