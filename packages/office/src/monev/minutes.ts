// Minutes as PDF (PDF/A-2a, tagged) and DOCX. Equal models give equal bytes: the date is that of the
// meeting, words go into the template as data.

import { paperDocx } from '@payung/intake';
import { day } from '@payung/values';
import { typesetPdf } from '../paper/index.ts';
import type { PaperModel } from './paper-part.ts';

/** Notulen A4. */
export function minutesPdf(model: PaperModel): Promise<Uint8Array> {
  const { year, month, day: dayOfMonth } = model.date;
  return typesetPdf({
    template: new URL('./minutes.typ', import.meta.url),
    model,
    day: day(`${year}-${two(month)}-${two(dayOfMonth)}`),
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Notulen that the office edits and signs. */
export function minutesDocx(model: PaperModel): Promise<Uint8Array> {
  type Blocks = Parameters<typeof paperDocx>[0];
  const head: Blocks = [
    { kind: 'title', text: model.title },
    { kind: 'subtitle', text: `${model.tenant}\n${model.subtitle}` },
    ...model.lead.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
  const parts = model.parts.flatMap((part): Blocks => {
    const bars = part.bars?.rows.map(({ label, value }) => [label, value]) ?? [];
    const { table } = part;
    return [
      { kind: 'heading', text: part.heading },
      ...part.lines.map((text) => ({ kind: 'paragraph' as const, text })),
      ...(part.bars === undefined || bars.length === 0
        ? []
        : [
            { kind: 'caption' as const, text: part.bars.caption },
            { kind: 'table' as const, rows: bars, right: [1] },
          ]),
      ...(table === undefined || table.rows.length === 0
        ? []
        : [
            { kind: 'caption' as const, text: table.caption },
            {
              kind: 'table' as const,
              ...{ headings: table.head, rows: table.rows, right: table.right },
            },
          ]),
    ];
  });
  const blocks: Blocks = [...head, ...parts, { kind: 'signatures', columns: [model.signature] }];
  const { draft, footer, page } = model;
  return paperDocx(blocks, { ...(draft === undefined ? {} : { header: draft }), footer, page });
}
