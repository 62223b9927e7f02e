// All words of `payung report` in English.

import type { ReportWords } from './id.ts';

export const en: ReportWords = {
  help: `payung report: sheets of one page for regions

Usage:
  payung report region --tenant 75.02 --region 75.02 --out FOLDER [--each]
  payung report region --spells PARTICIPANTS --region 75 --out FOLDER [--each] [--depth 4]
      One A4 (PDF/A) and a WhatsApp text for the region; --each: for every region below it. Other
      options are those of payung coverage show (--at, --bases, --targets, --lang).

Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown: 'Command “report {value}” is unknown; use region.',
  outMissing: 'Name the folder for the results: --out FOLDER.',
  sourceMissing: 'Name where figures come from: --tenant 75.02, --room ROOM, or --spells FILE.',
  written: '{sheets} region sheets were written to {folder}.',
};
