// The second sheet of a repair workbook: how to go about it, and each kind of problem once, with how
// often it occurs and what to do.

import { formatCount, issueText, type Language } from '@payung/values';
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { ProblemCount, ProblemKind } from './repair-problems.ts';
import { sheetText, styles } from './repair-style.ts';
import type { RepairTexts } from './repair-text.ts';

type Guide = {
  readonly title: string;
  readonly language: Language;
  readonly texts: RepairTexts;
  readonly problems: ProblemCount;
  readonly checked: number;
  readonly toRepair: number;
};

export function guideSheet(guide: Guide): WriteSheet {
  const { texts } = guide;
  const kinds = guide.problems.ranked();
  const before = [
    [sheetText(guide.title)],
    [countsLine(guide)],
    [],
    ...texts.steps.map((step, index) => [`${index + 1}. ${step}`]),
    [],
  ];
  const table = kinds.length === 0 ? [[texts.nothing]] : kindTable(guide, kinds);
  return {
    name: texts.guideSheet,
    rows: [...before, ...table],
    cells: new Map([['0,0', { style: styles.title }], ...tableStyles(kinds, before.length)]),
    columns: [6, 60, 14, 70, 12].map((width) => ({ width, style: styles.plain })),
  };
}

function countsLine({ texts, checked, toRepair }: Guide): string {
  return texts.counts
    .replace('{rows}', formatCount(checked))
    .replace('{repair}', formatCount(toRepair));
}

function kindTable(guide: Guide, kinds: readonly ProblemKind[]): string[][] {
  const { headings, wholeFile } = guide.texts;
  const head = ['number', 'problem', 'rows', 'remedy', 'example'] as const;
  const lines = kinds.map((kind, index) => {
    const { problem, remedy } = issueText(kind.first, guide.language);
    const rows = kind.rows === 0 ? wholeFile : formatCount(kind.rows);
    return [String(index + 1), problem, rows, remedy, String(kind.firstRow ?? '')].map(sheetText);
  });
  return [head.map((each) => headings[each]), ...lines];
}

function tableStyles(
  kinds: readonly ProblemKind[],
  top: number,
): (readonly [string, Partial<Cell>])[] {
  if (kinds.length === 0) return [];
  const columns = [0, 1, 2, 3, 4];
  const wrapped = (style: CellStyle): CellStyle => ({
    ...style,
    alignment: { vertical: 'top', wrapText: true },
  });
  return [
    ...columns.map((column) => [`${top},${column}`, { style: styles.heading }] as const),
    ...kinds.flatMap((kind, index) =>
      columns.map((column) => {
        const style =
          column === 1 && kind.severity !== 'note' ? styles[kind.severity] : styles.message;
        return [`${top + 1 + index},${column}`, { style: wrapped(style) }] as const;
      }),
    ),
  ];
}
