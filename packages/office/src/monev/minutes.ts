// Minutes as PDF (PDF/A-2a, tagged) and DOCX. Equal models give equal bytes: the date is that of the
// meeting, words go into the template as data.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { paperDocx } from '@payung/intake';
import { day, dayNumber } from '@payung/values';
import type { PaperModel } from './paper-model.ts';

const folder = new URL('./', import.meta.url);
const fontFolder = new URL('../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);

/** Notulen A4. */
export async function minutesPdf(model: PaperModel): Promise<Uint8Array> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs }],
  });
  const mainFilePath = fileURLToPath(new URL('minutes.typ', folder));
  const { year, month, day: dayOfMonth } = model.date;
  const date = day(`${year}-${two(month)}-${two(dayOfMonth)}`);
  try {
    return compiler.pdf(
      { mainFilePath, inputs: { model: toJson(model) } },
      { pdfStandard: 'a-2a', creationTimestamp: dayNumber(date) * 86_400 },
    );
  } finally {
    compiler.evictCache(0);
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Signs without a glyph in the fonts would cost the whole paper: PDF/A refuses them. */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u2212]/gu;

function toJson(model: PaperModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(unprintable, '?') : value,
  );
}

/** Notulen that the office edits and signs. */
export function minutesDocx(model: PaperModel): Promise<Uint8Array> {
  type Blocks = Parameters<typeof paperDocx>[0];
  const head: Blocks = [
    { kind: 'title', text: model.title },
    { kind: 'subtitle', text: `${model.tenant}\n${model.subtitle}` },
    ...(model.draft === undefined ? [] : [{ kind: 'subtitle' as const, text: model.draft }]),
    ...model.lead.map((text) => ({ kind: 'paragraph' as const, text })),
  ];
  const parts = model.parts.flatMap((part): Blocks => {
    const bars = part.bars?.rows.map(({ label, value }) => [label, value]) ?? [];
    const { table } = part;
    return [
      { kind: 'subtitle', text: part.heading },
      ...part.lines.map((text) => ({ kind: 'paragraph' as const, text })),
      ...(bars.length === 0 ? [] : [{ kind: 'table' as const, rows: bars }]),
      ...(table === undefined || table.rows.length === 0
        ? []
        : [{ kind: 'table' as const, headings: table.head, rows: table.rows }]),
    ];
  });
  return paperDocx([
    ...head,
    ...parts,
    { kind: 'signatures', columns: [model.signature] },
    { kind: 'paragraph', text: model.footer },
  ]);
}
