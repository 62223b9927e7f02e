// The papers of a report, all from one model: PDF (PDF/A-2a, tagged), DOCX, XLSX with a sheet of
// definitions, the text for a message and a picture. Equal models give equal bytes.

import { tablesWorkbook } from '@payung/intake';
import { minutesDocx, minutesPdf } from '../minutes.ts';
import type { PaperModel } from '../paper-part.ts';
import { whatsappText } from '../whatsapp.ts';
import { periodPicture } from './picture.ts';
import { periodText } from './text/catalogue.ts';

export const paperFormats = ['pdf', 'docx', 'xlsx', 'txt'] as const;
export type PaperFormat = (typeof paperFormats)[number];
/** What a report is handed out as: papers, and a picture. */
export const reportFormats = [...paperFormats, 'svg'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isPaperFormat(text: string): text is PaperFormat {
  return (paperFormats as readonly string[]).includes(text);
}

export async function periodPaper(model: PaperModel, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return minutesPdf(model);
    case 'docx':
      return minutesDocx(model);
    case 'xlsx':
      return periodWorkbook(model);
    case 'txt':
      return new TextEncoder().encode(whatsappText(model));
    case 'svg':
      return periodPicture(model);
    default:
      return format satisfies never;
  }
}

/** A sheet for what is said, one for each table and chart; definitions stand last, as on paper. */
function periodWorkbook(model: PaperModel): Promise<Uint8Array> {
  const text = periodText(model.language);
  const said = [
    ...[model.subtitle, ...(model.draft === undefined ? [] : [model.draft]), ...model.lead].map(
      (line) => [text.summary, line],
    ),
    ...model.parts.flatMap(({ heading, lines }) => lines.map((line) => [heading, line])),
    [text.summary, model.footer],
  ];
  const sheets = model.parts.flatMap(({ heading, bars, table }) => [
    ...(bars === undefined || bars.rows.length === 0
      ? []
      : [
          {
            name: heading,
            headings: [bars.caption, text.columns.count],
            numbers: [1],
            rows: bars.rows.map(({ label, value }) => [label, value]),
          },
        ]),
    ...(table === undefined || table.rows.length === 0
      ? []
      : [{ name: heading, headings: table.head, rows: table.rows, numbers: table.right }]),
  ]);
  const summary = { name: text.summary, headings: [model.tenant, model.title], rows: said };
  return tablesWorkbook([summary, ...sheets], `${model.title}, ${model.tenant}`);
}
