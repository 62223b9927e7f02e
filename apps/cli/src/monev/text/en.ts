// All words of `payung monev` in English.

import type { MonevWords } from './id.ts';

export const en: MonevWords = {
  help: `payung monev: Monev meetings, obstacles, commitments and their minutes

Usage:
  payung monev open --tenant 75.02 --title TITLE --day 2026-12-19 [--kind monev|fgd|kso]
      [--place PLACE] [--at 2026-11]
      Opens a meeting and numbers it. --at is the month of its figures.
  payung monev freeze MEETING --tenant 75.02 [--bases FILE] [--targets FILE]
      Freezes the material: coverage, kecamatan, funds and earlier promises by the register.
  payung monev obstacle MEETING --tenant 75.02 --category fiscal --text OBSTACLE [--figure FIGURE]
      Obstacles by their vocabulary: fiscal, budget_cut, no_regulation, invalid_data,
      nik_of_parent_region, revised_budget, pppk_transition, low_literacy,
      employer_noncompliance, construction_low, office_coordination, budget_unspent.
  payung monev promise MEETING "Dinas Perikanan melindungi 800 nelayan, Mar 2027" --tenant 75.02
      [--show] [--who WHO] [--what WHAT] [--count NUMBER] [--due DAY] [--budget LINE]
      [--evidence EVIDENCE]
      Reads one line into fields and keeps it; --show only shows.
  payung monev note MEETING --tenant 75.02 --file NOTES.txt [--present "NAME | POSITION | OFFICE; …"]
      Keeps notes and attendance; the newest hold.
  payung monev minutes MEETING --tenant 75.02 --out FOLDER [--close]
      Minutes as PDF, DOCX and WhatsApp text; --close closes the meeting.
  payung monev settle MEETING --tenant 75.02 --number N --outcome kept|broken|withdrawn
      --because REASON [--day DAY]
      Records how a commitment ended.
  payung monev next --tenant 75.02 [--day DAY] [--at MONTH]
      Opening page of the next meeting: promised, achieved, and reminders.

All commands: [--reason REASON] [--lang id|en] [--json]
Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown:
    'Command “monev {value}” is unknown; use open, freeze, obstacle, promise, note, minutes, settle, or next.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  meetingMissing: 'Name the number of the meeting, for example payung monev minutes 1.',
  optionMissing: 'Name {value}.',
  kindUnknown: 'Unknown kind of meeting: {value}.',
  categoryUnknown: 'Unknown kind of obstacle: {value}.',
  outcomeUnknown: 'Outcome “{value}” is unknown; use kept, broken, or withdrawn.',
  monthInvalid: 'Month “{value}” cannot be read; write for example 2026-11.',
  countInvalid: 'Number “{value}” cannot be read; write a whole number above 0.',
  lineMissing:
    'Write the commitment in quotes: "Dinas Perikanan melindungi 800 nelayan, Mar 2027".',
  lineIncomplete: 'The line “{line}” does not say: {fields}. Add --who, --what, or --due.',
  fields: {
    who: 'Who',
    what: 'What',
    measure: 'Measure',
    due: 'Due',
    budget: 'Budget line',
    evidence: 'Evidence',
  },
  whom: { funded: 'those whose contributions others pay', all: 'all workers' },
  opened: 'Meeting {meeting} is open.',
  recorded: 'Recorded: {meeting}.{number}.',
  frozen: 'The material of meeting {meeting} is frozen. Digest {digest}',
  written: 'Written: {file}',
  files: { pdf: 'minutes.pdf', docx: 'minutes.docx', message: 'whatsapp.txt' },
  openingHead: 'Commitments on {day}, counted in the register of {at}:',
  promised: '  {number} {who}: {what}, due {due}; promised {promised}, achieved {achieved}',
  reminder: '  {step} {number}: called to mind since {day}, to {to}',
  reasons: {
    open: 'opening a meeting from the command line',
    freeze: 'freezing the material of a meeting from the command line',
    obstacle: 'recording an obstacle from the command line',
    promise: 'recording a commitment from the command line',
    note: 'keeping minutes from the command line',
    minutes: 'closing a meeting from the command line',
    settle: 'recording the outcome of a commitment from the command line',
    next: 'reading commitments',
  },
};
