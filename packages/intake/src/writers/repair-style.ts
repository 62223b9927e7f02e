// How the cells of a repair workbook look. Every cell is formatted as Text, so that a NIK typed
// anew keeps its 16 digits.

import type { CellStyle } from 'hucre/xlsx';

export type Tone = 'plain' | 'heading' | 'error' | 'warning' | 'message' | 'title';

const top = { vertical: 'top', wrapText: true } as const;

function filled(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

export const styles: Readonly<Record<Tone, CellStyle>> = {
  plain: { numFmt: '@' },
  heading: { numFmt: '@', font: { bold: true }, fill: filled('E4ECF5'), alignment: top },
  error: { numFmt: '@', font: { color: { rgb: '8C1D18' } }, fill: filled('F9D7D4') },
  warning: { numFmt: '@', font: { color: { rgb: '6B4000' } }, fill: filled('FFF0C9') },
  message: { numFmt: '@', alignment: top },
  title: { numFmt: '@', font: { bold: true, size: 14 } },
};

const cellChars = 32_767;

/** What a cell can hold; `_x0041_` would otherwise be read as an escape for the letter A. */
export function sheetText(text: string): string {
  const cut = text.length > cellChars ? `${text.slice(0, cellChars - 1)}…` : text;
  return cut.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
}
