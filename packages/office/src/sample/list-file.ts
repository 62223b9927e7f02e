// One list of a sample on its way into a file: a title, an empty line, the headings, the rows.

import { writeFile } from 'node:fs/promises';
import { peopleWorkbook } from '@payung/intake';
import type { ListLayout } from './list-layout.ts';
import { TextFile } from './text-file.ts';

const title = 'DAFTAR PEKERJA';

export interface ListFile {
  /** `true` = it is time to await `flush`. */
  add(cells: readonly string[]): boolean;
  flush(): Promise<void>;
  close(): Promise<void>;
}

export async function createListFile(path: string, layout: ListLayout): Promise<ListFile> {
  return layout.format === 'xlsx' ? new WorkbookList(path, layout) : await csvList(path, layout);
}

async function csvList(path: string, layout: ListLayout): Promise<ListFile> {
  const file = await TextFile.create(path);
  const { divider, columns } = layout;
  const line = (cells: readonly string[]): string => csvText(cells, divider);
  const empty = columns.map(() => '');
  file.add(layout.marked ? '\ufeff' : '');
  file.add(line([title, ...empty.slice(1)]) + line(empty));
  file.add(line(columns.map(([, heading]) => heading)));
  return {
    add: (cells) => file.add(line(cells)),
    flush: () => file.flush(),
    close: () => file.close(),
  };
}

/** As offices' programs write it: nothing is guarded, only what divides is quoted. */
export function csvText(cells: readonly string[], divider: ',' | ';'): string {
  const quoted = cells.map((cell) =>
    cell.includes(divider) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(divider)}\r\n`;
}

/** Workbooks are small (list-layout.ts): their rows are held until the list is whole. */
class WorkbookList implements ListFile {
  readonly #path: string;
  readonly #rows: (readonly string[])[];

  constructor(path: string, layout: ListLayout) {
    this.#path = path;
    this.#rows = [[], layout.columns.map(([, heading]) => heading)];
  }

  add(cells: readonly string[]): boolean {
    this.#rows.push(cells);
    return false;
  }

  async flush(): Promise<void> {}

  async close(): Promise<void> {
    const bytes = await peopleWorkbook(
      { headings: [title], rows: this.#rows },
      { title, sheet: 'Sheet1' },
    );
    await writeFile(this.#path, bytes, { flag: 'wx' });
  }
}
