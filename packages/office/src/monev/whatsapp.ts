// The minutes as a message: the same model as the papers, cut to what is read on a telephone.

import type { PaperModel, PaperPart } from './paper-part.ts';
import { filled, monevText } from './text/catalogue.ts';

const rowsMax = 12;

/** Teks WhatsApp: bold by asterisks, no table. */
export function whatsappText(model: PaperModel): string {
  const head = [`*${plain(model.title)}*`, plain(model.subtitle), ...lineIf(model.draft)];
  const parts = model.parts
    .filter(({ told }) => told === true)
    .flatMap((part) => ['', `*${plain(part.heading)}*`, ...partLines(part, model)]);
  return `${[...head, '', ...model.lead.map(plain), ...parts, '', plain(model.footer)].join('\n')}\n`;
}

function partLines(part: PaperPart, { language }: PaperModel): readonly string[] {
  const text = monevText(language);
  const { table, bars } = part;
  const lines = [
    ...(bars?.rows ?? []).map(({ label, value }) => `• ${plain(label)}: ${value}`),
    ...(table?.rows ?? []).slice(0, rowsMax).map((row) => `• ${rowText(row, part, text.none)}`),
  ];
  const rest = (table?.rows.length ?? 0) - rowsMax;
  return [
    ...(lines.length === 0 ? part.lines.map(plain) : lines),
    ...(rest > 0 ? [filled(text.more, { count: String(rest) })] : []),
  ];
}

function rowText(row: readonly string[], part: PaperPart, none: string): string {
  const columns = part.table?.head ?? [];
  return row
    .map((cell, column) =>
      cell === none ? cell : labelled(plain(cell), plain(columns[column] ?? ''), part, column),
    )
    .filter((cell) => cell !== '' && cell !== none)
    .join(', ');
}

/** Numbers say what they are; words speak for themselves. */
function labelled(cell: string, column: string, part: PaperPart, at: number): string {
  const isNumber = at > 0 && part.table?.right.includes(at) === true;
  return isNumber ? `${column.toLowerCase()} ${cell}` : cell;
}

function lineIf(line: string | undefined): readonly string[] {
  return line === undefined ? [] : [`_${line}_`];
}

/** Signs by which the messenger sets bold, italic or code would swallow what they stand around. */
function plain(text: string): string {
  return text
    .replace(/[*_~`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
