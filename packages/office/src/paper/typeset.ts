// Typesets a template and its model as PDF/A-2a, tagged. The model goes in as data, never as source; equal
// models give equal bytes: the date is that of the paper, the fonts are of this package.

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Day, dayNumber } from '@payung/values';
import { printable } from './printable.ts';

const fontFolder = new URL('../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);
const daySeconds = 86_400;

/** Template and model do not fit: a fault of the program, never of the data. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
  readonly template: string;

  constructor(template: string, options: { cause: unknown }) {
    super(`${template} could not be laid out`, options);
    this.template = template;
  }
}

/** `model` reaches the template as `sys.inputs.model`, its texts as the fonts can print them. */
export async function typesetPdf(paper: {
  readonly template: URL;
  readonly model: object;
  /** Texts beside the model, as they are: a chart. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly day: Day;
}): Promise<Uint8Array> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const mainFilePath = fileURLToPath(paper.template);
  const compiler = NodeCompiler.create({
    workspace: dirname(mainFilePath),
    fontArgs: [{ fontBlobs }],
  });
  try {
    return compiler.pdf(
      { mainFilePath, inputs: { ...paper.inputs, model: toJson(paper.model) } },
      { pdfStandard: 'a-2a', creationTimestamp: dayNumber(paper.day) * daySeconds },
    );
  } catch (error) {
    throw new TypesettingFailed(mainFilePath, { cause: error });
  } finally {
    compiler.evictCache(0);
  }
}

function toJson(model: object): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
}
