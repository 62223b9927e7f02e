// Prints region sheets: one compiler for all of them, one PDF (PDF/A-2a, tagged) each. The same model
// gives the same bytes.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { day, dayNumber } from '@payung/values';
import { printable } from '../paper/index.ts';
import type { SheetModel } from './sheet-model.ts';

const folder = new URL('./', import.meta.url);
const fontFolder = new URL('../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);

export type SheetPrinter = (model: SheetModel) => Uint8Array;

/** @example const print = await openSheetPrinter(); print(sheetModel(input, 'id')) // %PDF-1.7 … */
export async function openSheetPrinter(): Promise<SheetPrinter> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs }],
  });
  const mainFilePath = fileURLToPath(new URL('sheet.typ', folder));
  return (model) => {
    const { year, month, day: dayOfMonth } = model.date;
    const date = day(`${year}-${two(month)}-${two(dayOfMonth)}`);
    try {
      return compiler.pdf(
        { mainFilePath, inputs: { model: toJson(model) } },
        { pdfStandard: 'a-2a', creationTimestamp: dayNumber(date) * 86_400 },
      );
    } finally {
      compiler.evictCache(10);
    }
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Every text of the model as the fonts can print it. */
function toJson(model: SheetModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
}
