// The lists of `payung link --model worker`: read by intake as worker lists are, row by row, and
// handed to the worker model with one record per row. Rows intake would refuse are compared too:
// what little they hold may still find their person.

import { basename } from 'node:path';
import { type ListRow, readList, surveyList } from '@payung/intake';
import { type LinkInput, linkInputOf } from '@payung/linkage';
import { type Day, issue, Refusal, refuse } from '@payung/values';
import { fill } from '../text/text.ts';
import type { Source } from './source.ts';
import type { LinkText } from './text.ts';

export type WorkerList = Omit<Source, 'table' | 'headings'> & {
  readonly ids: readonly string[];
  /** Rows that hold no person at all: headings, sums, empty ones. */
  readonly ignored: number;
};

export type WorkerListRequest = {
  readonly path: string;
  readonly side: 'left' | 'right';
  readonly id: string | undefined;
  readonly tenant: string;
  readonly asOf: Day;
  readonly text: LinkText;
  readonly signal: AbortSignal;
};

/** Hands each row on as it is read: hundreds of thousands of them are not held. */
export async function readWorkerList(
  request: WorkerListRequest,
  take: (input: LinkInput) => void,
): Promise<WorkerList> {
  const { path, asOf, tenant, signal } = request;
  const file = { path, name: basename(path) };
  const options = { asOf, region: tenant, signal };
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Refusal(survey.issues);
  const idAt = idPlace(survey.value.columns, request, file.name);
  const ids: string[] = [];
  let ignored = 0;
  for await (const batch of readList(file, survey.value, options)) {
    if (signal.aborted) throw refuse('cancelled');
    for (const row of batch) {
      if (row.disposition === 'ignored') {
        ignored += 1;
        continue;
      }
      const id = idAt === undefined ? rowId(row) : (row.cells[idAt]?.trim() ?? '');
      const key = `${request.side}:${ids.length}`;
      ids.push(id);
      take(linkInputOf({ key, list: file.name, row: row.row }, row.person));
    }
  }
  refuseRepeated(ids, request, file.name);
  const { sha256 } = survey.value;
  const named = request.id === undefined ? {} : { idColumn: request.id };
  return { file: file.name, sha256, ids, ignored, ...named };
}

function rowId({ row, sheet }: ListRow): string {
  return sheet === undefined ? String(row) : `${sheet}#${row}`;
}

function idPlace(
  columns: readonly { readonly index: number; readonly heading: string }[],
  { id, text }: WorkerListRequest,
  file: string,
): number | undefined {
  if (id === undefined) return undefined;
  const found = columns.find(({ heading }) => heading.trim() === id);
  if (found !== undefined) return found.index;
  const known = columns.map(({ heading }) => heading).join(', ');
  const detail = fill(text.columnMissing, { column: id, file, columns: known });
  throw new Refusal([issue('usage', { detail })]);
}

function refuseRepeated(ids: readonly string[], request: WorkerListRequest, file: string): void {
  if (new Set(ids).size === ids.length) return;
  const first = new Map<string, number>();
  for (const [index, id] of ids.entries()) {
    const before = first.get(id);
    if (before !== undefined) {
      const at = { file, row: index + 1, column: request.id ?? '' };
      throw refuse('room_value_duplicate', { key: request.id ?? '', row: before + 1 }, at);
    }
    first.set(id, index);
  }
}
