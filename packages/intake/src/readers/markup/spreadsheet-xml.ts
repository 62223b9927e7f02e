// SpreadsheetML 2003: a whole workbook as one XML text, which many portals and older programs write
// under the name .xls. The same XML defences as in XLSX.

import { exactDigits } from '../digits.ts';
import { type Reading, refuseFile } from '../reading.ts';
import { type Cell, emptyCell, type Merge, type SheetRecord } from '../record.ts';
import { isoDateCell, RowGatherer, textCell } from '../rows.ts';
import type { SheetSource } from '../sheets.ts';
import { attribute, cellText, XmlError, type XmlEvents, XmlStream } from '../xlsx/xml.ts';
import { type TextFile, textPieces } from './text-file.ts';

/** Whether a text that begins as XML is such a workbook. */
export function isSpreadsheetXml(head: string): boolean {
  return (
    /<(\w+:)?Workbook\b/.test(head) && head.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

export async function openSpreadsheetXml(reading: Reading, file: TextFile): Promise<SheetSource> {
  const survey = new Tables(reading);
  for await (const _ of run(reading, file, survey));
  if (survey.sheets.length === 0) throw refuseFile(reading, 'no_data_rows');
  if (new Set(survey.sheets.map((sheet) => sheet.name)).size < survey.sheets.length)
    throw refuseFile(reading, 'corrupt_workbook', { detail: 'Worksheet' });
  return {
    sheets: survey.sheets,
    async *records(sheet, signal): AsyncGenerator<readonly SheetRecord[]> {
      const tables = new Tables(reading, sheet);
      for await (const _ of run(reading, file, tables, signal)) {
        if (tables.rows.full()) yield* tables.rows.take();
      }
      yield* tables.rows.take();
    },
    async merges(sheet, signal): Promise<readonly Merge[]> {
      const tables = new Tables(reading, sheet);
      for await (const _ of run(reading, file, tables, signal)) {
        for (const _batch of tables.rows.take());
      }
      return tables.merges;
    },
  };
}

async function* run(
  reading: Reading,
  file: TextFile,
  events: XmlEvents,
  signal?: AbortSignal,
): AsyncGenerator<void> {
  const xml = new XmlStream(events, reading.limits);
  try {
    for await (const text of textPieces(reading, file, signal)) {
      xml.write(text);
      yield;
    }
    xml.end();
    yield;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const data = error.code === 'corrupt_workbook' ? { detail: 'XML' } : error.data;
    throw refuseFile(reading, error.code, data, { cause: error });
  }
}

class Tables implements XmlEvents {
  readonly sheets: { name: string; hidden: boolean }[] = [];
  readonly merges: Merge[] = [];
  readonly rows: RowGatherer;
  private readonly reading: Reading;
  private readonly chosen: string | undefined;
  private inTable = false;
  private inVisible = false;
  private inData = false;
  private row = 0;
  private hidden = false;
  private repeat = 0;
  private column = -1;
  private type = '';
  private formula = false;
  private data: string | undefined;

  /** Without a chosen sheet: only their names. */
  constructor(reading: Reading, chosen?: string) {
    this.reading = reading;
    this.chosen = chosen;
    this.rows = new RowGatherer(reading, chosen ?? '');
  }

  open(name: string, attributes: string): void {
    if (name === 'Worksheet') {
      this.sheets.push({ name: attribute(attributes, 'Name') ?? '', hidden: false });
    } else if (name === 'Visible') this.inVisible = true;
    else if (name === 'Table') {
      this.inTable = this.sheets.at(-1)?.name === this.chosen;
      this.row = 0;
    } else if (this.inTable) this.openInTable(name, attributes);
  }

  text(raw: string): void {
    if (this.inData) this.data += raw;
    else if (this.inVisible && /hidden/i.test(raw)) this.hideSheet();
  }

  close(name: string): void {
    if (name === 'Visible') this.inVisible = false;
    else if (name === 'Table') this.inTable = false;
    else if (!this.inTable) return;
    else if (name === 'Data') this.inData = false;
    else if (name === 'Cell') this.rows.put(this.column, this.cell());
    else if (name === 'Row') this.rows.end(this.hidden);
  }

  private openInTable(name: string, attributes: string): void {
    if (name === 'Row') this.openRow(attributes);
    else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Data') {
      this.type = attribute(attributes, 'Type') ?? '';
      this.inData = true;
      this.data = '';
    }
  }

  private openRow(attributes: string): void {
    this.row = this.index(attributes, 'Index') ?? this.row + 1 + this.repeat;
    this.repeat = this.index(attributes, 'Span') ?? 0;
    this.hidden = attribute(attributes, 'Hidden') === '1';
    this.column = -1;
    this.rows.begin(this.row);
  }

  private openCell(attributes: string): void {
    const stated = this.index(attributes, 'Index');
    this.column = stated === undefined ? this.column + 1 : stated - 1;
    const across = this.index(attributes, 'MergeAcross') ?? 0;
    const down = this.index(attributes, 'MergeDown') ?? 0;
    if (across > 0 || down > 0) {
      const merge = {
        top: this.row,
        left: this.column,
        bottom: this.row + down,
        right: this.column + across,
      };
      this.merges.push(merge);
      this.rows.merge(merge);
    }
    this.formula = attribute(attributes, 'Formula') !== undefined;
    this.data = undefined;
  }

  private cell(): Cell {
    const text = this.data === undefined ? '' : cellText(this.data);
    if (text === '') return this.formula ? { text: '', kind: 'formula_empty' } : emptyCell;
    switch (this.type) {
      case 'Number':
        return { text: exactDigits(text.trim()), kind: 'number' };
      case 'DateTime':
        return isoDateCell(text.trim());
      case 'Boolean':
        return { text: text.trim() === '1' ? 'TRUE' : 'FALSE', kind: 'boolean' };
      case 'Error':
        return { text, kind: 'error' };
      default:
        return textCell(text);
    }
  }

  private hideSheet(): void {
    const sheet = this.sheets.at(-1);
    if (sheet) sheet.hidden = true;
  }

  private index(attributes: string, name: string): number | undefined {
    const stated = attribute(attributes, name);
    if (stated === undefined) return undefined;
    const index = Number(stated);
    if (!Number.isInteger(index) || index < 0 || index > 2_000_000)
      throw refuseFile(this.reading, 'corrupt_workbook', { detail: `${name}="${stated}"` });
    return index;
  }
}
