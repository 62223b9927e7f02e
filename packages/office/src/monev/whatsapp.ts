// The minutes as a message: the same model as the papers, cut to what is read on a telephone.

import type { PaperModel } from './paper-model.ts';
import { filled, monevText } from './text/catalogue.ts';

/** Parts told in the message, by their place in the model: promises, obstacles, commitments. */
const told = [3, 4, 5] as const;
const rowsMax = 12;

/** Teks WhatsApp: bold by asterisks, no table. */
export function whatsappText(model: PaperModel): string {
  const text = monevText(model.language);
  const head = [`*${plain(model.title)}*`, plain(model.subtitle), ...lineIf(model.draft)];
  const parts = told.flatMap((at) => {
    const part = model.parts[at];
    if (part?.table === undefined) return [];
    const { head: columns, rows } = part.table;
    const lines = rows.slice(0, rowsMax).map(
      (row) =>
        `• ${row
          .map((cell, column) =>
            cell === text.none
              ? cell
              : labelled(plain(cell), plain(columns[column] ?? ''), part, column),
          )
          .filter((cell) => cell !== '' && cell !== text.none)
          .join(', ')}`,
    );
    const rest = rows.length - rowsMax;
    return [
      '',
      `*${plain(part.heading)}*`,
      ...(rows.length === 0 ? part.lines : lines),
      ...(rest > 0 ? [filled(text.more, { count: String(rest) })] : []),
    ];
  });
  return `${[...head, '', ...model.lead.map(plain), ...parts, '', plain(model.footer)].join('\n')}\n`;
}

/** Numbers say what they are; words speak for themselves. */
function labelled(
  cell: string,
  column: string,
  part: PaperModel['parts'][number],
  at: number,
): string {
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
