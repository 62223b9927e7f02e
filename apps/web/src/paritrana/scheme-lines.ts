// Criteria as a clerk types or pastes them: one a line, its parts between semicolons or tabs.

import type { Criterion } from './paritrana-words.ts';

export type SchemeLine = Pick<Criterion, 'id' | 'name' | 'weight' | 'mark' | 'source'>;
export type ReadLines = {
  readonly criteria: readonly SchemeLine[];
  readonly sum: number;
  /** The first line that is not whole, counted from 1. */
  readonly bad?: number;
};

/** @example readLines('regulasi; Regulasi; 100; U; surat panitia').sum // 100 */
export function readLines(typed: string): ReadLines {
  const lines = typed
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ number, read: readLine(line) }));
  const criteria = lines.flatMap(({ read }) => (read === undefined ? [] : [read]));
  const bad = lines.find(({ read }) => read === undefined)?.number;
  const sum = criteria.reduce((all, { weight }) => all + weight, 0);
  return { criteria, sum, ...(bad === undefined ? {} : { bad }) };
}

function readLine(line: string): SchemeLine | undefined {
  const cells = line.split(/[;\t]/).map((cell) => cell.trim());
  const [id = '', name = '', weight = '', mark = '', ...rest] = cells;
  const source = rest.join('; ').trim();
  const isWhole = /^[a-z_]{1,40}$/.test(id) && name !== '' && source !== '';
  if (!isWhole || !/^\d{1,3}$/.test(weight) || (mark !== 'C' && mark !== 'U')) return undefined;
  return { id, name, weight: Number(weight), mark, source };
}

/** As they are typed again, to be changed. */
export function linesOf(criteria: readonly SchemeLine[]): string {
  return criteria
    .map(({ id, name, weight, mark, source }) => [id, name, weight, mark, source].join('; '))
    .join('\n');
}
