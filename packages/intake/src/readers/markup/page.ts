// The rows of a web page: a tokenizer that never fails and never looks twice at the same letters.

import { exactDigits } from '../digits.ts';
import type { Reading } from '../reading.ts';
import type { Cell, Merge } from '../record.ts';
import { RowGatherer, textCell } from '../rows.ts';
import { htmlText } from './entities.ts';

export type Page = { readonly rows: RowGatherer; readonly merges: readonly Merge[] };

export function pageRows(reading: Reading, page: string): Page {
  const rows = new PageRows(reading);
  for (const token of tokens(page)) {
    if (typeof token === 'string') rows.text(token);
    else if (token.closing) rows.close(token.name);
    else rows.open(token.name, token.attributes);
  }
  rows.end();
  return rows;
}

type Tag = { readonly name: string; readonly attributes: string; readonly closing: boolean };

const unread = new Set(['script', 'style', 'title', 'xml', 'head', 'textarea', 'select']);

function* tokens(page: string): Generator<Tag | string> {
  const neverClosed = new Set<string>();
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf('<', at);
    const end = open === -1 ? page.length : open;
    if (end > at) yield page.slice(at, end);
    if (open === -1) return;
    const tag = tagAt(page, open);
    if (tag === undefined) {
      yield '<';
      at = open + 1;
      continue;
    }
    at = tag.end;
    if (tag.name === '') continue;
    yield tag;
    if (tag.closing || !unread.has(tag.name) || neverClosed.has(tag.name)) continue;
    const closing = closingOf(page, tag.name, at);
    if (closing === undefined) neverClosed.add(tag.name);
    else at = closing;
  }
}

function tagAt(page: string, open: number): (Tag & { readonly end: number }) | undefined {
  if (page.startsWith('<!--', open)) return nothing(page, '-->', open + 4);
  const sign = page[open + 1] ?? '';
  if (sign === '!' || sign === '?') return nothing(page, '>', open + 2);
  const start = /[a-z/]/iy;
  start.lastIndex = open + 1;
  if (!start.test(page)) return undefined;
  const end = tagEnd(page, open + 1);
  const inside = page.slice(open + 1, end);
  const match = /^(\/?)([a-z][a-z0-9:]*)/i.exec(inside);
  if (!match) return { name: '', attributes: '', closing: false, end: end + 1 };
  const [whole, slash, name = ''] = match;
  return {
    name: name.toLowerCase(),
    attributes: inside.slice(whole.length),
    closing: slash === '/',
    end: end + 1,
  };
}

function nothing(page: string, sign: string, from: number): Tag & { readonly end: number } {
  const found = page.indexOf(sign, from);
  const end = found === -1 ? page.length : found + sign.length;
  return { name: '', attributes: '', closing: false, end };
}

