// Renders the report: model and chart go into the Typst template as data, never as source.
// Same summary, same bytes: the date comes from the summary, the fonts from this package.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dayNumber, type Language } from '@payung/values';
import { planChart } from './chart.ts';
import { type ReportInput, type ReportModel, reportModel } from './model.ts';
import { printable } from './printable.ts';

const folder = new URL('./', import.meta.url);
const fontFolder = new URL('../../data/fonts/', import.meta.url);
const fontFiles = ['400Regular', '500Medium', '700Bold'].map(
  (weight) => `PlusJakartaSans_${weight}.ttf`,
);

/** Laporan A4 (PDF/A-2a, tagged) of one run, in Indonesian or English. */
export async function renderReport(
  summary: ReportInput,
  options: { readonly language: Language },
): Promise<Uint8Array> {
  const model = reportModel(summary, options.language);
  const chart = planChart(summary.plan.months, options.language);
  const fontBlobs = await Promise.all(fontFiles.map((name) => readFile(new URL(name, fontFolder))));
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs }],
  });
  const mainFilePath = fileURLToPath(new URL('report.typ', folder));
  try {
    const document = { mainFilePath, inputs: { model: toJson(model), chart: chart ?? '' } };
    return compiler.pdf(document, {
      pdfStandard: 'a-2a',
      creationTimestamp: dayNumber(summary.asOf) * 86_400,
    });
  } catch (error) {
    throw new ReportFailed(options.language, { cause: error });
  } finally {
    compiler.evictCache(0);
  }
}

/** Every text of the model as the fonts can print it. */
function toJson(model: ReportModel): string {
  return JSON.stringify(model, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );
}

/** The template and the model do not fit: a fault of the program, never of the data. */
export class ReportFailed extends Error {
  override readonly name = 'ReportFailed';
  readonly language: Language;

  constructor(language: Language, options: { cause: unknown }) {
    super('The report could not be laid out', options);
    this.language = language;
  }
}
