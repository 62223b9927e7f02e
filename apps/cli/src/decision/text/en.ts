// All words of `payung decision` in English.

import type { DecisionText } from './id.ts';

export const en: DecisionText = {
  help: `payung decision: freeze a list (SK), amend it, verify it

Usage:
  payung decision freeze PLAN.json --tenant 75.02 --number NUMBER --day 2026-06-20
      --signatory NAME --position POSITION [--nip NIP] --approved-by NAME --out FOLDER
      [--objection-from DAY --objection-until DAY] [--whole] [--reason REASON] [--json]
      Reserves money and months for every row of the plan, then freezes the list. Writes the frozen
      list, the annex as PDF and XLSX, and masked lists by village where there is an objection period.
      --approved-by  the second person who agrees
      --whole        whole NIKs on the annex (for the paper that is signed)
  payung decision addendum CHANGES.json --tenant 75.02 --amends NUMBER --number NEW_NUMBER
      --day DAY --signatory NAME --position POSITION --approved-by NAME --out FOLDER [--json]
      Lets people go with a reason and fills their places from the waiting list.
  payung decision verify NUMBER --tenant 75.02 [--file daftar-beku.txt] [--json]
      Checks that the frozen list has not changed in the least.
  payung decision objection file NUMBER ROW --tenant 75.02 --day DAY --text WORDS [--json]
  payung decision objection list NUMBER --tenant 75.02 [--json]
  payung decision objection decide OBJECTION --tenant 75.02 --verdict upheld|dismissed --why REASON
      Records and decides objections of the public; what was written stays sealed. One that is
      upheld changes no list: the change is an addendum.

PLAN.json: { "funds": [...], "assignments": [...], "waiting": [...] }
CHANGES.json: [{ "place": 1, "person": 12, "reason": "died", "from": "2026-10", "successor": "next" }]

Exit code: 0 done, 2 refused or list changed, 130 stopped.`,
  actionUnknown: 'Unknown command “decision {value}”; use freeze, addendum, verify or objection.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  optionMissing: 'Name {value}.',
  subjectMissing: {
    freeze: 'Name the plan: payung decision freeze PLAN.json.',
    addendum: 'Name the changes: payung decision addendum CHANGES.json.',
    verify: 'Name the decision: payung decision verify NUMBER.',
    'objection file': 'Name the decision and the row: payung decision objection file NUMBER ROW.',
    'objection decide': 'Name the objection: payung decision objection decide OBJECTION.',
    'objection list': 'Name the decision: payung decision objection list NUMBER.',
  },
  rowMissing: 'Row “{value}” cannot be read; write its number on the list, such as 12.',
  objectionInvalid: 'Objection “{value}” cannot be read; write a number such as 3.',
  verdictInvalid: 'Verdict “{value}” is not known; use --verdict upheld or dismissed.',
  reasonObjection: 'objection handled from the command line',
  filed: 'Objection {objection} to row {row} of decision {number} is recorded.',
  decided: 'Objection {objection}: {verdict}.',
  noObjections: 'Nobody objected to decision {number}.',
  objection: 'Objection {objection}, row {row}, {day}: {verdict} {why}',
  open: 'open',
  verdicts: { upheld: 'upheld', dismissed: 'dismissed' },
  fileInvalid: 'File {file} cannot be read: {detail}. Correct that part.',
  reasonFreeze: 'freezing a list from the command line',
  reasonAddendum: 'amending a list from the command line',
  reasonFund: 'recording a fund of the plan',
  fundRecorded: 'Fund {fund} recorded.',
  reserved: 'Reservation {reservation}: {places} places, {personMonths} person-months, {amount}.',
  held: '  held because {reason}: {count} rows ({lines})',
  heldReasons: {
    taken: 'another fund pays in the same month',
    person_unknown: 'not in the register',
    no_nik: 'no NIK',
    dead: 'death recorded',
  },
  frozen: 'Decision {number} frozen: {people} people, {personMonths} person-months, {amount}.',
  head: 'Digest of the list: {head}',
  leftOut: '  left out because {reason}: {count} people',
  amended:
    'Addendum {number}: {replaced} replaced, {vacant} empty, {returned} back to the fund ({freed}).',
  verified: 'Decision {number}: {rows} rows whole. Digest {head}',
  broken: 'Decision {number} HAS CHANGED:',
  fault: '  {where}, row {row}: {problem}',
  where: { register: 'database', file: 'file' },
  problems: {
    changed: 'changed',
    missing: 'missing',
    added: 'added',
    unreadable: 'unreadable',
  },
  written: 'Written: {file}',
  files: {
    list: 'daftar-beku.txt',
    pdf: 'lampiran.pdf',
    workbook: 'lampiran.xlsx',
    public: 'masa-sanggah',
  },
};
