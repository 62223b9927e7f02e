// The names of table rows (packages/law/names.yaml): every row of every table has one in both
// languages, and no name is left over.

import { type Fields, onlyKeys, quote, type Report, record, text, under } from './yaml-file.ts';

/** A word a table is keyed by, and the rows under it. */
type Rows = { readonly key: string; readonly rows: readonly string[] };

/** Reads names out of the file and remembers which were asked for. */
export class RowNames {
  readonly #fields: Fields;
  readonly #report: Report;
  readonly #asked = new Set<string>();

  constructor(fields: Fields, report: Report) {
    this.#fields = fields;
    this.#report = report;
  }

  /** `{ 'big_toe': { id: 'Ibu jari kaki', en: 'Big toe' } }`; a row without a name is reported. */
  code({ key, rows }: Rows, report: Report): string {
    const names = record(this.#fields[key]);
    const lines = rows.map((row) => {
      this.#asked.add(`${key}.${row}`);
      if (names[row] === undefined) {
        report(`row "${row}" has no name under "${key}" in names.yaml`);
        return '';
      }
      return `      ${quote(row)}: ${this.#nameCode(key, row)},`;
    });
    return ['{', ...lines, '    }'].join('\n');
  }

  /** Names that no table asked for. */
  checkUnused(): void {
    for (const [key, names] of Object.entries(this.#fields)) {
      for (const row of Object.keys(record(names))) {
        if (!this.#asked.has(`${key}.${row}`)) {
          this.#report(`no table by "${key}" has a row "${row}"`, [key, row]);
        }
      }
    }
  }

  #nameCode(key: string, row: string): string {
    const name = record(record(this.#fields[key])[row]);
    const report = under(this.#report, [key, row]);
    onlyKeys(name, ['id', 'en'], 'name', report);
    return `{ id: ${quote(text(name, 'id', 'name', report))}, en: ${quote(text(name, 'en', 'name', report))} }`;
  }
}
