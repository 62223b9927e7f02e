// The minutes as a message: the same model as the papers, cut to what is read on a telephone.

import type { Language } from '@payung/values';
import type { PaperModel, PaperPart } from './paper-part.ts';
import { periodText } from './period/text/catalogue.ts';
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
    ...(table?.rows ?? []).slice(0, rowsMax).map((row) => `• ${rowText(row, part, language)}`),
  ];
  const rest = (table?.rows.length ?? 0) - rowsMax;
  return [
    ...(lines.length === 0 ? part.lines.map(plain) : lines),
    ...(rest > 0 ? [filled(text.more, { count: String(rest) })] : []),
  ];
}

function rowText(row: readonly string[], part: PaperPart, language: Language): string {
  const { none } = monevText(language);
  const columns = part.table?.head ?? [];
  return row
    .map((cell, column) =>
      cell === none
        ? cell
        : labelled(plain(cell), plain(columns[column] ?? ''), { part, at: column, language }),
    )
    .filter((cell) => cell !== '' && cell !== none)
    .join(', ');
}

type Place = { readonly part: PaperPart; readonly at: number; readonly language: Language };

/** Numbers say what they are, as one says it: `37 orang`, `dijanjikan 800`; words and rupiah speak for themselves. */
function labelled(cell: string, column: string, { part, at, language }: Place): string {
  const isNumber = at > 0 && part.table?.right.includes(at) === true;
  const { columns } = periodText(language);
  if (!isNumber || column === columns.amount) return cell;
  const units = [monevText(language).columns.people, columns.claims];
  const isUnit = units.includes(column) && /^\d/.test(cell);
  return isUnit ? `${cell} ${column.toLowerCase()}` : `${column.toLowerCase()} ${cell}`;
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
