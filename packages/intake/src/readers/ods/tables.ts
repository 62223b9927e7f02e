// The tables of an OpenDocument spreadsheet as its XML streams by. Values come from the attributes
// that carry them exactly, texts from the paragraphs of the cell itself, not of notes or drawings.

import { exactDigits } from '../digits.ts';
import { type Reading, refuseFile } from '../reading.ts';
import { type Cell, emptyCell, type Merge } from '../record.ts';
import { isoDateCell, RowGatherer, textCell } from '../rows.ts';
import { attribute, unescapeXml, type XmlEvents } from '../xlsx/xml.ts';

// What repetition may make out of a few letters before it is taken for an attack.
const repeatedCells = 2_000_000;

export class OdsTables implements XmlEvents {
  readonly names: string[] = [];
  readonly merges: Merge[] = [];
  readonly rows: RowGatherer;
  spreadsheet = false;
  /** The chosen sheet has been read to its end. */
  finished = false;
  private readonly reading: Reading;
  private readonly chosen: string | undefined;
  private readonly styleOf = new Map<string, string>();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private depth = 0;
  private spreadsheetDepth = -1;
  private tableDepth = -1;
  private cellDepth = -1;
  private paragraphDepth = -1;
  private repeated = 0;
  // The row that is being read.
  private row = 0;
  private rowAttributes = '';
  private column = 0;
  private found: { readonly column: number; readonly count: number; readonly cell: Cell }[] = [];
  private spans: Merge[] = [];
  // The cell that is being read.
  private cellAttributes = '';
  private covered = false;
  private paragraphs: string[] = [];
  private raw = '';

  /** Without a chosen sheet: only their names. */
  constructor(reading: Reading, chosen?: string) {
    this.reading = reading;
    this.chosen = chosen;
    this.rows = new RowGatherer(reading, chosen ?? '');
  }

  isHidden(name: string): boolean {
    return this.hiddenStyles.has(this.styleOf.get(name) ?? '');
  }

  open(name: string, attributes: string): void {
    this.depth += 1;
    // A link that has a program started (DDE) is refused as a macro is.
    if (name === 'dde-source') throw refuseFile(this.reading, 'macro_file');
    if (this.paragraphDepth !== -1) this.openInText(name, attributes);
    else if (this.cellDepth !== -1) this.openInCell(name);
    else if (this.tableDepth !== -1) this.openInTable(name, attributes);
    else if (name === 'table' && this.depth === this.spreadsheetDepth + 1)
      this.openTable(attributes);
    else if (name === 'spreadsheet') {
      this.spreadsheet = true;
      this.spreadsheetDepth = this.depth;
    } else if (name === 'style') this.style = attribute(attributes, 'name') ?? '';
    else if (name === 'table-properties' && attribute(attributes, 'display') === 'false')
      this.hiddenStyles.add(this.style);
  }

  text(raw: string): void {
    // Runs of blanks are one blank; more are written as <text:s/>.
    if (this.paragraphDepth !== -1) this.raw += raw.replace(/[ \t\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (this.depth === this.paragraphDepth) this.closeParagraph();
    else if (this.depth === this.cellDepth) this.closeCell();
    else if (this.tableDepth !== -1 && name === 'table-row' && this.cellDepth === -1)
      this.closeRow();
    else if (this.depth === this.tableDepth) {
      this.tableDepth = -1;
      this.finished = true;
    }
    this.depth -= 1;
  }

  private openTable(attributes: string): void {
    const name = attribute(attributes, 'name') ?? '';
    this.names.push(name);
    this.styleOf.set(name, attribute(attributes, 'style-name') ?? '');
    if (name !== this.chosen) return;
    this.tableDepth = this.depth;
    this.row = 0;
  }

  private openInTable(name: string, attributes: string): void {
    if (name === 'table-row') {
      this.rowAttributes = attributes;
      this.column = 0;
      this.found = [];
      this.spans = [];
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cellDepth = this.depth;
      this.cellAttributes = attributes;
      this.covered = name === 'covered-table-cell';
      this.paragraphs = [];
    }
  }

  private openInCell(name: string): void {
    if (name !== 'p' || this.depth !== this.cellDepth + 1) return;
    this.paragraphDepth = this.depth;
    this.raw = '';
  }

  private openInText(name: string, attributes: string): void {
    if (name === 's') this.raw += ' '.repeat(this.count(attributes, 'c'));
    else if (name === 'tab') this.raw += '\t';
    else if (name === 'line-break') this.raw += '\n';
  }

  private closeParagraph(): void {
    this.paragraphDepth = -1;
    this.paragraphs.push(unescapeXml(this.raw));
  }

  private closeCell(): void {
    this.cellDepth = -1;
    const count = this.count(this.cellAttributes, 'number-columns-repeated');
    const column = this.column;
    this.column += count;
    if (this.covered) return;
    const cell = this.cell();
    if (cell.kind === 'empty') return;
    this.found.push({ column, count, cell });
    const right = column + this.count(this.cellAttributes, 'number-columns-spanned') - 1;
    const rows = this.count(this.cellAttributes, 'number-rows-spanned');
    const top = this.row + 1;
    if (right > column || rows > 1)
      this.spans.push({ top, left: column, bottom: top + rows - 1, right });
  }

  private closeRow(): void {
    const count = this.count(this.rowAttributes, 'number-rows-repeated');
    const first = this.row + 1;
    this.row += count;
    if (this.found.length === 0) return;
    const hidden = /^(collapse|filter)$/.test(attribute(this.rowAttributes, 'visibility') ?? '');
    this.merges.push(...this.spans);
    const cells = this.found.reduce((sum, each) => sum + each.count, 0);
    this.repeated += cells * count - this.found.length;
    if (this.repeated > repeatedCells) {
      throw refuseFile(this.reading, 'archive_bomb', { detail: 'number-columns-repeated' });
    }
    for (let row = first; row < first + count; row += 1) {
      this.rows.begin(row);
      for (const { column, count: times, cell } of this.found) {
        for (let at = column; at < column + times; at += 1) this.rows.put(at, cell);
      }
      if (row === first) for (const merge of this.spans) this.rows.merge(merge);
      this.rows.end(hidden);
    }
  }

  private cell(): Cell {
    const of = (name: string): string => attribute(this.cellAttributes, name) ?? '';
    const text = this.paragraphs.join('\n');
    if (/calcext:value-type=["']error["']/.test(this.cellAttributes))
      return { text, kind: 'error' };
    switch (of('value-type')) {
      case 'float':
      case 'currency':
      case 'percentage':
        return { text: exactDigits(of('value').trim()), kind: 'number' };
      case 'date':
        return isoDateCell(of('date-value'));
      case 'boolean':
        return { text: of('boolean-value') === 'true' ? 'TRUE' : 'FALSE', kind: 'boolean' };
      default:
        return this.textOrNothing(text === '' ? of('string-value') : text);
    }
  }

  private textOrNothing(text: string): Cell {
    const formula = attribute(this.cellAttributes, 'formula') !== undefined;
    const valued = attribute(this.cellAttributes, 'value-type') !== undefined;
    if (text === '' && formula && !valued) return { text: '', kind: 'formula_empty' };
    return text === '' ? emptyCell : textCell(text);
  }

  private count(attributes: string, name: string): number {
    const stated = attribute(attributes, name);
    if (stated === undefined) return 1;
    const count = Number(stated);
    if (!Number.isInteger(count) || count < 0 || count > 1_048_576)
      throw refuseFile(this.reading, 'corrupt_workbook', { detail: `${name}="${stated}"` });
    return count;
  }
}
