// The annex of a decision as PDF (PDF/A-2a) and XLSX. Equal lists give equal bytes: the date is that of
// the decision, words go into the template as data.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { peopleWorkbook } from '@payung/intake';
import { dayNumber, type Language } from '@payung/values';
import { type AnnexModel, annexModel, type NikShown } from './annex-model.ts';
import { decisionText } from './text/catalogue.ts';
import type { OpenedDecision } from './verify.ts';

const folder = new URL('./', import.meta.url);
const fontFolder = new URL('../../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);

export type AnnexOptions = { readonly language: Language; readonly niks: NikShown };

export async function annexPdf(opened: OpenedDecision, options: AnnexOptions): Promise<Uint8Array> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs }],
  });
  const mainFilePath = fileURLToPath(new URL('annex.typ', folder));
  const model = toJson(annexModel(opened, options));
  try {
    return compiler.pdf(
      { mainFilePath, inputs: { model } },
      { pdfStandard: 'a-2a', creationTimestamp: dayNumber(opened.decision.day) * 86_400 },
    );
  } finally {
    compiler.evictCache(0);
  }
}

/** Signs without a glyph in the fonts would cost the whole paper: PDF/A refuses them. */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u2212]/gu;

function toJson(model: AnnexModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(unprintable, '?') : value,
  );
}

/** The list of the annex as a workbook, every cell text. */
export async function annexWorkbook(
  opened: OpenedDecision,
  options: AnnexOptions,
): Promise<Uint8Array> {
  const { title, list } = annexModel(opened, options);
  const named = {
    title: `${title} ${opened.decision.number}`,
    sheet: decisionText(options.language).sheet,
  };
  return peopleWorkbook({ headings: list.head, rows: list.rows }, named);
}
