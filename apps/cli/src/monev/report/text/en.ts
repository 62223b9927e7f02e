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
      [--kind indicators|press] [--format pdf,docx,xlsx,txt,svg] [--bases FILE] [--targets FILE]
      Freezes a periodic report (the month of --until is not part of it) and writes its papers;
      --kind: indicators of the plan (RPJMD/IKU), or a press sheet of one page.
  payung report period NUMBER --tenant 75.02 --out FOLDER [--format pdf]
      Makes the papers again from what was frozen, equal to the last byte.
  payung report sign NUMBER --tenant 75.02 --step made|signed --name NAME --position POSITION
      Notes who made it, then who signed, another person; after that it is closed.
  payung report schedule --tenant 75.02 [--kind monthly --day 5 | --kind monthly --off]
      The schedule of reports: shown, switched on or off (monthly, quarterly, half_year, yearly,
      indicators, press). The server of the site makes them on their day.
  payung report verify NUMBER --tenant 75.02
      Checks what was frozen and every paper that was made of it.
  payung report list --tenant 75.02
      Reports that were frozen.

Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown:
    'Command “report {value}” is unknown; use region, period, sign, schedule, verify, or list.',
  sheetUnknown:
    'The kind “{value}” is unknown; use indicators or press, or no --kind for the report of that period.',
  stepUnknown: 'The step “{value}” is unknown; use --step made or --step signed.',
  signatoryMissing: 'Name the person: --name NAME --position POSITION.',
  signed: 'Report {report}: {step} by {name}, {position}.',
  steps: { made: 'made', signed: 'signed and closed' },
  kindMissing: 'Name the kind of report: --kind monthly.',
  kindUnknown:
    'The kind “{value}” is unknown; use monthly, quarterly, half_year, yearly, indicators, or press.',
  dayInvalid: 'The day “{value}” cannot be read; write --day 1 to --day 28.',
  scheduled: 'The schedule {kind} is on: day {day} of each month it has.',
  unscheduled: 'The schedule {kind} is off.',
  scheduleOn: '  {kind}: day {day}, next {next}',
  scheduleOff: '  {kind}: off',
  noSchedule: 'No report has a schedule yet.',
  depthInvalid: 'Depth “{value}” is not known: 2 province, 4 regency, 6 kecamatan, 10 desa.',
  outMissing: 'Name the folder for the results: --out FOLDER.',
  sourceMissing: 'Name where figures come from: --tenant 75.02, --room ROOM, or --spells FILE.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  reportInvalid: 'Name the number of the report, such as payung report verify 1.',
  formatUnknown: 'The format “{value}” is unknown; use pdf, docx, xlsx, txt, or svg.',
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
    sign: 'signing a report at the command line',
    schedule: 'setting the schedule of reports at the command line',
  },
  written: '{sheets} region sheets were written to {folder}.',
};