// The `>` outside quotes; a quote that never closes ends at the first `>`.
function tagEnd(page: string, from: number): number {
  const plain = page.indexOf('>', from);
  if (plain === -1) return page.length;
  const quoted = /(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
  quoted.lastIndex = from;
  const stretch = page.slice(from, plain);
  if (!/["']/.test(stretch)) return plain;
  const limited = page.slice(from, plain + 4_096);
  quoted.lastIndex = 0;
  const match = quoted.exec(limited);
  return match ? from + match[0].length - 1 : plain;
}

function closingOf(page: string, name: string, from: number): number | undefined {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  return closing.exec(page)?.index;
}

const breaks = new Set(['br', 'p', 'div', 'li', 'tr']);

class PageRows implements Page {
  readonly rows: RowGatherer;
  readonly merges: Merge[] = [];
  private row = 0;
  private column = -1;
  private tables = 0;
  private hidden = false;
  private inRow = false;
  private inCell = false;
  private attributes = '';
  private parts: string[] = [];
  // Columns that a cell from above still covers, and until which row.
  private readonly covered = new Map<number, number>();

  constructor(reading: Reading) {
    this.rows = new RowGatherer(reading, 'HTML');
  }

  open(name: string, attributes: string): void {
    if (name === 'table') this.openTable();
    else if (this.tables > 1) this.openNested(name);
    else if (name === 'tr' && this.tables > 0) this.openRow(attributes);
    else if ((name === 'td' || name === 'th') && this.tables > 0) this.openCell(attributes);
    else if (breaks.has(name)) this.lineBreak();
  }

  close(name: string): void {
    if (name === 'table') this.closeTable();
    else if (this.tables > 1) return;
    else if (name === 'tr') this.closeRow();
    else if (name === 'td' || name === 'th') this.closeCell();
    else if (name !== 'br' && breaks.has(name)) this.lineBreak();
  }

  text(raw: string): void {
    if (this.inCell || this.tables === 0) this.parts.push(raw.replace(/[ \t\r\n\f]+/g, ' '));
  }

  end(): void {
    this.closeRow();
    this.outside();
  }

  private openTable(): void {
    if (this.tables === 0) this.outside();
    this.tables += 1;
  }

  private closeTable(): void {
    if (this.tables === 1) {
      this.closeRow();
      this.covered.clear();
    }
    this.tables = Math.max(0, this.tables - 1);
  }

  // A table within a cell is text of that cell.
  private openNested(name: string): void {
    if (name === 'td' || name === 'th') this.parts.push(' ');
    else if (breaks.has(name)) this.lineBreak();
  }

  private lineBreak(): void {
    if (this.inCell) this.parts.push('\n');
    else if (this.tables === 0) this.outside();
  }

  private openRow(attributes: string): void {
    this.closeRow();
    this.row += 1;
    this.column = -1;
    this.inRow = true;
    this.hidden = /display\s*:\s*none/i.test(attributes);
    this.rows.begin(this.row);
  }

  private closeRow(): void {
    this.closeCell();
    if (this.inRow) this.rows.end(this.hidden);
    this.inRow = false;
  }

  private openCell(attributes: string): void {
    if (!this.inRow) this.openRow('');
    this.closeCell();
    this.inCell = true;
    this.attributes = attributes;
    this.parts = [];
    do this.column += 1;
    while ((this.covered.get(this.column) ?? 0) >= this.row);
  }

  private closeCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    const right = this.column + span(this.attributes, 'colspan') - 1;
    const bottom = this.row + span(this.attributes, 'rowspan') - 1;
    this.rows.put(this.column, htmlCell(this.attributes, this.taken()));
    if (right > this.column || bottom > this.row) {
      const merge = { top: this.row, left: this.column, bottom, right };
      this.merges.push(merge);
      this.rows.merge(merge);
      if (bottom > this.row) {
        for (let at = this.column; at <= right; at += 1) this.covered.set(at, bottom);
      }
    }
    this.column = right;
  }

  // A line of the page that stands in no table.
  private outside(): void {
    const text = this.taken();
    if (text === '') return;
    this.row += 1;
    this.rows.begin(this.row);
    this.rows.put(0, textCell(text));
    this.rows.end();
  }

  private taken(): string {
    const text = htmlText(this.parts.join(''));
    this.parts = [];
    return text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
  }
}

// Where a long number is shown rounded, programs keep the exact one beside it: Excel in x:num,
// LibreOffice in sdval, SheetJS in data-v.
function htmlCell(attributes: string, text: string): Cell {
  const rounded = /^-?\d([.,]\d+)?E\+?\d+$/i.test(text);
  const match = /\b(?:x:num|sdval|data-v)\s*=\s*["']?([-+.\dE]+)/i.exec(attributes)?.[1];
  if (!rounded || match === undefined) return textCell(text);
  return { text: exactDigits(match), kind: 'number' };
}

function span(attributes: string, name: string): number {
  const stated = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(stated ?? 1)), 10_000);
}
