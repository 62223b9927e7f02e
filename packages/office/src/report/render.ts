// Renders the report: model and chart go into the template as data. Same summary, same bytes.

import type { Language } from '@payung/values';
import { typesetPdf } from '../paper/index.ts';
import { planChart } from './chart.ts';
import { type ReportInput, reportModel } from './model.ts';

/** Laporan A4 (PDF/A-2a, tagged) of one run, in Indonesian or English. */
export async function renderReport(
  summary: ReportInput,
  options: { readonly language: Language },
): Promise<Uint8Array> {
  return typesetPdf({
    template: new URL('./report.typ', import.meta.url),
    model: reportModel(summary, options.language),
    inputs: { chart: (await planChart(summary.plan.months, options.language)) ?? '' },
    day: summary.asOf,
  });
}
