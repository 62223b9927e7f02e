// One input of `payung link` as records: the columns to compare, an id for each record, and what was
// odd about its rows. CSV of any dialect and workbooks are read by intake's reader.

import { basename } from 'node:path';
import { openSource, type SheetRecord } from '@payung/intake';
import { issue, Refusal, refuse } from '@payung/values';
import { fill } from '../text/text.ts';
import { ColumnBuilder, type Table } from './engine.ts';
import type { LinkText } from './text.ts';

/** A table as it was read, with what is needed to name its records. */
export type Source = {
  readonly file: string;
  readonly sha256: string;
  /** Heading of the column of ids; absent: row numbers. */
  readonly idColumn?: string;
  readonly headings: readonly string[];
  readonly table: Table;
  /** Rows with another number of cells than the heading. */
  readonly odd?: { readonly count: number; readonly row: number };
};

export type SourceRequest = {
  readonly path: string;
  readonly id: string | undefined;
  readonly ignore: readonly string[];
  readonly text: LinkText;
  readonly signal: AbortSignal;
};

/** Headings that name a record rather than say something about it. */
const idHeading = /^(id|no|nomor|nik_id|key|.*_id|id_.*|rec.?id|unique.?id|record.?id)$/i;

export async function readSource(request: SourceRequest): Promise<Source> {
  const file = basename(request.path);
  const opened = await openSource({ path: request.path, name: file });
  if (!opened.ok) throw new Refusal(opened.issues);
  const reading = new SourceReading(file, request);
  for await (const batch of opened.value.records(undefined, request.signal)) {
    if (request.signal.aborted) throw refuse('cancelled');
    for (const record of batch) reading.add(record);
  }
  return reading.source(opened.value.sha256);
}

class SourceReading {
  readonly #file: string;
  readonly #request: SourceRequest;
  #headings: readonly string[] | undefined;
  #builders: readonly ColumnBuilder[] = [];
  readonly #rows: number[] = [];
  readonly #odd = { count: 0, row: 0 };

  constructor(file: string, request: SourceRequest) {
    this.#file = file;
    this.#request = request;
  }

  add({ row, cells }: SheetRecord): void {
    const filled = cells.findLastIndex((cell) => cell.text.trim() !== '') + 1;
    if (filled === 0) return;
    if (this.#headings === undefined) {
      this.#begin(cells.slice(0, filled).map((cell) => cell.text.trim()));
      return;
    }
    if (filled > this.#headings.length) {
      this.#odd.count += 1;
      this.#odd.row ||= row;
    }
    this.#rows.push(row);
    for (const [index, builder] of this.#builders.entries()) {
      const text = cells[index]?.text.trim() ?? '';
      builder.add(text === '' ? undefined : text);
    }
  }

  source(sha256: string): Source {
    const { text } = this.#request;
    const headings = this.#headings ?? [];
    if (this.#rows.length === 0) throw usage(fill(text.noRows, { file: this.#file }));
    const columns = this.#builders.map((builder) => builder.build());
    const idColumn = this.#idColumn(headings, columns);
    const left = new Set([...this.#request.ignore, idColumn]);
    const table = {
      ids: this.#ids(columns, headings, idColumn),
      columns: columns.filter(({ name }) => !left.has(name)),
    };
    return {
      file: this.#file,
      sha256,
      headings,
      table,
      ...(idColumn === undefined ? {} : { idColumn }),
      ...(this.#odd.count === 0 ? {} : { odd: this.#odd }),
    };
  }

  #begin(headings: readonly string[]): void {
    const { id, text } = this.#request;
    const doubled = headings.filter((each, index) => headings.indexOf(each) !== index);
    if (doubled.length > 0) {
      const data = { count: 2, columns: doubled.join(', ') };
      throw refuse('duplicate_column', data, { file: this.#file });
    }
    if (id !== undefined && !headings.includes(id)) {
      const data = { column: id, file: this.#file, columns: headings.join(', ') };
      throw usage(fill(text.columnMissing, data));
    }
    this.#headings = headings;
    this.#builders = headings.map((name) => new ColumnBuilder(name));
  }

  #idColumn(headings: readonly string[], columns: Table['columns']): string | undefined {
    if (this.#request.id !== undefined) return this.#request.id;
    return headings.find((heading, index) => {
      const column = columns[index];
      // Every text once and none missing: as many texts as records, besides the empty one.
      return idHeading.test(heading) && column?.texts.length === this.#rows.length + 1;
    });
  }

  #ids(
    columns: Table['columns'],
    headings: readonly string[],
    idColumn: string | undefined,
  ): readonly string[] {
    if (idColumn === undefined) return this.#rows.map(String);
    const column = columns[headings.indexOf(idColumn)];
    if (column === undefined) throw new RangeError(`No column ${idColumn}`);
    const firstRows = new Map<number, number>();
    return this.#rows.map((row, index) => {
      const code = Number(column.codes[index]);
      if (code === 0) {
        const data = { file: this.#file, row, column: idColumn };
        throw usage(fill(this.#request.text.idEmpty, data));
      }
      const first = firstRows.get(code);
      if (first !== undefined) {
        const at = { file: this.#file, row, column: idColumn };
        throw refuse('room_value_duplicate', { key: idColumn, row: first }, at);
      }
      firstRows.set(code, row);
      return column.texts.at(code) ?? '';
    });
  }
}

function usage(detail: string): Refusal {
  return new Refusal([issue('usage', { detail })]);
}
