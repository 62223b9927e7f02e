// All words of `payung send` in English.

import type { SendText } from './id.ts';

export const en: SendText = {
  help: `payung send: send lists to the branch and read its replies

Usage:
  payung send build NUMBER --tenant 75.02 --out FOLDER [--profile PROFILE.json]
      [--blank FILE.xlsx --sheet data_tk_baru|data_tk_lanjutan] [--paper HAND-OVER.json]
      [--again SENDING] [--reason REASON] [--json]
      Makes files for everybody of the decision who is not with the branch yet. By default the
      editable BPU profile (no official template); --blank: your own blank of SIPP Online.
      --again  writes the files of a sending again, the same bytes
      --paper  { "number", "place", "day", "giver": {"name","position","office"}, "taker": {...} }
  payung send reply SENDING REPLY --tenant 75.02 [--failed-rows COUNT] [--out FOLDER] [--json]
      Reads the reply of the branch: active, or rejected with its reason.
      --failed-rows  the file holds failed rows alone; COUNT as SIPP Online shows it
      --out          writes the list to repair into this folder
  payung send repair SENDING REPAIRS.json --tenant 75.02 [--reason REASON] [--json]
      Repairs rejected rows, all of them or none; the next sending holds them.
      REPAIRS.json: [{ "row": 3, "nik": "…", "name": "…", "birth": "1980-02-01", "sex": "L" }]
  payung send pay SENDING --tenant 75.02 --document SP2D [--reason REASON] [--json]
      Records the payment for everybody of the sending who is active and not paid for yet.

Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown: 'Unknown command “send {value}”; use build, reply, repair or pay.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  numberMissing: 'Name the decision: payung send build NUMBER.',
  outMissing: 'Name the folder: --out FOLDER.',
  recipientInvalid:
    'Choose --profile PROFILE.json, or --blank FILE.xlsx with --sheet data_tk_baru or data_tk_lanjutan.',
  sendingInvalid: 'Sending number “{value}” cannot be read; write 3, for example.',
  replyMissing: 'Name the reply: payung send reply SENDING REPLY.xlsx.',
  repairMissing: 'Name the file of repairs: payung send repair SENDING REPAIRS.json.',
  documentMissing: 'Name the document of the payment: --document SP2D-12/2026.',
  failedInvalid: 'Count of failed rows “{value}” cannot be read; write --failed-rows 129.',
  fileInvalid: 'File {file} cannot be read: {detail}. Correct that part.',
  reasonBuild: 'sending a list from the command line',
  reasonReply: 'reading a reply from the command line',
  reasonPay: 'payment recorded from the command line',
  reasonRepair: 'rejected rows repaired from the command line',
  paid: 'Sending {sending}: {people} people paid for, {amount}.',
  repaired: 'Sending {sending}: {people} people repaired; send them again with payung send build.',
  differs: '  {field} differs from the frozen list for {people} people; name it in an addendum.',
  built: 'Sending {sending}: {people} people, {amount}.',
  nobodyFits: 'No row fits the file yet.',
  misfit: '  person {person} cannot be sent yet: {column} ({code})',
  awaitingRepair: '  {count} people still wait for repair.',
  written: 'Written: {file}',
  read: 'Reply {reply} to sending {sending}: active {active}, rejected {rejected}, unanswered {unanswered}.',
  reason: '  {code}{field}: {people} people',
  odd: '  row {row} of the reply: {problem}',
  problems: {
    unmatched: 'not in this sending',
    status_unknown: 'status not known',
    answered_before: 'answered before',
    twice: 'named twice',
  },
  files: { paper: 'berita-acara.docx', repair: 'perbaikan.xlsx' },
};
