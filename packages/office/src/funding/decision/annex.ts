// The annex of a decision as PDF (PDF/A-2a) and XLSX. Equal lists give equal bytes: the date is that of
// the decision, words go into the template as data.

import { peopleWorkbook } from '@payung/intake';
import type { Language } from '@payung/values';
import { typesetPdf } from '../../paper/index.ts';
import { annexModel, type NikShown } from './annex-model.ts';
import { decisionText } from './text/catalogue.ts';
import type { OpenedDecision } from './verify.ts';

export type AnnexOptions = { readonly language: Language; readonly niks: NikShown };

export async function annexPdf(opened: OpenedDecision, options: AnnexOptions): Promise<Uint8Array> {
  return typesetPdf({
    template: new URL('./annex.typ', import.meta.url),
    model: annexModel(opened, options),
    day: opened.decision.day,
  });
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
