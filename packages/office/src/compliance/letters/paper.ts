// Surat and pack sheets as PDF/A by one template: words and tables go in as data. Equal models give equal
// bytes. One compiler serves a whole batch.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Day, dayNumber, dayParts, type Language } from '@payung/values';

export type PaperTable = {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly right: readonly number[];
};

export type PaperModel = {
  readonly language: Language;
  readonly title: string;
  readonly day: Day;
  readonly author: string;
  /** Number, subject, addressee. */
  readonly lead: readonly string[];
  readonly paragraphs: readonly string[];
  readonly tables: readonly PaperTable[];
  readonly closing: readonly string[];
  readonly page: string;
};

const folder = new URL('./', import.meta.url);
const fontFolder = new URL('../../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);

export type PaperPress = {
  print(model: PaperModel): Uint8Array;
  close(): void;
};

export async function openPress(): Promise<PaperPress> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs }],
  });
  const mainFilePath = fileURLToPath(new URL('paper.typ', folder));
  return {
    print(model) {
      const data = { ...model, date: dayParts(model.day) };
      const pdf = compiler.pdf(
        { mainFilePath, inputs: { model: toJson(data) } },
        { pdfStandard: 'a-2a', creationTimestamp: dayNumber(model.day) * 86_400 },
      );
      // What one paper leaves behind would grow with the batch.
      compiler.evictCache(10);
      return pdf;
    },
    close: () => compiler.evictCache(0),
  };
}

/** Signs without a glyph in the fonts would cost the whole paper: PDF/A refuses them. */
const unprintable =
  /[^\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u2212]/gu;

function toJson(model: unknown): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(unprintable, '?') : value,
  );
}
