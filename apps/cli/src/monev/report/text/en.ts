// All words of `payung report` in English.

import type { ReportWords } from './id.ts';

export const en: ReportWords = {
  help: `payung report: sheets of one page for regions, and reports of a period

Usage:
  payung report region --tenant 75.02 --region 75.02 --out FOLDER [--each]
  payung report region --spells PARTICIPANTS --region 75 --out FOLDER [--each] [--depth 4]
      One A4 (PDF/A) and a WhatsApp text for the region; --each: for every region below it. Other
      options are those of payung coverage show (--at, --bases, --targets, --lang).
  payung report period --tenant 75.02 --from 2026-07 --until 2027-01 --out FOLDER
      [--format pdf,docx,xlsx,txt] [--bases FILE] [--targets FILE]
      Freezes a periodic report (the month of --until is not part of it) and writes its papers.
  payung report period NUMBER --tenant 75.02 --out FOLDER [--format pdf]
      Makes the papers again from what was frozen, equal to the last byte.
  payung report verify NUMBER --tenant 75.02
      Checks what was frozen and every paper that was made of it.
  payung report list --tenant 75.02
      Reports that were frozen.

Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown: 'Command “report {value}” is unknown; use region, period, verify, or list.',
  outMissing: 'Name the folder for the results: --out FOLDER.',
  sourceMissing: 'Name where figures come from: --tenant 75.02, --room ROOM, or --spells FILE.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  reportInvalid: 'Name the number of the report, such as payung report verify 1.',
  formatUnknown: 'The format “{value}” is unknown; use pdf, docx, xlsx, or txt.',
  periodMissing: 'Name the period: --from 2026-07 --until 2027-01 (the last is not part of it).',
  monthInvalid: 'The month “{value}” cannot be read; write 2026-11.',
  againTakesNone: 'A report made again uses what was frozen; “{value}” cannot go with it.',
  frozen: 'Report {report} is frozen. Digest {digest}',
  paperName: 'report-{report}.{format}',
  paperWritten: 'Written: {file}',
  checked: 'Report {report}: what was frozen is whole, digest {digest}',
  noPapers: '  No paper was made of this report yet.',
  same: '  same: {format} ({language}) {digest}',
  differs: '  DIFFERENT: {format} ({language}) {digest}; the record or this program is broken.',
  differsByProgram:
    '  made by another program: {format} ({language}) {digest}; figures are still those frozen.',
  noReports: 'No report was frozen yet.',
  listed: '  {report}: {from} until before {until}, frozen on {day}, digest {digest}',
  reasons: {
    period: 'freezing a periodic report at the command line',
    papers: 'making papers of a report at the command line',
  },
  written: '{sheets} region sheets were written to {folder}.',
};
