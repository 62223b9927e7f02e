// Typesets a template and its model as PDF/A-2a, tagged, or as a picture. The model goes in as data, never as source; equal
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
/** Rounds of use for which the compiler keeps what it made. */
const papersKept = 10;

/** Template and model do not fit: a fault of the program, never of the data. */
export class TypesettingFailed extends Error {
  override readonly name = 'TypesettingFailed';
  readonly template: string;

  constructor(template: string, options: { cause: unknown }) {
    super(`${template} could not be laid out`, options);
    this.template = template;
  }
}

/** A template that is laid out with one model after the other; equal models give equal bytes. */
export type Press = {
  /** `inputs`: texts beside the model, as they are, such as a chart. */
  print(model: object, day: Day, inputs?: Readonly<Record<string, string>>): Uint8Array;
  /** The only page as SVG, its letters as shapes. */
  draw(model: object): Uint8Array;
  close(): void;
};

/** `model` reaches the template as `sys.inputs.model`, its texts as the fonts can print them. */
export async function openPress(template: URL): Promise<Press> {
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const mainFilePath = fileURLToPath(template);
  const compiler = NodeCompiler.create({
    workspace: dirname(mainFilePath),
    fontArgs: [{ fontBlobs }],
  });
  return {
    print(model, day, inputs) {
      try {
        return compiler.pdf(
          { mainFilePath, inputs: { ...inputs, model: toJson(model) } },
          { pdfStandard: 'a-2a', creationTimestamp: dayNumber(day) * daySeconds },
        );
      } catch (error) {
        throw new TypesettingFailed(mainFilePath, { cause: error });
      } finally {
        // What one paper leaves behind would grow with the batch.
        compiler.evictCache(papersKept);
      }
    },
    draw(model) {
      try {
        const drawn = compiler.plainSvg({ mainFilePath, inputs: { model: toJson(model) } });
        return new TextEncoder().encode(drawn);
      } catch (error) {
        throw new TypesettingFailed(mainFilePath, { cause: error });
      } finally {
        compiler.evictCache(papersKept);
      }
    },
    close: () => compiler.evictCache(0),
  };
}

/** One paper of a template. */
export async function typesetPdf(paper: {
  readonly template: URL;
  readonly model: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly day: Day;
}): Promise<Uint8Array> {
  const press = await openPress(paper.template);
  try {
    return press.print(paper.model, paper.day, paper.inputs);
  } finally {
    press.close();
  }
}

/** One picture of a template. */
export async function typesetSvg(picture: {
  readonly template: URL;
  readonly model: object;
}): Promise<Uint8Array> {
  const press = await openPress(picture.template);
  try {
    return press.draw(picture.model);
  } finally {
    press.close();
  }
}

function toJson(model: object): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
}
