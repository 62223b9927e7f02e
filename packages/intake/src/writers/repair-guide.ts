// The second sheet of a repair workbook: how to go about it, and each kind of problem once, with how
// often it occurs and what to do.

import { formatCount, issueText, type Language } from '@payung/values';
import type { ProblemCount, ProblemKind } from './repair-problems.ts';
import { heightXml, rowXml } from './rows.ts';
import type { RepairTexts } from './text/repair-catalogue.ts';
import type { SheetPart, Tone } from './workbook.ts';

type Guide = {
  readonly title: string;
  readonly language: Language;
  readonly texts: RepairTexts;
  readonly problems: ProblemCount;
  readonly checked: number;
  readonly toRepair: number;
};

type Line = { readonly cells: readonly string[]; readonly tones?: readonly Tone[] };

const titleHeight = ' ht="21" customHeight="1"';
const widths = [6, 60, 14, 70, 12];

export function guideSheet(guide: Guide): SheetPart {
  const { texts } = guide;
  const kinds = guide.problems.ranked();
  const lines: Line[] = [
    { cells: [guide.title], tones: ['title'] },
    { cells: [countsLine(guide)] },
    { cells: [] },
    ...texts.steps.map((step, index) => ({ cells: [`${index + 1}. ${step}`] })),
    { cells: [] },
    ...(kinds.length === 0 ? [{ cells: [texts.nothing] }] : kindTable(guide, kinds)),
  ];
  return {
    name: texts.guideSheet,
    rows: lines.map(({ cells, tones }, index) => {
      // Titles and steps run on over the columns beside them.
      const isTitle = tones?.[0] === 'title';
      const height = isTitle ? titleHeight : tones === undefined ? '' : heightXml(cells, widths);
      return rowXml(index + 1, cells, (column) => tones?.[column], height);
    }),
    columns: widths.map((width) => ({ width, tone: 'plain' })),
  };
}

function countsLine({ texts, checked, toRepair }: Guide): string {
  return texts.counts
    .replace('{rows}', formatCount(checked))
    .replace('{repair}', formatCount(toRepair));
}

function kindTable(guide: Guide, kinds: readonly ProblemKind[]): Line[] {
  const { headings, wholeFile } = guide.texts;
  const head = ['number', 'problem', 'rows', 'remedy', 'example'] as const;
  const lines = kinds.map((kind, index): Line => {
    const { problem, remedy } = issueText(kind.first, guide.language);
    const rows = kind.rows === 0 ? wholeFile : formatCount(kind.rows);
    const tone = kind.severity === 'note' ? 'message' : kind.severity;
    return {
      cells: [String(index + 1), problem, rows, remedy, kind.firstAt ?? ''],
      // Wrapped, so in the look of messages; the severity colours the first cell.
      tones: [tone, 'message', 'message', 'message', 'message'],
    };
  });
  const heading: Line = {
    cells: head.map((each) => headings[each]),
    tones: head.map(() => 'heading'),
  };
  return [heading, ...lines];
}
